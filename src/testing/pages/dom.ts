import { type ByRoleOptions, queryAllByLabelText, queryAllByRole, waitFor } from '@testing-library/dom';
import { listedQuotes } from './listed-quotes.ts';
import type { ListedQuote, PortalPage, SignInByCode, SignInByPassword } from './portal-page.ts';

type Root = Document | Element | ShadowRoot;

/** An element's role, and its name. */
type Wanted = readonly [role: string, name?: NonNullable<ByRoleOptions['name']>];

/**
 * A portal for Testing Library, in the page that the test runs in, which has to be a browser's. Steps last at most as long
 * as Testing Library waits by itself, `asyncUtilTimeout`.
 *
 * ```ts
 * const portal = portalIn(document.body);
 * await portal.signIn({ email, password, account: 'Okafor household' });
 * ```
 *
 * @param container - What the portal is in.
 */
export function portalIn(container: Document | Element): PortalPage {
  return new DomPortal(container);
}

class DomPortal implements PortalPage {
  readonly #container: Document | Element;

  constructor(container: Document | Element) {
    this.#container = container;
  }

  async signIn({ email, password, account }: SignInByPassword): Promise<void> {
    await this.#fill('Email', email);
    await this.#fill('Password', password);
    await this.#press('button', 'Sign in');
    await this.#enter(account);
  }

  async signInByCode({ email, code, account }: SignInByCode): Promise<void> {
    await this.#fill('Email', email);
    await this.#press('button', 'Email me a code');
    await waitFor(() => this.#field('Code'));
    await this.#fill('Code', await code());
    await this.#press('button', 'Sign in');
    await this.#enter(account);
  }

  async chooseAccount(account: string): Promise<void> {
    await waitFor(() => this.#one('heading', 'Choose an account'));
    await this.#press('button', (name) => name.startsWith(account));
    await waitFor(() => this.#one('button', 'Sign out'));
  }

  async signOut(): Promise<void> {
    await this.#press('button', 'Sign out');
    await waitFor(() => this.#field('Email'));
  }

  async quotes(): Promise<ListedQuote[]> {
    await this.settled();
    return listedQuotes(await waitFor(() => this.#one('table', 'Quotes')));
  }

  async openQuote(title: string): Promise<void> {
    const list = await waitFor(() => this.#one('table', 'Quotes'));
    one(list, ['button', title]).click();
    await waitFor(() => one(this.#one('article'), ['heading', title]));
    await waitFor(() => one(this.#one('article'), ['table', 'Quote']));
    await this.settled();
  }

  async closeQuote(): Promise<void> {
    await this.#press('button', 'All quotes');
    await waitFor(() => this.#one('table', 'Quotes'));
  }

  async accept(): Promise<void> {
    await this.#decide('Accept');
    await this.#says(/Accepted by /);
  }

  async decline(reason: string): Promise<void> {
    await this.#decide('Decline', reason);
    await this.#says(/Declined by /);
  }

  async settled(): Promise<void> {
    await waitFor(() => {
      for (const root of rootsIn(this.#container)) {
        const waited = root.querySelector(':is(portal-provider, portal-login, portal-quotes):not(:defined)');
        if (waited) throw new Error(`<${waited.localName}> is not defined.`);
        if (root.querySelector('[aria-busy=true]')) throw new Error(`Something is busy: ${wordsOf(root)}`);
      }
    });
  }

  async #enter(account: string | undefined): Promise<void> {
    const choice = () => this.#all('heading', 'Choose an account')[0];
    await waitFor(() => choice() ?? this.#one('button', 'Sign out'));
    if (account !== undefined && choice()) await this.chooseAccount(account);
  }

  async #decide(verdict: string, reason?: string): Promise<void> {
    await waitFor(() => one(this.#one('article'), ['button', verdict]).click());
    const question = await waitFor(() => this.#one('dialog'));
    if (reason !== undefined) type(one(question, ['textbox', 'Why do you decline?']), reason);
    one(question, ['button', verdict]).click();
  }

  async #says(words: RegExp): Promise<void> {
    await waitFor(() => {
      const article = this.#one('article');
      if (!words.test(wordsOf(article))) throw new Error(`Not ${words.source}, but: ${wordsOf(article)}`);
    });
  }

  async #press(...wanted: Wanted): Promise<void> {
    await waitFor(() => this.#one(...wanted).click());
  }

  async #fill(label: string, text: string): Promise<void> {
    type(await waitFor(() => this.#field(label)), text);
  }

  #field(label: string): HTMLElement {
    // The inputs of signing in are in the page's own DOM, so that password managers find them.
    const [found] = rootsIn(this.#container).flatMap((root) => queryAllByLabelText(element(root), label));
    if (!found) throw new Error(`There is no field "${label}" in: ${this.#words}`);
    return found;
  }

  #all(...wanted: Wanted): HTMLElement[] {
    return rootsIn(this.#container).flatMap((root) => all(root, wanted));
  }

  #one(...wanted: Wanted): HTMLElement {
    const [found] = this.#all(...wanted);
    if (!found) throw new Error(`There is no ${named(wanted)} in: ${this.#words}`);
    return found;
  }

  get #words(): string {
    return rootsIn(this.#container).map(wordsOf).join(' ');
  }
}

/** A root, and every open shadow root inside it. */
function rootsIn(root: Root): Root[] {
  const hosts = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [root, ...hosts.flatMap(rootsIn)];
}

function all(root: Root, [role, name]: Wanted): HTMLElement[] {
  return queryAllByRole(element(root), role, name === undefined ? {} : { name });
}

function one(root: Root, wanted: Wanted): HTMLElement {
  const [found] = all(root, wanted);
  if (!found) throw new Error(`There is no ${named(wanted)} in: ${wordsOf(root)}`);
  return found;
}

function named([role, name]: Wanted): string {
  return typeof name === 'string' ? `${role} "${name}"` : role;
}

/** Testing Library searches whatever has `querySelectorAll`; its types say less. */
function element(root: Root): HTMLElement {
  return root as HTMLElement;
}

function type(field: HTMLElement, text: string): void {
  (field as HTMLInputElement).value = text;
  for (const name of ['input', 'change']) {
    const event = new Event(name, { bubbles: true, composed: name === 'input' });
    field.dispatchEvent(event);
  }
}

function wordsOf(root: Root): string {
  return (root.textContent ?? '').replace(/\s+/g, ' ').trim();
}
