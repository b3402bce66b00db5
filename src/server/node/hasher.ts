import { hash, verify } from '@node-rs/argon2';
import { PortalError } from '../../contract/errors.ts';
import type { Hasher } from '../ports.ts';

/** Argon2id with 19 MiB, two passes, one lane: the least that OWASP's password storage cheat sheet asks for. */
const cost = { algorithm: 2, memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

/** A hash that no password has, at the same cost, so that verifying against nobody takes the same work. */
const nobody =
  '$argon2id$v=19$m=19456,t=2,p=1$cG9ydGljby1ub2JvZHktMQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

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
        const matches = await verify(hashed ?? nobody, password);
        return matches && hashed !== undefined;
      }),
  };
}
