import { and, eq, isNull } from 'drizzle-orm';
import { PortalError } from '../../contract/errors.ts';
import type { Operation } from '../../contract/operation.ts';
import { newId } from '../database/columns.ts';
import { setUpOf } from '../firm/set-up.ts';
import type { StaffContext } from '../http/context.ts';
import { normalAddress } from '../identity/addresses.ts';
import { takeMail } from '../identity/budgets.ts';
import { linkTo } from '../identity/links/address.ts';
import { sessions } from '../identity/session-tables.ts';
import { identities } from '../identity/tables.ts';
import { randomToken, sha256 } from '../secrets.ts';
import { invitationLetter } from './letters.ts';
import { mailKey } from './queries.ts';
import { invitationLifetime } from './rules.ts';
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
}

/** Sends an invitation, which replaces the one before. Rejects with `too-many-attempts` where an address had many mails. */
export async function invite(
  context: StaffContext,
  { accountId, email, person, clientName }: Invitee,
): Promise<void> {
  const { tx, firm, now, ports } = context;
  const recipient = normalAddress(email);
  const address = await ports.secrets.mac('address', firm.id, recipient);
  await takeMail(tx, { firmId: firm.id, address }, now);
  await withdrawInvitation(context, accountId);
  const [id, token] = [newId(), randomToken()];
  const expiresAt = new Date(now.getTime() + invitationLifetime);
  await tx.insert(invitations).values({
    ...{ id, firmId: firm.id, accountId, email: recipient },
    ...{ tokenHash: await sha256(token), expiresAt, createdAt: now },
  });
  await ports.outbox.enqueue(tx, {
    ...{ firm, recipient, template: 'members.invitation', dedupeKey: mailKey(id), expiresAt },
    letter: invitationLetter(firm, {
      ...{ person, client: clientName, link: linkTo(firm, 'invitation', token) },
    }),
  });
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
