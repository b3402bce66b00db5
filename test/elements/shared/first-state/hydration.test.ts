import '../../../../src/entries/hydrate.ts';
import { expect, nextFrame } from '@open-wc/testing';
import { createPortalClient, type PortalClient } from '../../../../src/client/client.ts';
import type { FirstStateOptions } from '../../../../src/elements/shared/first-state/first-state.ts';
import { loginWords } from '../../../../src/elements/portal-login/portal-login.strings.ts';
import { configurePortal } from '../../../../src/elements/shared/page-default.ts';
import type { Translations } from '../../../../src/elements/shared/strings.ts';
import { addTranslations } from '../../../../src/elements/shared/translations.ts';
import { withFirstState } from '../../../../src/entries/ssr.ts';
import { credentials, sessions } from '../../../../src/testing/fixtures/identity.ts';
import { never } from '../../../../src/testing/stub/answers.ts';
import { stubAdapter, type StubOptions } from '../../../../src/testing/stub/stub-adapter.ts';
import { waitUntil } from '../../wait.ts';

const wait = { timeout: 5000 };
const tags = `<portal-provider><portal-login></portal-login><portal-quotes></portal-quotes></portal-provider>`;

/** Elements and words, those that belong to Lit apart. */
function nodesIn(root: Node): Node[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const found: Node[] = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  return found.filter((node) => !isApart(node) && !isApart(node.parentNode));
}

/** The sheet that a server sends, and the region that an element speaks through. */
function isApart(node: Node | null): boolean {
  return node instanceof Element && (node.localName === 'style' || node.role === 'status');
}

/** Compared here, as printing nodes that differ takes minutes. */
function same(some: readonly Node[] | undefined, others: readonly Node[]): boolean {
  return some?.length === others.length && some.every((node, index) => node === others[index]);
}

function shadowOf(tag: string): ShadowRoot {
  return document.querySelector(tag)!.shadowRoot!;
}

/** What a server sent, as a parser puts it into a page. */
function receive(html: string): void {
  document.body.setHTMLUnsafe(html);
}

/** A client that has asked already who is signed in. */
async function client(options: StubOptions): Promise<PortalClient> {
  const made = createPortalClient(stubAdapter(options));
  await made.checkSession();
  return made;
}

async function settle(): Promise<void> {
  await nextFrame();
  await nextFrame();
}

async function define(): Promise<void> {
  await import('../../../../src/entries/define-all.ts');
}

/** Shows what a server sent to elements that are defined, and waits until they have shown themselves. */
async function show(html: string, options: StubOptions, sent?: FirstStateOptions): Promise<Node[]> {
  return showSent(withFirstState(html, sent), options);
}

async function showSent(html: string, options: StubOptions): Promise<Node[]> {
  configurePortal({ client: await client(options) });
  const page = document.createElement('template');
  page.setHTMLUnsafe(html);
  const nodes = nodesIn(page.content.querySelector(':not(portal-provider)')!.shadowRoot!);
  document.body.replaceChildren(page.content);
  await settle();
  return nodes;
}

