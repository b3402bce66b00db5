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
});
