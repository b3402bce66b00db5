import '../src/elements/portal-members/portal-members.define.ts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { apiAddress, writeHint } from '../src/client/hint.ts';
import { PortalError } from '../src/contract/errors.ts';
import type { PortalMembers } from '../src/elements/portal-members/portal-members.ts';
import { clients } from '../src/testing/fixtures/clients.ts';
import { firms } from '../src/testing/fixtures/firm.ts';
import { sessions } from '../src/testing/fixtures/identity.ts';
import {
  manyMembers,
  members,
  memberSummaryOf,
  membersWithPasscode,
  usualMembers,
} from '../src/testing/fixtures/members.ts';
import { handlersFor } from '../src/testing/msw.ts';
import { never } from '../src/testing/stub/answers.ts';
import type { StubOptions } from '../src/testing/stub/stub-adapter.ts';
import { type Step, takeSteps } from './acting.ts';
import { live } from './live.ts';
import { offline } from './offline.ts';

const meta: Meta = { title: 'portal-members', component: 'portal-members' };
export default meta;

type Story = StoryObj;

/** One state, over real requests that a mock answers. Each has an API of its own, so that none sees another's session. */
function state(name: string, options: StubOptions = {}, steps: readonly Step[] = []): Story {
  const api = `/api/v1/members-${name}`;
  const session = options.session === undefined ? sessions.staff : options.session;
  return {
    parameters: { msw: { handlers: handlersFor(api, { ...options, session }) } },
    render: (): TemplateResult => {
      writeHint(apiAddress(api), session !== null);
      history.replaceState(null, '');
      return html`<portal-members api=${api}></portal-members>`;
    },
    play: ({ canvasElement }) =>
      takeSteps(canvasElement.querySelector<PortalMembers>('portal-members'), steps),
  };
}

const { displayName: active } = members.active;

export const Usual = state('usual');

export const Loading = state('loading', { overrides: { 'members.list': never } });

export const Empty = state('empty', { members: [] });

export const SignedOut = state('signed-out', { session: null });

/** A client is signed in, whom none of this concerns. */
export const NotStaff = state('not-staff', { session: sessions.usual });

export const Unreachable = state('unreachable', {
  overrides: { 'members.list': new PortalError('unreachable') },
});

export const Offline: Story = {
  ...state('offline', { overrides: { 'members.list': new PortalError('unreachable') } }),
  beforeEach: offline,
};

export const Refused = state('refused', { overrides: { 'members.list': new PortalError('unavailable') } });

/** The backend knows no members: there is nothing to see, and the console says why. */
export const NotSupported = state('not-supported', {
  overrides: { 'firm.get': { ...firms.usual, operations: ['quotes.list'] } },
});

/** Read once; since then the backend has been silent, so the rows stay. */
export const Stale: Story = {
  ...state('stale', { overrides: { 'members.list': failingLater() } }),
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector<PortalMembers>('portal-members');
    await takeSteps(element, [{ see: active }]);
    await element?.reload();
  },
};

function failingLater(): () => never {
  let reads = 0;
  return (() => {
    if (reads++ === 0) return { items: usualMembers.map(memberSummaryOf), next: null };
    throw new PortalError('unavailable');
  }) as () => never;
}

/** Enough for a search and for "Show more". */
export const Many = state('many', { members: manyMembers(400) });

/** A firm's brand that is too bright for white words. */
export const BrightBrand = state('bright-brand', { overrides: { 'firm.get': firms.awkward } });

export const Opened = state('opened', {}, [{ press: active }, { see: 'mailbox full' }]);

export const OpenedLoading = state('opened-loading', { overrides: { 'members.get': never } }, [
  { press: active },
]);

/** Opened by its id, when the list does not know its name, either. */
export const OpenedUnknown: Story = {
  ...state('opened-unknown', { members: [], overrides: { 'members.get': never } }),
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector<PortalMembers>('portal-members');
    await takeSteps(element, [{ see: 'Members' }]);
    element?.show(members.active.id);
    await takeSteps(element, [{ see: 'All members' }]);
  },
};

export const OpenedGone = state(
  'opened-gone',
  { overrides: { 'members.get': new PortalError('not-found') } },
  [{ press: active }],
);

export const MailFailed = state('mail-failed', {}, [{ press: members.mailFailed.displayName }]);

export const InvitationLapsed = state('invitation-lapsed', {}, [{ press: members.lapsed.displayName }]);

const { textFailed, locked } = membersWithPasscode;

export const PasscodeFailed = state('passcode-failed', { members: [textFailed] }, [
  { press: textFailed.displayName },
]);

export const PasscodeLocked = state('passcode-locked', { members: [locked] }, [
  { press: locked.displayName },
]);

export const SendingPasscode = state('sending-passcode', { members: [locked] }, [
  ...[{ press: locked.displayName }, { press: 'Send the passcode elsewhere' }],
]);

export const NotInvited = state('not-invited', {}, [{ press: members.notInvited.displayName }]);

export const Expired = state('expired', {}, [{ press: members.expired.displayName }]);

/** Also a name that fills its line. */
export const Disabled = state('disabled', {}, [{ press: members.disabled.displayName }]);

export const Changing = state('changing', {}, [{ press: active }, { tick: 'Quotes' }]);

export const ChangingSending = state('changing-sending', { overrides: { 'members.edit': never } }, [
  ...[{ press: active }, { tick: 'Quotes' }, { press: 'Save changes' }],
]);

