import '../../../src/elements/client-portal/client-portal.define.ts';
import { fixture, html } from '@open-wc/testing';
import { createPortalClient } from '../../../src/client/client.ts';
import type { ClientPortal } from '../../../src/elements/client-portal/client-portal.ts';
import { stubAdapter, type StubOptions } from '../../../src/testing/stub/stub-adapter.ts';
import { Screen as ElementScreen } from '../screen.ts';
import { waitUntil } from '../wait.ts';

/** A page with a portal on it, as a client sees and hears it. */
export class Screen extends ElementScreen<ClientPortal> {
  /** The names of the pages that can be gone to. */
  get pages(): string[] {
    return this.all('nav a').map((each) => each.textContent.trim());
  }

  /** The name of the one that is shown as open. */
  get current(): string | undefined {
    return this.all('nav [aria-current=page]')[0]?.textContent.trim();
  }

  /** The element of the page that is open, once it is there. */
  get page(): HTMLElement | null {
    return this.element.querySelector<HTMLElement>(':scope > [slot=page]');
  }

  get login(): HTMLElement | null {
    return this.element.querySelector<HTMLElement>(':scope > portal-login');
  }

  /** Whether the form to sign in is to be seen. */
  get asksToSignIn(): boolean {
    return !!this.login?.assignedSlot && !!this.login.querySelector('input[autocomplete~=username]');
  }

  /** What is in the heading that has the focus. */
  get heading(): string | undefined {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return focused?.localName === 'h2' ? focused.textContent.trim() : undefined;
  }

  async goTo(name: string): Promise<void> {
    const link = () => this.all('a').find((each) => each.textContent.trim() === name);
    await waitUntil(link, `there is no link "${name}": ${this.text}`);
    link()?.click();
    await this.element.updateComplete;
  }

  /** Waits until the element of a page is there and shows itself. */
  async open(tag: string): Promise<void> {
    await waitUntil(
      () => this.page?.localName === tag && this.page.shadowRoot?.querySelector('h2'),
      `${tag} is not open: ${this.text}`,
    );
  }
}

export interface ScreenOptions extends StubOptions {
  /** Where the page is when it loads, such as `#/tasks`. Default: at the portal's beginning. */
  at?: string;
  base?: string;
}

const own = { address: location.pathname + location.search, title: document.title };

/** Makes the page as it was before any portal. */
export function leave(): void {
  history.replaceState(null, '', own.address);
  document.title = own.title;
  sessionStorage.clear();
}

/** Shows a portal to a client who is signed in, unless the options say otherwise, and waits for nothing. */
export async function screen({ at = '', base, ...options }: ScreenOptions = {}): Promise<Screen> {
  history.replaceState(null, '', own.address + at);
  const adapter = stubAdapter(options);
  const client = createPortalClient(adapter);
  const element = await fixture<ClientPortal>(
    html`<client-portal .client=${client} .base=${base}></client-portal>`,
  );
  return new Screen(element, adapter, client);
}

/** The same, once a page is open. */
export async function opened(tag: string, options?: ScreenOptions): Promise<Screen> {
  const shown = await screen(options);
  await shown.open(tag);
  return shown;
}