describe('what a server sent', () => {
  afterEach(() => {
    document.documentElement.lang = 'en';
    document.body.replaceChildren();
    configurePortal({});
  });

  it('[X-16] is taken over node by node, with what was typed and with the focus', async () => {
    configurePortal({ client: await client({ session: null }) });
    receive(withFirstState(tags));
    const before = ['portal-provider', 'portal-login', 'portal-quotes'].map((tag) => nodesIn(shadowOf(tag)));
    const children = [...document.querySelector('portal-login')!.children];
    const email = document.querySelector<HTMLInputElement>('[autocomplete=username]')!;
    email.focus();
    email.value = 'client@demo';
    let moves = 0;
    email.addEventListener('blur', () => (moves += 1));

    await define();
    await settle();

    const after = ['portal-provider', 'portal-login', 'portal-quotes'].map((tag) => nodesIn(shadowOf(tag)));
    before.forEach((nodes, index) => expect(same(after[index], nodes)).to.equal(true));
    expect(same([...document.querySelector('portal-login')!.children], children)).to.equal(true);
    expect(email.value).to.equal('client@demo');
    expect(document.activeElement === email).to.equal(true);
    expect(moves).to.equal(0);
    expect(shadowOf('portal-login').querySelector('style')).to.equal(null);
  });

  it('[X-16] works once it is taken over', async () => {
    const nodes = await show('<portal-login></portal-login>', { session: null });
    const root = shadowOf('portal-login');
    const button = [...root.querySelectorAll('button')].find(({ textContent }) =>
      textContent.includes('Sign in'),
    );
    expect(nodes.includes(button!)).to.equal(true);
    for (const [name, value] of Object.entries({
      email: credentials.email,
      password: credentials.password,
    })) {
      document.querySelector<HTMLInputElement>(`[name=${name}]`)!.value = value;
    }
    button!.click();
    await waitUntil(
      () => root.querySelector('h2')!.textContent === 'Choose an account',
      'the next question',
      wait,
    );
    expect(root.querySelectorAll('h2')).to.have.length(1);
  });

  const readers = [
    'portal-members',
    'portal-quotes',
    'portal-security',
    'portal-settings',
    'portal-tasks',
    'portal-wealth',
    'portal-goals',
  ];
  for (const tag of readers) {
    it(`[X-16] is taken over as a skeleton too, where somebody seems to be signed in: ${tag}`, async () => {
      const unanswered = [
        'members.list',
        'quotes.list',
        'tasks.list',
        'wealth.get',
        'wealth.list',
        'goals.list',
        'identity.getSecurity',
        'firm.getSettings',
        'firm.get',
      ];
      const overrides = Object.fromEntries(unanswered.map((operation) => [operation, never]));
      const session = /quotes|tasks|wealth|goals/.test(tag) ? sessions.usual : sessions.staff;
      const nodes = await show(`<${tag}></${tag}>`, { overrides, session }, { signedIn: true });
      expect(nodes).not.to.have.length(0);
      expect(same(nodesIn(shadowOf(tag)), nodes)).to.equal(true);
      expect(shadowOf(tag).querySelector('[aria-busy]')).not.to.equal(null);
    });

    it(`[X-16] is taken over where nobody is signed in: ${tag}`, async () => {
      // Once the firm is known, a link to its login follows.
      const overrides = { 'firm.get': never } as const;
      const nodes = await show(`<${tag}></${tag}>`, { overrides, session: null });
      expect(same(nodesIn(shadowOf(tag)), nodes)).to.equal(true);
      expect(shadowOf(tag).querySelector('.notice')).not.to.equal(null);
    });
  }

  it('[X-16] is nothing where an element has no room before somebody is signed in', async () => {
    await show('<account-switcher></account-switcher>', { session: null });
    expect(nodesIn(shadowOf('account-switcher'))).to.deep.equal([]);
    expect(document.querySelector('account-switcher')!.checkVisibility()).to.equal(false);
  });

  describe('is shown anew, once,', () => {
    const one = '<portal-login></portal-login>';

    it('[X-16] where the state is another', async () => {
      await show(one, {}, { signedIn: false });
      const root = shadowOf('portal-login');
      await waitUntil(() => root.querySelector('.who h2'), 'who is signed in', wait);
      expect(root.querySelectorAll('.card')).to.have.length(1);
      expect(document.querySelectorAll('portal-login > *')).to.have.length(0);
    });

    it('[X-16] where the words are others', async () => {
      const sent = withFirstState(one, { lang: 'de' });
      addTranslations('de', wordsIn('de'));
      document.documentElement.lang = 'de';
      const nodes = await showSent(sent, { session: null });
      const root = shadowOf('portal-login');
      expect(root.querySelector('h2')!.textContent).to.equal('DE title');
      expect(root.querySelectorAll('h2')).to.have.length(1);
      expect(nodesIn(root).includes(nodes[0]!)).to.equal(false);
      expect(document.querySelector('label')!.textContent).to.equal('DE email');
      expect(document.querySelectorAll('input')).to.have.length(2);
    });

    it('[X-16] where another version of the templates sent it', async () => {
      const sent = withFirstState(one).replace(/<!--lit-part [^-]+-->/, '<!--lit-part AAAAAAAAAAA=-->');
      const nodes = await showSent(sent, { session: null });
      const root = shadowOf('portal-login');
      expect(root.querySelectorAll('.card')).to.have.length(1);
      expect(nodesIn(root).includes(nodes[0]!)).to.equal(false);
    });
  });
});

/** Words that tell where they come from. */
function wordsIn(locale: string): Translations<typeof loginWords> {
  const keys = Object.keys(loginWords.entries) as (keyof typeof loginWords.entries)[];
  const words = keys.map((key) => [key, `${locale.toUpperCase()} ${key}`] as const);
  return { login: Object.fromEntries(words) as Record<(typeof keys)[number], string> };
}
