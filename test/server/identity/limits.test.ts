import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { delayAfter, delays, hardStop, longestDelay } from '../../../src/server/identity/limits.ts';

describe('the wait after failures', () => {
  it('is nothing for nine, and 30 seconds after the tenth', () => {
    assert.equal(delayAfter(0), 0);
    assert.equal(delayAfter(9), 0);
    assert.equal(delayAfter(10), 30_000);
  });

  it('doubles with each further failure', () => {
    assert.deepEqual(
      [11, 12, 13, 14, 15, 16].map(delayAfter),
      [60_000, 120_000, 240_000, 480_000, 960_000, 1_920_000],
    );
  });

  it('never exceeds an hour', () => {
    assert.equal(delayAfter(17), longestDelay);
    assert.equal(delayAfter(99), 3_600_000);
  });

  it('is listed for each failure up to the hard stop', () => {
    assert.equal(delays.length, hardStop);
    delays.forEach((delay, index) => assert.equal(delay, delayAfter(index + 1)));
  });
});
