import { and, eq, gt, isNotNull, isNull } from 'drizzle-orm';
import { PortalError } from '../../../contract/errors.ts';
import type { LinkEnd } from '../../../contract/identity/links.ts';
import type { Operation } from '../../../contract/operation.ts';
import type { Tx } from '../../database/database.ts';
import { randomToken, sha256 } from '../../secrets.ts';
import { linkLifetimes } from '../limits.ts';
import { identities } from '../tables.ts';
import { type LinkRow, links } from './tables.ts';

interface Addressee {
  readonly firmId: string;
  readonly address: string;
  readonly kind: LinkRow['kind'];
  /** Undefined where nobody can prove anything with the link. */
  readonly identityId: string | undefined;
}

export interface IssuedLink {
  /** What tells it from others and opens nothing. */
  readonly hash: string;
  readonly token: string;
  readonly expiresAt: Date;
}

/** Makes a link for an address; older ones of its kind stop working. */
export async function issueLink(
  tx: Tx,
  { firmId, address, kind, identityId }: Addressee,
  now: Date,
): Promise<IssuedLink> {
  const token = randomToken();
  const hash = await sha256(token);
  const expiresAt = new Date(now.getTime() + linkLifetimes[kind]);
  const older = and(eq(links.firmId, firmId), eq(links.address, address), eq(links.kind, kind));
  await tx
    .update(links)
    .set({ voidedAt: now })
    .where(and(older, isNull(links.usedAt), isNull(links.voidedAt)));
  await tx
    .insert(links)
    .values({ hash, firmId, address, identityId: identityId ?? null, kind, expiresAt, createdAt: now });
  return { hash, token, expiresAt };
}

/** Voids what was sent to an identity and not used yet. */
export async function voidLinksOf(tx: Tx, identityId: string, now: Date): Promise<void> {
  await tx
    .update(links)
    .set({ voidedAt: now })
    .where(and(eq(links.identityId, identityId), isNull(links.usedAt), isNull(links.voidedAt)));
}

export interface BorneLink {
  readonly firmId: string;
  readonly kind: LinkRow['kind'];
  readonly token: string;
  readonly by: Operation;
}

/** A link that works, and whose it is. */
export interface OpenLink {
  readonly identityId: string;
  readonly email: string;
  readonly expiresAt: Date;
}

/** Whose link it is; nothing is used up. Rejects with `link-ended`, and says how it ended. */
export async function findLink(tx: Tx, borne: BorneLink, now: Date): Promise<OpenLink> {
  const [found] = await tx
    .select({ link: links, email: identities.email })
    .from(links)
    .innerJoin(identities, eq(identities.id, links.identityId))
    .where(await isOf(borne));
  const end = endOf(found?.link, now);
  if (!found?.link.identityId || end) throw ended(borne, end ?? 'unknown');
  const { identityId, expiresAt } = found.link;
  return { identityId, email: found.email, expiresAt };
}

/** Uses a link up, and answers whose it is. Rejects with `link-ended`. */
export async function spendLink(tx: Tx, borne: BorneLink, now: Date): Promise<string> {
  const isAlive = and(isNull(links.usedAt), isNull(links.voidedAt), gt(links.expiresAt, now));
  const [spent] = await tx
    .update(links)
    .set({ usedAt: now })
    .where(and(await isOf(borne), isNotNull(links.identityId), isAlive))
    .returning({ identityId: links.identityId });
  if (spent?.identityId) return spent.identityId;
  const [found] = await tx
    .select()
    .from(links)
    .where(await isOf(borne));
  throw ended(borne, endOf(found, now) ?? 'unknown');
}

async function isOf({ firmId, kind, token }: BorneLink) {
  return and(eq(links.firmId, firmId), eq(links.kind, kind), eq(links.hash, await sha256(token)));
}

function endOf(link: LinkRow | undefined, now: Date): LinkEnd | undefined {
  if (!link) return 'unknown';
  if (link.usedAt) return 'used';
  if (link.voidedAt) return 'replaced';
  return link.expiresAt <= now ? 'expired' : undefined;
}

function ended({ by }: BorneLink, end: LinkEnd): PortalError {
  return new PortalError('link-ended', { message: `${by.name}: the link is ${end}`, facts: { end } });
}
