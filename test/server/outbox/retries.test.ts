import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nextTry } from '../../../src/server/outbox/retries.ts';

const now = new Date('2026-03-02T08:00:00Z');
const tomorrow = new Date('2026-03-03T08:00:00Z');
const secondsUntil = (tries: number) => (nextTry(tries, tomorrow, now)!.getTime() - now.getTime()) / 1000;

describe('a failed delivery', () => {
  it('is tried again after 5 seconds, then after twice as long each time, up to an hour', () => {
    assert.deepEqual([1, 2, 3, 4, 5].map(secondsUntil), [5, 10, 20, 40, 80]);
    assert.equal(secondsUntil(11), 3600);
    assert.equal(secondsUntil(1000), 3600);
  });

  it('is given up when the next try would come too late', () => {
    assert.ok(nextTry(1, new Date(now.getTime() + 5001), now));
    assert.equal(nextTry(1, new Date(now.getTime() + 5000), now), undefined);
  });
});
