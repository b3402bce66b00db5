import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { http, HttpResponse } from 'msw';
import { waitFor } from 'storybook/test';
import { apiAddress, writeHint } from '../src/client/hint.ts';
import { PortalError } from '../src/contract/errors.ts';
import type { FieldName } from '../src/elements/shared/form/fields.ts';
import '../src/elements/portal-login/portal-login.define.ts';
import '../src/elements/portal-provider/portal-provider.define.ts';
import { firms } from '../src/testing/fixtures/firm.ts';
import { acceptances, credentials, sessions, steps } from '../src/testing/fixtures/identity.ts';
import { handlersFor } from '../src/testing/msw.ts';
import { never, type Overrides } from '../src/testing/stub/answers.ts';
import type { StubOptions } from '../src/testing/stub/stub-adapter.ts';
import { withPasskeys } from '../test/support/passkeys.ts';
import { offline } from './offline.ts';
import { live } from './live.ts';

type Story = StoryObj<{ api: string }>;

/**
 * Signs a client in, by password or by a code sent by e-mail, and out again. The email and password of these stories are
 * `client@demo.example` and `correct horse portal staple`; the code is `246813`.
 */
const meta: Meta<{ api: string }> = {
  title: 'portal-login',
  component: 'portal-login',
  render: ({ api }) => html`<portal-login api=${api}></portal-login>`,
};

export default meta;

let stories = 0;

/** A backend of the story's own, so that no story is signed in by another; nobody is signed in unless told otherwise. */
function backend(options: StubOptions = {}): Pick<Story, 'args' | 'beforeEach' | 'parameters'> {
  const api = `/api/v1/login-${++stories}`;
  const { session = null, overrides = {} } = options;
  return {
    args: { api },
    parameters: { msw: { handlers: handlersFor(api, { ...options, session }) } },
    beforeEach: () => {
      writeHint(apiAddress(api), session !== null || 'identity.getSession' in overrides);
    },
  };
}

function answering(overrides: Overrides): ReturnType<typeof backend> {
  return backend({ overrides });
}

function cardIn(canvas: HTMLElement): HTMLElement {
  const card = canvas.querySelector('portal-login');
  if (!card) throw new Error('The story has no portal-login.');
  return card;
}

/** A slow machine may take a while to load what talks to the backend. */
const patience = { timeout: 10_000 };

async function fill(canvas: HTMLElement, name: FieldName, value: string): Promise<void> {
  await waitFor(() => {
    const input = cardIn(canvas).querySelector<HTMLInputElement>(`input[name=${name}]`);
    if (!input) throw new Error(`There is no input for the ${name} yet.`);
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }, patience);
}

async function press(canvas: HTMLElement, name: string): Promise<void> {
  await waitFor(() => {
    const buttons = [...(cardIn(canvas).shadowRoot?.querySelectorAll('button') ?? [])];
    const button = buttons.find((each) => each.textContent.trim() === name);
    // None is pressed while something is being done.
    if (!button || button.ariaDisabled === 'true')
      throw new Error(`There is no button "${name}" to press yet.`);
    button.click();
  }, patience);
}

const signIn: NonNullable<Story['play']> = async ({ canvasElement }) => {
  await fill(canvasElement, 'email', credentials.email);
  await fill(canvasElement, 'password', credentials.password);
  await press(canvasElement, 'Sign in');
};

const askForCode: NonNullable<Story['play']> = async ({ canvasElement }) => {
  await fill(canvasElement, 'email', credentials.email);
  await press(canvasElement, 'Email me a code');
};

const enterCode: NonNullable<Story['play']> = async (context) => {
  await askForCode(context);
  await fill(context.canvasElement, 'code', '111 111');
  await press(context.canvasElement, 'Sign in');
};

const signInTwice: NonNullable<Story['play']> = async ({ canvasElement }) => {
  await fill(canvasElement, 'email', credentials.twoFactorEmail);
  await fill(canvasElement, 'password', credentials.password);
  await press(canvasElement, 'Sign in');
};

const typeSecondCode: NonNullable<Story['play']> = async (context) => {
  await signInTwice(context);
  await fill(context.canvasElement, 'code', '111 111');
  await press(context.canvasElement, 'Continue');
};

const askForHelp: NonNullable<Story['play']> = async ({ canvasElement }) => {
  await fill(canvasElement, 'email', credentials.email);
  await press(canvasElement, 'Need help?');
};

