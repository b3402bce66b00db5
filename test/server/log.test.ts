import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { failureFacts } from '../../src/server/http/failures.ts';
import { createLog } from '../../src/server/log.ts';

describe('a line of the log', () => {
  const now = new Date('2026-03-02T08:00:00Z');

  function written(facts: Parameters<ReturnType<typeof createLog>['error']>[1]): Record<string, unknown> {
    const lines: string[] = [];
    createLog({ clock: { now: () => now }, level: 'info', write: (line) => lines.push(line) }).error(
      'fails to answer a request',
      facts,
    );
    assert.equal(lines.length, 1);
    return JSON.parse(lines[0] ?? '') as Record<string, unknown>;
  }

  it('tells the time of a failure, and where in the code it was', () => {
    const { at, where } = written({ ...failureFacts(new Error('private words')) });
    assert.equal(at, now.toISOString());
    assert.match(String(where), /log\.test\.ts/);
  });

  it('lets no fact stand in for time, level or event', () => {
    assert.deepEqual(written({ at: 'here', level: 'debug', event: 'other' }), {
      at: now.toISOString(),
      level: 'error',
      event: 'fails to answer a request',
    });
  });
});
