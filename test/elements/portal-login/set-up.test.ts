import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { PortalError } from '../../../src/contract/errors.ts';
import { firms } from '../../../src/testing/fixtures/firm.ts';
import { acceptances, credentials, sessions, steps } from '../../../src/testing/fixtures/identity.ts';
import { setUp } from '../../../src/testing/fixtures/security.ts';
import type { Overrides } from '../../../src/testing/stub/answers.ts';
import { type Card, place, placeForm, words } from './support.ts';

const choice = 'Protect your account';
const appTitle = 'Turn on your authenticator app';
const codesTitle = 'Keep your recovery codes';

async function ask(overrides: Overrides = {}): Promise<Card> {
  const card = await placeForm({
    overrides: {
      'firm.get': firms.protected,
      'identity.signInWithPassword': steps.setUpFactor,
      ...overrides,
    },
  });
  card.fillCredentials();
  card.button('Sign in').click();
  await card.seesHeading(choice);
  return card;
}

async function askForApp(overrides: Overrides = {}): Promise<Card> {
  const card = await ask(overrides);
  card.button('Use an authenticator app').click();
  await card.seesHeading(appTitle);
  return card;
}

async function askForNumber(overrides: Overrides = {}): Promise<Card> {
  const card = await ask(overrides);
  card.button('Get codes by text message').click();
  await card.sees('the input', () => card.findInput('Mobile number'));
  return card;
}

/** Types into an input by its label. */
function type(card: Card, label: string, value: string): void {
  card.findInput(label)!.value = value;
}

