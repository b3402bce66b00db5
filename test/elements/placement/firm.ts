import '../../../src/elements/portal-login/portal-login.define.ts';
import '../../../src/elements/portal-provider/portal-provider.define.ts';
import '../../../src/elements/portal-quotes/portal-quotes.define.ts';
import { LitElement } from 'lit';
import { createPortalClient, type PortalClient } from '../../../src/client/client.ts';
import { firms } from '../../../src/testing/fixtures/firm.ts';
import { quotes } from '../../../src/testing/fixtures/quotes.ts';
import { type StubAdapter, stubAdapter, type StubOptions } from '../../../src/testing/stub/stub-adapter.ts';
import { waitUntil } from '../wait.ts';

/** A firm with one quote, named after it, and a count of what is asked of it. */
export class Firm {
  readonly name: string;
  readonly adapter: StubAdapter;
  readonly client: PortalClient;
  /** The names of the operations that are being answered. */
  readonly running: string[] = [];

  constructor(name: string, options: StubOptions = {}) {
    this.name = name;
    this.adapter = stubAdapter({
      name: `stub:${name}`,
      quotes: [{ ...quotes.pending, title: `Work by ${name}` }],
      ...options,
      overrides: { 'firm.get': { ...firms.usual, name }, ...options.overrides },
    });
    const call = this.adapter.call.bind(this.adapter);
    this.adapter.call = async (operation, ...rest) => {
      this.running.push(operation.name);
      return call(operation, ...rest).finally(() => {
        this.running.splice(this.running.indexOf(operation.name), 1);
      });
    };
    this.client = createPortalClient(this.adapter);
  }

  calls(name: string): number {
    return this.adapter.calls.filter((call) => call.name === name).length;
  }

  /** A provider of its client with some tags inside, not on the page yet. */
  provide(...tags: ('portal-login' | 'portal-quotes')[]): HTMLElement {
    const provider = document.createElement('portal-provider');
    provider.client = this.client;
    provider.append(...tags.map((tag) => document.createElement(tag)));
    return provider;
  }
}

/** Resolves once an element shows what it knows. */
export async function settled(element: Element): Promise<void> {
  if (element instanceof LitElement) await element.updateComplete;
}

/** All that can be read in an element: in its shadow root, and in the inputs that it made. */
export function textOf(element: Element): string {
  const inside = [element.shadowRoot, element].map((node) => node?.textContent ?? '');
  const typed = [...element.querySelectorAll('input')].map(({ value }) => value);
  return [...inside, ...typed].join(' ').replace(/\s+/g, ' ').trim();
}

export async function sees(element: Element, words: string): Promise<void> {
  await waitUntil(() => textOf(element).includes(words), `"${words}" is not there: ${textOf(element)}`, {
    timeout: 4000,
    interval: 10,
  });
}

export function press(element: Element, name: string): void {
  const buttons = [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
  const button = buttons.find(({ textContent }) => textContent.replace(/\s+/g, ' ').trim() === name);
  if (!button) throw new Error(`There is no button "${name}": ${textOf(element)}`);
  button.click();
}

export function inputOf(element: Element, name: 'email' | 'password'): HTMLInputElement {
  const input = element.querySelector<HTMLInputElement>(`input[name=${name}]`);
  if (!input) throw new Error(`There is no ${name}.`);
  return input;
}
