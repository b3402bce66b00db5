import { Unsupported } from './check.ts';
import { checks } from './checks.ts';
import { runCheck } from './run.ts';
import type { Subject, World } from './world.ts';

/** What Node's test runner and mocha hand to a test: `t.skip(why)` there, `this.skip()` here. */
interface TestHandle {
  skip?(why?: string): unknown;
}

/** The functions of the runner that the suite is to be part of. */
export interface Runner {
  describe: (title: string, define: () => void) => unknown;
  it: (title: string, run: (this: unknown, handle?: unknown) => Promise<void>) => unknown;
  before: (open: () => Promise<void>) => unknown;
  after: (close: () => Promise<void>) => unknown;
}

/**
 * Proves an adapter, and with it the backend behind it, as tests of Node's runner, mocha or another of their kind. A check
 * that cannot be made shows as skipped, with the reason.
 *
 * ```ts
 * import { after, before, describe, it } from 'node:test';
 *
 * conformance({ name: 'our adapter', open: () => openOurWorld() }, { describe, it, before, after });
 * ```
 */
export function conformance(subject: Subject, { describe, it, before, after }: Runner): void {
  describe(`${subject.name} conforms`, () => {
    let world: World | undefined;
    before(async () => {
      world = await subject.open();
    });
    after(async () => world?.close?.());
    for (const check of checks) {
      // Not a parameter of its own: mocha would take that for a callback, and wait for it.
      it(`${check.operations[0].name} ${check.title}`, async function (...[handle]) {
        if (!world) throw new Error('The world did not open.');
        try {
          await runCheck(check, world);
        } catch (error) {
          if (!(error instanceof Unsupported)) throw error;
          const test = (typeof handle === 'object' ? handle : this) as TestHandle;
          test.skip?.(error.message);
        }
      });
    }
  });
}
