import { argon2id, argon2Verify } from 'hash-wasm';
import { hashCost, nobodysHash } from '../identity/hash-cost.ts';
import type { Hasher } from '../ports.ts';

/** Hashes passwords where there is no Node: the same hashes, at the same cost, one at a time. */
export function createHasher(): Hasher {
  return {
    hash: (password) =>
      argon2id({
        password,
        salt: crypto.getRandomValues(new Uint8Array(16)),
        memorySize: hashCost.memoryKiB,
        iterations: hashCost.passes,
        parallelism: hashCost.lanes,
        hashLength: 32,
        outputType: 'encoded',
      }),
    verify: async (hashed, password) => {
      const matches = await argon2Verify({ password, hash: hashed ?? nobodysHash });
      return matches && hashed !== undefined;
    },
  };
}
