import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { Listeners } from '../../src/client/listeners.ts';

describe('listeners', () => {
  it('hear although another throws, whose error is reported as uncaught', () => {
    const reported: (() => void)[] = [];
    mock.method(globalThis, 'queueMicrotask', (report: () => void) => void reported.push(report));
    const listeners = new Listeners<[string]>();
    const heard: string[] = [];
    listeners.add(() => {
      throw new Error('mine');
    });
    listeners.add((event) => heard.push(event));
    listeners.tell('news');
    mock.restoreAll();
    assert.deepEqual(heard, ['news']);
    assert.equal(reported.length, 1);
    assert.throws(reported[0]!, /mine/);
  });

  it('are each their own, even where two are the same function', () => {
    const listeners = new Listeners();
    let heard = 0;
    const hear = () => (heard += 1);
    const stop = listeners.add(hear);
    listeners.add(hear);
    stop();
    stop();
    listeners.tell();
    assert.equal(heard, 1);
    assert.equal(listeners.size, 1);
  });

  it('may stop while being told', () => {
    const listeners = new Listeners();
    let heard = 0;
    const stop = listeners.add(() => {
      heard++;
      stop();
    });
    listeners.add(() => (heard += 1));
    listeners.tell();
    listeners.tell();
    assert.equal(heard, 3);
  });
});
