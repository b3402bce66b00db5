import { and, eq, exists, gt, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import { PortalError } from '../../../contract/errors.ts';
import type { Operation } from '../../../contract/operation.ts';
import { accounts } from '../../access/tables.ts';
import type { Tx } from '../../database/database.ts';
import { invitationState } from '../../members/rules.ts';
import { invitations } from '../../members/tables.ts';
import { type Secrets, sha256 } from '../../secrets.ts';
import { type SignInFirm, works } from '../accounts.ts';
import { triesPerCode } from '../limits.ts';
import { identities } from '../tables.ts';

/** An invitation's token, at a firm. */
export interface BorneInvitation {
  readonly firm: SignInFirm;
  readonly token: string;
  readonly by: Operation;
}

/** Whom an invitation that works is for. */
export interface Invitee {
  readonly accountId: string;
  readonly identityId: string;
  readonly email: string;
  readonly displayName: string;
  readonly hasPassword: boolean;
  /** Whether a passcode has to be given. */
  readonly needsPasscode: boolean;
  readonly expiresAt: Date;
}

/** Whom an invitation is for; nothing is used up. Rejects with `link-ended`, and with `access-ended` where access was removed. */
export async function openInvitationRow(tx: Tx, borne: BorneInvitation, now: Date): Promise<Invitee> {
  const { firm } = borne;
  const [found] = await tx
    .select({ invitation: invitations, account: accounts, identity: identities })
    .from(invitations)
    .innerJoin(accounts, eq(accounts.id, invitations.accountId))
    .innerJoin(identities, eq(identities.id, accounts.identityId))
    .where(await isOf(borne));
  if (!found) throw ended(borne, 'unknown');
  const { account, identity, invitation } = found;
  const open = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.id, account.id), works(firm, now)));
  if (open.length === 0) {
    throw new PortalError('access-ended', {
      message: `${borne.by.name}: access was taken away or has expired`,
    });
  }
  const state = invitationState(invitation, now);
  // An address that is no longer the account's is not whom it invites now.
  if (state !== 'open' || invitation.email !== identity.email) throw ended(borne, state);
  return {
    ...{ accountId: account.id, identityId: identity.id, email: identity.email },
    ...{ displayName: account.displayName, hasPassword: identity.passwordHash !== null },
    needsPasscode: invitation.passcodeProof !== null,
    expiresAt: invitation.expiresAt,
  };
}

/**
 * Holds a passcode against that of an invitation, in one conditional update: of however many wrong ones at one moment no
 * more than its tries are looked at. The right one costs no try. Commits what it counted, so the answer is to be thrown
 * afterwards; undefined where it is right, or none is needed.
 */
export async function tryPasscode(
  tx: Tx,
  borne: BorneInvitation,
  { passcode, secrets }: { readonly passcode: string; readonly secrets: Secrets },
  now: Date,
): Promise<PortalError | undefined> {
  const proof = await passcodeProof(secrets, borne.token, passcode);
  const isWrong = sql`(${invitations.passcodeProof} <> ${proof})::int`;
  const [tried] = await tx
    .update(invitations)
    .set({ passcodeTries: sql`${invitations.passcodeTries} + ${isWrong}` })
    .where(and(await isOf(borne), isAlive(now), isNotNull(invitations.passcodeProof)))
    .returning({ tries: invitations.passcodeTries, isWrong: sql<number>`${isWrong}` });
  if (!tried) {
    await openInvitationRow(tx, borne, now);
    return undefined;
  }
  if (!tried.isWrong) return undefined;
  const triesLeft = triesPerCode - tried.tries;
  if (triesLeft === 0) return ended(borne, 'locked');
  return new PortalError('wrong-code', { message: `${borne.by.name}: wrong passcode`, facts: { triesLeft } });
}

/** What is kept of a passcode. */
export function passcodeProof(secrets: Secrets, token: string, passcode: string): Promise<string> {
  return secrets.mac('passcode', token, passcode);
}

function isAlive(now: Date) {
  return and(
    isNull(invitations.usedAt),
    isNull(invitations.replacedAt),
    gt(invitations.expiresAt, now),
    lt(invitations.passcodeTries, triesPerCode),
  );
}

/**
 * Uses an invitation up. However many try at one moment, one succeeds; the others are rejected with `link-ended`.
 *
 * @param proof - Of its passcode; undefined where none was given, which opens an invitation without one alone.
 */
export async function spendInvitation(
  tx: Tx,
  borne: BorneInvitation,
  proof: string | undefined,
  now: Date,
): Promise<void> {
  const isProved = sql`coalesce(${invitations.passcodeProof} = ${proof ?? ''}, true)`;
  const open = tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.id, invitations.accountId), works(borne.firm, now)));
  const spent = await tx
    .update(invitations)
    .set({ usedAt: now })
    .where(and(await isOf(borne), isAlive(now), isProved, exists(open)))
    .returning({ id: invitations.id });
  if (spent.length > 0) return;
  await openInvitationRow(tx, borne, now);
  throw ended(borne, 'used');
}

async function isOf({ firm, token }: BorneInvitation) {
  return and(eq(invitations.firmId, firm.id), eq(invitations.tokenHash, await sha256(token)));
}

function ended({ by }: BorneInvitation, end: string): PortalError {
  return new PortalError('link-ended', { message: `${by.name}: the invitation is ${end}`, facts: { end } });
}
