import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checks } from '../../src/testing/conformance/checks.ts';
import { runConformance } from '../../src/testing/conformance/run.ts';
import { openServerWorld } from './server-world.ts';

describe('a run of the suite', () => {
  it('[X-02] leaves nobody behind who hears what an adapter tells', async () => {
    let listening = 0;
    const open = async () => {
      const world = await openServerWorld();
      const subscribe = () => {
        listening += 1;
        return () => void (listening -= 1);
      };
      return { ...world, visit: () => Object.assign(world.visit(), { subscribe }) };
    };
    const { results } = await runConformance({ name: 'a backend', open }, { among: checks.slice(0, 8) });
    assert.ok(results.some(({ outcome }) => outcome === 'passed'));
    assert.equal(listening, 0);
  });
});
