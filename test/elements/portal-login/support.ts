import { fixture, html } from '@open-wc/testing';
import type { AdapterEvent } from '../../../src/client/adapter.ts';
import { createPortalClient, type PortalClient } from '../../../src/client/client.ts';
import type { PortalLogin } from '../../../src/elements/portal-login/portal-login.ts';
import '../../../src/elements/portal-login/portal-login.define.ts';
import { credentials } from '../../../src/testing/fixtures/identity.ts';
import { type StubAdapter, stubAdapter, type StubOptions } from '../../../src/testing/stub/stub-adapter.ts';
import { waitUntil } from '../wait.ts';

type Label = 'Full name' | 'Email' | 'Password' | 'New password' | 'Code' | 'Passcode' | 'Recovery code';

/** A sign-in card on a page, as a client sees and uses it. */
export class Card {
  readonly element: PortalLogin;
  readonly stub: StubAdapter;
  readonly client: PortalClient;
  /** As if another tab had changed the session. */
  tellOfOtherTab: (event: AdapterEvent) => void = () => undefined;

  constructor(element: PortalLogin, stub: StubAdapter, client: PortalClient) {
    this.element = element;
    this.stub = stub;
    this.client = client;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  get heading(): string {
    return words(this.root.querySelector('h2'));
  }

  get notice(): string {
    return words(this.root.querySelector('.notice'));
  }

  /** What a screen reader was told last. */
  get announced(): string {
    return words(this.root.querySelector('[role=status]'));
  }

  input(label: Label): HTMLInputElement {
    const found = this.findInput(label);
    if (!found) throw new Error(`no input is labelled ${label}`);
    return found;
  }

  findInput(label: string): HTMLInputElement | undefined {
    const labels = [...this.element.querySelectorAll('label')].filter((each) => each.assignedSlot);
    return labels.find((each) => words(each) === label)?.control as HTMLInputElement | undefined;
  }

  /** What is said beside an input. */
  wrong(label: Label): string {
    const described = this.input(label).getAttribute('aria-describedby');
    return described ? words(document.getElementById(described)) : '';
  }

  findButton(name: string): HTMLButtonElement | undefined {
    return [...this.root.querySelectorAll('button')].find((each) => words(each) === name);
  }

  button(name: string): HTMLButtonElement {
    const found = this.findButton(name);
    if (!found) throw new Error(`no button is called ${name}`);
    return found;
  }

  fill(label: Label, value: string): void {
    const input = this.input(label);
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  fillCredentials(password: string = credentials.password): void {
    this.fill('Email', credentials.email);
    this.fill('Password', password);
  }

  calls(name: string): number {
    return this.stub.calls.filter((call) => call.name === name).length;
  }

  /** Waits until a client sees it. */
  async sees(what: string, is: () => unknown): Promise<void> {
    await waitUntil(() => is(), `${what}; there is: ${words(this.root)}`, { interval: 10 });
    await this.element.updateComplete;
  }

  async seesHeading(heading: string): Promise<void> {
    await this.sees(heading, () => this.heading === heading);
  }

  async hears(sentence: string): Promise<void> {
    await this.sees(`announces ${sentence}`, () => this.announced.includes(sentence));
  }
}

/** A card on which nobody is signed in, unless told otherwise. */
export async function place(options: StubOptions = {}): Promise<Card> {
  const stub = stubAdapter({ session: null, ...options });
  const listeners: ((event: AdapterEvent) => void)[] = [];
  const client = createPortalClient(
    Object.assign(stub, {
      subscribe: (listener: (event: AdapterEvent) => void) => {
        listeners.push(listener);
        return () => undefined;
      },
    }),
  );
  const element = await fixture<PortalLogin>(html`<portal-login .client=${client}></portal-login>`);
  const card = new Card(element, stub, client);
  card.tellOfOtherTab = (event) => listeners.forEach((listener) => listener(event));
  return card;
}

/** A card that shows its form. */
export async function placeForm(options: StubOptions = {}): Promise<Card> {
  const card = await place(options);
  await card.seesHeading('Sign in');
  return card;
}

export function words(node: Node | null): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