const askForReset: NonNullable<Story['play']> = async (context) => {
  await askForHelp(context);
  await press(context.canvasElement, 'Reset password');
};

const signUp: NonNullable<Story['play']> = ({ canvasElement }) => press(canvasElement, 'Create an account');

const enterName: NonNullable<Story['play']> = async (context) => {
  await signUp(context);
  await fill(context.canvasElement, 'name', 'Adaeze Okafor');
  await fill(context.canvasElement, 'email', credentials.email);
  await press(context.canvasElement, 'Continue');
};

const choosePassword: NonNullable<Story['play']> = async (context) => {
  await enterName(context);
  await fill(context.canvasElement, 'new-password', 'wrzlbrmft gnampf');
  await press(context.canvasElement, 'Create account');
};

const confirmEmail: NonNullable<Story['play']> = async (context) => {
  await choosePassword(context);
  await fill(context.canvasElement, 'code', credentials.code);
  await press(context.canvasElement, 'Confirm email');
};

/** The page, as a link in a mail opens it. */
function openedBy(fragment: string, overrides: Overrides = {}): Story {
  const usual = answering(overrides);
  return {
    ...usual,
    render: ({ api }) => {
      history.replaceState(null, '', `#${fragment}`);
      return html`<portal-login api=${api}></portal-login>`;
    },
  };
}

/** The page, opened by an invitation whose password is chosen. */
function invitedTo(answer: NonNullable<Overrides['identity.acceptInvitation']>): Story {
  return {
    ...openedBy('portal-invitation=token', { 'identity.acceptInvitation': answer }),
    play: async ({ canvasElement }) => {
      await fill(canvasElement, 'new-password', 'wrzlbrmft gnampf');
      await press(canvasElement, 'Set up account');
    },
  };
}

/** The page, opened by the firm's provider, for which this tab had left it. */
function backFromProvider(overrides: Overrides): Story {
  const opened = openedBy('code=code&state=portal-state', { 'firm.get': firms.everyWay, ...overrides });
  const leave: Story['beforeEach'] = () => sessionStorage.setItem('portal:provider', 'portal-state');
  return { ...opened, beforeEach: [opened.beforeEach ?? [], leave].flat() };
}

/** A password is being chosen, and then a button pressed. */
function choosing(password: string, overrides: Overrides = {}, button?: string): Story {
  return {
    ...openedBy('portal-reset=token', overrides),
    play: async ({ canvasElement }) => {
      await fill(canvasElement, 'new-password', password);
      if (button) await press(canvasElement, button);
    },
  };
}

/** What anybody sees first. It can be typed into before anything is loaded that talks to the backend. */
export const Form: Story = { ...backend() };

/** The firm's policy wants passwords only. */
export const WithoutCodes: Story = { ...answering({ 'firm.get': firms.withoutCodes }) };

export const EmailMissing: Story = {
  ...backend(),
  play: ({ canvasElement }) => press(canvasElement, 'Sign in'),
};

export const Busy: Story = { ...answering({ 'identity.signInWithPassword': never }), play: signIn };

export const WrongPassword: Story = {
  ...answering({ 'identity.signInWithPassword': new PortalError('wrong-credentials') }),
  play: signIn,
};

/** The time left counts down. */
export const TooManyAttempts: Story = {
  ...answering({
    'identity.signInWithPassword': new PortalError('too-many-attempts', { retryAfterSeconds: 90 }),
  }),
  play: signIn,
};

export const AccessEnded: Story = {
  ...answering({ 'identity.signInWithPassword': new PortalError('access-ended') }),
  play: signIn,
};

export const Unavailable: Story = {
  ...answering({ 'identity.signInWithPassword': new PortalError('unavailable') }),
  play: signIn,
};

/** Nothing that was typed is lost. */
export const Unreachable: Story = {
  args: { api: '/api/v1/login-unreachable' },
  parameters: { msw: { handlers: [http.all('/api/v1/login-unreachable/*', () => HttpResponse.error())] } },
  play: signIn,
};

export const Offline: Story = {
  ...answering({ 'identity.signInWithPassword': new PortalError('unreachable') }),
  beforeEach: offline,
  play: signIn,
};

export const CodeSent: Story = { ...backend(), play: askForCode };

export const CodeCanBeSentAgain: Story = {
  ...answering({ 'identity.requestCode': { ...steps.code, resendAfterSeconds: 0 } }),
  play: askForCode,
};

