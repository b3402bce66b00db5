import { untilAborted } from '../../client/abort.ts';
import type { PortalAdapter } from '../../client/adapter.ts';
import { createPortalClient } from '../../client/client.ts';
import { type Check, Limited, NotRun, Unsupported } from './check.ts';
import { checks } from './checks.ts';
import { effectOf } from './effects.ts';
import { patience, watchLimits } from './limits.ts';
import { unproven } from './unproven.ts';
import type { Subject, World } from './world.ts';

/** How a check ended. `not-checked`: it could not be made. `not-run`: what it does to the backend was not asked for. */
export interface Result {
  readonly operation: string;
  readonly kind: Check['kind'];
  readonly title: string;
  readonly outcome: 'passed' | 'failed' | 'not-checked' | 'not-run';
  /** Why it was not passed. */
  readonly reason?: string;
  /** A limit of the backend kept it from being made. */
  readonly limited?: true;
}

export interface Report {
  readonly subject: string;
  readonly results: readonly Result[];
}

export interface RunOptions {
  /**
   * Also makes the checks that change what the backend holds, send mails, end sessions elsewhere or move its time. Without
   * it the suite reads, signs in and out, gets a password wrong now and then, and lists the rest as `not-run`.
   * Default: false.
   */
  destructive?: boolean;
}

/** How long a check may take, in milliseconds, besides what it waits for a backend's limits. */
const longest = 20_000;

/**
 * Runs one check. Rejects with {@link Unsupported} where it cannot be made, and with {@link NotRun}, which is one of these,
 * where what it does was not asked for.
 */
export async function runCheck(
  check: Check,
  world: World,
  { destructive = false }: RunOptions = {},
): Promise<void> {
  const adapter = world.visit();
  const client = createPortalClient(unheard(adapter));
  for (const operation of check.operations) {
    if (!(await client.supports(operation))) throw new Unsupported(`${operation.name} is not supported`);
  }
  if (check.guarantee && !adapter.guarantees.has(check.guarantee)) {
    throw new Unsupported(`${check.guarantee} is not guaranteed`);
  }
  const effect = effectOf(check);
  if (effect !== undefined && !destructive) throw new NotRun(effect);
  const limits = watchLimits(world);
  try {
    await untilAborted(check.run(limits.world), AbortSignal.timeout(longest + patience * 1000));
  } catch (error) {
    const refused = limits.refused();
    throw refused === undefined ? error : new Limited(refused);
  }
}

/**
 * Runs the checks one after the other, those that change nothing first, and tells how each ended. An operation that the
 * backend's limits kept from being checked for the most part counts as failed, in a result of its own.
 */
export async function runConformance(
  subject: Subject,
  { among = checks, ...options }: RunOptions & { among?: readonly Check[] } = {},
): Promise<Report> {
  const world = await subject.open();
  const results: Result[] = [];
  for (const check of among) {
    results.push(await resultOf(check, runCheck(check, world, options)));
  }
  await world.close?.();
  return { subject: subject.name, results: [...results, ...unproven(results)] };
}

/**
 * The adapter without its news: a client that hears them asks who is signed in after each sign-in of its page, and one that
 * each check leaves behind would have every sign-in cost more than the one before.
 */
function unheard(adapter: PortalAdapter): PortalAdapter {
  return {
    name: adapter.name,
    guarantees: adapter.guarantees,
    supports: (operation) => adapter.supports(operation),
    ready: (operation) => adapter.ready?.(operation),
    call: (operation, input, options) => adapter.call(operation, input, options),
  };
}

/** How a check ends that is being run. */
export async function resultOf(
  { operations: [{ name: operation }], kind, title }: Check,
  made: Promise<void>,
): Promise<Result> {
  const about = { operation, kind, title };
  try {
    await made;
    return { ...about, outcome: 'passed' };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (error instanceof NotRun) return { ...about, outcome: 'not-run', reason };
    if (error instanceof Limited) return { ...about, outcome: 'not-checked', reason, limited: true };
    return { ...about, outcome: error instanceof Unsupported ? 'not-checked' : 'failed', reason };
  }
}
