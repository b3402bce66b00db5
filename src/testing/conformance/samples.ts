import type { OperationName, operations } from '../../contract/all.ts';
import type { Input } from '../../contract/operation.ts';
import { createApp } from '../../contract/apps.ts';
import { createClient, listClients } from '../../contract/clients.ts';
import { editLetter, listLetters } from '../../contract/firm/letters.ts';
import { getSettings } from '../../contract/firm/settings.ts';
import { createMember, listMembers } from '../../contract/members.ts';
import { listMessages } from '../../contract/outbox.ts';
import { pages } from '../../contract/permissions.ts';
import { offered } from './check.ts';
import { staffOf } from './entitled.ts';
import { run } from './expect.ts';
import { goalsSamples } from './goals-samples.ts';
import { wealthSamples } from './wealth-samples.ts';
import type { Somebody, World } from './world.ts';

type Named<N> = Extract<(typeof operations)[number], { name: N }>;

/** How to call an operation with good reason. */
export interface Sample<I = unknown> {
  /** An input as the contract has it; where it names a record, one of somebody's. */
  input(world: World, whose: Somebody): Promise<I>;
  /** Whether somebody who is signed in succeeds with it. A ticket cannot be made up, so steps that need one do not. */
  succeeds: boolean;
}

const nothing = { input: () => Promise.resolve({}), succeeds: true };
const pending = async (world: World, whose: Somebody) => ({
  quoteId: offered(await world.quote('pending', whose), `no pending quote of the ${whose}`),
});

/** What a passkey would answer, to no challenge and by no key. */
const assertion = {
  ...{ id: 'bWFkZS11cA', rawId: 'bWFkZS11cA', type: 'public-key' as const },
  response: {
    clientDataJSON: 'e30',
    authenticatorData: 'bWFkZS11cA',
    signature: 'bWFkZS11cA',
  },
};
const credential = {
  ...{ id: 'bWFkZS11cA', rawId: 'bWFkZS11cA', type: 'public-key' as const },
  response: { clientDataJSON: 'e30', attestationObject: 'bWFkZS11cA' },
};

/** A client as the firm's staff would write it. */
const marsh = () => ({
  name: `Marsh ${crypto.randomUUID()}`,
  contacts: [
    {
      firstName: 'Nell',
      surname: 'Marsh',
      jobTitle: 'Director',
      emails: ['nell@marsh.example', 'office@marsh.example'],
      phones: ['+61 3 5550 0100'],
    },
  ],
});
const written = async (world: World) => {
  const { id: clientId } = await run(await staffOf(world), createClient, marsh());
  return { clientId };
};

/** A task to do. */
const task = async (world: World, whose: Somebody) => ({
  taskId: offered(await world.task?.(whose), `no task of the ${whose}`),
});

/** An app for nobody, who would only wonder at it. */
const courses = () => ({
  name: `Courses ${crypto.randomUUID()}`,
  address: 'https://courses.example/',
  members: [],
});
const added = async (world: World) => {
  const { id: appId } = await run(await staffOf(world), createApp, courses());
  return { appId };
};
const mayDoAll = { pages: [...pages], write: true, delete: true };
/** A contact who is given access, under an address that nobody had before. */
const admitted = async (world: World) => {
  const client = await run(await staffOf(world), createClient, marsh());
  const [contact] = client.contacts;
  if (!contact) throw new Error('the client has no contact');
  const email = `nell-${crypto.randomUUID()}@marsh.example`;
  return { clientId: client.id, contactId: contact.id, email, permissions: mayDoAll, invite: true };
};
const member = async (world: World) => {
  const made = await run(await staffOf(world), createMember, await admitted(world));
  return { memberId: made.id };
};

