import { and, eq, isNull, sql } from 'drizzle-orm';
import { PortalError } from '../../contract/errors.ts';
import type { Operation } from '../../contract/operation.ts';
import { newId } from '../database/columns.ts';
import { setUpOf } from '../firm/set-up.ts';
import type { StaffContext } from '../http/context.ts';
import { accounts } from '../access/tables.ts';
import { normalAddress } from '../identity/addresses.ts';
import { takeMail } from '../identity/budgets.ts';
import { randomCode } from '../identity/codes.ts';
import { passcodeProof } from '../identity/invitations/invitations.ts';
import { linkTo } from '../identity/links/address.ts';
import { textable } from '../identity/sms/numbers.ts';
import { sessions } from '../identity/session-tables.ts';
import { identities } from '../identity/tables.ts';
import { lastDigits } from '../mobile.ts';
import { randomToken, sha256 } from '../secrets.ts';
import { invitationLetter, passcodeText } from './letters.ts';
import { lastPasscodeNumber, mailKey, textKey } from './queries.ts';
import { invitationEnd } from './rules.ts';
import { invitations } from './tables.ts';

/** Rejects with `not-ready` where the firm has not finished what has to come before members. */
export function guardSetUp({ name }: Operation, { firm }: StaffContext): void {
  const missing = setUpOf(firm).flatMap(({ part, isDone }) => (isDone ? [] : [part]));
  if (missing.length === 0) return;
  throw new PortalError('not-ready', {
    message: `${name}: the firm lacks ${missing.join(', ')}`,
    facts: { missing: missing.join(' ') },
  });
}

/** The identity of an address at the firm, made where there is none yet. It has no password until its owner chooses one. */
export async function identityOf({ tx, scope, firm, now }: StaffContext, typed: string): Promise<string> {
  const email = normalAddress(typed);
  await tx
    .insert(identities)
    .values({ id: newId(), firmId: firm.id, email, createdAt: now })
    .onConflictDoNothing();
  const [found] = await tx
    .select({ id: identities.id })
    .from(identities)
    .where(and(scope.of(identities), eq(identities.email, email)));
  if (!found) throw new Error('members: an identity that was just written is not there');
  return found.id;
}

interface Invitee {
  readonly accountId: string;
  readonly email: string;
  readonly person: string;
  readonly clientName: string;
  /** The number in E.164 that a passcode is sent to; undefined: none is sent. */
  readonly passcodeTo: string | undefined;
}

/** Sends an invitation, which replaces the one before. Rejects with `too-many-attempts` where an address had many mails. */
export async function invite(
  context: StaffContext,
  { accountId, email, person, clientName, passcodeTo }: Invitee,
): Promise<void> {
  const { tx, scope, firm, now, ports } = context;
  const recipient = normalAddress(email);
  await takeFrom(context, recipient);
  await withdrawInvitation(context, accountId);
  const [id, token] = [newId(), randomToken()];
  const expiresAt = invitationEnd(firm, now);
  const passcode =
    passcodeTo === undefined ? undefined : await newPasscode(context, { id, token, passcodeTo });
  await tx.insert(invitations).values({
    ...{ id, firmId: firm.id, accountId, email: recipient, ...passcode?.kept },
    ...{ tokenHash: await sha256(token), expiresAt, createdAt: now },
  });
  // Whoever signed in before goes on doing so.
  const neverIn = and(isNull(accounts.acceptedAt), isNull(accounts.lastUsedAt));
  await tx
    .update(accounts)
    .set({ awaitsPasscode: passcode ? sql`${neverIn}` : false })
    .where(and(scope.of(accounts), eq(accounts.id, accountId)));
  await ports.outbox.enqueue(tx, {
    ...{ firm, recipient, template: 'members.invitation', dedupeKey: mailKey(id), expiresAt },
    about: { accountId },
    letter: invitationLetter(firm, {
      ...{ person, client: clientName, link: linkTo(firm, 'invitation', token) },
      ...{ expiresAt },
    }),
  });
  if (passcodeTo === undefined || !passcode) return;
  await ports.outbox.enqueue(tx, {
    ...{ firm, recipient: passcodeTo, template: 'members.passcode', dedupeKey: textKey(id), expiresAt },
    about: { accountId },
    text: passcodeText(firm.name, passcode.code),
  });
}

/** A passcode, and what is kept of it. */
async function newPasscode(
  context: StaffContext,
  { id, token, passcodeTo }: { readonly id: string; readonly token: string; readonly passcodeTo: string },
) {
  const { secrets } = context.ports;
  await takeFrom(context, 'sms', passcodeTo);
  const code = randomCode();
  return {
    code,
    kept: {
      passcodeProof: await passcodeProof(secrets, token, code),
      passcodeNumber: await secrets.seal('passcode', passcodeTo, id),
      passcodeDigits: lastDigits(passcodeTo),
    },
  };
}

/**
 * Takes one message from what staff may send to whom it goes to. Codes and links that anybody can ask for count apart: else a
 * stranger who knows the address could keep an invitation from it.
 */
export async function takeFrom(
  { tx, firm, now, ports }: StaffContext,
  ...whose: readonly string[]
): Promise<void> {
  const address = await ports.secrets.mac('address', firm.id, 'staff', ...whose);
  await takeMail(tx, { firmId: firm.id, address }, now);
}

interface Asked {
  readonly invite: boolean;
  readonly passcodeTo?: string | null | undefined;
}

/**
 * The number in E.164 that a passcode is to go to; undefined: none goes. Rejects where no invitation goes with it, where no
 * text messages are sent, and where it is no mobile number.
 */
export function passcodeNumber(
  by: Operation,
  context: StaffContext,
  { invite: isInvited, passcodeTo }: Asked,
): string | undefined {
  if (passcodeTo === undefined || passcodeTo === null) return undefined;
  if (isInvited) return textable(context, { number: passcodeTo, field: 'passcodeTo', by });
  const issues = [{ path: ['passcodeTo'], message: 'must go with an invitation' }];
  throw new PortalError('invalid-input', { message: `${by.name}: a passcode without an invitation`, issues });
}

/** The number that the passcode of an account's last invitation went to; undefined where none did. */
export async function passcodeNumberOf(
  context: StaffContext,
  by: Operation,
  accountId: string,
): Promise<string | undefined> {
  const last = await lastPasscodeNumber(context, accountId);
  if (!last?.number) return undefined;
  const number = await context.ports.secrets.open('passcode', last.number, last.id);
  return textable(context, { number, field: 'passcodeTo', by });
}

/** Whatever invitation an account has works no more. */
export async function withdrawInvitation({ tx, scope, now }: StaffContext, accountId: string): Promise<void> {
  await tx
    .update(invitations)
    .set({ replacedAt: now })
    .where(and(scope.of(invitations), eq(invitations.accountId, accountId), isNull(invitations.replacedAt)));
}

/** Ends an account's sessions, so that giving access back does not open them again. */
export async function endAccess(context: StaffContext, accountId: string): Promise<void> {
  const { tx, scope, now } = context;
  await tx
    .update(sessions)
    .set({ endedAt: now })
    .where(and(scope.of(sessions), eq(sessions.accountId, accountId), isNull(sessions.endedAt)));
  await withdrawInvitation(context, accountId);
}
