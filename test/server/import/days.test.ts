import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { dayOf, importDay, importInstant, instantOf } from '../../../src/server/import/days.ts';

/** Still the 30th in London, already the 31st in Melbourne. */
const calendar = { now: new Date('2026-03-30T22:00:00Z'), timeZone: 'Australia/Melbourne' };

describe('a day in an import folder', () => {
  it('is taken as written, or counted from the firm’s own today', () => {
    assert.equal(dayOf('2025-12-01', calendar), '2025-12-01');
    assert.equal(dayOf('today', calendar), '2026-03-31');
    assert.equal(dayOf('today+1', calendar), '2026-04-01');
    assert.equal(dayOf('today-31', calendar), '2026-02-28');
  });

  it('is nothing else', () => {
    for (const text of ['2026-02-30', '0000-01-01', '31/03/2026', 'tomorrow', 'today+x', 'today-3T10:00']) {
      assert.equal(z.safeParse(importDay, text).success, false, text);
    }
  });
});

describe('a moment in an import folder', () => {
  it('is taken as written, or told by the firm’s clock on a day counted from today', () => {
    assert.equal(instantOf('2025-12-01T10:00:00Z', calendar).toISOString(), '2025-12-01T10:00:00.000Z');
    assert.equal(instantOf('today-3T14:20', calendar).toISOString(), '2026-03-28T03:20:00.000Z');
  });

  it('keeps to the firm’s clock when that changes for summer', () => {
    assert.equal(instantOf('today+4T02:30', calendar).toISOString(), '2026-04-03T15:30:00.000Z');
    assert.equal(instantOf('today+6T02:30', calendar).toISOString(), '2026-04-05T16:30:00.000Z');
  });

  it('is nothing else', () => {
    for (const text of [
      'today',
      'today+1T25:00',
      '2026-03-31',
      '2026-03-31T10:00:00',
      '0000-01-01T10:00:00Z',
    ]) {
      assert.equal(z.safeParse(importInstant, text).success, false, text);
    }
  });
});