export const WrongCode: Story = {
  ...answering({ 'identity.signInWithCode': new PortalError('wrong-code', { facts: { triesLeft: 3 } }) }),
  play: enterCode,
};

export const CodeExpired: Story = {
  ...answering({ 'identity.signInWithCode': new PortalError('code-expired') }),
  play: enterCode,
};

/** After the password of `twofactor@demo.example`; the code is `246813` again. */
export const SecondFactor: Story = { ...backend(), play: signInTwice };

export const SecondFactorWrong: Story = {
  ...answering({ 'identity.proveAuthenticator': new PortalError('wrong-code', { facts: { triesLeft: 3 } }) }),
  play: typeSecondCode,
};

/** Codes by text message are the only factor, and none can be sent any more. */
export const SecondFactorGone: Story = {
  ...answering({ 'identity.signInWithPassword': steps.noFactor }),
  play: signInTwice,
};

/** The fifth wrong code, or ten minutes: signing in begins again. */
export const SecondFactorTookTooLong: Story = {
  ...answering({ 'identity.proveAuthenticator': new PortalError('ticket-expired') }),
  play: typeSecondCode,
};

/** In place of the app; the code is `K7QF9-MXT2H`. */
export const RecoveryCode: Story = {
  ...backend(),
  play: async (context) => {
    await signInTwice(context);
    await press(context.canvasElement, 'Use a recovery code');
  },
};

/** With others to choose from. */
export const PasskeyAsFactor: Story = {
  ...answering({ 'identity.signInWithPassword': steps.everyFactor }),
  play: signInTwice,
};

/** Nothing is sent before the client asks for it. */
export const TextMessage: Story = {
  ...answering({ 'identity.signInWithPassword': steps.sms }),
  play: signInTwice,
};

/** Only the last digits of the number are shown; another code can be had after a while. */
export const TextMessageSent: Story = {
  ...answering({ 'identity.signInWithPassword': steps.sms }),
  play: async (context) => {
    await signInTwice(context);
    await press(context.canvasElement, 'Send a code');
  },
};

const setUp: Overrides = {
  'firm.get': firms.protected,
  'identity.signInWithPassword': steps.setUpFactor,
};

/** Where the firm asks everybody for a second factor, and there is none yet. */
export const SetUpFactor: Story = { ...answering(setUp), play: signInTwice };

export const SetUpApp: Story = {
  ...answering(setUp),
  play: async (context) => {
    await signInTwice(context);
    await press(context.canvasElement, 'Use an authenticator app');
  },
};

export const SetUpAppWrong: Story = {
  ...answering(setUp),
  play: async (context) => {
    await signInTwice(context);
    await press(context.canvasElement, 'Use an authenticator app');
    await fill(context.canvasElement, 'code', '111111');
    await press(context.canvasElement, 'Turn on');
  },
};

export const SetUpNumber: Story = {
  ...answering(setUp),
  play: async (context) => {
    await signInTwice(context);
    await press(context.canvasElement, 'Get codes by text message');
  },
};

export const SetUpNumberSent: Story = {
  ...answering(setUp),
  play: async (context) => {
    await signInTwice(context);
    await press(context.canvasElement, 'Get codes by text message');
    await fill(context.canvasElement, 'name', '0491 570 156');
    await press(context.canvasElement, 'Send a code');
  },
};

/** Shown once; nobody is signed in before they are kept. */
export const SetUpCodes: Story = {
  ...answering(setUp),
  play: async (context) => {
    await signInTwice(context);
    await press(context.canvasElement, 'Use an authenticator app');
    await fill(context.canvasElement, 'code', credentials.code);
    await press(context.canvasElement, 'Turn on');
  },
};

/** The browser's dialog was closed, or there is no passkey on the device. */
export const PasskeyCancelled: Story = {
  ...answering({ 'firm.get': firms.withPasskeys }),
  beforeEach: () => withPasskeys('NotAllowedError'),
  play: ({ canvasElement }) => press(canvasElement, 'Sign in with a passkey'),
};

/** It was removed, or is one of another firm. */
export const PasskeyRefused: Story = {
  ...answering({
    'firm.get': firms.withPasskeys,
    'identity.signInWithPasskey': new PortalError('wrong-credentials'),
  }),
  beforeEach: () => withPasskeys(),
  play: ({ canvasElement }) => press(canvasElement, 'Sign in with a passkey'),
};

