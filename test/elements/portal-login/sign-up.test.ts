import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { PortalError } from '../../../src/contract/errors.ts';
import { firms } from '../../../src/testing/fixtures/firm.ts';
import { credentials, steps } from '../../../src/testing/fixtures/identity.ts';
import type { Overrides } from '../../../src/testing/stub/answers.ts';
import { type Card, placeForm, words } from './support.ts';

const chosen = 'wrzlbrmft gnampf';
const { email } = credentials;

async function begin(overrides: Overrides = {}): Promise<Card> {
  const card = await placeForm({ overrides: { 'firm.get': firms.open, ...overrides } });
  await card.sees('the way to sign up', () => card.findButton('Create an account'));
  card.button('Create an account').click();
  await card.seesHeading('Create an account');
  return card;
}

async function choose(overrides: Overrides = {}): Promise<Card> {
  const card = await begin(overrides);
  card.fill('Full name', 'Noor Haddad');
  card.fill('Email', email);
  card.button('Continue').click();
  await card.seesHeading('Choose a password');
  return card;
}

async function send(overrides: Overrides = {}): Promise<Card> {
  const card = await choose(overrides);
  card.fill('New password', chosen);
  card.button('Create account').click();
  await card.seesHeading('Check your email');
  return card;
}

async function confirm(overrides: Overrides = {}): Promise<Card> {
  const card = await send(overrides);
  card.fill('Code', credentials.code);
  card.button('Confirm email').click();
  return card;
}

describe('signing up in portal-login', () => {
  it('is offered where the firm allows it, and nowhere else', async () => {
    const card = await placeForm();
    await card.sees('that the firm was asked', () => card.calls('firm.get') > 0);
    await card.element.updateComplete;
    expect(card.findButton('Create an account')).to.equal(undefined);
    await begin();
  });

  it('[HL-09] [HL-13] asks for name and address, then a password, then the code, and invites to sign in', async () => {
    const card = await confirm();
    const asked = card.stub.calls.find(({ name }) => name === 'identity.requestSignUp');
    expect(asked?.input).to.deep.equal({ name: 'Noor Haddad', email, password: chosen });
    await card.seesHeading('Your account is ready');
    await expect(card.element).to.be.accessible();
    const passwords = [...document.querySelectorAll<HTMLInputElement>('input[type=password]')];
    expect(passwords.map(({ value }) => value).join('')).to.equal('');
    card.button('Sign in').click();
    await card.seesHeading('Sign in');
    expect(card.input('Email')).to.have.value(email);
    expect(document.activeElement).to.equal(card.input('Password'));
  });

  it('has the cursor where the next key belongs, and goes on by Enter', async () => {
    const card = await begin();
    expect(document.activeElement).to.equal(card.input('Full name'));
    expect(card.input('Full name').autocomplete).to.equal('name');
    await expect(card.element).to.be.accessible();
    await sendKeys({ press: 'Enter' });
    expect(card.wrong('Full name')).to.equal('Enter your full name.');
    card.fill('Full name', 'Noor Haddad');
    await sendKeys({ press: 'Enter' });
    expect(card.wrong('Email')).to.equal('Enter your email address.');
    card.fill('Email', email);
    await sendKeys({ press: 'Enter' });
    await card.seesHeading('Choose a password');
    expect(document.activeElement).to.equal(card.input('New password'));
  });

  it('[HL-14] says to keep sign-in details safe', async () => {
    const card = await choose();
    expect(words(card.root)).to.contain('Keep your sign-in details safe, and share them with nobody.');
    await expect(card.element).to.be.accessible();
  });

  it('refuses a password that is made of the name', async () => {
    const card = await choose();
    card.fill('New password', 'noor haddad 12');
    card.button('Create account').click();
    expect(card.wrong('New password')).to.contain('too close to your name');
    expect(card.calls('identity.requestSignUp')).to.equal(0);
  });

  it('[HL-11] says to look in spam or junk, and what the mail says to those who have access', async () => {
    const card = await send();
    expect(words(card.root)).to.contain('spam or junk').and.to.contain('how to sign in');
    await expect(card.element).to.be.accessible();
  });

  it('[HL-12] sends another code with the ticket that is there', async () => {
    const card = await send({ 'identity.requestSignUp': { ...steps.code, resendAfterSeconds: 0 } });
    card.button('Send a new code').click();
    await card.hears('A new code is on its way.');
    expect(card.stub.calls.at(-1)).to.deep.include({
      name: 'identity.resendSignUpCode',
      input: { ticket: steps.code.ticket },
    });
  });

  it('[HL-07] lets whoever has access choose between it and another account', async () => {
    const there = { step: 'access-there', ticket: 'ticket', another: true } as const;
    const card = await confirm({ 'identity.confirmSignUp': there });
    await card.seesHeading('You have access already');
    await expect(card.element).to.be.accessible();
    card.button('Create another account').click();
    await card.seesHeading('Your account is ready');
    expect(card.stub.calls.at(-1)?.input).to.deep.equal({ ticket: 'ticket', choice: 'another' });
  });

  it('[HL-06] [HL-08] signs in to what is there where no other account is permitted', async () => {
    const there = { step: 'access-there', ticket: 'ticket', another: false } as const;
    const card = await confirm({ 'identity.confirmSignUp': there });
    await card.seesHeading('You have access already');
    expect(card.findButton('Create another account')).to.equal(undefined);
    card.button('Sign in to what is there').click();
    await card.seesHeading('Choose an account');
  });

  it('begins again where choosing took too long', async () => {
    const there = { step: 'access-there', ticket: 'ticket', another: true } as const;
    const card = await confirm({
      'identity.confirmSignUp': there,
      'identity.finishSignUp': new PortalError('ticket-expired'),
    });
    await card.seesHeading('You have access already');
    card.button('Create another account').click();
    await card.seesHeading('Sign in');
    await card.hears('That took a little too long.');
  });

  it('says so where the firm has stopped to allow it', async () => {
    const card = await choose({ 'identity.requestSignUp': new PortalError('not-permitted') });
    card.fill('New password', chosen);
    card.button('Create account').click();
    await card.hears('Creating an account is not offered here.');
    expect(card.heading).to.equal('Sign in');
  });
});
