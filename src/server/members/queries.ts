import { and, desc, eq, exists, gte, isNotNull, isNull, lt, not, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { MemberState } from '../../contract/members.ts';
import { accounts } from '../access/tables.ts';
import { clients } from '../clients/tables.ts';
import { isId } from '../database/columns.ts';
import { pageQuery, type PageRequest, type SortKey } from '../database/pages.ts';
import type { StaffContext } from '../http/context.ts';
import { identities } from '../identity/tables.ts';
import { outbox } from '../outbox/tables.ts';
import { invitations } from './tables.ts';

/** A firm's sight of those who sign in for its clients. */
export type MemberSight = Pick<StaffContext, 'tx' | 'scope'>;

type Sort = 'displayName' | 'email' | 'clientName' | 'createdAt';

const letters = (column: SQL | typeof accounts.displayName) => sql`lower(${column}) collate "C"`;

const sortKeys: Readonly<Record<Sort, SortKey>> = {
  displayName: { by: letters(accounts.displayName), type: 'text' },
  email: { by: letters(sql`${identities.email}`), type: 'text' },
  clientName: { by: letters(sql`${clients.name}`), type: 'text' },
  createdAt: { by: sql`(extract(epoch from ${accounts.createdAt}) * 1000)::bigint`, type: 'bigint' },
};

/** What finds the mail of an invitation in the outbox. */
export const mailKey = (invitationId: string) => `members.invitation ${invitationId}`;
/** What finds the text message with its passcode. */
export const textKey = (invitationId: string) => `members.passcode ${invitationId}`;
const texts = alias(outbox, 'texts');
const isItsMail = and(
  eq(outbox.firmId, invitations.firmId),
  eq(outbox.dedupeKey, sql`${mailKey('')} || ${invitations.id}::text`),
);
const isItsText = and(
  eq(texts.firmId, invitations.firmId),
  eq(texts.dedupeKey, sql`${textKey('')} || ${invitations.id}::text`),
);
const isNewest = and(eq(invitations.accountId, accounts.id), isNull(invitations.replacedAt));

/** What staff may know of an invitation: not what proves it. */
const invitationColumns = {
  id: invitations.id,
  email: invitations.email,
  passcodeDigits: invitations.passcodeDigits,
  passcodeTries: invitations.passcodeTries,
  expiresAt: invitations.expiresAt,
  usedAt: invitations.usedAt,
  replacedAt: invitations.replacedAt,
  createdAt: invitations.createdAt,
};
const mail = { delivery: outbox.state, deliveryError: outbox.error };
const text = { delivery: texts.state, deliveryError: texts.error };

const isMember = ({ scope }: MemberSight) =>
  and(scope.of(accounts), eq(accounts.role, 'client'), isNull(accounts.revokedAt));

function selectMembers({ tx }: MemberSight, key: SQL<string>) {
  return tx
    .select({
      ...{ id: accounts.id, key, account: accounts, email: identities.email, clientName: clients.name },
      ...{ invitation: invitationColumns, mail, text },
    })
    .from(accounts)
    .innerJoin(identities, eq(identities.id, accounts.identityId))
    .innerJoin(clients, eq(clients.id, accounts.clientId))
    .leftJoin(invitations, isNewest)
    .leftJoin(outbox, isItsMail)
    .leftJoin(texts, isItsText)
    .$dynamic();
}
export type MemberRow = Awaited<ReturnType<typeof selectMembers>>[number];

export interface MemberFilter extends PageRequest<Sort> {
  readonly search?: string | undefined;
  readonly state?: MemberState | undefined;
  readonly clientId?: string | undefined;
}

/** One page of the members that match, each with the key that its place in the list goes by. */
export async function listMemberRows(
  sight: MemberSight,
  { search, state, clientId, ...page }: MemberFilter,
  today: string,
): Promise<MemberRow[]> {
  if (clientId !== undefined && !isId(clientId)) return [];
  const { after, orderBy, limit, key } = pageQuery(page, sortKeys, accounts.id);
  const said = sql`${accounts.displayName} || ' ' || ${identities.email} || ' ' || ${clients.name}`;
  return selectMembers(sight, key)
    .where(
      and(
        isMember(sight),
        clientId === undefined ? undefined : eq(accounts.clientId, clientId),
        search ? sql`position(lower(${search}::text) in lower(${said})) > 0` : undefined,
        state && hasState(state, today),
        after,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit);
}

/** The condition that `stateOf` of the rules answers this state. */
function hasState(state: MemberState, today: string): SQL | undefined {
  const isExpired = and(isNotNull(accounts.expiresOn), lt(accounts.expiresOn, today));
  const isUsed = or(isNotNull(accounts.acceptedAt), isNotNull(accounts.lastUsedAt));
  const hasEnd = isNotNull(accounts.disabledAt);
  const works = and(not(hasEnd), or(isNull(accounts.expiresOn), gte(accounts.expiresOn, today)));
  const hasFailed = sql`'failed' in (${outbox.state}, coalesce(${texts.state}, ''))`;
  const waits = and(works, isNull(accounts.acceptedAt), isNull(accounts.lastUsedAt));
  switch (state) {
    case 'disabled':
      return hasEnd;
    case 'expired':
      return and(not(hasEnd), isExpired);
    case 'active':
      return and(works, isUsed);
    case 'not-invited':
      return and(waits, isNull(outbox.state));
    case 'mail-failed':
      return and(waits, hasFailed);
    case 'invited':
      return and(waits, isNotNull(outbox.state), not(hasFailed));
    case 'unknown':
      return sql`false`;
  }
}

/** A member; undefined where the firm has none of this id. */
export async function findMember(sight: MemberSight, id: string): Promise<MemberRow | undefined> {
  if (!isId(id)) return undefined;
  const [found] = await selectMembers(sight, sql<string>`''`).where(
    and(isMember(sight), eq(accounts.id, id)),
  );
  return found;
}

/**
 * The same, and nobody else changes it before the transaction has ended.
 */
export async function takeMember(sight: MemberSight, id: string): Promise<MemberRow | undefined> {
  if (!isId(id)) return undefined;
  await sight.tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(isMember(sight), eq(accounts.id, id)))
    .for('update');
  return findMember(sight, id);
}

/** An account's invitations with their mails, newest first. */
export function listInvitations({ tx, scope }: MemberSight, accountId: string) {
  return tx
    .select({ invitation: invitationColumns, mail, text })
    .from(invitations)
    .leftJoin(outbox, isItsMail)
    .leftJoin(texts, isItsText)
    .where(and(scope.of(invitations), eq(invitations.accountId, accountId)))
    .orderBy(desc(invitations.id));
}

/** The number that the passcode of an account's last invitation went to, sealed, and the invitation that it is sealed for. */
export async function lastPasscodeNumber({ tx, scope }: MemberSight, accountId: string) {
  const [last] = await tx
    .select({ id: invitations.id, number: invitations.passcodeNumber })
    .from(invitations)
    .where(and(scope.of(invitations), eq(invitations.accountId, accountId)))
    .orderBy(desc(invitations.id))
    .limit(1);
  return last;
}

/** Changes a member. Rejects nothing: whether it is there was asked before. */
export async function changeMember(
  sight: MemberSight,
  id: string,
  change: Partial<typeof accounts.$inferInsert>,
): Promise<void> {
  await sight.tx
    .update(accounts)
    .set(change)
    .where(and(isMember(sight), eq(accounts.id, id)));
}

/** Whether another member of the client signs in by this identity. */
export async function hasMember(
  sight: MemberSight,
  { clientId, identityId }: { readonly clientId: string; readonly identityId: string },
): Promise<boolean> {
  const other = sight.tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(isMember(sight), eq(accounts.clientId, clientId), eq(accounts.identityId, identityId)));
  const [found] = await sight.tx.select({ is: sql<boolean>`${exists(other)}` }).from(sql`(select 1) as one`);
  return found?.is ?? false;
}
