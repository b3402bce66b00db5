import '../../../src/elements/portal-tasks/portal-tasks.define.ts';
import { fixture, html } from '@open-wc/testing';
import { createPortalClient } from '../../../src/client/client.ts';
import type { PortalTasks } from '../../../src/elements/portal-tasks/portal-tasks.ts';
import { stubAdapter, type StubOptions } from '../../../src/testing/stub/stub-adapter.ts';
import { Screen as ElementScreen } from '../screen.ts';
import { waitUntil } from '../wait.ts';

/** A page with the element on it, as a client sees and hears it. */
export class Screen extends ElementScreen<PortalTasks> {
  /** Ticks, by the title of their task. */
  tick(title: string): HTMLButtonElement | undefined {
    return this.all<HTMLButtonElement>('[role=checkbox]').find((each) => each.ariaLabel === `Done: ${title}`);
  }

  async mark(title: string): Promise<void> {
    await waitUntil(() => this.tick(title), `there is no tick for ${title}: ${this.text}`);
    this.tick(title)?.click();
    await this.element.updateComplete;
  }

  /** Waits until a tick is set, or is not. */
  async isTicked(title: string, ticked = true): Promise<void> {
    await waitUntil(() => this.tick(title)?.ariaChecked === `${ticked}`, `${title} is not so: ${this.text}`);
  }

  async open(title: string): Promise<void> {
    await this.press(title);
    await waitUntil(() => this.all('[part=comments], article .notice').length, 'the task did not open');
  }

  get titles(): string[] {
    return this.all('.open').map((each) => each.textContent.trim());
  }
}

export interface ScreenOptions extends StubOptions {
  /** Leaves the page's history entry and what was typed as they are. Default: no. */
  here?: boolean;
}

/** Shows the element to a client who is signed in, unless the options say otherwise, and waits for nothing. */
export async function screen({ here = false, ...options }: ScreenOptions = {}): Promise<Screen> {
  if (!here) {
    history.replaceState(null, '');
    sessionStorage.clear();
  }
  const adapter = stubAdapter(options);
  const client = createPortalClient(adapter);
  const element = await fixture<PortalTasks>(html`<portal-tasks .client=${client}></portal-tasks>`);
  return new Screen(element, adapter, client);
}

/** The same, once the list is there. */
export async function list(options?: ScreenOptions): Promise<Screen> {
  const shown = await screen(options);
  await waitUntil(() => shown.all('.open').length, `there is no list: ${shown.text}`);
  return shown;
}
