import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { goalPace } from '../../../src/contract/goals.ts';
import {
  type Measured,
  monthlyOf,
  paceOf,
  type Part,
  progressOf,
  projectedOn,
  savedBy,
  standingOf,
} from '../../../src/server/goals/rules.ts';

const today = '2026-03-10';
const inDays = (days: number) => new Date(Date.parse(today) + days * 864e5).toISOString().slice(0, 10);
const part = (then: number, amountThen: number, now: number, amountNow: number): Part => ({
  now: { day: inDays(-now), amount: amountNow },
  then: { day: inDays(-then), amount: amountThen },
});

describe('what is saved', () => {
  it('is what was put in by hand and what the parts are worth, as far as that is known', () => {
    const parts = [part(365, 1, 0, 700), { now: null, then: null }, part(365, 1, 0, -200)];
    assert.equal(savedBy(50, parts), 550);
    assert.equal(savedBy(0, []), 0);
  });
});

describe('the pace of a goal', () => {
  const { leastDays } = goalPace;

  it('is the sum of its parts’, each over the days between its valuations', () => {
    assert.equal(paceOf([part(400, 1000, 0, 1400), part(110, 500, 10, 400)]), 1 - 1);
    assert.equal(paceOf([part(400, 1000, 0, 1400), part(110, 500, 10, 900)]), 1 + 4);
  });

  it(`leaves out what was valued over less than ${leastDays} days`, () => {
    assert.equal(paceOf([part(leastDays, 0, 0, leastDays)]), 1);
    assert.equal(paceOf([part(leastDays - 1, 0, 0, leastDays)]), null);
    assert.equal(paceOf([part(leastDays, 0, 1, 5), part(365, 0, 0, 730)]), 2);
  });

  it('is not known without valuations', () => {
    assert.equal(paceOf([]), null);
    assert.equal(paceOf([{ now: null, then: null }]), null);
    assert.equal(paceOf([{ now: { day: today, amount: 1 }, then: null }]), null);
  });

  it('is told by the month', () => {
    assert.equal(monthlyOf(100), 3044);
    assert.equal(monthlyOf(-100), -3044);
    assert.equal(monthlyOf(null), null);
  });
});

describe('progress', () => {
  for (const [saved, target, progress] of [
    [0, 100, '0'],
    [-50, 100, '0'],
    [1, 3, '33.3'],
    // Nothing is reached by rounding.
    [9999, 10_000, '99.9'],
    [99_999, 100_000, '99.9'],
    [100, 100, '100'],
    [1234, 1000, '123.4'],
    [57, 100, '57'],
    [9e15, 1, '999999999'],
    [5, null, null],
  ] as const) {
    it(`is ${progress} of ${saved} for ${target}`, () => assert.equal(progressOf(saved, target), progress));
  }
});

const goal = (changes: Partial<Measured>): Measured => ({
  ...{ target: 1000, targetOn: null, saved: 400, pace: 2 },
  ...changes,
});

describe('the projected day', () => {
  for (const [changes, day] of [
    [{}, inDays(300)],
    [{ pace: 7 }, inDays(86)],
    [{ saved: 1000 }, null],
    [{ target: null }, null],
    [{ pace: null }, null],
    [{ pace: 0 }, null],
    [{ pace: -1 }, null],
    [{ pace: 600 / goalPace.furthestDays }, inDays(goalPace.furthestDays)],
    [{ pace: 600 / (goalPace.furthestDays + 1) }, null],
  ] as const) {
    it(`is ${day} for ${JSON.stringify(changes)}`, () =>
      assert.equal(projectedOn(goal(changes), today), day));
  }
});

describe('where a goal stands', () => {
  for (const [changes, standing] of [
    [{ target: null, targetOn: inDays(-1) }, 'no-target'],
    [{ saved: 1000, targetOn: inDays(-1) }, 'reached'],
    [{ saved: 1001, pace: null }, 'reached'],
    [{ targetOn: inDays(-1), pace: null }, 'overdue'],
    [{ targetOn: today }, 'behind'],
    [{ pace: null, targetOn: inDays(500) }, 'unknown'],
    [{ targetOn: inDays(300) }, 'on-track'],
    [{ targetOn: inDays(299) }, 'behind'],
    [{ targetOn: inDays(900), pace: 0 }, 'behind'],
    [{ pace: 0.001 }, 'on-track'],
    [{ pace: 0 }, 'behind'],
    [{ pace: -1 }, 'behind'],
  ] as const) {
    it(`is ${standing} for ${JSON.stringify(changes)}`, () =>
      assert.equal(standingOf(goal(changes), today), standing));
  }
});
