import '../../../src/elements/portal-members/portal-members.define.ts';
import { fixture, html } from '@open-wc/testing';
import { createPortalClient } from '../../../src/client/client.ts';
import type { PortalMembers } from '../../../src/elements/portal-members/portal-members.ts';
import { sessions } from '../../../src/testing/fixtures/identity.ts';
import { stubAdapter, type StubOptions } from '../../../src/testing/stub/stub-adapter.ts';
import { Screen } from '../screen.ts';
import { waitUntil } from '../wait.ts';

/** Shows the element to somebody of the staff who is signed in, unless the options say otherwise, and waits for nothing. */
export async function screen(options: StubOptions = {}): Promise<Screen<PortalMembers>> {
  history.replaceState(null, '');
  const adapter = stubAdapter({ session: sessions.staff, ...options });
  const client = createPortalClient(adapter);
  const element = await fixture<PortalMembers>(html`<portal-members .client=${client}></portal-members>`);
  return new Screen(element, adapter, client);
}

/** The same, once the list is there. */
export async function list(options?: StubOptions): Promise<Screen<PortalMembers>> {
  const shown = await screen(options);
  await waitUntil(() => shown.all('tbody').length, `there is no list: ${shown.text}`);
  return shown;
}

/** The same, once a member is opened. */
export async function opened(name: string, options?: StubOptions): Promise<Screen<PortalMembers>> {
  const shown = await list(options);
  await shown.press(name);
  await waitUntil(() => shown.all('.preview').length, `it did not open: ${shown.text}`);
  return shown;
}

/** Ticks, unticks or picks what is labelled so. */
export async function tick(shown: Screen<PortalMembers>, label: string | RegExp): Promise<void> {
  const page = shown.element.shadowRoot!;
  const within = page.querySelector('dialog[open]') ?? page;
  const found = [...within.querySelectorAll('label')].find((each) => {
    const words = each.textContent.replace(/\s+/g, ' ').trim();
    return typeof label === 'string' ? words === label : label.test(words);
  });
  if (!found) throw new Error(`there is no "${String(label)}"`);
  found.click();
  await shown.element.updateComplete;
}
