import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { freshDays } from '../../../src/contract/wealth.ts';
import { isStale, shareOf, shifted, yearBefore } from '../../../src/server/wealth/rules.ts';

const today = '2026-03-10';
const before = (days: number) => new Date(Date.parse(today) - days * 864e5).toISOString().slice(0, 10);

describe('whether a valuation is stale', () => {
  const { appraised, stated } = freshDays;
  const cases = [
    ['cash', stated, false],
    ['cash', stated + 1, true],
    ['mortgage', stated + 1, true],
    ['property', stated + 1, false],
    ['property', appraised, false],
    ['business', appraised + 1, true],
  ] as const;
  for (const [kind, age, stale] of cases) {
    it(`${stale ? 'is' : 'is not'}, of ${kind}, after ${age} days`, () => {
      assert.equal(isStale(kind, { day: before(age), amount: 1 }, today), stale);
    });
  }

  it('is never said of what is worth nothing any more, or was never valued', () => {
    assert.equal(isStale('loan', { day: before(4000), amount: 0 }, today), false);
    assert.equal(isStale('loan', undefined, today), false);
  });
});

describe('a year before', () => {
  for (const [day, year] of [
    ['2026-03-10', '2025-03-10'],
    ['2024-02-29', '2023-02-28'],
    ['2025-02-28', '2024-02-28'],
  ] as const) {
    it(`is ${year} for ${day}`, () => assert.equal(yearBefore(day), year));
  }
});

describe('a share', () => {
  for (const [part, whole, share] of [
    [1, 3, '33.3'],
    [3, 3, '100'],
    [0, 3, null],
    [-1, 3, null],
    [null, 3, null],
  ] as const) {
    it(`is ${share} of ${part} in ${whole}`, () => assert.equal(shareOf(part, whole), share));
  }
});

describe('a decimal whose point is moved', () => {
  for (const [decimal, places, moved] of [
    ['1.5236', 0, '1.5236'],
    ['0.0099', 2, '0.99'],
    ['97.5', -2, '0.975'],
    ['7', 1, '70'],
    ['7', -1, '0.7'],
    ['0.5', 3, '500'],
    ['123', -3, '0.123'],
  ] as const) {
    it(`is ${moved} for ${decimal} by ${places}`, () => assert.equal(shifted(decimal, places), moved));
  }
});
