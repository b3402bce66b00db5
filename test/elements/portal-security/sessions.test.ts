import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { PortalError } from '../../../src/contract/errors.ts';
import { firms } from '../../../src/testing/fixtures/firm.ts';
import { securities } from '../../../src/testing/fixtures/security.ts';
import { never } from '../../../src/testing/stub/answers.ts';
import { waitUntil } from '../wait.ts';
import { plain, screen, shown } from './screen.ts';

describe('portal-security: devices', () => {
  it('[X-05] are listed with their last use, and this one is marked', async () => {
    const seen = await shown();
    const [here, phone] = [...seen.root.querySelectorAll('li')].map(plain);
    expect(here).to.include('Firefox on Windows').and.to.include('This device').and.to.include('just now');
    expect(phone).to.include('Safari on iOS').and.to.include('35 minutes ago');
    expect(phone).to.include('Bellarine Bakery Pty Ltd').and.not.to.include('This device');
    await seen.isAccessible();
  });

  it('[X-05] are signed out one by one, once for a double click', async () => {
    const seen = await shown();
    const button = seen.button('Sign out: Safari on iOS');
    button?.click();
    button?.click();
    await seen.see('Safari on iOS is signed out.');
    await seen.hear('Safari on iOS is signed out.');
    await seen.seeFocus('their heading', () => seen.root.getElementById('sessions'));
    expect(seen.root.querySelectorAll('li')).to.have.length(1);
    expect(seen.calls('endOwnSession')).to.have.length(1);
    expect(seen.changes).to.deep.equal(['session-ended']);
  });

  it('say so where one was signed out already, or could not be', async () => {
    const seen = await shown({ overrides: { 'identity.endOwnSession': new PortalError('not-found') } });
    await seen.press('Sign out: Safari on iOS');
    await seen.see('Safari on iOS was signed out already.');
    seen.adapter.overrides['identity.endOwnSession'] = new PortalError('unreachable');
    await seen.press('Sign out: Safari on iOS');
    await seen.see('cannot be reached');
    expect(seen.changes).to.deep.equal([]);
  });

  it('[X-05] are all signed out after a question', async () => {
    const seen = await shown();
    await seen.press('Sign out everywhere');
    await seen.see('this one too');
    await seen.seeFocus('the question', () => seen.dialog?.querySelector('h2'));
    await seen.isAccessible();
    await seen.press('Cancel');
    await seen.seeClosed();
    expect(seen.calls('signOutEverywhere')).to.have.length(0);
    await seen.press('Sign out everywhere');
    await seen.press('Sign out everywhere');
    await seen.see('Please sign in to see this.');
    await seen.hear('You are signed out everywhere.');
    expect(seen.changes).to.deep.equal(['signed-out-everywhere']);
  });

  it('fit 320 pixels with the longest names, and the dialog does', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      const seen = await shown({ security: securities.awkward });
      await seen.see('Unknown browser');
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      await seen.isAccessible();
      await seen.press('Turn on');
      await seen.prove();
      await waitUntil(() => seen.dialog?.querySelector('[role=img]'));
      expect(seen.dialog?.scrollWidth).to.be.at.most(320);
    } finally {
      await setViewport({ width: 1280, height: 800 });
    }
  });
});

describe('portal-security: its states', () => {
  const states = {
    loading: [{ overrides: { 'identity.getSecurity': never } }, 'Loading'],
    'signed out': [{ session: null }, 'Please sign in to see this.'],
    failing: [{ overrides: { 'identity.getSecurity': new PortalError('unavailable') } }, 'Try again'],
  } as const;
  for (const [name, [options, words]] of Object.entries(states)) {
    it(`has words when ${name}, and nothing that axe finds`, async () => {
      const seen = await screen(options);
      await seen.see(words);
      await seen.isAccessible();
    });
  }

  it('offers nothing that the backend does not know', async () => {
    const operations = ['identity.getSecurity', 'identity.changePassword'];
    const seen = await shown({ overrides: { 'firm.get': { ...firms.usual, operations } } });
    await waitUntil(() => !seen.button('Turn on'), 'it is offered');
    expect(seen.button('Change password')).not.to.equal(undefined);
    expect(seen.button('Sign out everywhere')).to.equal(undefined);
  });

  it('is hidden where the backend tells nothing of security', async () => {
    const seen = await screen({ overrides: { 'firm.get': { ...firms.usual, operations: ['quotes.list'] } } });
    await waitUntil(() => !seen.root.querySelector('h2'), 'it is there');
  });
});
