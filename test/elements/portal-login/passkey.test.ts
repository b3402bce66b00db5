import { expect } from '@open-wc/testing';
import { PortalError } from '../../../src/contract/errors.ts';
import { firms } from '../../../src/testing/fixtures/firm.ts';
import { credentials, steps } from '../../../src/testing/fixtures/identity.ts';
import type { Overrides } from '../../../src/testing/stub/answers.ts';
import { withPasskeys } from '../../support/passkeys.ts';
import { type Card, placeForm, words } from './support.ts';

const way = 'Sign in with a passkey';

describe('a passkey at portal-login', () => {
  let undo: () => void = () => undefined;
  afterEach(() => undo());

  async function begin(end?: string, overrides: Overrides = {}): Promise<Card> {
    undo = withPasskeys(end);
    const card = await placeForm({ overrides: { 'firm.get': firms.withPasskeys, ...overrides } });
    await card.sees('the way in', () => card.findButton(way));
    return card;
  }

  async function ask(end?: string, overrides: Overrides = {}): Promise<Card> {
    const card = await begin(end, { 'identity.signInWithPassword': steps.everyFactor, ...overrides });
    card.fill('Email', credentials.email);
    card.fill('Password', credentials.password);
    card.button('Sign in').click();
    await card.seesHeading('Confirm it is you');
    return card;
  }

  it('is offered where the firm has them, and not where it does not', async () => {
    const without = await placeForm();
    await without.sees('help', () => without.findButton('Need help?'));
    expect(without.findButton(way)).to.equal(undefined);
    const card = await begin();
    await expect(card.element).to.be.accessible();
  });

  it('is not offered by a browser that does not know them', async () => {
    const { PublicKeyCredential: known } = globalThis;
    Reflect.deleteProperty(globalThis, 'PublicKeyCredential');
    undo = () => void Object.assign(globalThis, { PublicKeyCredential: known });
    const card = await placeForm({ overrides: { 'firm.get': firms.everyWay } });
    await card.sees('all ways in', () => card.findButton('Email me a link'));
    expect(card.findButton(way)).to.equal(undefined);
  });

  it('[X-05] signs in without anything typed', async () => {
    const card = await begin();
    card.button(way).click();
    card.button(way).click();
    await card.seesHeading('Choose an account');
    expect(card.calls('identity.signInWithPasskey')).to.equal(1);
  });

  for (const [end, sentence] of [
    ['NotAllowedError', 'No passkey was used.'],
    ['SecurityError', 'This browser cannot use a passkey here.'],
  ] as const) {
    it(`leaves the form as it was where the browser ends with ${end}`, async () => {
      const card = await begin(end);
      card.fill('Email', credentials.email);
      card.button(way).click();
      await card.hears(sentence);
      expect(card.input('Email')).to.have.value(credentials.email);
      expect(card.calls('identity.signInWithPasskey')).to.equal(0);
      await expect(card.element).to.be.accessible();
    });
  }

  it('says so where it opens nothing, and where they are not offered any more', async () => {
    const refused = { 'identity.signInWithPasskey': new PortalError('wrong-credentials') };
    const card = await begin(undefined, refused);
    card.button(way).click();
    await card.hears('That passkey does not open anything here');
    card.stub.overrides['identity.signInWithPasskey'] = new PortalError('not-permitted');
    card.button(way).click();
    await card.hears('Passkeys are not offered here any more.');
  });

  it('[PL-17] [X-05] is a second factor, with the others to choose from', async () => {
    const card = await ask();
    expect(words(card.root)).to.contain('fingerprint');
    await expect(card.element).to.be.accessible();
    card.button('Use your authenticator app').click();
    await card.sees('the input', () => card.findInput('Code'));
    card.button('Use a passkey').click();
    await card.sees('the passkey again', () => !card.findInput('Code'));
    card.button('Use a passkey').click();
    await card.seesHeading('Choose an account');
    expect(card.calls('identity.provePasskey')).to.equal(1);
  });

  it('is asked for again where its dialog was closed, or it was another’s', async () => {
    const card = await ask('NotAllowedError');
    card.button('Use a passkey').click();
    await card.hears('No passkey was used.');
    expect(card.heading).to.equal('Confirm it is you');
    undo = withPasskeys();
    const wrong = new PortalError('wrong-code', { facts: { triesLeft: 3 } });
    card.stub.overrides['identity.provePasskey'] = wrong;
    card.button('Use a passkey').click();
    await card.hears('You have 3 tries left.');
    card.stub.overrides['identity.provePasskey'] = new PortalError('ticket-expired');
    card.button('Use a passkey').click();
    await card.seesHeading('Sign in');
  });
});