/** Where somebody who cannot sign in begins. */
export const Help: Story = { ...backend(), play: askForHelp };

export const ResetLinkSent: Story = { ...backend(), play: askForReset };

/** Five mails go to one address in a quarter of an hour, and no more. */
export const TooManyMails: Story = {
  ...answering({
    'identity.requestReset': new PortalError('too-many-attempts', { retryAfterSeconds: 600 }),
  }),
  play: askForReset,
};

/** The page, opened by the link of the mail. Its token has left the address before anything is shown. */
export const NewPassword: Story = openedBy('portal-reset=token');

/** What it is worth shows as one types. */
export const NewPasswordTooShort: Story = choosing('wrzlbrm');

export const NewPasswordTooCommon: Story = choosing('Password1234!');

export const NewPasswordTooPersonal: Story = choosing('Adaeze Okafor 99');

export const NewPasswordFair: Story = choosing('kangaroo1234');

export const NewPasswordStrong: Story = choosing('wrzlbrmft gnampf');

/** The backend knows better than the page. */
export const NewPasswordRefused: Story = choosing(
  'wrzlbrmft gnampf',
  { 'identity.resetPassword': new PortalError('password-refused', { facts: { flaw: 'personal' } }) },
  'Save new password',
);

/** It does not sign in by itself. */
export const NewPasswordSaved: Story = choosing('wrzlbrmft gnampf', {}, 'Save new password');

export const LinkExpired: Story = openedBy('portal-reset=token-expired');

export const LinkUsed: Story = openedBy('portal-reset=token-used');

export const LinkReplaced: Story = openedBy('portal-reset=token-replaced');

export const LinkUnknown: Story = openedBy('portal-something=token');

/** What opens the link could not be loaded; nothing is lost. */
export const LinkUnreachable: Story = openedBy('portal-reset=token', {
  'identity.openReset': new PortalError('unreachable'),
});

/** The firm has a provider of its own, sends links that sign in, and lets everybody sign up. */
export const EveryWayIn: Story = { ...answering({ 'firm.get': firms.everyWay }) };

/** The page, opened by the link of the mail. It signs in when the button is pressed, and not before. */
export const MagicLink: Story = openedBy('portal-link=token', { 'firm.get': firms.everyWay });

export const MagicLinkUsed: Story = openedBy('portal-link=token-used', { 'firm.get': firms.everyWay });

/** Back from the firm's provider. */
export const ProviderAnswers: Story = backFromProvider({ 'identity.signInWithProvider': never });

/** The provider vouches for nobody who is known here. */
export const ProviderRefuses: Story = backFromProvider({
  'identity.signInWithProvider': new PortalError('wrong-credentials'),
});

/** What came back from the provider belongs to another window. */
export const ProviderElsewhere: Story = openedBy('code=code&state=portal-other', {
  'firm.get': firms.everyWay,
});

/** The firm lets everybody sign up. */
export const FormWithSignUp: Story = { ...answering({ 'firm.get': firms.open }) };

export const SignUp: Story = { ...answering({ 'firm.get': firms.open }), play: signUp };

export const SignUpPassword: Story = { ...answering({ 'firm.get': firms.open }), play: enterName };

/** The hint about spam is there, and another code after a while. */
export const SignUpCode: Story = { ...answering({ 'firm.get': firms.open }), play: choosePassword };

export const SignUpFinished: Story = { ...answering({ 'firm.get': firms.open }), play: confirmEmail };

/** Whoever has access is told so after the code, and may have another account where the firm permits it. */
export const SignUpAccessThere: Story = {
  ...answering({
    'firm.get': firms.open,
    'identity.confirmSignUp': { step: 'access-there', ticket: 'ticket', another: true },
  }),
  play: confirmEmail,
};

export const SignUpAccessThereOnly: Story = {
  ...answering({
    'firm.get': firms.open,
    'identity.confirmSignUp': { step: 'access-there', ticket: 'ticket', another: false },
  }),
  play: confirmEmail,
};

/** Labels tell the accounts of one email address apart. */
export const ChoiceOfAccount: Story = {
  ...answering({ 'identity.signInWithPassword': steps.chooseAmongMany }),
  play: signIn,
};

export const ChoiceTookTooLong: Story = {
  ...answering({ 'identity.chooseAccount': new PortalError('ticket-expired') }),
  play: async (context) => {
    await signIn(context);
    await waitFor(() => {
      const account = cardIn(context.canvasElement).shadowRoot?.querySelector<HTMLElement>('li button');
      if (!account) throw new Error('There is no account yet.');
      account.click();
    }, patience);
  },
};

