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
import { withPasskeys } from '../test/support/passkeys.ts';
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
const passkeys: StubOptions['overrides'] = { 'firm.get': firms.withPasskeys };
const some: StubOptions = { overrides: passkeys, security: securities.passkeys };
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

const adding: readonly Act[] = ['Add a number', ...proof];
const sent: readonly Act[] = [...adding, ['Mobile number', '021 123 4567'], 'Send a code'];

export const TextMessages = state('text-messages', { security: securities.sms });

/** The backend has nothing that sends text messages. */
export const TextMessagesNone = state('text-messages-none', { security: securities.withoutSms });

export const AddingNumber = state('adding-number', {}, adding);

export const AddingNumberWrong = state(
  'adding-number-wrong',
  { overrides: { 'identity.beginSms': new PortalError('invalid-input') } },
  sent,
);

/** The gateway was taken away while the page was open. */
export const AddingNumberUnable = state(
  'adding-number-unable',
  { overrides: { 'identity.beginSms': new PortalError('not-permitted') } },
  sent,
);

/** Only the last digits of the number are shown; another code can be had after a while. */
export const NumberCode = state('number-code', {}, sent);

export const NumberCodeWrong = state(
  'number-code-wrong',
  { overrides: { 'identity.confirmSms': new PortalError('wrong-code', { facts: { triesLeft: 1 } }) } },
  [...sent, ['Code', '111111'], 'Turn on'],
);

/** Another can be had at once. */
export const NumberCodeEnded = state(
  'number-code-ended',
  { overrides: { 'identity.confirmSms': new PortalError('code-expired') } },
  [...sent, ['Code', '111111'], 'Turn on'],
);

export const NumberTooOften = state(
  'number-too-often',
  { overrides: { 'identity.beginSms': new PortalError('too-many-attempts', { retryAfterSeconds: 800 }) } },
  sent,
);

export const NumberRightToLeft: Story = {
  ...state('number-right-to-left', {}, sent),
  decorators: [(story) => html`<div dir="rtl">${story()}</div>`],
};

export const NumberAdded = state('number-added', {}, [
  ...sent,
  ['Code', code],
  'Turn on',
  'I have kept them',
]);

export const RemovingNumber = state('removing-number', { security: securities.sms }, [
  'Remove number',
  ...proof,
]);

/** The firm has passkeys, and there is none yet. */
/** Where the firm asks everybody for one: the last stays. */
export const LastFactorStays = state('last-factor-stays', {
  security,
  overrides: { 'firm.get': firms.protected },
});

/** Where the firm has none. */
export const NoFactors = state('no-factors', { overrides: { 'firm.get': firms.unprotected } });

export const PasskeysNone = state('passkeys-none', { overrides: passkeys });

export const Passkeys = state('passkeys', some);

export const ProvingByPasskey = state('proving-by-passkey', some, ['Add a passkey']);

export const AddingPasskey = state('adding-passkey', some, ['Add a passkey', ...proof]);

/** The browser's dialog was closed, or came to nothing. */
export const AddingPasskeyCancelled: Story = {
  ...state('adding-passkey-cancelled', some, ['Add a passkey', ...proof, 'Continue']),
  beforeEach: () => withPasskeys('NotAllowedError'),
};

export const PasskeyAdded: Story = {
  ...state('passkey-added', some, ['Add a passkey', ...proof, 'Continue']),
  beforeEach: () => withPasskeys(),
};

export const RenamingPasskey = state('renaming-passkey', some, ['Rename: Safari on iOS', ...proof]);

export const RemovingPasskey = state('removing-passkey', some, ['Remove: Safari on iOS', ...proof]);

export const PasskeyRemoved = state('passkey-removed', some, ['Remove: Safari on iOS', ...proof, 'Remove']);

export const SignedOutThere = state('signed-out-there', {}, ['Sign out: Safari on iOS']);

export const SigningOutEverywhere = state('signing-out-everywhere', {}, ['Sign out everywhere']);

/** The element on the backend itself, which runs in this page. */
export const Live = live(() => html`<portal-login></portal-login><br /><portal-security></portal-security>`);
