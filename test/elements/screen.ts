import type { LitElement } from 'lit';
import type { PortalClient } from '../../src/client/client.ts';
import type { StubAdapter } from '../../src/testing/stub/stub-adapter.ts';
import { waitUntil } from './wait.ts';

/** A page with an element on it, as whoever uses it sees and hears it. */
export class Screen<E extends LitElement> {
  readonly element: E;
  readonly adapter: StubAdapter;
  readonly client: PortalClient;

  constructor(element: E, adapter: StubAdapter, client: PortalClient) {
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

  all<T extends HTMLElement = HTMLElement>(selector: string): T[] {
    return [...this.element.shadowRoot!.querySelectorAll<T>(selector)];
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

function plain(node: Node): string {
  return (node.textContent ?? '').replace(/\s+/g, ' ').trim();
}
