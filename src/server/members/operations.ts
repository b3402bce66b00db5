import { and, eq } from 'drizzle-orm';
import { PortalError } from '../../contract/errors.ts';
import {
  createMember,
  disableMember,
  editMember,
  enableMember,
  getMember,
  type Invitation,
  listMembers,
  type Member,
  type MemberSummary,
  resendInvitation,
  revokeMember,
} from '../../contract/members.ts';
import type { Operation } from '../../contract/operation.ts';
import type { Permissions } from '../../contract/permissions.ts';
import { pages } from '../../contract/permissions.ts';
import { accounts } from '../access/tables.ts';
import { clients, contacts } from '../clients/tables.ts';
import { isDay, isId, newId } from '../database/columns.ts';
import { pageOf } from '../database/pages.ts';
import { todayIn } from '../firm/today.ts';
import type { StaffContext } from '../http/context.ts';
import { forStaff } from '../http/handle.ts';
import { endAccess, guardSetUp, identityOf, invite, passcodeNumber, passcodeNumberOf } from './access.ts';
import {
  changeMember,
  findMember,
  hasMember,
  listInvitations,
  listMemberRows,
  type MemberRow,
  takeMember,
} from './queries.ts';
import { invitationState, stateOf } from './rules.ts';

export const memberHandlers = [
  forStaff(listMembers, async (context, { sort = 'displayName', ...input }) => {
    const request = { ...input, sort };
    const rows = await listMemberRows(context, request, todayAt(context));
    return pageOf(rows, request, (row) => summary(context, row));
  }),

  forStaff(getMember, async (context, { memberId }) => read(context, memberId)),

  forStaff(createMember, async (context, input) => {
    const { tx, firm, now } = context;
    const { clientId, contactId, email, expiresOn = null, notify = true, welcome = true } = input;
    guardSetUp(createMember, context);
    guardDay(createMember, expiresOn);
    const passcodeTo = passcodeNumber(createMember, context, input);
    const { clientName, person } = await findContact(context, { clientId, contactId });
    const identityId = await identityOf(context, email);
    const [made] = await tx
      .insert(accounts)
      .values({
        ...{ id: newId(), firmId: firm.id, clientId, contactId, identityId, role: 'client' },
        ...{ displayName: person, expiresOn, notify, welcome, createdAt: now, ...ticks(input.permissions) },
      })
      .onConflictDoNothing()
      .returning({ id: accounts.id });
    if (!made) throw alreadyMember(createMember);
    if (input.invite) await invite(context, { accountId: made.id, email, person, clientName, passcodeTo });
    return read(context, made.id);
  }),

  forStaff(editMember, async (context, { memberId, permissions, ...change }) => {
    guardDay(editMember, change.expiresOn);
    await take(context, memberId);
    await changeMember(context, memberId, { ...change, ...ticks(permissions) });
    return read(context, memberId);
  }),

  forStaff(disableMember, async (context, { memberId }) => {
    const { account } = await take(context, memberId);
    if (!account.disabledAt) await changeMember(context, memberId, { disabledAt: context.now });
    await endAccess(context, memberId);
    return read(context, memberId);
  }),

  forStaff(enableMember, async (context, input) => {
    const { memberId, email } = input;
    const { account, clientName } = await take(context, memberId);
    if (!account.disabledAt) return read(context, memberId);
    guardSetUp(enableMember, context);
    const passcodeTo = passcodeNumber(enableMember, context, input);
    const identityId = await identityOf(context, email);
    const clientId = account.clientId ?? '';
    const isOther = identityId !== account.identityId;
    if (isOther && (await hasMember(context, { clientId, identityId }))) throw alreadyMember(enableMember);
    const person = (await nameOf(context, account)) ?? account.displayName;
    await changeMember(context, memberId, {
      ...{ disabledAt: null, awaitsPasscode: false, identityId, displayName: person },
      // Whoever reads mail at another address has neither set up nor used this account.
      ...(isOther && { acceptedAt: null, lastUsedAt: null }),
    });
    if (input.invite) await invite(context, { accountId: memberId, email, person, clientName, passcodeTo });
    return read(context, memberId);
  }),

  forStaff(resendInvitation, async (context, { memberId, passcodeTo }) => {
    const row = await take(context, memberId);
    guardSetUp(resendInvitation, context);
    const { state } = summary(context, row);
    if (state === 'disabled' || state === 'expired') {
      throw new PortalError('access-ended', { message: `members.resend: the member is ${state}` });
    }
    const { account, email, clientName } = row;
    await invite(context, {
      ...{ accountId: memberId, email, person: account.displayName, clientName },
      passcodeTo:
        passcodeTo === undefined
          ? await passcodeNumberOf(context, resendInvitation, memberId)
          : passcodeNumber(resendInvitation, context, { invite: true, passcodeTo }),
    });
    return read(context, memberId);
  }),

  forStaff(revokeMember, async (context, { memberId }) => {
    await take(context, memberId);
    await endAccess(context, memberId);
    const { now } = context;
    await changeMember(context, memberId, { disabledAt: now, revokedAt: now });
    return {};
  }),
];

