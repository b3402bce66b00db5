import '../src/elements/portal-security/portal-security.define.ts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { apiAddress, writeHint } from '../src/client/hint.ts';
import { PortalError } from '../src/contract/errors.ts';
import type { PortalSecurity } from '../src/elements/portal-security/portal-security.ts';
import { firms } from '../src/testing/fixtures/firm.ts';
import { credentials } from '../src/testing/fixtures/identity.ts';
import { securities } from '../src/testing/fixtures/security.ts';
import { handlersFor } from '../src/testing/msw.ts';
import { never } from '../src/testing/stub/answers.ts';
import type { StubOptions } from '../src/testing/stub/stub-adapter.ts';
import { live } from './live.ts';
import { offline } from './offline.ts';

const meta: Meta = { title: 'portal-security', component: 'portal-security' };
export default meta;

type Story = StoryObj;

/** What a client does before the picture is taken: presses a button, or types into a field. */
type Act = string | readonly [label: string, text: string];

/** One state, over real requests that a mock answers. Each has an API of its own, so that none sees another's session. */
function state(name: string, options: StubOptions = {}, acts: readonly Act[] = []): Story {
  const api = `/api/v1/story-security-${name}`;
  return {
    parameters: { msw: { handlers: handlersFor(api, options) } },
    render: (): TemplateResult => {
      writeHint(apiAddress(api), options.session !== null);
      return html`<portal-security api=${api}></portal-security>`;
    },
    play: async ({ canvasElement }) => {
      const element = canvasElement.querySelector<PortalSecurity>('portal-security');
      for (const act of acts) {
        if (typeof act === 'string') (await found(() => buttonIn(element, act), act)).click();
        else type(await found(() => fieldIn(element, act[0]), act[0]), act[1]);
        await element?.updateComplete;
      }
    },
  };
}

/** A button with this name that can be pressed: in the open dialog, where one is open. */
function buttonIn(element: PortalSecurity | null, name: string): HTMLButtonElement | undefined {
  const root = element?.shadowRoot?.querySelector('dialog[open]') ?? element?.shadowRoot;
  return [...(root?.querySelectorAll('button') ?? [])].find(
    (each) => each.ariaDisabled !== 'true' && each.textContent.replace(/\s+/g, ' ').trim() === name,
  );
}

/** A field that is shown, by its label. */
function fieldIn(element: PortalSecurity | null, name: string): HTMLInputElement | undefined {
  const labels = [...(element?.querySelectorAll('label') ?? [])].filter((each) => each.assignedSlot);
  return labels.find((each) => each.textContent === name)?.control as HTMLInputElement | undefined;
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
  throw new Error(`There is no "${name}".`);
}

const { password, code } = credentials;
const { twoFactor: security } = securities;
const proof: readonly Act[] = [['Your password', password], 'Continue'];
const good = 'glacier violin teaspoon';

export const Usual = state('usual');

export const TwoFactor = state('two-factor', { security });

/** Without the app there would be no way in. */
export const CodesUsedUp = state('codes-used-up', { security: securities.codesUsedUp });

/** Devices with names that fill lines, or with none. */
export const Awkward = state('awkward', { security: securities.awkward });

export const RightToLeft: Story = {
  ...state('right-to-left', { security: securities.awkward }),
  decorators: [(story) => html`<div dir="rtl">${story()}</div>`],
};

export const Loading = state('loading', { overrides: { 'identity.getSecurity': never } });

export const SignedOut = state('signed-out', { session: null });

export const Refused = state('refused', {
  overrides: { 'identity.getSecurity': new PortalError('unavailable') },
});

export const Offline: Story = {
  ...state('offline', { overrides: { 'identity.getSecurity': new PortalError('unreachable') } }),
  beforeEach: offline,
};

/** The backend changes passwords, and nothing else. */
export const PasswordAlone = state('password-alone', {
  overrides: {
    'firm.get': { ...firms.usual, operations: ['identity.getSecurity', 'identity.changePassword'] },
  },
});

export const Proving = state('proving', {}, ['Change password']);

export const ProvingWrong = state('proving-wrong', {}, [
  'Change password',
  ['Your password', 'mistyped'],
  'Continue',
]);

export const ProvingTooOften = state(
  'proving-too-often',
  {
    overrides: { 'identity.proveAgain': new PortalError('too-many-attempts', { retryAfterSeconds: 240 }) },
  },
  ['Change password', ...proof],
);

/** The network went; what was typed stays. */
export const ProvingOffline: Story = {
  ...state('proving-offline', { overrides: { 'identity.proveAgain': new PortalError('unreachable') } }, [
    'Change password',
    ...proof,
  ]),
  beforeEach: offline,
};

export const Password = state('password', {}, ['Change password', ...proof]);

export const PasswordTyped = state('password-typed', {}, [
  'Change password',
  ...proof,
  ['New password', good],
]);

/** Said while one types, or by the backend where the list of common passwords comes later than the press. */
export const PasswordTooEasy = state(
  'password-too-easy',
  {
    overrides: {
      'identity.changePassword': new PortalError('password-refused', { facts: { flaw: 'common' } }),
    },
  },
  ['Change password', ...proof, ['New password', 'password password'], 'Change password'],
);

/** It took longer than five minutes: once proved again, it goes on by itself. */
export const ProofExpired = state(
  'proof-expired',
  { overrides: { 'identity.changePassword': new PortalError('ticket-expired') } },
  ['Change password', ...proof, ['New password', good], 'Change password'],
);

export const PasswordChanged = state('password-changed', {}, [
  'Change password',
  ...proof,
  ['New password', good],
  'Change password',
]);

export const TurningOn = state('turning-on', {}, ['Turn on', ...proof]);

export const TurningOnLoading = state(
  'turning-on-loading',
  { overrides: { 'identity.beginAuthenticator': never } },
  ['Turn on', ...proof],
);

export const TurningOnWrongCode = state('turning-on-wrong-code', {}, [
  'Turn on',
  ...proof,
  ['Code', '000000'],
  'Turn on',
]);

export const RecoveryCodes = state('recovery-codes', {}, ['Turn on', ...proof, ['Code', code], 'Turn on']);

export const TurnedOn = state('turned-on', {}, [
  'Turn on',
  ...proof,
  ['Code', code],
  'Turn on',
  'I have kept them',
]);

export const TurningOff = state('turning-off', { security }, ['Turn off', ...proof]);

export const Renewing = state('renewing', { security }, ['Get new codes', ...proof]);

/** Another tab was faster. */
export const TurnedOffElsewhere = state(
  'turned-off-elsewhere',
  {
    security,
    overrides: { 'identity.renewRecoveryCodes': new PortalError('not-permitted'), ...offAfterRefusal() },
  },
  ['Get new codes', ...proof, 'Get new codes'],
);

function offAfterRefusal(): StubOptions['overrides'] {
  let reads = 0;
  return { 'identity.getSecurity': () => (reads++ < 2 ? security : securities.usual) };
}

export const SignedOutThere = state('signed-out-there', {}, ['Sign out: Safari on iOS']);

export const SigningOutEverywhere = state('signing-out-everywhere', {}, ['Sign out everywhere']);

/** The element on the backend itself, which runs in this page. */
export const Live = live(() => html`<portal-login></portal-login><br /><portal-security></portal-security>`);
