import { and, eq, inArray, isNotNull, isNull, lte } from 'drizzle-orm';
import { accounts } from '../access/tables.ts';
import { clients } from '../clients/tables.ts';
import { newId } from '../database/columns.ts';
import type { Tx } from '../database/database.ts';
import { firms } from '../firm/tables.ts';
import type { Bearer, Credential, RequestFacts, Tokens } from '../http/context.ts';
import { randomToken, type Secrets, sha256 } from '../secrets.ts';
import { clientName, hasAccess, type SignInFirm } from './accounts.ts';
import { isInForce, isStale, isWorthNoting, seenPrecision, sessionLifetime } from './lifetimes.ts';
import { sessions, sessionTokens } from './session-tables.ts';
import { identities } from './tables.ts';

/** The condition that a row is the one that a credential belongs to. One works for what it was made for alone. */
async function isOf({ kind, token }: Credential) {
  const hash = await sha256(token);
  if (kind === 'access') return eq(sessionTokens.accessHash, hash);
  const { accessHash } = sessionTokens;
  return and(eq(sessionTokens.hash, hash), kind === 'session' ? isNull(accessHash) : isNotNull(accessHash));
}

/** The credentials that a request bears. They can be of two sessions where another tab began the newer. */
export function borneBy({ credential, renewable }: RequestFacts): Credential[] {
  return [...new Set([credential, renewable])].filter((each) => each !== undefined);
}

/** What of a session's tokens opens what its account may see. */
export function accessOf({ token, accessToken }: Tokens): Credential {
  return accessToken === undefined ? { kind: 'session', token } : { kind: 'access', token: accessToken };
}

/**
 * Who the bearer of a credential is, and a note that it was used. Signed out where no session is in force: there never
 * was one, it was signed out of, idle too long or too old, or its account has expired, was disabled or removed.
 */
export async function findSession(
  tx: Tx,
  firm: SignInFirm,
  credential: Credential,
  now: Date,
): Promise<Bearer> {
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
    .where(and(eq(sessionTokens.firmId, firm.id), await isOf(credential)));
  if (!row || !isInForce(row.session, now)) return { state: 'signed-out' };
  const { session, account, email } = row;
  if (row.token.usedAt === null) await noteUse(tx, row.token.hash, now);
  if (isWorthNoting(session.lastSeenAt, now)) await noteSeen(tx, session.id, now);
  return {
    state: credential.kind === 'refresh' || isStale(row.token.issuedAt, now) ? 'stale' : 'signed-in',
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
        welcome: account.role === 'client' && account.welcome,
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

interface NewSession {
  readonly firmId: string;
  readonly accountId: string;
  /** Whether one token both gives access and is exchanged at a refresh. */
  readonly areOne: boolean;
  readonly userAgent: string | undefined;
  /** Ends at this moment whatever happens. Default: after its usual lifetime. */
  readonly expiresAt?: Date | undefined;
  readonly now: Date;
}

/** Begins a session of the account and gives its first tokens, made here and never taken from the request. */
export async function beginSession(
  tx: Tx,
  secrets: Secrets,
  { firmId, accountId, areOne, userAgent, now, ...given }: NewSession,
): Promise<Tokens> {
  const [id, token] = [newId(), randomToken()];
  const { accessToken, ...hashes } = await withAccess(secrets, token, areOne);
  const expiresAt = given.expiresAt ?? new Date(now.getTime() + sessionLifetime);
  await tx.insert(sessions).values({
    id,
    firmId,
    accountId,
    userAgent: userAgent ?? null,
    createdAt: now,
    lastSeenAt: now,
    expiresAt,
  });
  await tx.insert(sessionTokens).values({ ...hashes, firmId, sessionId: id, issuedAt: now });
  await tx.update(accounts).set({ lastUsedAt: now }).where(eq(accounts.id, accountId));
  return { token, accessToken };
}

/** The access token that goes with a token, which is computed so that it need not be kept, and the hashes of both. */
async function withAccess(secrets: Secrets, token: string, areOne: boolean) {
  const accessToken = areOne ? undefined : await secrets.mac('access', token);
  const accessHash = accessToken === undefined ? null : await sha256(accessToken);
  return { accessToken, hash: await sha256(token), accessHash };
}

interface Renewal {
  readonly firmId: string;
  readonly sessionId: string;
  readonly credential: Credential;
  readonly now: Date;
}

/**
 * The token's one child. It is computed from the token, so that a client whom the answer did not reach gets the same child
 * again; once the child was used, only somebody who kept a copy would ask: then the session ends and there is no answer.
 */
export async function renewToken(
  tx: Tx,
  secrets: Secrets,
  { firmId, sessionId, credential, now }: Renewal,
): Promise<Tokens | undefined> {
  const { kind, token } = credential;
  const child = await secrets.mac('session', token);
  const { accessToken, ...hashes } = await withAccess(secrets, child, kind === 'session');
  const parentHash = await sha256(token);
  // Whichever of its unique columns a refresh at the same time has taken: without a target all of them count.
  await tx
    .insert(sessionTokens)
    .values({ ...hashes, firmId, sessionId, parentHash, issuedAt: now })
    .onConflictDoNothing();
  const [kept] = await tx
    .select({ usedAt: sessionTokens.usedAt })
    .from(sessionTokens)
    .where(eq(sessionTokens.parentHash, parentHash))
    .for('update');
  if (kept?.usedAt === null) return { token: child, accessToken };
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

/** Ends the session that a credential belongs to, if there is one, and tells which. */
export async function endSessionOf(
  tx: Tx,
  credential: Credential,
  now: Date,
): Promise<{ readonly id: string; readonly accountId: string } | undefined> {
  const owner = tx
    .select({ id: sessionTokens.sessionId })
    .from(sessionTokens)
    .where(await isOf(credential));
  const [ended] = await tx
    .update(sessions)
    .set({ endedAt: now })
    .where(and(eq(sessions.id, owner), isNull(sessions.endedAt)))
    .returning({ id: sessions.id, accountId: sessions.accountId });
  return ended;
}

/** Ends every session of an identity, of whichever account. */
export async function endSessionsOf(tx: Tx, identityId: string, now: Date): Promise<void> {
  const own = tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.identityId, identityId));
  await tx
    .update(sessions)
    .set({ endedAt: now })
    .where(and(inArray(sessions.accountId, own), isNull(sessions.endedAt)));
}
