import type { Guarantee } from '../../client/adapter.ts';
import { type Operation, takesIdempotencyKey } from '../../contract/operation.ts';
import type { World } from './world.ts';

/** One thing that has to hold. */
export interface Check {
  /** `law`: what one operation means. `trait`: what holds for each operation alike. */
  readonly kind: 'law' | 'trait';
  /** What it is about, and what it calls; where one of them is not supported, the check is not run. */
  readonly operations: readonly [Operation, ...Operation[]];
  /** A sentence about the first operation. */
  readonly title: string;
  /** What the adapter must have promised for the check to be run. */
  readonly guarantee?: Guarantee;
  /** Rejects where it does not hold, and with {@link Unsupported} where that cannot be found out. */
  run(world: World): Promise<void>;
}

/** Whether a check changes what clients have, signing in and out apart. */
export function isDestructive({ operations }: Check): boolean {
  return operations.some(takesIdempotencyKey);
}

/** A check cannot be made in this world. It is reported, never passed over. */
export class Unsupported extends Error {
  override readonly name = 'Unsupported';
}

/** What the world offers, or the word that it does not. */
export function offered<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Unsupported(`the world has ${what}`);
  return value;
}
