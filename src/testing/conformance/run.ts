import { createPortalClient } from '../../client/client.ts';
import { untilAborted } from '../../client/abort.ts';
import { type Check, isDestructive, Unsupported } from './check.ts';
import { checks } from './checks.ts';
import type { Subject, World } from './world.ts';

/** How a check ended. `unsupported`: it could not be made. `not-run`: it was not allowed to change records. */
export interface Result {
  readonly operation: string;
  readonly kind: Check['kind'];
  readonly title: string;
  readonly outcome: 'passed' | 'failed' | 'unsupported' | 'not-run';
  /** Why it was not passed. */
  readonly reason?: string;
}

export interface Report {
  readonly subject: string;
  readonly results: readonly Result[];
}

/** How long a check may take, in milliseconds. */
const longest = 20_000;

/** Runs one check. Rejects with {@link Unsupported} where it cannot be made. */
export async function runCheck(check: Check, world: World): Promise<void> {
  const adapter = world.visit();
  const client = createPortalClient(adapter);
  for (const operation of check.operations) {
    if (!(await client.supports(operation))) throw new Unsupported(`${operation.name} is not supported`);
  }
  if (check.guarantee && !adapter.guarantees.has(check.guarantee)) {
    throw new Unsupported(`${check.guarantee} is not guaranteed`);
  }
  await untilAborted(check.run(world), AbortSignal.timeout(longest));
}

export interface RunOptions {
  /** Also runs what changes records. Default: true. */
  destructive?: boolean;
}

/** Runs the checks, by default all there are, one after the other, and tells how each ended. */
export async function runConformance(
  subject: Subject,
  among: readonly Check[] = checks,
  { destructive = true }: RunOptions = {},
): Promise<Report> {
  const world = await subject.open();
  const results: Result[] = [];
  for (const check of among) {
    const about = { operation: check.operations[0].name, kind: check.kind, title: check.title };
    const allowed = destructive || !isDestructive(check);
    results.push({ ...about, ...(await (allowed ? outcomeOf(check, world) : notAllowed(check, world))) });
  }
  await world.close?.();
  return { subject: subject.name, results };
}

async function outcomeOf(check: Check, world: World): Promise<Pick<Result, 'outcome' | 'reason'>> {
  try {
    await runCheck(check, world);
    return { outcome: 'passed' };
  } catch (error) {
    const outcome = error instanceof Unsupported ? 'unsupported' : 'failed';
    return { outcome, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** What would not have been run anyhow is told as such. */
async function notAllowed(check: Check, world: World): Promise<Pick<Result, 'outcome' | 'reason'>> {
  const { outcome, reason } = await outcomeOf({ ...check, run: async () => undefined }, world);
  return outcome === 'unsupported' && reason !== undefined
    ? { outcome, reason }
    : { outcome: 'not-run', reason: 'it changes records' };
}
