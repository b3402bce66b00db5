import { expect, fixture, html } from '@open-wc/testing';
import { createPortalClient } from '../../../src/client/client.ts';
import type { ClientPortal } from '../../../src/elements/client-portal/client-portal.ts';
import { firms } from '../../../src/testing/fixtures/firm.ts';
import { tasks } from '../../../src/testing/fixtures/tasks.ts';
import { stubAdapter } from '../../../src/testing/stub/stub-adapter.ts';
import { waitUntil } from '../wait.ts';
import { leave, opened, Screen, screen } from './screen.ts';

describe('the address of a client-portal', () => {
  afterEach(leave);

  it('has the page in its fragment, by which it opens', async () => {
    const shown = await opened('portal-quotes', { at: '#/quotes' });
    expect(shown.current).to.equal('Quotes');
    await shown.goTo('Security');
    await shown.open('portal-security');
    expect(location.hash).to.equal('#/security');
  });

  it('is gone back and forward in, with the focus on the heading', async () => {
    const shown = await opened('portal-tasks');
    await shown.goTo('Quotes');
    await shown.open('portal-quotes');
    history.back();
    await shown.open('portal-tasks');
    await waitUntil(() => shown.heading === 'Tasks', `the focus is at ${shown.heading}`);
    history.forward();
    await shown.open('portal-quotes');
  });

  it('keeps which quote or task is open with its entry', async () => {
    const shown = await opened('portal-tasks', { at: '#/tasks' });
    const open = () =>
      [...(shown.page?.shadowRoot?.querySelectorAll<HTMLElement>('.open') ?? [])].find(
        (each) => each.textContent.trim() === tasks.linked.title,
      );
    await waitUntil(open, 'the list');
    open()?.click();
    await waitUntil(() => shown.page?.shadowRoot?.querySelector('article'), 'the task');
    await shown.goTo('Quotes');
    await shown.open('portal-quotes');
    history.back();
    await waitUntil(
      () => shown.page?.localName === 'portal-tasks' && shown.page.shadowRoot?.querySelector('article'),
      'the task is not open',
    );
  });

  it('says honestly that there is no such page', async () => {
    const shown = await screen({ at: '#/nowhere' });
    await shown.see('There is no page at this address.');
    expect(document.title).to.match(/^Page not found · /);
    await shown.goTo('Go to Tasks');
    await shown.open('portal-tasks');
    expect(location.hash).to.equal('#/tasks');
  });

  it('leaves fragments of other kinds to the host page', async () => {
    const shown = await opened('portal-quotes', { at: '#/quotes' });
    location.hash = 'contact';
    await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    await shown.element.updateComplete;
    expect(shown.page?.localName).to.equal('portal-quotes');
    expect(location.hash).to.equal('#contact');
  });

  it('has the page below a path, where the host gives one', async () => {
    const shown = await screen({ base: '/portal' });
    await shown.open('portal-tasks');
    const { length } = history;
    await shown.goTo('Quotes');
    await shown.open('portal-quotes');
    expect(location.pathname).to.equal('/portal/quotes');
    expect(history.length).to.equal(length + 1);
    history.back();
    await shown.open('portal-tasks');
  });

  it('opens by that path', async () => {
    history.replaceState(null, '', '/portal/security/');
    const element = await fixture<ClientPortal>(
      html`<client-portal .client=${createPortalClient(stubAdapter())} base="/portal/"></client-portal>`,
    );
    const adapter = stubAdapter();
    await new Screen(element, adapter, element.client!).open('portal-security');
  });

  it('is in the title of the document, which is the host’s again once the portal is gone', async () => {
    const own = document.title;
    const shown = await opened('portal-tasks');
    await waitUntil(() => document.title === `Tasks · ${own}`, document.title);
    await shown.goTo('Quotes');
    await waitUntil(() => document.title === `Quotes · ${own}`, document.title);
    document.title = 'Two new messages';
    await shown.goTo('Security');
    await waitUntil(() => document.title === 'Security · Two new messages', document.title);
    shown.element.remove();
    expect(document.title).to.equal('Two new messages');
  });

  it('is that of the first of two portals, and the other keeps its page to itself', async () => {
    const first = await opened('portal-tasks');
    const second = new Screen(
      await fixture<ClientPortal>(
        html`<client-portal
          .client=${createPortalClient(stubAdapter({ name: 'stub:other' }))}
        ></client-portal>`,
      ),
      stubAdapter(),
      first.client,
    );
    await second.open('portal-tasks');
    const { title } = document;
    await second.goTo('Quotes');
    await second.open('portal-quotes');
    expect(location.hash).to.equal('');
    expect(document.title).to.equal(title);
    expect(first.page?.localName).to.equal('portal-tasks');
    await first.goTo('Security');
    await first.open('portal-security');
    expect(location.hash).to.equal('#/security');
    expect(second.page?.localName).to.equal('portal-quotes');
  });

  it('stays inside for links of a page to another', async () => {
    const shown = await opened('portal-tasks', { at: '#/tasks' });
    const find = (selector: string, text: string) => () =>
      [...(shown.page?.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])].find((each) =>
        each.textContent.includes(text),
      );
    await waitUntil(find('.open', tasks.linked.title), 'the list');
    find('.open', tasks.linked.title)()?.click();
    await waitUntil(find('a.button', ''), 'the link');
    find('a.button', '')()?.click();
    await shown.open('portal-quotes');
    expect(location.hash).to.equal('#/quotes');
  });

  it('stays inside for links to where the firm has a page', async () => {
    const address = new URL('/client/quotes', location.href).href;
    const shown = await opened('portal-tasks', {
      overrides: { 'firm.get': { ...firms.usual, pages: { quotes: address } } },
    });
    const link = document.createElement('a');
    link.href = address;
    link.slot = 'brand';
    shown.element.append(link);
    link.click();
    await shown.open('portal-quotes');
  });

  it('leaves links that open elsewhere to the browser', async () => {
    const shown = await opened('portal-tasks');
    const [link] = shown.all('nav a[data-portal-page=quotes]');
    let isLeft = false;
    const look = (event: Event) => {
      isLeft = !event.defaultPrevented;
      event.preventDefault();
    };
    addEventListener('click', look, { once: true });
    link?.dispatchEvent(
      new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true }),
    );
    expect(isLeft).to.equal(true);
    expect(shown.current).to.equal('Tasks');
  });
});
