import { and, desc, eq, gt, inArray, isNull } from 'drizzle-orm';
import type { OwnSession } from '../../../contract/identity/security.ts';
import { accounts } from '../../access/tables.ts';
import { clients } from '../../clients/tables.ts';
import type { Tx } from '../../database/database.ts';
import { firms } from '../../firm/tables.ts';
import type { SignedIn } from '../../http/context.ts';
import { clientName, hasAccess, type SignInFirm } from '../accounts.ts';
import { idleLifetime } from '../lifetimes.ts';
import { sessions } from '../session-tables.ts';
import { deviceWords } from './device-words.ts';

/** The sessions of an identity that are in force, in whichever account, the one used last first. */
export async function listOwnSessions(
  tx: Tx,
  firm: SignInFirm,
  { sessionId, account }: SignedIn,
  now: Date,
): Promise<OwnSession[]> {
  const found = await tx
    .select({ session: sessions, clientName })
    .from(sessions)
    .innerJoin(accounts, and(eq(accounts.id, sessions.accountId), hasAccess(firm, now)))
    .innerJoin(firms, eq(firms.id, accounts.firmId))
    .leftJoin(clients, eq(clients.id, accounts.clientId))
    .where(
      and(
        eq(accounts.identityId, account.identityId),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, now),
        gt(sessions.lastSeenAt, new Date(now.getTime() - idleLifetime)),
      ),
    )
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.id));
  return found.map(({ session, clientName: name }) => ({
    id: session.id,
    ...deviceWords(session.userAgent),
    clientName: name,
    createdAt: session.createdAt.toISOString(),
    lastSeenAt: session.lastSeenAt.toISOString(),
    isThis: session.id === sessionId,
  }));
}

/** Ends a session of the identity, and says whether there was one to end. */
export async function endOne(tx: Tx, identityId: string, sessionId: string, now: Date): Promise<boolean> {
  const own = tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.identityId, identityId));
  const ended = await tx
    .update(sessions)
    .set({ endedAt: now })
    .where(and(eq(sessions.id, sessionId), inArray(sessions.accountId, own), isNull(sessions.endedAt)))
    .returning({ id: sessions.id });
  return ended.length > 0;
}
