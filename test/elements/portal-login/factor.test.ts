import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { PortalError } from '../../../src/contract/errors.ts';
import { credentials, steps } from '../../../src/testing/fixtures/identity.ts';
import type { Overrides } from '../../../src/testing/stub/answers.ts';
import { type Card, placeForm, words } from './support.ts';

async function ask(overrides: Overrides = {}): Promise<Card> {
  const card = await placeForm({ overrides });
  card.fill('Email', credentials.twoFactorEmail);
  card.fill('Password', credentials.password);
  card.button('Sign in').click();
  await card.seesHeading('Confirm it is you');
  return card;
}

async function askForRecoveryCode(overrides: Overrides = {}): Promise<Card> {
  const card = await ask(overrides);
  card.button('Use a recovery code').click();
  await card.sees('the input', () => card.findInput('Recovery code'));
  return card;
}

describe('the second factor of portal-login', () => {
  it('[PL-17] [X-05] asks for the code of the app, which phones and password managers can fill', async () => {
    const card = await ask();
    const input = card.input('Code');
    expect(document.activeElement).to.equal(input);
    expect(input.autocomplete).to.equal('one-time-code');
    expect(input.inputMode).to.equal('numeric');
    expect(document.querySelector('input[type=password]')).to.equal(null);
    expect(words(card.root)).to.contain('authenticator app');
    await expect(card.element).to.be.accessible();
  });

  it('[X-05] goes on to the choice of an account with a code that was pasted with blanks', async () => {
    const card = await ask();
    card.fill('Code', ' 246 813 ');
    await sendKeys({ press: 'Enter' });
    await card.seesHeading('Choose an account');
    expect(card.stub.calls.at(-1)?.input).to.deep.equal({
      ticket: steps.secondFactor.ticket,
      code: credentials.code,
    });
    expect(document.querySelector('[autocomplete=one-time-code]')).to.equal(null);
  });

  it('asks for all six digits', async () => {
    const card = await ask();
    card.fill('Code', '12345');
    card.button('Continue').click();
    expect(card.wrong('Code')).to.equal('Enter the six digits from your app.');
    expect(card.calls('identity.proveAuthenticator')).to.equal(0);
  });

  it('says beside the field and aloud how many tries are left after a wrong code', async () => {
    const wrong = new PortalError('wrong-code', { facts: { triesLeft: 1 } });
    const card = await ask({ 'identity.proveAuthenticator': wrong });
    card.fill('Code', '111111');
    card.button('Continue').click();
    await card.hears('You have one try left.');
    expect(card.wrong('Code')).to.contain('one try left');
    expect(document.activeElement).to.equal(card.input('Code'));
    await expect(card.element).to.be.accessible();
  });

  it('begins again after the last try, with the password to type', async () => {
    const spent = new PortalError('wrong-code', { facts: { triesLeft: 0 } });
    const card = await ask({ 'identity.proveAuthenticator': spent });
    card.fill('Code', '111111');
    card.button('Continue').click();
    await card.seesHeading('Sign in');
    await card.hears('Please sign in again.');
    expect(document.activeElement).to.equal(card.input('Password'));
    expect(card.input('Email')).to.have.value(credentials.twoFactorEmail);
  });

  it('says how long to wait after too many attempts, and keeps the question', async () => {
    const wait = new PortalError('too-many-attempts', { retryAfterSeconds: 90 });
    const card = await ask({ 'identity.proveAuthenticator': wait });
    card.fill('Code', '111111');
    card.button('Continue').click();
    await card.hears('You can try again in');
    expect(card.heading).to.equal('Confirm it is you');
  });

  it('asks for another way where no waiting helps, and keeps the question', async () => {
    const card = await ask({ 'identity.proveAuthenticator': new PortalError('too-many-attempts') });
    card.fill('Code', '111111');
    card.button('Continue').click();
    await card.hears('You can try again another way.');
    expect(card.heading).to.equal('Confirm it is you');
  });

  it('[X-05] takes a recovery code in place of the app, as it was written down', async () => {
    const card = await askForRecoveryCode();
    expect(document.activeElement).to.equal(card.input('Recovery code'));
    expect(card.findInput('Code')).to.equal(undefined);
    await expect(card.element).to.be.accessible();
    card.fill('Recovery code', 'k7qf9-mxt2h');
    await sendKeys({ press: 'Enter' });
    await card.seesHeading('Choose an account');
    expect(document.querySelector('input[name=recovery]')).to.equal(null);
  });

  it('says that a recovery code was used before, and goes back to the app', async () => {
    const card = await askForRecoveryCode({ 'identity.useRecoveryCode': new PortalError('wrong-code') });
    card.fill('Recovery code', 'K7QF9');
    card.button('Continue').click();
    expect(card.wrong('Recovery code')).to.contain('ten letters and digits');
    card.fill('Recovery code', 'K7QF9-MXT2H');
    card.button('Continue').click();
    await card.hears('it was used before');
    card.button('Use your authenticator app').click();
    await card.sees('the input', () => card.findInput('Code'));
    expect(card.findInput('Recovery code')).to.equal(undefined);
    expect(document.activeElement).to.equal(card.input('Code'));
  });

  it('offers no recovery code where none is left', async () => {
    const card = await ask({ 'identity.signInWithPassword': steps.authenticatorOnly });
    expect(card.findButton('Use a recovery code')).to.equal(undefined);
    card.button('Start again').click();
    await card.seesHeading('Sign in');
    expect(document.activeElement).to.equal(card.input('Email'));
    expect(document.querySelector('[autocomplete=one-time-code]')).to.equal(null);
  });

  async function askBySms(overrides: Overrides = {}): Promise<Card> {
    const card = await ask({ 'identity.signInWithPassword': steps.sms, ...overrides });
    card.button('Send a code').click();
    await card.sees('the input', () => card.findInput('Code'));
    return card;
  }

  it('[PL-17] sends a code by text message when asked to, and takes it as phones suggest it', async () => {
    const card = await ask({ 'identity.signInWithPassword': steps.sms });
    expect(card.findInput('Code')).to.equal(undefined);
    expect(card.calls('identity.sendSms')).to.equal(0);
    expect(document.activeElement).to.equal(card.element);
    await sendKeys({ press: 'Enter' });
    await card.sees('the input', () => card.findInput('Code'));
    const input = card.input('Code');
    expect(document.activeElement).to.equal(input);
    expect([input.autocomplete, input.inputMode]).to.deep.equal(['one-time-code', 'numeric']);
    expect(words(card.root)).to.contain('the number ending in 156').and.contain('New code in');
    await expect(card.element).to.be.accessible();
    card.fill('Code', ` 246-813 `);
    await sendKeys({ press: 'Enter' });
    await card.seesHeading('Choose an account');
    expect(card.stub.calls.at(-1)?.input).to.deep.equal({
      ticket: steps.sms.ticket,
      code: credentials.code,
    });
  });

  it('[PL-17] sends another code once the first has had its time, and says so', async () => {
    const sent = { digits: '156', expiresAt: steps.code.expiresAt, resendAfterSeconds: 0 };
    const card = await askBySms({ 'identity.sendSms': sent });
    card.fill('Code', '111');
    card.button('Send a new code').click();
    await card.hears('A new code is on its way.');
    expect(card.calls('identity.sendSms')).to.equal(2);
    expect(card.input('Code')).to.have.value('');
  });

  it('says how long to wait where too many text messages went out, and offers the other factor', async () => {
    const wait = new PortalError('too-many-attempts', { retryAfterSeconds: 900 });
    const card = await ask({ 'identity.signInWithPassword': steps.sms, 'identity.sendSms': wait });
    card.button('Send a code').click();
    await card.hears('You can try again in');
    card.button('Use a recovery code').click();
    await card.sees('the input', () => card.findInput('Recovery code'));
    card.button('Use a text message').click();
    await card.sees('the way', () => card.findButton('Send a code'));
    expect(card.findInput('Recovery code')).to.equal(undefined);
  });

  it('begins again where the ticket works no more by the time a code is asked for', async () => {
    const card = await ask({
      'identity.signInWithPassword': steps.sms,
      'identity.sendSms': new PortalError('ticket-expired'),
    });
    card.button('Send a code').click();
    await card.seesHeading('Sign in');
    await card.hears('Please sign in again.');
  });

  it('says honestly that there is no way to confirm where text messages are not sent any more', async () => {
    const card = await ask({ 'identity.signInWithPassword': steps.noFactor });
    expect(words(card.root)).to.contain('Codes by text message cannot be sent right now.');
    expect(words(card.root)).to.contain('please contact us');
    expect(card.findButton('Send a code')).to.equal(undefined);
    await expect(card.element).to.be.accessible();
    card.button('Start again').click();
    await card.seesHeading('Sign in');
  });

  it('goes on to another factor where a text message cannot be sent, and says why', async () => {
    const gone = new PortalError('not-permitted', { facts: { lacks: 'texts' } });
    const card = await ask({ 'identity.signInWithPassword': steps.sms, 'identity.sendSms': gone });
    card.button('Send a code').click();
    await card.sees('the other factor', () => card.findInput('Recovery code'));
    await card.hears('Codes by text message cannot be sent right now.');
    expect(card.findButton('Use a text message')).to.equal(undefined);
  });

  it('says so where the backend asks for what this page does not know', async () => {
    const newer = { step: 'second-factor', ticket: 'ticket', factors: ['retina'] } as never;
    const card = await ask({ 'identity.signInWithPassword': newer });
    expect(words(card.root)).to.contain('Please reload it.');
    expect(card.findButton('Start again')).to.exist;
    await expect(card.element).to.be.accessible();
  });
});
