import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { statusOf } from '../../../src/server/tasks/rules.ts';

describe('where a task stands', () => {
  const today = '2026-03-10';
  const cases = [
    ['open', null, 'todo'],
    ['open', '2026-03-11', 'todo'],
    ['open', '2026-03-10', 'todo'],
    ['open', '2026-03-09', 'overdue'],
    ['done', '2026-03-09', 'done'],
    ['withdrawn', '2026-03-09', 'withdrawn'],
    ['reassigned', null, 'reassigned'],
  ] as const;
  for (const [state, dueOn, status] of cases) {
    it(`is ${status} where it is ${state} and due ${dueOn ?? 'whenever'}, on ${today}`, () => {
      assert.equal(statusOf({ state, dueOn }, today), status);
    });
  }
});
