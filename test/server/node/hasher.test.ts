import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PortalError } from '../../../src/contract/errors.ts';
import { createHasher } from '../../../src/server/node/hasher.ts';

describe('the hasher', () => {
  it('makes argon2id hashes with 19 MiB, two passes and one lane, which match their password alone', async () => {
    const hasher = createHasher();
    const hashed = await hasher.hash('correct horse');
    assert.match(hashed, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    assert.equal(await hasher.verify(hashed, 'correct horse'), true);
    assert.equal(await hasher.verify(hashed, 'correct Horse'), false);
  });

  it('never hashes one password to the same twice', async () => {
    const hasher = createHasher();
    assert.notEqual(await hasher.hash('correct horse'), await hasher.hash('correct horse'));
  });

  it('works as long for nobody as for somebody, and says no', async () => {
    const hasher = createHasher();
    const hashed = await hasher.hash('correct horse');
    const timed = async (stored: string | undefined) => {
      const began = performance.now();
      assert.equal(await hasher.verify(stored, 'wrong horse'), false);
      return performance.now() - began;
    };
    const [somebody, nobody]: [number[], number[]] = [[], []];
    for (let round = 0; round < 15; round += 1) {
      somebody.push(await timed(hashed));
      nobody.push(await timed(undefined));
    }
    const ratio = Math.min(...nobody) / Math.min(...somebody);
    assert.ok(ratio > 0.5 && ratio < 2, `the fastest of each differ by ${ratio}`);
  });

  it('lets a flood wait, and refuses what exceeds the queue without hashing it', async () => {
    const hasher = createHasher({ concurrency: 2, queue: 3 });
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => hasher.hash('correct horse')));
    const refused = results.filter(({ status }) => status === 'rejected');
    assert.equal(refused.length, 3);
    for (const { reason } of refused as PromiseRejectedResult[]) {
      assert.ok(reason instanceof PortalError && reason.code === 'unavailable');
    }
    assert.match(await hasher.hash('afterwards it works again'), /^\$argon2id/);
  });
});
