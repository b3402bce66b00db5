import { and, eq, inArray, ne, or, sql } from 'drizzle-orm';
import { PortalError } from '../../contract/errors.ts';
import type { Tx } from '../database/database.ts';
import { delays, type Factor, freeFailures, hardStop, mailsPerWindow, mailWindow } from './limits.ts';
import { attempts, mailings } from './proof-tables.ts';

/**
 * Whose failures are counted together: those on one address at one firm, by one factor, from one known browser or from
 * all other browsers together. The address is its MAC, whether or not anybody has it.
 */
export interface Lane {
  readonly firmId: string;
  readonly address: string;
  readonly factor: Factor;
  /** The known browser; undefined for all browsers that are not known. */
  readonly deviceId: string | undefined;
}

/** Stands for all browsers that are not known. */
const strangers = '00000000-0000-0000-0000-000000000000';

/**
 * Takes one try from a lane's budget. It counts as a failure from now on, until {@link forgetFailures} hears of a success;
 * so two tries at one moment never both take the last. Rejects with `too-many-attempts` where no try may be taken now.
 */
export async function takeTry(tx: Tx, lane: Lane, now: Date): Promise<void> {
  const { firmId, address, factor, deviceId = strangers } = lane;
  const failures = sql<number>`${attempts.failures} + 1`;
  const delay = sql`(${`{${delays.join()}}`}::integer[])[${failures}] * interval '1 millisecond'`;
  // A free try looks at no time: of requests at one moment, one that came a little earlier may be counted a little later.
  const isOpen = sql`(${attempts.failures} < ${freeFailures} or ${attempts.openAt} <= excluded.open_at)`;
  const taken = await tx
    .insert(attempts)
    .values({ firmId, address, factor, deviceId, failures: 1, openAt: now })
    .onConflictDoUpdate({
      target: [attempts.firmId, attempts.address, attempts.factor, attempts.deviceId],
      set: { failures, openAt: sql`excluded.open_at + ${delay}` },
      setWhere: sql`${attempts.failures} < ${hardStop} and ${isOpen}`,
    })
    .returning({ failures: attempts.failures });
  if (taken.length === 0) throw await refusal(tx, { ...lane, deviceId }, now);
}

/** Says how long to wait; at the hard stop nothing, for no waiting helps there. */
async function refusal(tx: Tx, { firmId, address, factor, deviceId }: Lane, now: Date): Promise<PortalError> {
  const [lane] = await tx
    .select({ failures: attempts.failures, openAt: attempts.openAt })
    .from(attempts)
    .where(
      and(
        eq(attempts.firmId, firmId),
        eq(attempts.address, address),
        eq(attempts.factor, factor),
        eq(attempts.deviceId, deviceId ?? strangers),
      ),
    );
  const wait = lane && lane.failures < hardStop ? lane.openAt.getTime() - now.getTime() : undefined;
  return new PortalError('too-many-attempts', {
    message: `identity: too many failures by ${factor} on one address`,
    retryAfterSeconds: wait === undefined ? undefined : Math.max(1, Math.ceil(wait / 1000)),
  });
}

/** Forgets the failures of a lane that succeeded where more has to be proved: nothing is known yet of the other factors. */
export async function forgetLane(
  tx: Tx,
  { firmId, address, factor, deviceId = strangers }: Lane,
): Promise<void> {
  await tx
    .delete(attempts)
    .where(
      and(
        eq(attempts.firmId, firmId),
        eq(attempts.address, address),
        eq(attempts.factor, factor),
        eq(attempts.deviceId, deviceId),
      ),
    );
}

/**
 * Forgets the failures of the lane that succeeded, and those by every other factor in any lane: whoever proved the
 * identity one way lifts the hard stop of the others.
 */
export async function forgetFailures(tx: Tx, lane: Lane): Promise<void> {
  const { firmId, address, factor, deviceId = strangers } = lane;
  await tx
    .delete(attempts)
    .where(
      and(
        eq(attempts.firmId, firmId),
        eq(attempts.address, address),
        or(ne(attempts.factor, factor), eq(attempts.deviceId, deviceId)),
      ),
    );
}

/**
 * Forgets every failure of a first proof on an address, in whichever lane: for whoever chose a new password. Failures at a
 * second factor stay, or somebody who reads the mails would get more tries at it with each reset.
 */
export async function forgetFirstFailures(
  tx: Tx,
  { firmId, address }: Pick<Lane, 'firmId' | 'address'>,
): Promise<void> {
  const first = inArray(attempts.factor, ['password', 'code']);
  await tx.delete(attempts).where(and(eq(attempts.firmId, firmId), eq(attempts.address, address), first));
}

/**
 * Takes one mail from an address's budget: the last five are remembered, and another may go once the first of them is
 * {@link mailWindow} old. Rejects with `too-many-attempts` until then.
 *
 * @param options.limit - How many are remembered. Default: five.
 */
export async function takeMail(
  tx: Tx,
  { firmId, address }: Pick<Lane, 'firmId' | 'address'>,
  now: Date,
  { limit = mailsPerWindow }: { readonly limit?: number } = {},
): Promise<void> {
  const window = sql`${mailWindow} * interval '1 millisecond'`;
  const count = sql<number>`cardinality(${mailings.sentAt})`;
  const lastFew = sql`(${mailings.sentAt} || excluded.sent_at)[greatest(1, ${count} + 2 - ${limit}):]`;
  const taken = await tx
    .insert(mailings)
    .values({ firmId, address, sentAt: [now] })
    .onConflictDoUpdate({
      target: [mailings.firmId, mailings.address],
      set: { sentAt: lastFew },
      setWhere: sql`${count} < ${limit} or ${mailings.sentAt}[1] <= excluded.sent_at[1] - ${window}`,
    })
    .returning({ count });
  if (taken.length > 0) return;
  const [budget] = await tx
    .select({ sentAt: mailings.sentAt })
    .from(mailings)
    .where(and(eq(mailings.firmId, firmId), eq(mailings.address, address)));
  const openAt = (budget?.sentAt[0]?.getTime() ?? now.getTime()) + mailWindow;
  throw new PortalError('too-many-attempts', {
    message: 'identity: too many mails to one address',
    retryAfterSeconds: Math.max(1, Math.ceil((openAt - now.getTime()) / 1000)),
  });
}
