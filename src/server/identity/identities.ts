import { and, eq, exists, sql } from 'drizzle-orm';
import { accounts } from '../access/tables.ts';
import type { Tx } from '../database/database.ts';
import { sha256 } from '../secrets.ts';
import { hasAccess, type SignInFirm } from './accounts.ts';
import { normalAddress } from './addresses.ts';
import { isKnown } from './devices.ts';
import { devices } from './proof-tables.ts';
import { identities } from './tables.ts';

/** What must be known of an identity before anybody has proved it. */
export interface FoundIdentity {
  readonly id: string;
  readonly passwordHash: string | null;
  /** The browser that asks, where this identity signed in with it before. */
  readonly deviceId: string | undefined;
  /** Whether there is any account to sign in to. */
  readonly hasAccess: boolean;
}

interface Asked {
  readonly firm: SignInFirm;
  readonly email: string;
  readonly deviceToken: string | undefined;
  readonly now: Date;
}

/** The identity of an address, in one query whether or not there is one. */
export async function findIdentity(
  tx: Tx,
  { firm, email, deviceToken = '', now }: Asked,
): Promise<FoundIdentity | undefined> {
  const account = tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.identityId, identities.id), hasAccess(firm, now)));
  const [found] = await tx
    .select({
      id: identities.id,
      passwordHash: identities.passwordHash,
      deviceId: devices.id,
      hasAccess: sql<boolean>`${exists(account)}`,
    })
    .from(identities)
    .leftJoin(devices, and(eq(devices.identityId, identities.id), isKnown(await sha256(deviceToken), now)))
    .where(and(eq(identities.firmId, firm.id), eq(identities.email, normalAddress(email))));
  return found && { ...found, deviceId: found.deviceId ?? undefined };
}