export const SignedIn: Story = { ...backend({ session: sessions.usual }) };

export const Greeted: Story = { ...backend({ session: sessions.greeted }) };

export const SignedInWithALongName: Story = { ...backend({ session: sessions.longName }) };

export const SignedOut: Story = {
  ...backend({ session: sessions.usual }),
  play: ({ canvasElement }) => press(canvasElement, 'Sign out'),
};

export const SigningOutFailed: Story = {
  ...backend({ session: sessions.usual, overrides: { 'identity.signOut': new PortalError('unavailable') } }),
  play: ({ canvasElement }) => press(canvasElement, 'Sign out'),
};

/** Somebody was signed in here before; no form flashes up while that is found out. */
export const FindingOut: Story = { ...answering({ 'identity.getSession': never }) };

/** The backend does not know how to sign anybody in. */
export const NotSupported: Story = {
  ...answering({ 'firm.get': { ...firms.usual, operations: ['firm.get'] } }),
};

/** No firm is at the address; the console tells the page's developer. */
export const NoFirm: Story = { ...answering({ 'firm.get': new PortalError('not-found') }) };

/** The page forgot to say where the backend is; the console tells its developer what to write. */
export const ClientMissing: Story = { render: () => html`<portal-login></portal-login>` };

/** On a page whose own server knows who is signed in: it gives a ticket, and there is no form. */
function vouching(ticket: () => unknown, overrides: Overrides = {}): Story {
  return {
    ...answering({ 'identity.signInWithTicket': steps.signedIn, ...overrides }),
    render: ({ api }) =>
      html`<portal-provider api=${api} .ticket=${ticket}>
        <portal-login></portal-login>
      </portal-provider>`,
  };
}

export const ByTicket: Story = vouching(() => 'ticket');

/** It takes a while; soon after the skeleton, the card says what is going on. */
export const ByTicketSlow: Story = vouching(() => new Promise(() => undefined));

/** The page's server gave none; the console tells the page's developer why. */
export const ByTicketFailed: Story = vouching(() => Promise.reject(new Error('The page has no server.')));

/** What the page gave was no ticket. */
export const ByTicketOfAWrongType: Story = vouching(() => ({ ticket: 'inside' }));

/** The ticket was used before, or is older than a minute. */
export const ByTicketUsed: Story = vouching(() => 'used', {
  'identity.signInWithTicket': new PortalError('ticket-expired'),
});

export const ByTicketAccessEnded: Story = vouching(() => 'ended', {
  'identity.signInWithTicket': new PortalError('access-ended'),
});

/** Nobody is signed in to the page itself. */
export const ByTicketNobody: Story = vouching(() => null);

/** Somebody else has signed in to the page's website since this page was opened. */
export const ByTicketAnother: Story = {
  ...vouching(() => 'ticket'),
  render: ({ api }) =>
    html`<portal-provider api=${api} email="first@demo.example" .ticket=${() => Promise.resolve('another')}>
      <portal-login></portal-login>
    </portal-provider>`,
};

export const ByTicketChoiceOfAccount: Story = vouching(() => 'ticket', {
  'identity.signInWithTicket': steps.chooseAccount,
});

/** No ticket is asked for until the client wants to come back. */
export const ByTicketSignedOut: Story = {
  ...vouching(() => 'ticket'),
  play: ({ canvasElement }) => press(canvasElement, 'Sign out'),
};

/** The element on the backend itself, which runs in this page. */
export const Live = live(() => html`<portal-login></portal-login>`);

/** Once the password of an invitation is chosen, where it is as one likes. */
export const InvitedSetUp: Story = invitedTo(acceptances.optional);

/** The same where the firm asks everybody for it. */
export const InvitedSetUpRequired: Story = invitedTo(acceptances.required);

/** The invitation came with a passcode, by text message. */
export const InvitedPasscode: Story = openedBy('portal-invitation=token-passcode');

export const InvitedPasscodeWrong: Story = {
  ...openedBy('portal-invitation=token-passcode'),
  play: async ({ canvasElement }) => {
    await fill(canvasElement, 'code', '000000');
    await press(canvasElement, 'Continue');
  },
};

/** It was given wrongly too often. */
export const InvitedPasscodeLocked: Story = openedBy('portal-invitation=token-locked');