const settingsOf = async (world: World) => run(await staffOf(world), getSettings, {});
const codeText = async (world: World) => {
  const { letters } = await run(await staffOf(world), listLetters, {});
  const found = letters.find(({ id }) => id === 'identity.code');
  return { id: 'identity.code' as const, revision: offered(found?.revision, 'no mail with a code') };
};
const someText = () => ({ subject: `Your code ${crypto.randomUUID()}`, body: 'Hello from {firm}\n\n{code}' });
/** A PNG of one pixel. */
const dot =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** One for each operation; the compiler asks for what a new operation lacks. */
export const samples: { readonly [N in OperationName]: Sample<Input<Named<N>>> } = {
  'firm.get': nothing,
  'identity.signInWithPassword': { input: ({ person }) => Promise.resolve({ ...person }), succeeds: true },
  // Answers alike for an address that nobody has, and needs none of the few mails that one may get.
  'identity.requestCode': {
    input: () => Promise.resolve({ email: `nobody-${crypto.randomUUID()}@example.com` }),
    succeeds: true,
  },
  'identity.signInWithCode': {
    input: () => Promise.resolve({ ticket: 'made-up', code: '000000' }),
    succeeds: false,
  },
  'identity.issueTicket': {
    input: ({ person }) => Promise.resolve({ apiKey: 'made-up', email: person.email }),
    succeeds: false,
  },
  'identity.endSessions': {
    input: ({ person }) => Promise.resolve({ apiKey: 'made-up', email: person.email }),
    succeeds: false,
  },
  'identity.signInWithTicket': { input: () => Promise.resolve({ ticket: 'made-up' }), succeeds: false },
  'identity.proveAuthenticator': {
    input: () => Promise.resolve({ ticket: 'made-up', code: '000000' }),
    succeeds: false,
  },
  'identity.useRecoveryCode': {
    input: () => Promise.resolve({ ticket: 'made-up', recoveryCode: '0000000000' }),
    succeeds: false,
  },
  'identity.sendSms': { input: () => Promise.resolve({ ticket: 'made-up' }), succeeds: false },
  'identity.proveSms': {
    input: () => Promise.resolve({ ticket: 'made-up', code: '000000' }),
    succeeds: false,
  },
  'identity.challengePasskey': nothing,
  'identity.signInWithPasskey': { input: () => Promise.resolve({ assertion }), succeeds: false },
  'identity.provePasskey': {
    input: () => Promise.resolve({ ticket: 'made-up', assertion }),
    succeeds: false,
  },
  'identity.beginWithProvider': { input: () => Promise.resolve({}), succeeds: false },
  'identity.signInWithProvider': {
    input: () => Promise.resolve({ state: 'made-up', code: 'made-up' }),
    succeeds: false,
  },
  'identity.beginAuthenticatorSetUp': {
    input: () => Promise.resolve({ ticket: 'made-up' }),
    succeeds: false,
  },
  'identity.confirmAuthenticatorSetUp': {
    input: () => Promise.resolve({ ticket: 'made-up', code: '000000' }),
    succeeds: false,
  },
  'identity.beginSmsSetUp': {
    input: () => Promise.resolve({ ticket: 'made-up', phone: '+61491570156' }),
    succeeds: false,
  },
  'identity.confirmSmsSetUp': {
    input: () => Promise.resolve({ ticket: 'made-up', code: '000000' }),
    succeeds: false,
  },
  'identity.finishSetUp': { input: () => Promise.resolve({ ticket: 'made-up' }), succeeds: false },
  'identity.chooseAccount': {
    input: () => Promise.resolve({ ticket: 'made-up', accountId: 'made-up' }),
    succeeds: false,
  },
  'identity.requestReset': {
    input: () => Promise.resolve({ email: `nobody-${crypto.randomUUID()}@example.com` }),
    succeeds: true,
  },
  'identity.requestLink': {
    input: () => Promise.resolve({ email: `nobody-${crypto.randomUUID()}@example.com` }),
    succeeds: false,
  },
  'identity.openLink': { input: () => Promise.resolve({ token: 'made-up' }), succeeds: false },
  'identity.signInWithLink': { input: () => Promise.resolve({ token: 'made-up' }), succeeds: false },
  'identity.openInvitation': { input: () => Promise.resolve({ token: 'made-up' }), succeeds: false },
  'identity.checkPasscode': {
    input: () => Promise.resolve({ token: 'made-up', passcode: '123456' }),
    succeeds: false,
  },
  'identity.acceptInvitation': {
    input: () => Promise.resolve({ token: 'made-up', password: null }),
    succeeds: false,
  },
  'identity.openReset': { input: () => Promise.resolve({ token: 'made-up' }), succeeds: false },
  'identity.resetPassword': {
    input: () => Promise.resolve({ token: 'made-up', password: 'correct horse portal staple' }),
    succeeds: false,
  },
  'identity.requestSignUp': {
    input: () =>
      Promise.resolve({
        name: 'Nobody Yet',
        email: `nobody-${crypto.randomUUID()}@example.com`,
        password: 'wrzlbrmft gnampf',
      }),
    // The firm may let nobody sign up.
    succeeds: false,
  },
  'identity.resendSignUpCode': { input: () => Promise.resolve({ ticket: 'made-up' }), succeeds: false },
  'identity.confirmSignUp': {
    input: () => Promise.resolve({ ticket: 'made-up', code: '000000' }),
    succeeds: false,
  },
  'identity.finishSignUp': {
    input: () => Promise.resolve({ ticket: 'made-up', choice: 'another' }),
    succeeds: false,
  },
  'identity.getSession': nothing,
  'identity.refreshSession': nothing,
  'identity.listAccounts': nothing,
  'identity.switchAccount': { input: () => Promise.resolve({ accountId: 'made-up' }), succeeds: false },
  'identity.signOut': nothing,
  'identity.signOutEverywhere': nothing,
  'identity.getSecurity': nothing,
  'identity.proveAgain': {
    input: () => Promise.resolve({ password: 'made-up' }),
    succeeds: false,
  },
  'identity.changePassword': {
    input: () => Promise.resolve({ ticket: 'made-up', password: 'made-up password' }),
    succeeds: false,
  },
  'identity.beginAuthenticator': { input: () => Promise.resolve({ ticket: 'made-up' }), succeeds: false },
  'identity.confirmAuthenticator': {
    input: () => Promise.resolve({ ticket: 'made-up', code: '000000' }),
    succeeds: false,
  },
  'identity.removeAuthenticator': { input: () => Promise.resolve({ ticket: 'made-up' }), succeeds: false },
  'identity.renewRecoveryCodes': { input: () => Promise.resolve({ ticket: 'made-up' }), succeeds: false },
  'identity.beginSms': {
    input: () => Promise.resolve({ ticket: 'made-up', phone: '+61491570156' }),
    succeeds: false,
  },
  'identity.confirmSms': {
    input: () => Promise.resolve({ ticket: 'made-up', code: '000000' }),
    succeeds: false,
  },
  'identity.removeSms': { input: () => Promise.resolve({ ticket: 'made-up' }), succeeds: false },
  'identity.proveAgainWithPasskey': { input: () => Promise.resolve({ assertion }), succeeds: false },
  'identity.beginPasskey': { input: () => Promise.resolve({ ticket: 'made-up' }), succeeds: false },
  'identity.addPasskey': {
    input: () => Promise.resolve({ ticket: 'made-up', name: 'Made up', credential }),
    succeeds: false,
  },
  'identity.renamePasskey': {
    input: () => Promise.resolve({ ticket: 'made-up', passkeyId: 'made-up', name: 'Made up' }),
    succeeds: false,
  },
  'identity.removePasskey': {
    input: () => Promise.resolve({ ticket: 'made-up', passkeyId: 'made-up' }),
    succeeds: false,
  },
  'identity.endOwnSession': { input: () => Promise.resolve({ sessionId: 'made-up' }), succeeds: false },
  'quotes.list': nothing,
  'quotes.get': { input: pending, succeeds: true },
  'quotes.accept': { input: pending, succeeds: true },
  'quotes.decline': {
    input: async (world, whose) => ({ ...(await pending(world, whose)), reason: 'Too dear' }),
    succeeds: true,
  },
  'tasks.list': nothing,
  'tasks.get': { input: task, succeeds: true },
  'tasks.complete': { input: task, succeeds: true },
  'tasks.reopen': { input: task, succeeds: true },
  'tasks.comment': {
    input: async (world, whose) => ({ ...(await task(world, whose)), text: 'Posted on Monday' }),
    succeeds: true,
  },
  'assignments.list': nothing,
  'assignments.get': { input: task, succeeds: true },
  'assignments.create': {
    input: async (world) => ({ ...(await written(world)), title: 'Sign the form' }),
    succeeds: true,
  },
  'assignments.edit': {
    input: async (world, whose) => ({ ...(await task(world, whose)), title: 'Sign both forms' }),
    succeeds: true,
  },
  'assignments.withdraw': { input: task, succeeds: true },
  'assignments.reassign': {
    input: async (world, whose) => ({ ...(await task(world, whose)), ...(await written(world)) }),
    succeeds: true,
  },
  'assignments.comment': {
    input: async (world, whose) => ({ ...(await task(world, whose)), text: 'Thank you' }),
    succeeds: true,
  },
  'apps.list': nothing,
  'apps.listAll': nothing,
  'apps.create': { input: () => Promise.resolve(courses()), succeeds: true },
  'apps.edit': { input: async (world) => ({ ...(await added(world)), ...courses() }), succeeds: true },
  'apps.withdraw': { input: added, succeeds: true },
  ...wealthSamples,
  ...goalsSamples,
  'clients.list': nothing,
  'clients.get': {
    async input(world) {
      const { items } = await run(await staffOf(world), listClients, { limit: 1 });
      return { clientId: offered(items[0], 'no client that staff see').id };
    },
    succeeds: true,
  },
  'clients.create': { input: () => Promise.resolve(marsh()), succeeds: true },
  'clients.edit': {
    input: async (world) => ({ ...(await written(world)), name: 'Marsh', contacts: [] }),
    succeeds: true,
  },
  'members.list': nothing,
  'members.get': {
    async input(world) {
      const { items } = await run(await staffOf(world), listMembers, { limit: 1 });
      return { memberId: offered(items[0], 'no member that staff see').id };
    },
    succeeds: true,
  },
  'members.create': { input: admitted, succeeds: true },
  'members.edit': {
    input: async (world) => ({ ...(await member(world)), permissions: mayDoAll, expiresOn: '2099-12-31' }),
    succeeds: true,
  },
  'members.disable': { input: member, succeeds: true },
  'members.enable': {
    input: async (world) => ({ ...(await member(world)), email: 'nell@marsh.example', invite: false }),
    succeeds: true,
  },
  'members.resend': { input: member, succeeds: true },
  'members.revoke': { input: member, succeeds: true },
  'outbox.list': nothing,
  // Nobody but a mail server can make a message that was given up.
  'outbox.resend': {
    async input(world) {
      const { items } = await run(await staffOf(world), listMessages, { state: 'failed' });
      const given = items.find(({ canResend }) => canResend);
      return { messageId: offered(given, 'no message that was given up').id };
    },
    succeeds: true,
  },
  'firm.getSettings': nothing,
  'firm.editBranding': {
    input: async (world) => {
      const { revision, name } = (await settingsOf(world)).branding;
      return { revision, name, color: `#${crypto.randomUUID().slice(0, 6)}` };
    },
    succeeds: true,
  },
  'firm.setLogo': {
    input: async (world) => ({ revision: (await settingsOf(world)).branding.revision, image: dot }),
    succeeds: true,
  },
  'firm.editPolicies': {
    input: async (world) => {
      const { revision, values } = (await settingsOf(world)).policies;
      return { revision, values: { duplicates: !values.duplicates } };
    },
    succeeds: true,
  },
  'firm.editPages': {
    input: async (world) => {
      const { revision, origins } = (await settingsOf(world)).pages;
      const [origin] = origins;
      const quotes = offered(origin && `${origin}/quotes-${crypto.randomUUID()}`, 'no site of the firm');
      return { revision, addresses: { quotes } };
    },
    succeeds: true,
  },
  'firm.listLetters': nothing,
  'firm.editLetter': {
    input: async (world) => ({ ...(await codeText(world)), ...someText() }),
    succeeds: true,
  },
  'firm.resetLetter': {
    input: async (world) => {
      await run(await staffOf(world), editLetter, { ...(await codeText(world)), ...someText() });
      return codeText(world);
    },
    succeeds: true,
  },
  'firm.testLetter': {
    input: () => Promise.resolve({ id: 'identity.code', ...someText() }),
    succeeds: true,
  },
};
