/** What each step of signing in takes, made for one call: the tickets, codes, tokens and keys that the step before gives. */
import assert from 'node:assert/strict';
import { Secret, TOTP } from 'otpauth';
import { requestCode } from '../../src/contract/identity/code.ts';
import { signInWithPassword } from '../../src/contract/identity.ts';
import { acceptInvitation } from '../../src/contract/identity/invitations.ts';
import { requestReset } from '../../src/contract/identity/links.ts';
import { requestLink } from '../../src/contract/identity/magic-link.ts';
import { beginPasskey, addPasskey } from '../../src/contract/identity/own-passkeys.ts';
import { beginSms } from '../../src/contract/identity/own-sms.ts';
import { challengePasskey } from '../../src/contract/identity/passkeys.ts';
import { beginAuthenticator, proveAgain } from '../../src/contract/identity/security.ts';
import {
  beginAuthenticatorSetUp,
  beginSmsSetUp,
  confirmAuthenticatorSetUp,
} from '../../src/contract/identity/set-up.ts';
import { requestSignUp } from '../../src/contract/identity/sign-up.ts';
import { sendSms } from '../../src/contract/identity/sms.ts';
import { issueTicket } from '../../src/contract/identity/tickets.ts';
import { createMember } from '../../src/contract/members.ts';
import type { Input, Operation, Output } from '../../src/contract/operation.ts';
import { accounts } from '../../src/server/access/tables.ts';
import { newId } from '../../src/server/database/columns.ts';
import { createApiKey } from '../../src/server/identity/api-keys.ts';
import { newAuthenticatorKey } from '../../src/server/identity/factors/authenticator.ts';
import { issueRecoveryCodes } from '../../src/server/identity/factors/recovery-codes.ts';
import { authenticators } from '../../src/server/identity/factors/tables.ts';
import { phones } from '../../src/server/identity/sms/tables.ts';
import { Device } from '../server/identity/passkeys/device.ts';
import { type Browser, password, type World } from '../support/server.ts';

type Owner = keyof World['people'];

const phone = '0491 570 156';
const number = '+61491570156';
const chosen = 'wrzlbrmft gnampf oachkatzl';
const permissions = { pages: ['quotes'], write: true, delete: true };

/** What a browser sends from a page of this origin; undefined: from the API's own. */
export const fromPage = (origin: string | undefined) =>
  origin === undefined ? {} : { origin, 'sec-fetch-site': 'same-site' };

async function done<T extends Operation>(
  browser: Browser,
  operation: T,
  input: Input<T>,
  page?: string,
): Promise<Output<T>> {
  const { status, body, text } = await browser.call(operation, input, { headers: fromPage(page) });
  assert.equal(status, 200, `${operation.name}: ${text}`);
  return body as Output<T>;
}

const visit = (world: World, owner: Owner) => world.visit(world.people[owner].firm.slug);

/** Nobody has had a mail lately. */
const forgetMails = (world: World) => world.database.inspect('delete from mailings', []);

async function newest(world: World, to: string, what: RegExp): Promise<string> {
  const found = what.exec((await world.mails(to)).at(-1)?.text ?? '')?.[1];
  assert.ok(found !== undefined, `${to} got no ${what}`);
  return found;
}
const codeTo = (world: World, to: string) => newest(world, to, /\b(\d{6})\b/);
const tokenTo = (world: World, to: string) => newest(world, to, /#portal-[a-z-]+=([\w-]+)/);

const shownBy = (world: World, key: string) =>
  new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: world.ports.clock.now().getTime() });

/** The identity of one of the people, without any second factor. */
async function bare(world: World, owner: Owner) {
  const { firm, email } = world.people[owner];
  const [found] = await world.database.inspect<{ id: string }>(
    'select id from identities where firm_id = $1 and email = $2',
    [firm.id, email],
  );
  assert.ok(found);
  for (const table of ['authenticators', 'phones', 'passkeys', 'recovery_codes']) {
    await world.database.inspect(`delete from ${table} where identity_id = $1`, [found.id]);
  }
  await forgetMails(world);
  return { firmId: firm.id, identityId: found.id };
}

/** The ticket of a fresh proof of somebody who has no second factor. */
async function proof(world: World, owner: Owner): Promise<string> {
  await bare(world, owner);
  const { ticket } = await done(await world.signIn(world.people[owner]), proveAgain, { password });
  return ticket;
}

async function addApp(world: World, owner: Owner) {
  const own = await bare(world, owner);
  const [id, now, key] = [newId(), world.ports.clock.now(), newAuthenticatorKey()];
  const secret = await world.ports.secrets.seal('authenticator', key, id);
  await world.inFirm(world.people[owner].firm, (tx) =>
    tx.insert(authenticators).values({ id, ...own, secret, confirmedAt: now, createdAt: now }),
  );
  return { own, key };
}

