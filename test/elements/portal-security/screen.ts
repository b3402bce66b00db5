import '../../../src/elements/portal-security/portal-security.define.ts';
import { expect, fixture, html } from '@open-wc/testing';
import { createPortalClient, type PortalClient } from '../../../src/client/client.ts';
import type { SecurityChange } from '../../../src/elements/portal-security/portal-security.events.ts';
import type { PortalSecurity } from '../../../src/elements/portal-security/portal-security.ts';
import { credentials } from '../../../src/testing/fixtures/identity.ts';
import { type StubAdapter, stubAdapter, type StubOptions } from '../../../src/testing/stub/stub-adapter.ts';
import { waitUntil } from '../wait.ts';

/** A page with the element on it, as a client sees, hears and uses it. */
export class Screen {
  readonly element: PortalSecurity;
  readonly adapter: StubAdapter;
  readonly client: PortalClient;
  /** What the page was told of. */
  readonly changes: SecurityChange[] = [];

  constructor(element: PortalSecurity, adapter: StubAdapter, client: PortalClient) {
    this.element = element;
    this.adapter = adapter;
    this.client = client;
    element.addEventListener('portal-security-changed', ({ change }) => this.changes.push(change));
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  get dialog(): HTMLDialogElement | null {
    return this.root.querySelector('dialog[open]');
  }

  /** What can be read: in the open dialog, where one is open. */
  get text(): string {
    return plain(this.dialog ?? this.root);
  }

  /** What live regions have to say now. */
  get spoken(): string {
    return [...this.root.querySelectorAll('[role=status], [role=alert]')].map(plain).join(' ').trim();
  }

  get focused(): Element | null {
    return this.root.activeElement ?? document.activeElement;
  }

  button(name: string): HTMLButtonElement | undefined {
    return [...(this.dialog ?? this.root).querySelectorAll('button')].find((each) => plain(each) === name);
  }

  /** A field that is shown, by its label. */
  field(label: string): HTMLInputElement | undefined {
    const labels = [...this.element.querySelectorAll('label')].filter((each) => each.assignedSlot);
    return labels.find((each) => plain(each) === label)?.control as HTMLInputElement | undefined;
  }

  /** What is said beside a field. */
  wrong(label: string): string {
    const id = this.field(label)?.getAttribute('aria-describedby');
    return id ? plain(document.getElementById(id)!) : '';
  }

  async see(words: string): Promise<void> {
    await waitUntil(() => this.text.includes(words), `"${words}" is not on the screen: ${this.text}`);
    await this.element.updateComplete;
  }

  async hear(words: string): Promise<void> {
    await waitUntil(() => this.spoken.includes(words), `"${words}" was not said: ${this.spoken}`, {
      interval: 10,
    });
  }

  async press(name: string): Promise<void> {
    await waitUntil(
      () => this.button(name)?.ariaDisabled !== 'true' && this.button(name),
      `no button "${name}"`,
    );
    this.button(name)?.click();
    await this.element.updateComplete;
  }

  async type(label: string, text: string): Promise<void> {
    await waitUntil(() => this.field(label), `there is no field "${label}": ${this.text}`);
    const field = this.field(label)!;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }

  /** Enters the password that proves who it is. */
  async prove(password: string = credentials.password): Promise<void> {
    await this.type('Your password', password);
    await this.press('Continue');
  }

  async seeFocus(what: string, is: () => Element | null | undefined): Promise<void> {
    await waitUntil(() => is() && this.focused === is(), `the focus is not on ${what}`);
  }

  /** Has axe look at what is there, once colours have come to rest. */
  async isAccessible(): Promise<void> {
    const running = this.root.getAnimations().filter((each) => each instanceof CSSTransition);
    await Promise.allSettled(running.map(({ finished }) => finished));
    await expect(this.element).to.be.accessible();
  }

  async seeClosed(): Promise<void> {
    await waitUntil(() => !this.dialog, `the dialog is open: ${this.text}`);
  }

  calls(name: string): StubAdapter['calls'] {
    return this.adapter.calls.filter((call) => call.name === `identity.${name}`);
  }
}

/** Shows the element to somebody who is signed in, unless the options say otherwise, and waits for nothing. */
export async function screen(options: StubOptions = {}): Promise<Screen> {
  const adapter = stubAdapter(options);
  const client = createPortalClient(adapter);
  const element = await fixture<PortalSecurity>(html`<portal-security .client=${client}></portal-security>`);
  return new Screen(element, adapter, client);
}

/** The same, once what protects them is there. */
export async function shown(options?: StubOptions): Promise<Screen> {
  const seen = await screen(options);
  await seen.see('Where you are signed in');
  return seen;
}

/** The same, with a change asked for and proved. */
export async function proved(change: string, options?: StubOptions): Promise<Screen> {
  const seen = await shown(options);
  await seen.press(change);
  await seen.prove();
  await waitUntil(() => !seen.field('Your password'), 'the proof was not taken');
  return seen;
}

export function plain(node: Node): string {
  return (node.textContent ?? '').replace(/\s+/g, ' ').trim();
}
