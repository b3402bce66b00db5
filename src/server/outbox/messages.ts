import { and, eq, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Message } from '../../contract/outbox.ts';
import { accounts } from '../access/tables.ts';
import { isId } from '../database/columns.ts';
import { pageQuery, type PageRequest, type SortKey } from '../database/pages.ts';
import type { StaffContext } from '../http/context.ts';
import { identities } from '../identity/tables.ts';
import { outbox } from './tables.ts';

/** A firm's sight of its messages. */
export type MessageSight = Pick<StaffContext, 'tx' | 'scope'>;

/** Which messages to list. */
export interface MessageFilter extends PageRequest<'createdAt'> {
  readonly search?: string | undefined;
  readonly state?: Message['state'] | undefined;
  readonly memberId?: string | undefined;
}

const sortKeys: Readonly<Record<'createdAt', SortKey>> = {
  createdAt: { by: sql`(extract(epoch from ${outbox.createdAt}) * 1000)::bigint`, type: 'bigint' },
};

/** What staff may know of a message: not what it says. */
const columns = {
  channel: outbox.channel,
  recipient: outbox.recipient,
  template: outbox.template,
  state: outbox.state,
  error: outbox.error,
  nextTryAt: outbox.nextTryAt,
  createdAt: outbox.createdAt,
  sentAt: outbox.sentAt,
};
const member = { id: accounts.id, displayName: accounts.displayName };

/** The first member that signs in by the identity that a message went to. */
const ofIdentity = sql`(select about.id from accounts as about where about.firm_id = ${outbox.firmId}
  and about.identity_id = ${outbox.identityId} and about.role = 'client' and about.revoked_at is null order by about.id limit 1)`;

/** @param about - The member that messages are about; as a rule what each says itself. */
function select({ tx }: MessageSight, key: SQL<string>, about: SQL) {
  return tx
    .select({ id: outbox.id, key, message: columns, member, email: identities.email })
    .from(outbox)
    .leftJoin(accounts, and(eq(accounts.id, about), eq(accounts.role, 'client'), isNull(accounts.revokedAt)))
    .leftJoin(identities, eq(identities.id, accounts.identityId))
    .$dynamic();
}
const itsMember = sql`coalesce(${outbox.accountId}, ${ofIdentity})`;
export type ListedMessage = Awaited<ReturnType<typeof select>>[number];

const isListed = ({ scope }: MessageSight) => and(scope.of(outbox), ne(outbox.state, 'withheld'));

/** One page of the messages that match, without those for addresses that nobody has. */
export async function listMessageRows(
  sight: MessageSight,
  { search, state, memberId, ...page }: MessageFilter,
): Promise<ListedMessage[]> {
  if (memberId !== undefined && !isId(memberId)) return [];
  const { after, orderBy, limit, key } = pageQuery(page, sortKeys, outbox.id);
  const said = sql`${accounts.displayName} || ' ' || ${identities.email}`;
  return select(sight, key, memberId === undefined ? itsMember : sql`${memberId}::uuid`)
    .where(
      and(
        isListed(sight),
        memberId === undefined
          ? undefined
          : or(
              eq(outbox.accountId, accounts.id),
              and(isNull(outbox.accountId), eq(outbox.identityId, accounts.identityId)),
            ),
        search ? sql`position(lower(${search}::text) in lower(${said})) > 0` : undefined,
        state && hasState(state),
        after,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit);
}

/** The condition that `messageStateOf` of the rules answers this state. */
function hasState(state: Message['state']): SQL | undefined {
  switch (state) {
    case 'queued':
      return and(eq(outbox.state, 'queued'), isNull(outbox.error));
    case 'retrying':
      return and(eq(outbox.state, 'queued'), isNotNull(outbox.error));
    case 'unknown':
      return sql`false`;
    default:
      return eq(outbox.state, state);
  }
}

/** A message; undefined where the firm has none of this id. */
export async function findMessage(sight: MessageSight, id: string): Promise<ListedMessage | undefined> {
  if (!isId(id)) return undefined;
  const [found] = await select(sight, sql<string>`''`, itsMember).where(
    and(isListed(sight), eq(outbox.id, id)),
  );
  return found;
}

/** The same, and nobody else changes it before the transaction has ended. */
export async function takeMessage(sight: MessageSight, id: string): Promise<ListedMessage | undefined> {
  if (!isId(id)) return undefined;
  await sight.tx
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(isListed(sight), eq(outbox.id, id)))
    .for('update');
  return findMessage(sight, id);
}
