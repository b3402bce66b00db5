import '../../../src/elements/portal-quotes/portal-quotes.define.ts';
import { fixture, html } from '@open-wc/testing';
import { createPortalClient, type PortalClient } from '../../../src/client/client.ts';
import type { PortalQuotes } from '../../../src/elements/portal-quotes/portal-quotes.ts';
import { type StubAdapter, stubAdapter, type StubOptions } from '../../../src/testing/stub/stub-adapter.ts';
import { waitUntil } from '../wait.ts';

/** A page with the element on it, as a client sees and hears it. */
export class Screen {
  readonly element: PortalQuotes;
  readonly adapter: StubAdapter;
  readonly client: PortalClient;

  constructor(element: PortalQuotes, adapter: StubAdapter, client: PortalClient) {
    this.element = element;
    this.adapter = adapter;
    this.client = client;
  }

  /** All that can be read, closed dialogs apart. */
  get text(): string {
    return plain(this.element.shadowRoot!);
  }

  get dialog(): HTMLDialogElement {
    return this.element.shadowRoot!.querySelector('dialog')!;
  }

  /** What live regions have to say now. */
  get spoken(): string {
    return this.all('[role=status], [role=alert]').map(plain).join(' ').trim();
  }

  get focused(): HTMLElement | null {
    return this.element.shadowRoot?.activeElement as HTMLElement | null;
  }

  all<E extends HTMLElement = HTMLElement>(selector: string): E[] {
    return [...this.element.shadowRoot!.querySelectorAll<E>(selector)];
  }

  /** A button by its name; in the open dialog, where one is open, since the rest is out of reach then. */
  button(name: string | RegExp): HTMLButtonElement | undefined {
    const page = this.element.shadowRoot!;
    const root = page.querySelector('dialog[open]') ?? page;
    return [...root.querySelectorAll('button')].find((each) =>
      typeof name === 'string' ? plain(each) === name : name.test(plain(each)),
    );
  }

  /** Rows of the table, below their column headers, as text. */
  get rows(): string[] {
    return this.all('tbody tr').map((row) => [...row.children].map(plain).join(' '));
  }

  async see(words: string | RegExp): Promise<void> {
    await waitUntil(
      () => (typeof words === 'string' ? this.text.includes(words) : words.test(this.text)),
      `"${String(words)}" is not on the screen: ${this.text}`,
      { timeout: 4000 },
    );
  }

  async hear(words: string): Promise<void> {
    await waitUntil(() => this.spoken.includes(words), `"${words}" was not said: ${this.spoken}`, {
      timeout: 4000,
    });
  }

  async press(name: string | RegExp): Promise<void> {
    await waitUntil(() => this.button(name), `there is no button "${String(name)}"`);
    this.button(name)?.click();
    await this.element.updateComplete;
  }

  async open(title: string): Promise<void> {
    await this.press(title);
    await waitUntil(() => this.all('.sums').length, 'the quote did not open', { timeout: 4000 });
  }

  type(selector: string, text: string): void {
    const [field] = this.all<HTMLInputElement>(selector);
    if (!field) throw new Error(`there is no ${selector}`);
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  calls(name: string): StubAdapter['calls'] {
    return this.adapter.calls.filter((call) => call.name === name);
  }
}

export interface ScreenOptions extends StubOptions {
  /** Leaves the page's history entry as it is. Default: no. */
  here?: boolean;
}

/** Shows the element to a client who is signed in, unless the options say otherwise, and waits for nothing. */
export async function screen({ here = false, ...options }: ScreenOptions = {}): Promise<Screen> {
  if (!here) history.replaceState(null, '');
  const adapter = stubAdapter(options);
  const client = createPortalClient(adapter);
  const element = await fixture<PortalQuotes>(html`<portal-quotes .client=${client}></portal-quotes>`);
  return new Screen(element, adapter, client);
}

/** The same, once the list is there. */
export async function list(options?: ScreenOptions): Promise<Screen> {
  const shown = await screen(options);
  await waitUntil(() => shown.all('tbody').length, `there is no list: ${shown.text}`);
  return shown;
}

function plain(node: Node): string {
  return (node.textContent ?? '').replace(/\s+/g, ' ').trim();
}
