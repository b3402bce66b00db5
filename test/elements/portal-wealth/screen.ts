import '../../../src/elements/portal-wealth/portal-wealth.define.ts';
import { fixture, html } from '@open-wc/testing';
import { createPortalClient } from '../../../src/client/client.ts';
import type { PortalWealth } from '../../../src/elements/portal-wealth/portal-wealth.ts';
import { stubAdapter, type StubOptions } from '../../../src/testing/stub/stub-adapter.ts';
import { Screen as ElementScreen } from '../screen.ts';
import { waitUntil } from '../wait.ts';

/** A page with the element on it, as a client sees and hears it. */
export class Screen extends ElementScreen<PortalWealth> {
  async open(name: string): Promise<void> {
    await this.press(name);
    await waitUntil(() => this.all('article section, article .notice').length, 'the plan did not open');
  }

  get names(): string[] {
    return this.all('.open').map((each) => each.textContent.trim());
  }

  /** The groups, by their headings. */
  get groups(): string[] {
    return this.all('.group').map((each) => each.textContent.trim());
  }

  /** The cells of a plan's row, after its name. */
  cells(name: string): string[] {
    const row = this.all('tbody tr').find((each) => each.querySelector('.open')?.textContent.trim() === name);
    return [...(row?.querySelectorAll('td') ?? [])].map((each) =>
      each.textContent.replace(/\s+/g, ' ').trim(),
    );
  }
}

/** Shows the element to a client who is signed in, unless the options say otherwise, and waits for nothing. */
export async function screen(options: StubOptions = {}): Promise<Screen> {
  history.replaceState(null, '');
  const adapter = stubAdapter(options);
  const client = createPortalClient(adapter);
  const element = await fixture<PortalWealth>(html`<portal-wealth .client=${client}></portal-wealth>`);
  return new Screen(element, adapter, client);
}

/** The same, once the breakdown is there. */
export async function list(options?: StubOptions): Promise<Screen> {
  const shown = await screen(options);
  await waitUntil(() => shown.all('.open').length, `there is no list: ${shown.text}`);
  return shown;
}
