import '../../../src/elements/portal-settings/portal-settings.define.ts';
import { fixture, html } from '@open-wc/testing';
import { createPortalClient } from '../../../src/client/client.ts';
import type { PortalSettings } from '../../../src/elements/portal-settings/portal-settings.ts';
import { sessions } from '../../../src/testing/fixtures/identity.ts';
import { stubAdapter, type StubOptions } from '../../../src/testing/stub/stub-adapter.ts';
import { Screen } from '../screen.ts';
import { waitUntil } from '../wait.ts';

/** Shows the element to the firm's owner, unless the options say otherwise, and waits for nothing. */
export async function screen(options: StubOptions = {}): Promise<Screen<PortalSettings>> {
  const adapter = stubAdapter({ session: staffAs('owner'), ...options });
  const client = createPortalClient(adapter);
  const element = await fixture<PortalSettings>(html`<portal-settings .client=${client}></portal-settings>`);
  return new Screen(element, adapter, client);
}

/** The same, once a section is opened. */
export async function opened(name: RegExp, options?: StubOptions): Promise<Screen<PortalSettings>> {
  const shown = await screen(options);
  await shown.press(name);
  await waitUntil(() => shown.all('form').length, `it did not open: ${shown.text}`);
  return shown;
}

/** A session of one of the staff, of this role. */
export function staffAs(role: 'adviser' | 'manager' | 'owner') {
  return { ...sessions.staff, account: { ...sessions.staff.account, role } };
}