async function addPhone(world: World, owner: Owner): Promise<void> {
  const own = await bare(world, owner);
  const [id, now] = [newId(), world.ports.clock.now()];
  const sealed = await world.ports.secrets.seal('sms', number, id);
  await world.database.as('portico_identity', { firmId: own.firmId }, (tx) =>
    tx.insert(phones).values({
      ...{ id, ...own, number: sealed, digits: '156' },
      ...{ confirmedAt: now, createdAt: now },
    }),
  );
}

/** The ticket that the password gives to somebody who has more to prove. */
async function ticketOf(world: World, owner: Owner, email = world.people[owner].email): Promise<string> {
  const step = await done(visit(world, owner), signInWithPassword, { email, password });
  assert.ok('ticket' in step);
  return step.ticket;
}

async function invited(world: World, owner: Owner, passcodeTo: string | null = null): Promise<string> {
  await forgetMails(world);
  const person = world.people[owner];
  const staff = await world.signIn(world.staff[person.firm.slug as 'alpha' | 'beta'].owner);
  const contact = await world.addContact(person);
  const email = `${newId()}@clients.example`;
  await done(staff, createMember, { ...contact, email, permissions, invite: true, passcodeTo });
  return tokenTo(world, email);
}

/** The ticket that an account just set up can set a second factor up with. */
async function setUpTicket(world: World, owner: Owner): Promise<string> {
  const token = await invited(world, owner);
  const { factor } = await done(visit(world, owner), acceptInvitation, { token, password: chosen });
  assert.ok(factor);
  return factor.ticket;
}

async function firmTicket(world: World, owner: Owner) {
  const { email, firm } = world.people[owner];
  const apiKey = await createApiKey(world.database, { slug: firm.slug, name: newId() }, new Date());
  return { apiKey, email };
}

/** A passkey that was just made on a page, by somebody who is signed in, with the ticket of a fresh proof. */
async function newPasskey(world: World, owner: Owner, page?: string) {
  const ticket = await proof(world, owner);
  const [device, browser] = [new Device({ page }), await world.signIn(world.people[owner])];
  const credential = device.create(await done(browser, beginPasskey, { ticket }, page));
  return { device, browser, adding: { ticket, name: 'Phone', credential } };
}

/** A device with a passkey of somebody who is signed in. */
async function addDevice(world: World, owner: Owner, page?: string): Promise<Device> {
  const { device, browser, adding } = await newPasskey(world, owner, page);
  await done(browser, addPasskey, adding, page);
  return device;
}

const asserted = async (world: World, owner: Owner, device: Device, page?: string) =>
  device.answer(await done(visit(world, owner), challengePasskey, {}, page));

async function signedUp(world: World, owner: Owner) {
  await forgetMails(world);
  const email = `${newId()}@clients.example`;
  const entered = { email, name: 'Somebody', password: chosen };
  return { email, ...(await done(visit(world, owner), requestSignUp, entered)) };
}

async function linkTo(world: World, owner: Owner, operation: typeof requestReset | typeof requestLink) {
  await forgetMails(world);
  const { email } = await world.addMember(world.people[owner]);
  await done(visit(world, owner), operation, { email });
  return { token: await tokenTo(world, email) };
}

/** Has the firms sign people in by links and passkeys, too. */
export const allowEveryWay = (world: World) =>
  world.database.inspect(
    `update firms set policies = policies || '{"magicLinks": true, "passkeys": true}'::jsonb`,
    [],
  );

/** A passkey is of the page that it was made on, by default the API's own: what of these takes one is told the page's origin. */
type Make = (world: World, owner: Owner, page?: string) => Promise<object>;

