import { and, eq, exists, gt, isNull } from 'drizzle-orm';
import { PortalError } from '../../../contract/errors.ts';
import type { Operation } from '../../../contract/operation.ts';
import { accounts } from '../../access/tables.ts';
import type { Tx } from '../../database/database.ts';
import { invitationState } from '../../members/rules.ts';
import { invitations } from '../../members/tables.ts';
import { sha256 } from '../../secrets.ts';
import { hasAccess, type SignInFirm } from '../accounts.ts';
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
    .where(and(eq(accounts.id, account.id), hasAccess(firm, now)));
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
    expiresAt: invitation.expiresAt,
  };
}

/** Uses an invitation up. However many try at one moment, one succeeds; the others are rejected with `link-ended`. */
export async function spendInvitation(tx: Tx, borne: BorneInvitation, now: Date): Promise<void> {
  const isAlive = and(
    isNull(invitations.usedAt),
    isNull(invitations.replacedAt),
    gt(invitations.expiresAt, now),
  );
  const open = tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.id, invitations.accountId), hasAccess(borne.firm, now)));
  const spent = await tx
    .update(invitations)
    .set({ usedAt: now })
    .where(and(await isOf(borne), isAlive, exists(open)))
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
