import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { PortalError } from '../../../src/contract/errors.ts';
import { accounts, credentials, steps } from '../../../src/testing/fixtures/identity.ts';
import type { Overrides } from '../../../src/testing/stub/answers.ts';
import { type Card, placeForm, words } from './support.ts';

async function askForCode(overrides: Overrides = {}): Promise<Card> {
  const card = await placeForm({ overrides });
  card.fill('Email', credentials.email);
  card.button('Email me a code').click();
  await card.seesHeading('Check your email');
  return card;
}

async function choose(overrides: Overrides = {}): Promise<Card> {
  const card = await placeForm({ overrides });
  card.fillCredentials();
  card.button('Sign in').click();
  await card.seesHeading('Choose an account');
  return card;
}

describe('the code of portal-login', () => {
  it('says where the code went, and has the cursor in its input', async () => {
    const card = await askForCode();
    expect(words(card.root)).to.contain(credentials.email);
    const input = card.input('Code');
    expect(document.activeElement).to.equal(input);
    expect(input.autocomplete).to.equal('one-time-code');
    expect(input.inputMode).to.equal('numeric');
    expect(document.querySelector('input[autocomplete~=username]')).to.exist;
    await expect(card.element).to.be.accessible();
  });

  it('[HL-11] says to look in spam or junk', async () => {
    const card = await askForCode();
    expect(words(card.root)).to.contain('spam or junk');
  });

  it('[HL-16] signs in with a code that was pasted with blanks', async () => {
    const card = await askForCode();
    card.fill('Code', ' 246 813 ');
    await sendKeys({ press: 'Enter' });
    await card.seesHeading('Choose an account');
    expect(card.stub.calls.at(-1)?.input).to.include({ code: credentials.code });
  });

  it('asks for all six digits', async () => {
    const card = await askForCode();
    card.fill('Code', '123');
    card.button('Sign in').click();
    expect(card.wrong('Code')).to.equal('Enter the six digits from the email.');
    expect(card.calls('identity.signInWithCode')).to.equal(0);
  });

  it('says how many tries are left after a wrong code, and keeps it selected', async () => {
    const wrong = new PortalError('wrong-code', { facts: { triesLeft: 2 } });
    const card = await askForCode({ 'identity.signInWithCode': wrong });
    card.fill('Code', '111111');
    card.button('Sign in').click();
    await card.hears('You have 2 tries left.');
    expect(card.wrong('Code')).to.contain('2 tries left');
    const input = card.input('Code');
    expect(input.selectionEnd! - input.selectionStart!).to.equal(6);
    await expect(card.element).to.be.accessible();
  });

  it('offers a new code at once where the old one has expired', async () => {
    const card = await askForCode({ 'identity.signInWithCode': new PortalError('code-expired') });
    expect(card.findButton('Send a new code')).to.equal(undefined);
    card.fill('Code', '111111');
    card.button('Sign in').click();
    await card.hears('That code has expired.');
    expect(card.findButton('Send a new code')).to.exist;
  });

  it('counts down to when a new code can be asked for, and sends one', async () => {
    const card = await askForCode({ 'identity.requestCode': { ...steps.code, resendAfterSeconds: 1 } });
    expect(words(card.root)).to.match(/New code in 1/);
    await card.sees('the button', () => card.findButton('Send a new code'));
    card.button('Send a new code').click();
    await card.hears('A new code is on its way.');
    expect(card.calls('identity.requestCode')).to.equal(2);
    expect(document.activeElement).to.equal(card.input('Code'));
  });

  it('goes back to another address, with the one that was typed', async () => {
    const card = await askForCode();
    card.button('Change email').click();
    await card.seesHeading('Sign in');
    expect(document.activeElement).to.equal(card.input('Email'));
    expect(card.input('Email')).to.have.value(credentials.email);
    expect(document.querySelector('[autocomplete=one-time-code]')).to.equal(null);
  });

  it('says so where the firm offers no codes after all', async () => {
    const refused = new PortalError('not-permitted');
    const card = await placeForm({ overrides: { 'identity.requestCode': refused } });
    card.fill('Email', credentials.email);
    card.button('Email me a code').click();
    await card.hears('Please sign in with your password.');
    expect(card.heading).to.equal('Sign in');
  });
});

describe('the choice of account of portal-login', () => {
  it('[HL-18] [HL-19] tells accounts apart by client, role and last use', async () => {
    const card = await choose({ 'identity.signInWithPassword': steps.chooseAmongMany });
    const labels = [...card.root.querySelectorAll('li')].map(words);
    expect(labels).to.have.length(4);
    expect(new Set(labels).size).to.equal(4);
    expect(labels[0]).to.equal('Okafor household Client Last used 3 days ago');
    expect(labels[2]).to.equal('Bellarine Bakery Pty Ltd Client Not used yet');
    expect(labels[3]).to.contain('Adviser');
    await expect(card.element).to.be.accessible();
  });

  it('has no password in the page any more', async () => {
    await choose();
    expect(document.querySelector('input[type=password]')).to.equal(null);
  });

  it('has the focus on the first account, and takes one only once', async () => {
    const card = await choose();
    const [first, second] = card.root.querySelectorAll<HTMLButtonElement>('li button');
    expect(card.root.activeElement).to.equal(first);
    second!.click();
    second!.click();
    first!.click();
    await card.sees('the signed-in client', () => card.findButton('Sign out'));
    expect(words(card.root)).to.contain(accounts.company.clientName);
    expect(card.calls('identity.chooseAccount')).to.equal(1);
  });

  it('begins again where choosing took too long', async () => {
    const card = await choose({ 'identity.chooseAccount': new PortalError('ticket-expired') });
    card.root.querySelector<HTMLButtonElement>('li button')!.click();
    await card.seesHeading('Sign in');
    await card.hears('That took a little too long.');
    expect(document.activeElement).to.equal(card.input('Password'));
    expect(card.input('Email')).to.have.value(credentials.email);
    await expect(card.element).to.be.accessible();
  });
});