describe('a second factor that the firm asks for, in portal-login', () => {
  it('[PL-16] is set up after the password: what can be, and no password stays on the page', async () => {
    const card = await ask();
    expect(words(card.root)).to.contain('a code from your phone');
    expect(card.findButton('Not now')).to.equal(undefined);
    expect(document.querySelector('input[type=password]')).to.equal(null);
    expect(card.root.activeElement).to.equal(card.button('Use an authenticator app'));
    await expect(card.element).to.be.accessible();
  });

  it('[PL-16] shows the key as a QR code and as text, takes the code, and shows the recovery codes once', async () => {
    const card = await askForApp();
    expect(card.root.querySelector('[role=img]')?.getAttribute('aria-label')).to.contain('QR code');
    expect(words(card.root.querySelector('.key'))).to.equal('PORT ICO7 DEMO 7KEY 7NOT 7SEC RET2 2222');
    expect(document.activeElement).to.equal(card.input('Code'));
    expect(card.input('Code').autocomplete).to.equal('one-time-code');
    await expect(card.element).to.be.accessible();
    card.fill('Code', '246 813');
    await sendKeys({ press: 'Enter' });
    await card.seesHeading(codesTitle);
    const shown = [...card.root.querySelectorAll('.codes li')].map((each) => words(each).replace('-', ''));
    expect(shown).to.deep.equal(setUp.recoveryCodes);
    expect(card.findInput('Code')).to.equal(undefined);
    expect(card.calls('identity.finishSetUp')).to.equal(0);
    await expect(card.element).to.be.accessible();
    card.button('I have kept them').click();
    await card.seesHeading('Choose an account');
    expect(card.stub.calls.at(-1)?.input).to.deep.equal({ ticket: 'ticket-done' });
    expect(words(card.root)).not.to.contain('K7QF9');
  });

  it('[PL-16] signs in to the one account there is, once the codes are kept', async () => {
    const card = await askForApp({
      'identity.finishSetUp': { step: 'signed-in', session: sessions.usual },
    });
    card.fill('Code', credentials.code);
    card.button('Turn on').click();
    await card.seesHeading(codesTitle);
    expect(card.client.session.status).to.equal('signed-out');
    card.button('I have kept them').click();
    await card.sees('who is signed in', () => card.findButton('Sign out'));
  });

  it('[PL-16] takes codes by text message where the firm sends them', async () => {
    const card = await askForNumber();
    expect(document.activeElement).to.equal(card.findInput('Mobile number'));
    expect(card.findInput('Mobile number')?.type).to.equal('tel');
    await expect(card.element).to.be.accessible();
    type(card, 'Mobile number', '0491 570 156');
    await sendKeys({ press: 'Enter' });
    await card.sees('the code', () => card.findInput('Code'));
    expect(words(card.root)).to.contain('156');
    card.fill('Code', credentials.code);
    await sendKeys({ press: 'Enter' });
    await card.seesHeading(codesTitle);
  });

  it('offers no text messages where the firm sends none', async () => {
    const card = await ask({ 'identity.signInWithPassword': steps.setUpApp });
    expect(card.findButton('Get codes by text message')).to.equal(undefined);
    card.button('Use an authenticator app').click();
    await card.seesHeading(appTitle);
    expect(card.findButton('Another way')).to.equal(undefined);
  });

  it('goes back to what can be set up, and forgets what was typed', async () => {
    const card = await askForApp();
    card.fill('Code', '123');
    card.button('Another way').click();
    await card.seesHeading(choice);
    expect(card.findInput('Code')).to.equal(undefined);
    card.button('Get codes by text message').click();
    await card.sees('the input', () => card.findInput('Mobile number'));
  });

  it('says beside the input what is wrong with a code, and with a number', async () => {
    const card = await askForApp();
    card.fill('Code', '12345');
    card.button('Turn on').click();
    expect(card.wrong('Code')).to.contain('six digits');
    card.fill('Code', '111111');
    card.button('Turn on').click();
    await card.hears('not what your app shows');
    expect(card.wrong('Code')).to.contain('not what your app shows');
    const other = await askForNumber({ 'identity.beginSmsSetUp': new PortalError('invalid-input') });
    type(other, 'Mobile number', '12345');
    other.button('Send a code').click();
    await other.hears('mobile number');
  });

  it('begins again where it took too long', async () => {
    const card = await askForApp({
      'identity.confirmAuthenticatorSetUp': new PortalError('ticket-expired'),
    });
    card.fill('Code', credentials.code);
    card.button('Turn on').click();
    await card.seesHeading('Sign in');
    await card.hears('Please sign in again.');
    expect(document.querySelector('[autocomplete=one-time-code]')).to.equal(null);
  });

  it('says what failed, and tries again', async () => {
    const card = await ask({ 'identity.beginAuthenticatorSetUp': new PortalError('unreachable') });
    card.button('Use an authenticator app').click();
    await card.sees('the failure', () => card.findButton('Try again'));
    expect(card.heading).to.equal(choice);
  });
});

describe('a second factor after an invitation, in portal-login', () => {
  async function invited(answer: (typeof acceptances)[keyof typeof acceptances]): Promise<Card> {
    history.replaceState(null, '', `${location.pathname}${location.search}#portal-invitation=a-token`);
    const card = await place({ overrides: { 'identity.acceptInvitation': answer } });
    await card.seesHeading('Welcome, Adaeze Okafor');
    card.fill('New password', 'wrzlbrmft gnampf');
    card.button('Set up account').click();
    await card.seesHeading(choice);
    return card;
  }

  it('[PL-16] is offered where it is optional, and can be left for later', async () => {
    const card = await invited(acceptances.optional);
    expect(words(card.root)).to.contain('nobody else gets in');
    expect(document.querySelector('input[type=password]')).to.equal(null);
    await expect(card.element).to.be.accessible();
    card.button('Not now').click();
    await card.seesHeading('Your account is ready');
  });

  it('[PL-16] is set up there, and signing in is next', async () => {
    const card = await invited(acceptances.required);
    expect(words(card.root)).to.contain('or when you first sign in');
    card.button('Use an authenticator app').click();
    await card.seesHeading(appTitle);
    card.fill('Code', credentials.code);
    card.button('Turn on').click();
    await card.seesHeading(codesTitle);
    card.button('I have kept them').click();
    await card.seesHeading('Your account is ready');
    expect(card.calls('identity.finishSetUp')).to.equal(0);
  });
});
