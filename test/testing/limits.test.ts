import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PortalAdapter } from '../../src/client/adapter.ts';
import { PortalError } from '../../src/contract/errors.ts';
import { getFirm } from '../../src/contract/firm.ts';
import type { Check } from '../../src/testing/conformance/check.ts';
import { checks } from '../../src/testing/conformance/checks.ts';
import { run } from '../../src/testing/conformance/expect.ts';
import { type Result, runConformance } from '../../src/testing/conformance/run.ts';
import type { World } from '../../src/testing/conformance/world.ts';
import { stubAdapter } from '../../src/testing/stub/stub-adapter.ts';
import { withCall } from './sabotage.ts';
import { openServerWorld } from './server-world.ts';

/** The same world, kept open, and without what is named. */
const lacking = (world: World, without: Partial<World>): World => ({
  ...world,
  close: async () => undefined,
  ...without,
});

async function resultsIn(world: World, among: readonly Check[]): Promise<readonly Result[]> {
  const subject = { name: 'a right backend', open: async () => world };
  return (await runConformance(subject, { among, destructive: true })).results;
}

const endedAs = (results: readonly Result[], outcome: Result['outcome']) =>
  results.flatMap((each) => (each.outcome === outcome ? [`${each.operation} ${each.reason ?? ''}`] : []));

describe('the suite, and the limits of a backend', () => {
  it('[X-02] tells what a limit kept from being checked, in a second run too, and fails nobody for it', async (t) => {
    const opened = await openServerWorld();
    t.after(() => opened.close?.());
    const world = lacking(opened, { clock: undefined });
    const laws = checks.filter(
      ({ kind, operations: [about] }) => kind === 'law' && about.name.startsWith('identity'),
    );
    assert.deepEqual(endedAs(await resultsIn(world, laws), 'failed'), []);
    const again = await resultsIn(world, laws);
    // With the laws alone, some operations could hardly be asked.
    const failed = endedAs(again, 'failed').filter((line) => !/^\S+ the backend's limits kept/.test(line));
    assert.deepEqual(failed, []);
    assert.match(
      endedAs(again, 'not-checked').join('\n'),
      /^identity\.\w+ a limit of the backend refuses identity\.\w+ for \d{3} seconds more$/m,
    );
  });

  it('[X-02] tells which quotes a world lacks, and fails nobody for it', async (t) => {
    const opened = await openServerWorld();
    t.after(() => opened.close?.());
    const world = lacking(opened, { quote: async () => undefined });
    const about = checks.filter(({ operations }) => operations[0].name.startsWith('quotes'));
    const results = await resultsIn(world, about);
    assert.deepEqual(endedAs(results, 'failed'), []);
    const laws = results.filter(({ kind }) => kind === 'law');
    assert.deepEqual([...new Set(laws.map(({ reason }) => reason))].toSorted(), [
      'the world has no accepted quote of the client',
      'the world has no draft quote of the client',
      'the world has no expired quote of the client',
      'the world has no pending quote of the client',
      'the world has no quote of the client',
      'the world has no two quotes of the client',
    ]);
  });

  const check: Check = {
    kind: 'law',
    operations: [getFirm],
    title: 'answers',
    async run(world) {
      await run(world.visit(), getFirm, {});
    },
  };
  /** A world whose backend refuses so often, and asks for so many seconds. */
  function refusing(times: number, retryAfterSeconds: number | undefined): World {
    let left = times;
    const stub = stubAdapter();
    const adapter = withCall(stub, async (...call) => {
      if (left-- > 0) throw new PortalError('too-many-attempts', { retryAfterSeconds });
      return stub.call(...call);
    });
    return {
      visit: () => adapter,
      signIn: async () => adapter,
      person: { email: '', password: '' },
      readCode: async () => '',
      quote: async () => undefined,
    };
  }

  it('waits where a limit asks for little', async () => {
    const [result] = await resultsIn(refusing(3, 0.01), [check]);
    assert.equal(result?.outcome, 'passed', result?.reason);
  });

  it('does not wait where a limit asks for much, or does not say for how long', async () => {
    const cases: [number | undefined, string][] = [
      [11, 'a limit of the backend refuses firm.get for 11 seconds more'],
      [undefined, 'a limit of the backend refuses firm.get and does not say for how long'],
    ];
    for (const [seconds, reason] of cases) {
      const [result] = await resultsIn(refusing(Infinity, seconds), [check]);
      assert.deepEqual([result?.outcome, result?.reason], ['not-checked', reason]);
    }
  });

  it('[X-02] fails an operation of which it could check next to nothing', async (t) => {
    const opened = await openServerWorld();
    t.after(() => opened.close?.());
    const limited = (adapter: PortalAdapter): PortalAdapter =>
      withCall(adapter, async (operation, ...call) => {
        if (operation.name.startsWith('quotes.')) throw new PortalError('too-many-attempts');
        return adapter.call(operation, ...call);
      });
    const world = lacking(opened, {
      visit: () => limited(opened.visit()),
      signIn: async (who) => limited(await opened.signIn(who)),
    });
    const about = checks.filter(({ operations: [{ name }] }) => /^(quotes|firm\.get$)/.test(name));
    const failed = (await resultsIn(world, about)).filter(
      ({ title }) => title === 'can be checked within the limits of the backend',
    );
    assert.deepEqual(failed.map(({ operation, outcome }) => `${operation} ${outcome}`).toSorted(), [
      'quotes.accept failed',
      'quotes.decline failed',
      'quotes.get failed',
      'quotes.list failed',
    ]);
    assert.match(
      failed[0]?.reason ?? '',
      /limits kept \d+ of \d+ checks.*a limit of the backend refuses quotes/,
    );
  });
});