export const Changed = state('changed', {}, [
  ...[{ press: active }, { tick: 'Quotes' }, { press: 'Save changes' }, { see: 'Saved.' }],
]);

/** The answer was lost; the same can be sent again. */
export const ChangingUnknown = state(
  'changing-unknown',
  { overrides: { 'members.edit': new PortalError('unreachable') } },
  [{ press: active }, { tick: 'Quotes' }, { press: 'Save changes' }, { see: 'We do not know' }],
);

/** Somebody else of the staff saved first. */
export const ChangingConflict = state(
  'changing-conflict',
  { overrides: { 'members.get': changingMeanwhile() } },
  [
    ...[
      { press: active },
      { tick: 'Quotes' },
      { press: 'Save changes' },
      { see: 'Somebody else changed this' },
    ],
  ],
);

function changingMeanwhile() {
  let reads = 0;
  const permissions = { ...members.active.permissions, delete: false };
  return () => (reads++ === 0 ? members.active : { ...members.active, permissions });
}

const contact = [{ press: active }, { press: 'Change contact' }];

export const ChangingContact = state('changing-contact', {}, [...contact, { see: 'Save contact' }]);

export const ChangingContactLoading = state(
  'changing-contact-loading',
  { overrides: { 'clients.get': never } },
  contact,
);

export const ChangingContactRefused = state(
  'changing-contact-refused',
  { overrides: { 'clients.edit': new PortalError('unavailable') } },
  [...contact, { press: 'Save contact' }, { see: 'We do not know' }],
);

/** Below the invitations: what else was sent, and what became of each. */
export const OpenedMessagesLoading = state(
  'opened-messages-loading',
  { overrides: { 'outbox.list': never } },
  [{ press: active }, { see: 'Other mails' }],
);

export const OpenedMessagesNone = state('opened-messages-none', { messages: [] }, [
  ...[{ press: active }, { see: 'No other was sent' }],
]);

export const OpenedMessagesRefused = state(
  'opened-messages-refused',
  { overrides: { 'outbox.list': new PortalError('unavailable') } },
  [{ press: active }, { see: 'Other mails' }, { see: 'Try again' }],
);

export const SendingAgainRefused = state(
  'sending-again-refused',
  { overrides: { 'outbox.resend': new PortalError('too-many-attempts', { retryAfterSeconds: 300 }) } },
  [{ press: active }, { press: 'Send again' }, { see: 'too many attempts' }],
);

export const Disabling = state('disabling', {}, [{ press: active }, { press: 'Disable access' }]);

export const Renaming = state('renaming', {}, [{ press: active }, { press: 'Change sign-in name' }]);

export const Revoking = state('revoking', {}, [{ press: active }, { press: 'Revoke for good' }]);

export const RevokingSending = state('revoking-sending', { overrides: { 'members.revoke': never } }, [
  ...[{ press: active }, { press: 'Revoke for good' }, { press: 'Revoke' }],
]);

export const RevokingUnknown = state(
  'revoking-unknown',
  { overrides: { 'members.revoke': new PortalError('unreachable') } },
  [{ press: active }, { press: 'Revoke for good' }, { press: 'Revoke' }, { see: 'We do not know' }],
);

export const Revoked = state('revoked', {}, [
  ...[{ press: active }, { press: 'Revoke for good' }, { press: 'Revoke' }, { see: 'was revoked' }],
]);

export const GivingAccessAgain = state('giving-access-again', {}, [
  ...[{ press: members.disabled.displayName }, { press: 'Give access again' }],
]);

const add = { press: 'Add member' };
const company = { press: new RegExp(`^${clients.company.name}`) };

export const Adding = state('adding', {}, [add, { see: clients.company.name }]);

export const AddingNoClients = state(
  'adding-no-clients',
  {
    overrides: { 'clients.list': { items: [], next: null } },
  },
  [add, { see: 'No client fits' }],
);

export const AddingContact = state('adding-contact', {}, [add, company, { tick: /Giulia Ferraro/ }]);

/** With a passcode for a phone that the firm does not know yet. */
export const AddingWithPasscode = state('adding-with-passcode', {}, [
  ...[add, { press: /^Okafor/ }, { tick: /Chidi Okafor/ }, { tick: /^Also ask for a passcode/ }, add],
]);

export const AddingNewClient = state('adding-new-client', {}, [add, { press: 'A new client' }]);

export const AddingIncomplete = state('adding-incomplete', {}, [add, { press: 'A new client' }, add]);

/** The firm's set-up is not finished. */
export const AddingNotReady = state(
  'adding-not-ready',
  {
    overrides: { 'members.create': new PortalError('not-ready', { facts: { missing: 'logo login' } }) },
  },
  [add, company, { tick: /Giulia Ferraro/ }, add, { see: 'set-up has to be finished' }],
);

export const AddingTwice = state(
  'adding-twice',
  { overrides: { 'members.create': new PortalError('already-member') } },
  [add, company, { tick: /Giulia Ferraro/ }, add, { see: 'already signs in' }],
);

export const Added = state('added', { members: [] }, [
  ...[add, company, { tick: /Giulia Ferraro/ }, add, { see: 'was added' }],
]);

/** The element on the backend itself, which runs in this page. */
export const Live = live(
  () => html`<portal-login></portal-login><br /><portal-members></portal-members>`,
  'staff@demo.example',
);
