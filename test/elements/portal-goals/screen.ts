import '../../../src/elements/portal-goals/portal-goals.define.ts';
import { fixture, html } from '@open-wc/testing';
import { createPortalClient } from '../../../src/client/client.ts';
import type { PortalGoals } from '../../../src/elements/portal-goals/portal-goals.ts';
import { stubAdapter, type StubOptions } from '../../../src/testing/stub/stub-adapter.ts';
import { Screen as ElementScreen } from '../screen.ts';
import { waitUntil } from '../wait.ts';

/** A page with the element on it, as a client sees and hears it. */
export class Screen extends ElementScreen<PortalGoals> {
  async open(name: string): Promise<void> {
    await this.press(name);
    await waitUntil(() => this.all('article section').length, 'the goal did not open');
  }

  /** The form, once it and the plans are there. */
  async form(button: string): Promise<void> {
    await this.press(button);
    await waitUntil(() => this.all('form.form .plan').length, `there is no form: ${this.text}`);
  }

  get names(): string[] {
    return this.all('.open').map((each) => each.textContent.trim());
  }

  /** All that a goal's row says. */
  row(name: string): string {
    const row = this.all('li').find((each) => each.querySelector('.open')?.textContent.trim() === name);
    return (row?.textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  /** How far a goal's bar is filled, in per cent; undefined where it has none. */
  bar(name: string): number | undefined {
    const row = this.all('li').find((each) => each.querySelector('.open')?.textContent.trim() === name);
    const width = row?.querySelector('.bar rect')?.getAttribute('width');
    return width ? Number(width) : undefined;
  }

  field(label: string): HTMLInputElement {
    const found = this.all<HTMLLabelElement>('label').find(
      (each) => each.textContent.replace(/\s+/g, ' ').trim() === label,
    );
    if (!found) throw new Error(`there is no field "${label}"`);
    return this.element.shadowRoot!.getElementById(found.htmlFor) as HTMLInputElement;
  }

  fill(label: string, text: string): void {
    const field = this.field(label);
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
}

/** Shows the element to a client who is signed in, unless the options say otherwise, and waits for nothing. */
export async function screen(options: StubOptions = {}): Promise<Screen> {
  history.replaceState(null, '');
  const adapter = stubAdapter(options);
  const client = createPortalClient(adapter);
  const element = await fixture<PortalGoals>(html`<portal-goals .client=${client}></portal-goals>`);
  return new Screen(element, adapter, client);
}

/** The same, once the list is there. */
export async function list(options?: StubOptions): Promise<Screen> {
  const shown = await screen(options);
  await waitUntil(() => shown.all('.open').length, `there is no list: ${shown.text}`);
  return shown;
}
