import type { Guarantee } from '../../client/adapter.ts';
import type { Operation } from '../../contract/operation.ts';
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
  /** What it does to the backend, where its operations do not tell: such as `it moves the backend's time`. */
  readonly effect?: string;
  /** Rejects where it does not hold, and with {@link Unsupported} where that cannot be found out. */
  run(world: World): Promise<void>;
}

/** A check cannot be made in this world. It is reported, never passed over. */
export class Unsupported extends Error {
  override readonly name: string = 'Unsupported';
}

/** A check was left out, for what it would have done was not asked for. */
export class NotRun extends Unsupported {
  override readonly name = 'NotRun';
}

/** A check could not be made, for a limit of the backend refused what it needs. */
export class Limited extends Unsupported {
  override readonly name = 'Limited';
}

/** What the world offers, or the word that it does not. */
export function offered<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Unsupported(`the world has ${what}`);
  return value;
}
