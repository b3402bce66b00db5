import { expect, fixture, html } from '@open-wc/testing';
import { getSession } from '../../../src/contract/identity.ts';
import { switchAccount } from '../../../src/contract/identity/accounts.ts';
import { pages } from '../../../src/contract/permissions.ts';
import { portalPages } from '../../../src/elements/client-portal/pages.ts';
import { firms } from '../../../src/testing/fixtures/firm.ts';
import { sessions } from '../../../src/testing/fixtures/identity.ts';
import { PortalError } from '../../../src/contract/errors.ts';
import { waitUntil } from '../wait.ts';
import { leave, opened, screen } from './screen.ts';

const { account } = sessions.usual;

/** Their session, with these pages ticked. */
function withPages(...ticked: (typeof pages)[number][]) {
  return {
    ...sessions.usual,
    account: { ...account, permissions: { ...account.permissions, pages: ticked } },
  };
}

describe('the pages of a client-portal', () => {
  afterEach(leave);

  it('[PL-11] are those that the account includes, and those that everybody has', async () => {
    const all = await opened('portal-tasks');
    expect(all.pages).to.deep.equal(['Tasks', 'Wealth', 'Goals', 'Quotes', 'Security']);
    const quotes = await opened('portal-quotes', { session: withPages('quotes') });
    expect(quotes.pages).to.deep.equal(['Quotes', 'Security']);
  });

  it('are in one table, each page of the contract among them', () => {
    expect(Object.keys(portalPages)).to.include.members([...pages]);
  });

  it('leave out what the backend does not have', async () => {
    const shown = await opened('portal-wealth', { overrides: { 'firm.get': firms.withoutTasks } });
    expect(shown.pages).to.deep.equal(['Wealth', 'Goals', 'Quotes', 'Security']);
  });

  it('begin with the first of the account’s own, in a list that says which is open', async () => {
    const shown = await opened('portal-tasks');
    expect(shown.current).to.equal('Tasks');
    expect(location.hash).to.equal('');
  });

  it('open one after the other, one element at a time, with the focus on its heading', async () => {
    const shown = await opened('portal-tasks');
    const told: string[] = [];
    shown.element.addEventListener('client-portal-opened', ({ page }) => told.push(page));
    await shown.goTo('Quotes');
    await shown.open('portal-quotes');
    expect(shown.current).to.equal('Quotes');
    await waitUntil(() => shown.heading === 'Quotes', `the focus is at ${shown.heading}`);
    expect(shown.element.querySelector('portal-tasks')).to.equal(null);
    await shown.goTo('Wealth');
    await shown.open('portal-wealth');
    await waitUntil(() => shown.heading === 'Wealth', `the focus is at ${shown.heading}`);
    await shown.goTo('Security');
    await waitUntil(() => shown.heading === 'Sign-in and security', `the focus is at ${shown.heading}`);
    expect(told).to.deep.equal(['quotes', 'wealth', 'security']);
  });

  it('leave the focus where the host page has it when it loads', async () => {
    const field = await fixture<HTMLInputElement>(html`<input aria-label="Search the site" />`);
    field.focus();
    await opened('portal-tasks');
    expect(document.activeElement).to.equal(field);
  });

  it('reach the client through the portal', async () => {
    const shown = await opened('portal-tasks');
    await waitUntil(() => shown.page?.shadowRoot?.querySelector('.open'), 'the list');
    expect(shown.calls('tasks.list')).to.have.length(1);
  });

  it('[PL-11] are gone at once when they are withdrawn, and what is shown says so', async () => {
    const session = { now: sessions.usual };
    const shown = await opened('portal-tasks', { overrides: { 'identity.getSession': () => session.now } });
    shown.page!.shadowRoot!.querySelector<HTMLElement>('h2')!.focus();
    session.now = withPages('quotes');
    await shown.client.invoke(getSession, {});
    // Nobody asked for it by name, so the first of what is left is shown.
    await shown.open('portal-quotes');
    expect(shown.pages).to.deep.equal(['Quotes', 'Security']);
    expect(shown.element.querySelector('portal-tasks')).to.equal(null);
  });

  it('[PL-11] say that the account does not include the one that was asked for, and lead on', async () => {
    const session = { now: sessions.usual };
    const shown = await opened('portal-tasks', {
      at: '#/tasks',
      overrides: { 'identity.getSession': () => session.now },
    });
    shown.page!.shadowRoot!.querySelector<HTMLElement>('h2')!.focus();
    session.now = withPages('quotes');
    await shown.client.invoke(getSession, {});
    await shown.see('Your account does not include this page.');
    expect(shown.page).to.equal(null);
    await waitUntil(() => shown.heading === 'Not in your account', `the focus is at ${shown.heading}`);
    await shown.goTo('Go to Quotes');
    await shown.open('portal-quotes');
  });

  it('[PL-11] are asked about anew as somebody goes on', async () => {
    const session = { now: sessions.usual };
    const shown = await opened('portal-tasks', { overrides: { 'identity.getSession': () => session.now } });
    session.now = withPages('tasks');
    await shown.goTo('Security');
    await waitUntil(() => shown.pages.join() === 'Tasks,Security', shown.pages.join());
  });

  it('say honestly that there are none', async () => {
    const shown = await screen({ session: sessions.withoutPages });
    await shown.see('Nothing here yet');
    expect(shown.pages).to.deep.equal(['Security']);
    await shown.goTo('Security');
    await shown.open('portal-security');
  });

  it('[HL-20] are those of the account that is switched to, and none that it lacks', async () => {
    const other = {
      ...sessions.company,
      account: { ...sessions.company.account, permissions: withPages('quotes').account.permissions },
    };
    const shown = await opened('portal-tasks', {
      at: '#/tasks',
      overrides: { 'identity.switchAccount': { step: 'signed-in', session: other } },
    });
    await shown.client.invoke(switchAccount, { accountId: other.account.id });
    await shown.open('portal-quotes');
    expect(location.hash).to.equal('');
    expect(shown.pages).to.deep.equal(['Quotes', 'Security']);
  });

  it('have those behind "More" that find no room at the foot of a phone, until Escape or a page is pressed', async () => {
    const more = ['fifth', 'sixth', 'seventh'];
    const { security } = portalPages;
    Object.assign(portalPages, Object.fromEntries(more.map((name) => [name, security])));
    const shown = await opened('portal-tasks');
    shown.element.style.inlineSize = '320px';
    const isSeen = (selector: string) => shown.all(selector)[0]?.checkVisibility();
    await waitUntil(() => isSeen('.more > button'), 'there is no "More"');
    expect(isSeen('#rest a')).to.equal(false);
    await shown.press('More');
    await waitUntil(() => isSeen('#rest a'), 'they are not shown');
    shown
      .all('#rest a')[0]
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await waitUntil(() => !isSeen('#rest a'), 'they are still shown');
    expect(shown.focused).to.equal(shown.button('More'));
    shown.element.style.inlineSize = '1200px';
    await waitUntil(
      () => isSeen('#rest a') && !isSeen('.more > button'),
      'where there is room, all are seen',
    );
    more.forEach((name) => Reflect.deleteProperty(portalPages, name));
  });

  it('come back where the host page takes their element away', async () => {
    const shown = await opened('portal-tasks');
    const { page } = shown;
    shown.element.replaceChildren();
    await waitUntil(() => shown.page === page, 'it is not back');
  });
});

describe('a client-portal that shows no page', () => {
  afterEach(leave);

  it('keeps the room of what is to come', async () => {
    const shown = await screen({
      overrides: { 'identity.getSession': new Promise(() => undefined) as never },
    });
    await waitUntil(() => shown.all('.bones').length, 'no skeleton');
    expect(shown.pages).to.deep.equal([]);
    expect(shown.asksToSignIn).to.equal(false);
  });

  it('says that the service cannot be reached, and tries again', async () => {
    let fails = true;
    const shown = await screen({
      overrides: {
        'identity.getSession': () => {
          if (fails) throw new PortalError('unreachable');
          return sessions.usual;
        },
      },
    });
    await shown.see('The service cannot be reached.');
    fails = false;
    await shown.press('Try again');
    await shown.open('portal-tasks');
  });

  it('shows that there is no such firm', async () => {
    const shown = await screen({ overrides: { 'firm.get': new PortalError('not-found') } });
    await shown.see('This part of the page is not available at the moment.');
    expect(shown.asksToSignIn).to.equal(false);
  });
});