/** By the name of the operation. */
export const steps = {
  'identity.signInWithCode': async (world, owner) => {
    await bare(world, owner);
    const { email } = world.people[owner];
    const { ticket } = await done(visit(world, owner), requestCode, { email });
    return { ticket, code: await codeTo(world, email) };
  },
  'identity.issueTicket': firmTicket,
  'identity.endSessions': firmTicket,
  'identity.signInWithTicket': async (world, owner) => {
    const { ticket } = await done(visit(world, owner), issueTicket, await firmTicket(world, owner));
    return { ticket };
  },
  'identity.proveAuthenticator': async (world, owner) => {
    const { key } = await addApp(world, owner);
    return { ticket: await ticketOf(world, owner), code: shownBy(world, key) };
  },
  'identity.useRecoveryCode': async (world, owner) => {
    const { own } = await addApp(world, owner);
    const [recoveryCode] = await world.database.as('portico_identity', { firmId: own.firmId }, (tx) =>
      issueRecoveryCodes(tx, world.ports.secrets, own, world.ports.clock.now()),
    );
    return { ticket: await ticketOf(world, owner), recoveryCode };
  },
  'identity.sendSms': async (world, owner) => {
    await addPhone(world, owner);
    return { ticket: await ticketOf(world, owner) };
  },
  'identity.proveSms': async (world, owner) => {
    await addPhone(world, owner);
    const ticket = await ticketOf(world, owner);
    await done(visit(world, owner), sendSms, { ticket });
    return { ticket, code: await codeTo(world, number) };
  },
  'identity.signInWithPasskey': async (world, owner, page) => ({
    assertion: await asserted(world, owner, await addDevice(world, owner, page), page),
  }),
  'identity.provePasskey': async (world, owner, page) => {
    const device = await addDevice(world, owner, page);
    return { ticket: await ticketOf(world, owner), assertion: await asserted(world, owner, device, page) };
  },
  'identity.beginAuthenticatorSetUp': async (world, owner) => ({ ticket: await setUpTicket(world, owner) }),
  'identity.confirmAuthenticatorSetUp': async (world, owner) => {
    const ticket = await setUpTicket(world, owner);
    const { key } = await done(visit(world, owner), beginAuthenticatorSetUp, { ticket });
    return { ticket, code: shownBy(world, key) };
  },
  'identity.beginSmsSetUp': async (world, owner) => ({ ticket: await setUpTicket(world, owner), phone }),
  'identity.confirmSmsSetUp': async (world, owner) => {
    const ticket = await setUpTicket(world, owner);
    await done(visit(world, owner), beginSmsSetUp, { ticket, phone });
    return { ticket, code: await codeTo(world, number) };
  },
  'identity.finishSetUp': async (world, owner) => {
    const ticket = await setUpTicket(world, owner);
    const { key } = await done(visit(world, owner), beginAuthenticatorSetUp, { ticket });
    const setUp = await done(visit(world, owner), confirmAuthenticatorSetUp, {
      ...{ ticket, code: shownBy(world, key) },
    });
    return { ticket: setUp.ticket };
  },
  'identity.chooseAccount': async (world, owner) => {
    const { firm, email, accountId } = await world.addMember(world.people[owner]);
    const clientId = newId();
    await world.database.inspect(
      `insert into clients (id, firm_id, name, created_at) values ($1, $2, 'Another', now())`,
      [clientId, firm.id],
    );
    const [found] = await world.database.inspect<{ id: string }>(
      'select identity_id as id from accounts where id = $1',
      [accountId],
    );
    const second = { id: newId(), firmId: firm.id, identityId: found!.id, clientId, role: 'client' as const };
    await world.inFirm(firm, (tx) =>
      tx.insert(accounts).values({
        ...{ ...second, displayName: 'Person', createdAt: world.ports.clock.now() },
        ...{ pages: [], mayWrite: false, mayDelete: false },
      }),
    );
    return { ticket: await ticketOf(world, owner, email), accountId };
  },
  'identity.openLink': (world, owner) => linkTo(world, owner, requestLink),
  'identity.signInWithLink': (world, owner) => linkTo(world, owner, requestLink),
  'identity.openInvitation': async (world, owner) => ({ token: await invited(world, owner) }),
  'identity.checkPasscode': async (world, owner) => ({
    token: await invited(world, owner, phone),
    passcode: await codeTo(world, number),
  }),
  'identity.acceptInvitation': async (world, owner) => ({
    token: await invited(world, owner),
    password: chosen,
  }),
  'identity.openReset': (world, owner) => linkTo(world, owner, requestReset),
  'identity.resetPassword': async (world, owner) => ({
    ...(await linkTo(world, owner, requestReset)),
    password: chosen,
  }),
  'identity.resendSignUpCode': async (world, owner) => ({ ticket: (await signedUp(world, owner)).ticket }),
  'identity.confirmSignUp': async (world, owner) => {
    const { email, ticket } = await signedUp(world, owner);
    return { ticket, code: await codeTo(world, email) };
  },
  // To the same one, which whoever is signed in here goes on signing in with.
  'identity.changePassword': async (world, owner) => ({ ticket: await proof(world, owner), password }),
  'identity.beginAuthenticator': async (world, owner) => ({ ticket: await proof(world, owner) }),
  'identity.confirmAuthenticator': async (world, owner) => {
    const ticket = await proof(world, owner);
    const browser = await world.signIn(world.people[owner]);
    const { key } = await done(browser, beginAuthenticator, { ticket });
    return { ticket, code: shownBy(world, key) };
  },
  'identity.removeAuthenticator': async (world, owner) => {
    const ticket = await proof(world, owner);
    await addApp(world, owner);
    return { ticket };
  },
  'identity.renewRecoveryCodes': async (world, owner) => {
    const ticket = await proof(world, owner);
    await addApp(world, owner);
    return { ticket };
  },
  'identity.beginSms': async (world, owner) => ({ ticket: await proof(world, owner), phone }),
  'identity.confirmSms': async (world, owner) => {
    const ticket = await proof(world, owner);
    await done(await world.signIn(world.people[owner]), beginSms, { ticket, phone });
    return { ticket, code: await codeTo(world, number) };
  },
  'identity.removeSms': async (world, owner) => {
    const ticket = await proof(world, owner);
    await addPhone(world, owner);
    return { ticket };
  },
  'identity.proveAgainWithPasskey': async (world, owner, page) => ({
    assertion: await asserted(world, owner, await addDevice(world, owner, page), page),
  }),
  'identity.beginPasskey': async (world, owner) => ({ ticket: await proof(world, owner) }),
  'identity.addPasskey': async (world, owner, page) => (await newPasskey(world, owner, page)).adding,
} satisfies Record<string, Make>;
