import '../src/elements/portal-settings/portal-settings.define.ts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { apiAddress, writeHint } from '../src/client/hint.ts';
import { PortalError } from '../src/contract/errors.ts';
import type { PortalSettings } from '../src/elements/portal-settings/portal-settings.ts';
import { firms } from '../src/testing/fixtures/firm.ts';
import { sessions } from '../src/testing/fixtures/identity.ts';
import { firmSettings } from '../src/testing/fixtures/settings.ts';
import { handlersFor } from '../src/testing/msw.ts';
import { never } from '../src/testing/stub/answers.ts';
import type { StubOptions } from '../src/testing/stub/stub-adapter.ts';
import { live } from './live.ts';
import { offline } from './offline.ts';

const meta: Meta = { title: 'portal-settings', component: 'portal-settings' };
export default meta;

type Story = StoryObj;

const adviser = { ...sessions.staff, account: { ...sessions.staff.account, role: 'adviser' as const } };
const owner = { ...sessions.staff, account: { ...sessions.staff.account, role: 'owner' as const } };

/** What somebody does before the picture is taken: presses a button, or types into a field, by its id. */
type Act = RegExp | readonly [id: string, text: string];

/** One state, over real requests that a mock answers. Each has an API of its own, so that none sees another's session. */
function state(name: string, options: StubOptions = {}, acts: readonly Act[] = []): Story {
  const api = `/api/v1/story-settings-${name}`;
  const session = options.session === undefined ? owner : options.session;
  return {
    parameters: { msw: { handlers: handlersFor(api, { ...options, session }) } },
    render: (): TemplateResult => {
      writeHint(apiAddress(api), session !== null);
      return html`<portal-settings api=${api}></portal-settings>`;
    },
    play: async ({ canvasElement }) => {
      const element = canvasElement.querySelector<PortalSettings>('portal-settings');
      for (const act of acts) {
        if (act instanceof RegExp) (await found(() => buttonIn(element, act), String(act))).click();
        else type(await found(() => fieldIn(element, act[0]), act[0]), act[1]);
        await element?.updateComplete;
      }
    },
  };
}

function buttonIn(element: PortalSettings | null, name: RegExp): HTMLButtonElement | undefined {
  return [...(element?.shadowRoot?.querySelectorAll('button') ?? [])].find(
    (each) => each.ariaDisabled !== 'true' && name.test(each.textContent.replace(/\s+/g, ' ').trim()),
  );
}

function fieldIn(element: PortalSettings | null, id: string): HTMLInputElement | undefined {
  return (element?.shadowRoot?.getElementById(id) as HTMLInputElement | null) ?? undefined;
}

function type(field: HTMLInputElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

async function found<T>(find: () => T | undefined, name: string): Promise<T> {
  for (let tries = 0; tries < 100; tries++) {
    const it = find();
    if (it) return it;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`There is no ${name}.`);
}

const look = /^Change: Name and look/;
const mails = /^Change: Mail texts/;

export const Usual = state('usual');

/** Nobody can be given access yet. */
export const Incomplete = state('incomplete', { settings: firmSettings.incomplete });

export const Look = state('look', {}, [look]);

/** The element wears a colour while it is picked; a bright one bears dark words. */
export const PickingColor = state('picking-color', {}, [look, ['firm-color', '#ffc629']]);

export const NoColor = state('no-color', {}, [look, ['firm-color', '#ff'], /^Save$/]);

export const Policies = state('policies', {}, [/^Change: Signing in/]);

/** What people sign in with was taken away. */
export const Lacking = state('lacking', { settings: firmSettings.lacking }, [/^Change: Signing in/]);

export const PageElsewhere = state('page-elsewhere', {}, [
  /^Change: Pages/,
  ['page-quotes', 'https://elsewhere.example/'],
  /^Save$/,
]);

export const Mails = state('mails', {}, [mails]);

export const MailUnknownField = state('mail-unknown-field', {}, [
  mails,
  ['body', 'Hello {nobody}\n\n{link}'],
]);

export const SavedMeanwhile = state(
  'saved-meanwhile',
  { overrides: { 'firm.editLetter': new PortalError('changed-meanwhile') } },
  [mails, ['subject', 'Come in'], /^Save$/],
);

export const Saved = state('saved', {}, [mails, ['subject', 'Come in'], /^Save$/]);

/** Advisers see how it is set, and change nothing. */
export const ReadOnly = state('read-only', { session: adviser }, [/^Show: Mail texts/]);

export const RightToLeft: Story = {
  ...state('right-to-left', { settings: firmSettings.incomplete }, [mails]),
  decorators: [(story) => html`<div dir="rtl">${story()}</div>`],
};

export const Loading = state('loading', { overrides: { 'firm.getSettings': never } });

export const SignedOut = state('signed-out', { session: null });

/** Somebody who is a client sees nothing of it. */
export const NotPermitted = state('not-permitted', { session: sessions.usual });

export const Refused = state('refused', {
  overrides: { 'firm.getSettings': new PortalError('unavailable') },
});

export const Offline: Story = {
  ...state('offline', { overrides: { 'firm.getSettings': new PortalError('unreachable') } }),
  beforeEach: offline,
};

/** The backend knows names and looks, and nothing else of it. */
export const LookAlone = state('look-alone', {
  overrides: { 'firm.get': { ...firms.usual, operations: ['firm.getSettings', 'firm.editBranding'] } },
});

/** The element on the backend itself, which runs in this page. */
export const Live = live(
  () => html`<portal-login></portal-login><br /><portal-settings></portal-settings>`,
  'staff@demo.example',
);
