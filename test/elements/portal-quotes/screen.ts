import '../../../src/elements/portal-quotes/portal-quotes.define.ts';
import { fixture, html } from '@open-wc/testing';
import { createPortalClient } from '../../../src/client/client.ts';
import type { PortalAdapter } from '../../../src/client/adapter.ts';
import type { PortalQuotes } from '../../../src/elements/portal-quotes/portal-quotes.ts';
import { stubAdapter, type StubOptions } from '../../../src/testing/stub/stub-adapter.ts';
import { Screen as ElementScreen } from '../screen.ts';
import { waitUntil } from '../wait.ts';

/** A page with the element on it, as a client sees and hears it. */
export class Screen extends ElementScreen<PortalQuotes> {
  async open(title: string): Promise<void> {
    await this.press(title);
    await waitUntil(() => this.all('.sums').length, 'the quote did not open', { timeout: 4000 });
  }
}

export interface ScreenOptions extends StubOptions {
  /** Leaves the page's history entry as it is. Default: no. */
  here?: boolean;
  /** Gets the adapter ready. Default: it is. */
  ready?: PortalAdapter['ready'];
}

/** Shows the element to a client who is signed in, unless the options say otherwise, and waits for nothing. */
export async function screen({ here = false, ready, ...options }: ScreenOptions = {}): Promise<Screen> {
  if (!here) history.replaceState(null, '');
  const adapter = Object.assign(stubAdapter(options), ready && { ready });
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