function todayAt({ firm, now }: StaffContext): string {
  return todayIn(firm.timeZone, now);
}

function ticks(permissions: Permissions) {
  const ticked = pages.filter((each) => permissions.pages.includes(each));
  return { pages: ticked, mayWrite: permissions.write, mayDelete: permissions.delete };
}

function guardDay({ name }: Operation, expiresOn: string | null): void {
  if (expiresOn === null || isDay(expiresOn)) return;
  const issues = [{ path: ['expiresOn'], message: 'must be a day of the calendar' }];
  throw new PortalError('invalid-input', { message: `${name}: expiresOn is no day`, issues });
}

async function findContact(
  { tx, scope }: StaffContext,
  { clientId, contactId }: { readonly clientId: string; readonly contactId: string },
) {
  const [found] =
    isId(clientId) && isId(contactId)
      ? await tx
          .select({ firstName: contacts.firstName, surname: contacts.surname, clientName: clients.name })
          .from(contacts)
          .innerJoin(clients, eq(clients.id, contacts.clientId))
          .where(and(scope.of(contacts), eq(contacts.clientId, clientId), eq(contacts.id, contactId)))
      : [];
  if (!found) throw new PortalError('not-found', { message: 'The client has no such contact.' });
  return { clientName: found.clientName, person: `${found.firstName} ${found.surname}` };
}

/** What the contact of a member is called now; undefined where it has none. */
async function nameOf(
  { tx, scope }: StaffContext,
  { contactId }: MemberRow['account'],
): Promise<string | undefined> {
  if (contactId === null) return undefined;
  const [contact] = await tx
    .select({ firstName: contacts.firstName, surname: contacts.surname })
    .from(contacts)
    .where(and(scope.of(contacts), eq(contacts.id, contactId)));
  return contact && `${contact.firstName} ${contact.surname}`;
}

async function take(context: StaffContext, memberId: string): Promise<MemberRow> {
  const found = await takeMember(context, memberId);
  if (!found) throw noSuchMember();
  return found;
}

async function read(context: StaffContext, memberId: string): Promise<Member> {
  const found = await findMember(context, memberId);
  if (!found) throw noSuchMember();
  const sent = await listInvitations(context, memberId);
  return { ...summary(context, found), invitations: sent.map((each) => told(each, context.now)) };
}

function summary(context: StaffContext, row: MemberRow): MemberSummary {
  const { account, email, clientName, invitation, mail, text } = row;
  const newest = invitation ? told({ invitation, mail, text }, context.now) : null;
  return {
    ...{ id: account.id, clientId: account.clientId ?? '', clientName, contactId: account.contactId },
    ...{ displayName: account.displayName, email },
    state: stateOf(account, newest && worst(newest), todayAt(context)),
    permissions: { pages: account.pages, write: account.mayWrite, delete: account.mayDelete },
    ...{ notify: account.notify, welcome: account.welcome, expiresOn: account.expiresOn },
    lastUsedAt: account.lastUsedAt?.toISOString() ?? null,
    invitation: newest,
    createdAt: account.createdAt.toISOString(),
  };
}

type Sent = Awaited<ReturnType<typeof listInvitations>>[number];

function told({ invitation, mail, text }: Sent, now: Date): Invitation {
  const { id, email, passcodeDigits: digits, createdAt, expiresAt } = invitation;
  return {
    ...{ id, email, sentAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() },
    state: invitationState(invitation, now),
    ...becameOf(mail),
    ...(digits !== null && { passcode: { digits, ...becameOf(text) } }),
  };
}

function becameOf(message: Sent['mail']): Pick<Invitation, 'delivery' | 'deliveryError'> {
  const { delivery = 'kept', deliveryError = null } = message ?? {};
  return { delivery: delivery === 'withheld' ? 'kept' : delivery, deliveryError };
}

/** What became of an invitation as a whole: without its mail, or its passcode, nobody comes in. */
function worst({ delivery, passcode }: Invitation): Invitation['delivery'] {
  return passcode?.delivery === 'failed' ? 'failed' : delivery;
}

function noSuchMember(): PortalError {
  return new PortalError('not-found', { message: 'The firm has no such member.' });
}

function alreadyMember({ name }: Operation): PortalError {
  return new PortalError('already-member', {
    message: `${name}: the address signs in for this client already`,
  });
}
