import { expect } from '@open-wc/testing';
import { PortalError } from '../../../src/contract/errors.ts';
import { credentials } from '../../../src/testing/fixtures/identity.ts';
import type { StubOptions } from '../../../src/testing/stub/stub-adapter.ts';
import { type Card, place, words } from './support.ts';

const chosen = 'wrzlbrmft gnampf';
const welcome = 'Welcome, Adaeze Okafor';

async function invitedBy(token: string, options: StubOptions = {}): Promise<Card> {
  history.replaceState(null, '', `${location.pathname}${location.search}#portal-invitation=${token}`);
  return place({ session: null, ...options });
}

describe('an invitation on the page of portal-login', () => {
  it('[PL-13] [PL-15] takes its token off the address, asks for a password, and uses nothing up by that', async () => {
    const card = await invitedBy('a-token');
    await card.seesHeading(welcome);
    expect(location.hash).to.equal('');
    expect(words(card.root)).to.contain(credentials.email);
    expect(document.activeElement).to.equal(card.input('New password'));
    expect(card.calls('identity.acceptInvitation')).to.equal(0);
    await expect(card.element).to.be.accessible();
  });

  it('[PL-15] [PL-18] sets the account up, and invites to sign in with the password', async () => {
    const card = await invitedBy('a-token');
    await card.seesHeading(welcome);
    card.fill('New password', chosen);
    card.button('Set up account').click();
    await card.seesHeading('Your account is ready');
    expect(card.stub.calls.at(-1)?.input).to.deep.equal({ token: 'a-token', password: chosen });
    expect(document.querySelector('input[type=password]')).to.equal(null);
    await expect(card.element).to.be.accessible();
    card.button('Sign in').click();
    await card.seesHeading('Sign in');
    expect(card.input('Email')).to.have.value(credentials.email);
  });

  it('asks for no password where the address has one', async () => {
    const card = await invitedBy('token-known');
    await card.seesHeading(welcome);
    card.button('Accept invitation').click();
    await card.seesHeading('Your account is ready');
    expect(card.stub.calls.at(-1)?.input).to.deep.equal({ token: 'token-known', password: null });
  });

  for (const [token, title] of [
    ['token-expired', 'This invitation has expired'],
    ['token-used', 'This invitation has been used'],
    ['token-replaced', 'There is a newer invitation'],
    ['token-locked', 'Too many wrong passcodes'],
    ['token-removed', 'This access has ended'],
  ] as const) {
    it(`says honestly how it ended: ${title}`, async () => {
      const card = await invitedBy(token);
      await card.seesHeading(title);
      await expect(card.element).to.be.accessible();
      card.button('Go to signing in').click();
      await card.seesHeading('Sign in');
    });
  }

  it('says so where it was used meanwhile', async () => {
    const used = new PortalError('link-ended', { facts: { end: 'used' } });
    const card = await invitedBy('a-token', { overrides: { 'identity.acceptInvitation': used } });
    await card.seesHeading(welcome);
    card.fill('New password', chosen);
    card.button('Set up account').click();
    await card.seesHeading('This invitation has been used');
  });

  it('says so where another password was chosen meanwhile, and accepts without one', async () => {
    const card = await invitedBy('a-token', {
      overrides: {
        'identity.acceptInvitation': ({ password }) => {
          if (password !== null) throw new PortalError('changed-meanwhile');
          return { step: 'set-up', email: credentials.email };
        },
      },
    });
    await card.seesHeading(welcome);
    card.fill('New password', chosen);
    card.button('Set up account').click();
    await card.sees('that it was not kept', () => words(card.root).includes('yours was not kept'));
    expect(document.querySelector('input[type=password]')).to.equal(null);
    await expect(card.element).to.be.accessible();
    card.button('Accept invitation').click();
    await card.seesHeading('Your account is ready');
    expect(card.stub.calls.at(-1)?.input).to.deep.equal({ token: 'a-token', password: null });
  });

  it('[ST-24] asks for the passcode first, and gives it again with the password', async () => {
    const card = await invitedBy('token-passcode');
    await card.seesHeading(welcome);
    const field = card.input('Passcode');
    expect(document.activeElement).to.equal(field);
    expect([field.autocomplete, field.inputMode]).to.deep.equal(['one-time-code', 'numeric']);
    await expect(card.element).to.be.accessible();
    card.fill('Passcode', '246 813');
    card.button('Continue').click();
    await card.sees('a password to choose', () => card.findInput('New password'));
    expect(card.stub.calls.at(-1)?.input).to.deep.equal({ token: 'token-passcode', passcode: '246813' });
    expect(document.querySelector('input[autocomplete=one-time-code]')).to.equal(null);
    card.fill('New password', chosen);
    card.button('Set up account').click();
    await card.seesHeading('Your account is ready');
    expect(card.stub.calls.at(-1)?.input).to.deep.equal({
      ...{ token: 'token-passcode', passcode: '246813', password: chosen },
    });
  });

  it('[ST-24] says beside it that the passcode is wrong, and how many tries are left', async () => {
    const card = await invitedBy('token-passcode');
    await card.seesHeading(welcome);
    card.button('Continue').click();
    await card.sees('the digits missing', () => card.wrong('Passcode').includes('six digits'));
    card.fill('Passcode', '000000');
    card.button('Continue').click();
    await card.sees('the tries left', () => card.wrong('Passcode').includes('You have 4 tries left'));
    expect(document.activeElement).to.equal(card.input('Passcode'));
    await expect(card.element).to.be.accessible();
  });

  it('[ST-24] says honestly that the last try is spent, and whom to ask', async () => {
    const locked = new PortalError('link-ended', { facts: { end: 'locked' } });
    const card = await invitedBy('token-passcode', { overrides: { 'identity.checkPasscode': locked } });
    await card.seesHeading(welcome);
    card.fill('Passcode', '000000');
    card.button('Continue').click();
    await card.seesHeading('Too many wrong passcodes');
    expect(words(card.root)).to.contain('Ask whoever invited you to send a new one');
    expect(document.querySelector('input[autocomplete=one-time-code]')).to.equal(null);
  });
});
