import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  isInForce,
  isStale,
  isWorthNoting,
  type SessionTimes,
} from '../../../src/server/identity/lifetimes.ts';

const start = new Date('2026-03-02T08:00:00Z');
const after = (minutes: number, seconds = 0) => new Date(start.getTime() + (minutes * 60 + seconds) * 1000);
const session: SessionTimes = { expiresAt: after(24 * 60), lastSeenAt: start, endedAt: null };

describe('a session', () => {
  it('is in force for an hour without a request, and not for one second more', () => {
    assert.ok(isInForce(session, after(59, 59)));
    assert.ok(!isInForce(session, after(60)));
  });

  it('is in force for a day however often it is used', () => {
    const busy = { ...session, lastSeenAt: after(24 * 60 - 1) };
    assert.ok(isInForce(busy, after(23 * 60 + 59, 59)));
    assert.ok(!isInForce(busy, after(24 * 60)));
  });

  it('is not in force once it was ended', () => {
    assert.ok(!isInForce({ ...session, endedAt: start }, start));
  });

  it('is noted as seen once a minute at most', () => {
    assert.ok(!isWorthNoting(start, after(0, 59)));
    assert.ok(isWorthNoting(start, after(1)));
  });
});

describe('a session token', () => {
  it('serves for ten minutes', () => {
    assert.ok(!isStale(start, after(9, 59)));
    assert.ok(isStale(start, after(10)));
  });
});
