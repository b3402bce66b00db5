import { Unsupported } from './check.ts';
import { checks } from './checks.ts';
import { type Result, resultOf, runCheck, type RunOptions } from './run.ts';
import { unproven } from './unproven.ts';
import type { Subject, World } from './world.ts';

/** What Node's test runner, Vitest and mocha hand to a test: `t.skip(why)` there, `this.skip()` in mocha. */
interface TestHandle {
  skip?(why?: string): unknown;
}

/** The functions of the runner that the suite is to be part of. */
export interface Runner {
  describe: (title: string, define: () => void) => unknown;
  it: (title: string, run: (this: unknown, handle?: unknown) => Promise<void>) => unknown;
  before: (open: () => Promise<void>) => unknown;
  after: (close: () => Promise<void>) => unknown;
  /** Has the running test show as skipped, where the runner hands it no `skip` of its own: Jasmine's `pending`. */
  skip?: (why: string) => unknown;
}

/**
 * Proves an adapter, and with it the backend behind it, as tests of Node's runner, Vitest, mocha or another of their kind.
 * A check that cannot be made, or whose effects were not asked for, shows as skipped, with the reason where the runner shows
 * one. In a runner that cannot skip a test once it runs it fails and says so: nothing counts as passed that was not checked.
 * Jest is one; `describeReport` serves there. The last test fails where the backend's limits kept most checks of an
 * operation from being made.
 *
 * ```ts
 * import { after, before, describe, it } from 'node:test';
 *
 * conformance({ name: 'our adapter', open: () => openOurWorld() }, { describe, it, before, after });
 * ```
 */
export function conformance(subject: Subject, runner: Runner, options: RunOptions = {}): void {
  const { describe, it, before, after } = runner;
  describe(`${subject.name} conforms`, () => {
    let world: World | undefined;
    const results: Result[] = [];
    before(async () => {
      world = await subject.open();
    });
    after(async () => world?.close?.());
    for (const check of checks) {
      // Not a parameter of its own: mocha would take that for a callback, and wait for it.
      it(`${check.operations[0].name} ${check.title}`, async function (...[handle]) {
        if (!world) throw new Error('The world did not open.');
        const made = runCheck(check, world, options);
        results.push(await resultOf(check, made));
        try {
          await made;
        } catch (error) {
          if (!(error instanceof Unsupported)) throw error;
          skip(error.message, [handle, this, runner]);
        }
      });
    }
    it('each operation can be checked within the limits of the backend', async () => {
      const lines = unproven(results).map(({ operation, reason = '' }) => `${operation}: ${reason}`);
      if (lines.length > 0) throw new Error(lines.join('\n'));
    });
  });
}

/** Skips the running test by the first that can. */
function skip(why: string, handles: readonly unknown[]): void {
  const able = handles.find((each) => typeof (each as TestHandle | undefined)?.skip === 'function');
  if (!able) {
    throw new Error(
      `not checked: ${why}. This runner cannot skip a test that runs: give conformance() a way to, as the runner's skip, or use describeReport().`,
    );
  }
  (able as Required<TestHandle>).skip(why);
}
