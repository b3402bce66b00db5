import { hash, verify } from '@node-rs/argon2';
import { PortalError } from '../../contract/errors.ts';
import { hashCost, nobodysHash } from '../identity/hash-cost.ts';
import type { Hasher } from '../ports.ts';

const cost = {
  algorithm: 2,
  memoryCost: hashCost.memoryKiB,
  timeCost: hashCost.passes,
  parallelism: hashCost.lanes,
};

export interface HasherOptions {
  /** How many hashes are computed at a time, 19 MiB each. Default: 4. */
  readonly concurrency?: number;
  /** How many may wait their turn; beyond that a caller is told `unavailable` at once. Default: 256. */
  readonly queue?: number;
}

/** Hashes passwords on Node's worker threads, a few at a time, so that a flood of sign-ins cannot exhaust memory. */
export function createHasher({ concurrency = 4, queue = 256 }: HasherOptions = {}): Hasher {
  const waiting: (() => void)[] = [];
  let running = 0;

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (running >= concurrency) {
      if (waiting.length >= queue) {
        throw new PortalError('unavailable', {
          message: 'hasher: too many passwords at once',
          retryAfterSeconds: 1,
        });
      }
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else {
      running += 1;
    }
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  }

  return {
    hash: (password) => inTurn(() => hash(password, cost)),
    verify: (hashed, password) =>
      inTurn(async () => {
        const matches = await verify(hashed ?? nobodysHash, password);
        return matches && hashed !== undefined;
      }),
  };
}
