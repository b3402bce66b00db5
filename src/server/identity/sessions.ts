import { and, eq, isNull, lte, sql } from 'drizzle-orm';
import { accounts } from '../access/tables.ts';
import { clients } from '../clients/tables.ts';
import { newId } from '../database/columns.ts';
import type { Tx } from '../database/database.ts';
import { firms } from '../firm/tables.ts';
import type { Bearer } from '../http/context.ts';
import { randomToken, type Secrets, sha256 } from '../secrets.ts';
import { clientName, hasAccess, type SignInFirm } from './accounts.ts';
import { isInForce, isStale, isWorthNoting, seenPrecision, sessionLifetime } from './lifetimes.ts';
import { sessions, sessionTokens } from './session-tables.ts';
import { identities } from './tables.ts';

/**
 * Who the bearer of a token is, and a note that the token was used. Signed out where no session is in force: there never
 * was one, it was signed out of, idle too long or too old, or its account has expired, was disabled or removed.
 */
export async function findSession(tx: Tx, firm: SignInFirm, token: string, now: Date): Promise<Bearer> {
  const hash = await sha256(token);
  const [row] = await tx
    .select({
      session: sessions,
      token: sessionTokens,
      account: accounts,
      email: identities.email,
      clientName,
    })
    .from(sessionTokens)
    .innerJoin(sessions, eq(sessions.id, sessionTokens.sessionId))
    .innerJoin(accounts, and(eq(accounts.id, sessions.accountId), hasAccess(firm, now)))
    .innerJoin(identities, eq(identities.id, accounts.identityId))
    .innerJoin(firms, eq(firms.id, accounts.firmId))
    .leftJoin(clients, eq(clients.id, accounts.clientId))
    .where(and(eq(sessionTokens.firmId, firm.id), eq(sessionTokens.hash, hash)));
  if (!row || !isInForce(row.session, now)) return { state: 'signed-out' };
  const { session, account, email } = row;
  if (row.token.usedAt === null) await noteUse(tx, hash, now);
  if (isWorthNoting(session.lastSeenAt, now)) await noteSeen(tx, session.id, now);
  return {
    state: isStale(row.token.issuedAt, now) ? 'stale' : 'signed-in',
    session: {
      sessionId: session.id,
      expiresAt: session.expiresAt,
      account: {
        id: account.id,
        identityId: account.identityId,
        clientId: account.clientId,
        clientName: row.clientName,
        displayName: account.displayName,
        email,
        role: account.role,
        permissions: { pages: account.pages, write: account.mayWrite, delete: account.mayDelete },
      },
    },
  };
}

async function noteUse(tx: Tx, hash: string, now: Date) {
  await tx
    .update(sessionTokens)
    .set({ usedAt: now })
    .where(and(eq(sessionTokens.hash, hash), isNull(sessionTokens.usedAt)));
}

async function noteSeen(tx: Tx, id: string, now: Date) {
  const due = new Date(now.getTime() - seenPrecision);
  await tx
    .update(sessions)
    .set({ lastSeenAt: now })
    .where(and(eq(sessions.id, id), lte(sessions.lastSeenAt, due)));
}

/** Begins a session of the account and gives its first token, made here and never taken from the request. */
export async function beginSession(
  tx: Tx,
  { firmId, accountId, now }: { readonly firmId: string; readonly accountId: string; readonly now: Date },
): Promise<string> {
  const [id, token] = [newId(), randomToken()];
  const expiresAt = new Date(now.getTime() + sessionLifetime);
  await tx.insert(sessions).values({ id, firmId, accountId, createdAt: now, lastSeenAt: now, expiresAt });
  await tx.insert(sessionTokens).values({ hash: await sha256(token), firmId, sessionId: id, issuedAt: now });
  await tx.update(accounts).set({ lastUsedAt: now }).where(eq(accounts.id, accountId));
  return token;
}

/**
 * The token's one child. It is computed from the token, so that a client whom the answer did not reach gets the same child
 * again; once the child was used, only somebody who kept a copy would ask: then the session ends and there is no answer.
 */
export async function renewToken(
  tx: Tx,
  secrets: Secrets,
  { firmId, sessionId, token, now }: { firmId: string; sessionId: string; token: string; now: Date },
): Promise<string | undefined> {
  const child = await secrets.mac('session', token);
  const [kept] = await tx
    .insert(sessionTokens)
    .values({ hash: await sha256(child), firmId, sessionId, parentHash: await sha256(token), issuedAt: now })
    .onConflictDoUpdate({ target: sessionTokens.parentHash, set: { parentHash: sql`excluded.parent_hash` } })
    .returning({ usedAt: sessionTokens.usedAt });
  if (kept?.usedAt === null) return child;
  await endSession(tx, sessionId, now);
  return undefined;
}

/** Ends a session at the server: none of its tokens opens anything any more. */
export async function endSession(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .update(sessions)
    .set({ endedAt: now })
    .where(and(eq(sessions.id, id), isNull(sessions.endedAt)));
}

/** Ends the session that a token belongs to, if there is one, and tells which. */
export async function endSessionOf(
  tx: Tx,
  token: string,
  now: Date,
): Promise<{ readonly id: string; readonly accountId: string } | undefined> {
  const owner = tx
    .select({ id: sessionTokens.sessionId })
    .from(sessionTokens)
    .where(eq(sessionTokens.hash, await sha256(token)));
  const [ended] = await tx
    .update(sessions)
    .set({ endedAt: now })
    .where(and(eq(sessions.id, owner), isNull(sessions.endedAt)))
    .returning({ id: sessions.id, accountId: sessions.accountId });
  return ended;
}
