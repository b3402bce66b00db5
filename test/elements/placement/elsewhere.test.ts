import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { PortalLogin } from '../../../src/elements/portal-login/portal-login.ts';
import { credentials } from '../../../src/testing/fixtures/identity.ts';
import { Firm, inputOf, press, sees, settled, textOf } from './firm.ts';
import { waitUntil } from '../wait.ts';

beforeEach(() => history.replaceState(null, ''));

async function signIn(login: Element): Promise<void> {
  await waitUntil(() => login.querySelector('input'), 'the form');
  inputOf(login, 'email').value = credentials.email;
  inputOf(login, 'password').value = credentials.password;
  press(login, 'Sign in');
  await sees(login, 'Okafor household');
}

const idsOf = (root: ParentNode) => [...root.querySelectorAll('[id]')].map(({ id }) => id);

describe('an element that comes out of a template', () => {
  it('[X-01] has ids of its own, however often the template is used', async () => {
    const firm = new Firm('Fox', { session: null });
    const page = await fixture(html`<div></div>`);
    const provider = firm.provide();
    const template = document.createElement('template');
    template.content.append(document.createElement('portal-login'));
    provider.append(template.content.cloneNode(true), document.importNode(template.content, true));
    page.append(provider);
    const logins = [...provider.querySelectorAll('portal-login')];
    for (const login of logins) await sees(login, 'Email me a code');
    const ids = idsOf(page);
    expect(ids).to.have.length(new Set(ids).size);
    for (const login of logins) await signIn(login);
  });

  it('[X-01] as a copy of one that is in use: is another card, with what was typed', async () => {
    const firm = new Firm('Fox', { session: null });
    const page = await fixture(html`<div></div>`);
    const provider = firm.provide('portal-login');
    page.append(provider);
    const login = provider.querySelector('portal-login')!;
    await sees(login, 'Email me a code');
    inputOf(login, 'email').value = 'half@typed';
    provider.append(login.cloneNode(true));
    const copy = provider.querySelector('portal-login:last-child')!;
    await sees(copy, 'Email me a code');
    const ids = idsOf(page);
    expect(ids).to.have.length(new Set(ids).size);
    expect(inputOf(copy, 'email').value).to.equal('half@typed');
    await signIn(copy);
    expect(textOf(login)).to.contain('Email me a code');
  });
});

describe('an element in what is closed at first', () => {
  const closed = {
    'a <dialog>': () => document.createElement('dialog'),
    'a <details>': () => document.createElement('details'),
    'display: none': () => Object.assign(document.createElement('div'), { hidden: true }),
  };
  const open = (around: HTMLElement): void => {
    if (around instanceof HTMLDialogElement) around.showModal();
    else if (around instanceof HTMLDetailsElement) around.open = true;
    else around.hidden = false;
  };
  for (const [what, make] of Object.entries(closed)) {
    it(`[X-01] ${what}: is ready when it opens, and signs in by the keyboard`, async () => {
      const page = await fixture(html`<div></div>`);
      const around = make();
      const provider = new Firm('Fox', { session: null }).provide('portal-login', 'portal-quotes');
      around.append(provider);
      page.append(around);
      const [login, quotes] = [...provider.children] as [HTMLElement, HTMLElement];
      await sees(login, 'Email me a code');
      expect(login.checkVisibility()).to.equal(false);
      open(around);
      expect(login.checkVisibility()).to.equal(true);
      login.focus();
      await sendKeys({ type: credentials.email });
      inputOf(login, 'password').focus();
      await sendKeys({ type: credentials.password });
      await sendKeys({ press: 'Enter' });
      await sees(login, 'Okafor household');
      login.shadowRoot!.querySelector<HTMLElement>('li button')!.click();
      await sees(quotes, 'Work by Fox');
    });
  }

  it('[X-01] the page’s own dialog stays open when the question of a quote is closed', async () => {
    const dialog = await fixture<HTMLDialogElement>(html`<dialog></dialog>`);
    dialog.append(new Firm('Fox').provide('portal-quotes'));
    const quotes = dialog.querySelector('portal-quotes')!;
    const closed: Event[] = [];
    for (const type of ['close', 'cancel', 'toggle'])
      dialog.addEventListener(type, (event) => closed.push(event));
    dialog.showModal();
    await sees(quotes, 'Work by Fox');
    press(quotes, 'Work by Fox');
    await sees(quotes, 'Terms');
    press(quotes, 'Accept');
    const question = () => quotes.shadowRoot!.querySelector<HTMLDialogElement>('dialog[open]');
    await waitUntil(question, 'the question');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !question(), 'it is closed');
    expect(dialog.open).to.equal(true);
    expect(closed.filter(({ type }) => type !== 'toggle')).to.deep.equal([]);
  });
});

describe('several firms on one page', () => {
  it('[X-01] each have their own session, quotes and open quote', async () => {
    const [fox, owl] = [new Firm('Fox'), new Firm('Owl', { session: null })];
    const page = await fixture(html`<div></div>`);
    const providers = [fox, owl].map((firm) => firm.provide('portal-login', 'portal-quotes'));
    page.append(...providers);
    const [foxQuotes, owlQuotes] = [...page.querySelectorAll('portal-quotes')];
    const owlLogin = providers[1]!.querySelector('portal-login')!;
    await sees(foxQuotes!, 'Work by Fox');
    await signIn(owlLogin);
    owlLogin.shadowRoot!.querySelector<HTMLElement>('li button')!.click();
    await sees(owlQuotes!, 'Work by Owl');
    press(foxQuotes!, 'Work by Fox');
    await sees(foxQuotes!, 'Terms');
    // As the browser's own buttons lead through the page's history.
    window.dispatchEvent(new PopStateEvent('popstate'));
    await settled(owlQuotes!);
    expect(textOf(owlQuotes!)).to.contain('Work by Owl').and.not.contain('All quotes');
    await owl.client.signOut();
    await sees(owlQuotes!, 'sign in');
    expect(textOf(foxQuotes!)).to.contain('Terms');
    const ids = idsOf(page);
    expect(ids).to.have.length(new Set(ids).size);
  });
});

describe('an element in another document', () => {
  it('[X-01] looks and works as before, and again when it is back', async () => {
    const page = await fixture(html`<div><iframe></iframe></div>`);
    const { contentDocument } = page.querySelector('iframe')!;
    const provider = new Firm('Fox', { session: null }).provide('portal-login', 'portal-quotes');
    page.append(provider);
    const [login, quotes] = [...provider.children] as [PortalLogin, HTMLElement];
    await sees(login, 'Email me a code');
    const height = () => {
      const button = login.shadowRoot!.querySelector('.primary')!;
      return button.ownerDocument.defaultView!.getComputedStyle(button).minBlockSize;
    };
    expect(height()).to.equal('48px');

    contentDocument!.body.append(contentDocument!.adoptNode(provider));
    await waitUntil(() => height() === '48px', 'the looks');
    await signIn(login);
    login.shadowRoot!.querySelector<HTMLElement>('li button')!.click();
    await sees(quotes, 'Work by Fox');
    press(quotes, 'Work by Fox');
    await sees(quotes, 'Terms');

    page.append(provider);
    await sees(quotes, 'Terms');
    const bar = quotes.shadowRoot!.querySelector('footer')!;
    await waitUntil(() => getComputedStyle(bar).display === 'flex', 'the looks');
  });
});
