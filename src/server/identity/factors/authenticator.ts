import { and, eq, isNotNull, lt } from 'drizzle-orm';
import { Secret, TOTP } from 'otpauth';
import type { Tx } from '../../database/database.ts';
import type { Secrets } from '../../secrets.ts';
import { authenticators } from './tables.ts';

/** What every authenticator app can do: six digits by SHA-1 for each half minute (RFC 6238). */
const kind = { algorithm: 'SHA1', digits: 6, period: 30 } as const;

/** How far the clocks of phone and server may be apart, in steps of half a minute. Portico's limit. */
const window = 1;

/** A new key for an app: 160 bits in base32, as long as what SHA-1 gives (RFC 4226, 4). */
export function newAuthenticatorKey(): string {
  return new Secret({ size: 20 }).base32;
}

/** What an app reads a key from, with the names that it shows beside its codes. */
export function authenticatorUri(
  key: string,
  { firm, email }: { readonly firm: string; readonly email: string },
): string {
  return new TOTP({ ...kind, issuer: firm, label: email, secret: Secret.fromBase32(key) }).toString();
}

/** The half-minute, counted since 1970, whose code this is; undefined where it is none of now. */
export function stepOf(key: string, code: string, now: Date): number | undefined {
  const timestamp = now.getTime();
  const totp = new TOTP({ ...kind, secret: Secret.fromBase32(key) });
  const delta = totp.validate({ token: code, timestamp, window });
  return delta === null ? undefined : totp.counter({ timestamp }) + delta;
}

interface Tried {
  readonly identityId: string;
  readonly code: string;
}

/** Whether the code is one that the identity's app shows about now. It is used up then, and so are all before it. */
export async function tryAuthenticator(
  tx: Tx,
  secrets: Secrets,
  { identityId, code }: Tried,
  now: Date,
): Promise<boolean> {
  const own = and(eq(authenticators.identityId, identityId), isNotNull(authenticators.confirmedAt));
  const [found] = await tx.select().from(authenticators).where(own);
  if (!found) return false;
  const step = stepOf(await secrets.open('authenticator', found.secret, found.id), code, now);
  if (step === undefined) return false;
  const taken = await tx
    .update(authenticators)
    .set({ lastStep: step })
    .where(and(own, lt(authenticators.lastStep, step)))
    .returning({ id: authenticators.id });
  return taken.length > 0;
}
