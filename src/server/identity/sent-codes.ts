import { and, eq, gt, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import { newId } from '../database/columns.ts';
import type { Tx } from '../database/database.ts';
import { randomToken, type Secrets, sha256 } from '../secrets.ts';
import { randomCode } from './codes.ts';
import { isKnown } from './devices.ts';
import { codeLifetime, triesPerCode } from './limits.ts';
import { codes, devices } from './proof-tables.ts';

/** A code, as it was made for one address. */
export interface IssuedCode {
  readonly id: string;
  readonly code: string;
  /** What must come back with the code. */
  readonly ticket: string;
  readonly expiresAt: Date;
}

interface Addressee {
  readonly firmId: string;
  readonly address: string;
  /** Undefined where nobody can prove anything with the code. */
  readonly identityId: string | undefined;
}

/** Makes a code for an address; older ones stop working. */
export async function issueCode(
  tx: Tx,
  secrets: Secrets,
  { firmId, address, identityId }: Addressee,
  now: Date,
): Promise<IssuedCode> {
  const [id, ticket, code] = [newId(), randomToken(), randomCode()];
  const expiresAt = new Date(now.getTime() + codeLifetime);
  const older = and(eq(codes.firmId, firmId), eq(codes.address, address), isNull(codes.voidedAt));
  await tx.update(codes).set({ voidedAt: now }).where(older);
  await tx.insert(codes).values({
    id,
    firmId,
    address,
    identityId: identityId ?? null,
    ticketHash: await sha256(ticket),
    proof: await secrets.mac('code', ticket, code),
    expiresAt,
    createdAt: now,
  });
  return { id, code, ticket, expiresAt };
}

/** A code that may still be tried, by the ticket that came with it. */
export interface OpenCode {
  readonly id: string;
  readonly address: string;
  /** The browser that asks, where the identity signed in with it before. */
  readonly deviceId: string | undefined;
}

const isOpen = (now: Date) =>
  and(isNull(codes.usedAt), isNull(codes.voidedAt), gt(codes.expiresAt, now), lt(codes.tries, triesPerCode));

/** The code that a ticket belongs to; undefined where it was used, voided, tried too often, or is too old. */
export async function findOpenCode(
  tx: Tx,
  {
    firmId,
    ticket,
    deviceToken = '',
  }: { readonly firmId: string; readonly ticket: string; readonly deviceToken: string | undefined },
  now: Date,
): Promise<OpenCode | undefined> {
  const [found] = await tx
    .select({ id: codes.id, address: codes.address, deviceId: devices.id })
    .from(codes)
    .leftJoin(devices, and(eq(devices.identityId, codes.identityId), isKnown(await sha256(deviceToken), now)))
    .where(and(eq(codes.firmId, firmId), eq(codes.ticketHash, await sha256(ticket)), isOpen(now)));
  return found && { ...found, deviceId: found.deviceId ?? undefined };
}

export type Tried =
  | { readonly outcome: 'right'; readonly identityId: string }
  | { readonly outcome: 'wrong'; readonly triesLeft: number }
  | { readonly outcome: 'closed' };

/** Tries a code. One statement counts the try, compares, and uses the code up, so that it is never tried or used too often. */
export async function tryCode(
  tx: Tx,
  secrets: Secrets,
  { id, ticket, code }: { readonly id: string; readonly ticket: string; readonly code: string },
  now: Date,
): Promise<Tried> {
  const proof = await secrets.mac('code', ticket, code);
  const isRight = and(eq(codes.proof, proof), isNotNull(codes.identityId));
  const [tried] = await tx
    .update(codes)
    .set({
      tries: sql`${codes.tries} + 1`,
      usedAt: sql`case when ${isRight} then ${now.toISOString()}::timestamptz end`,
    })
    .where(and(eq(codes.id, id), isOpen(now)))
    .returning({ tries: codes.tries, usedAt: codes.usedAt, identityId: codes.identityId });
  if (!tried) return { outcome: 'closed' };
  if (tried.usedAt === null || tried.identityId === null) {
    return { outcome: 'wrong', triesLeft: triesPerCode - tried.tries };
  }
  return { outcome: 'right', identityId: tried.identityId };
}
