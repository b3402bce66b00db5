import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { conformance, type Runner } from '../../src/testing/conformance/conformance.ts';
import { describeReport, type Teller } from '../../src/testing/conformance/describe-report.ts';
import type { Report } from '../../src/testing/conformance/run.ts';
import type { Subject } from '../../src/testing/conformance/world.ts';
import { withCall } from './sabotage.ts';
import { stubAdapter } from '../../src/testing/stub/stub-adapter.ts';

/** Supports one operation, and no client can sign in: most cannot be checked. */
const subject: Subject = {
  name: 'little',
  async open() {
    const stub = stubAdapter();
    const adapter = {
      ...withCall(stub, (...call) => stub.call(...call)),
      supports: ({ name }: { name: string }) => name === 'firm.get',
    };
    return {
      visit: () => adapter,
      signIn: async () => adapter,
      person: { email: '', password: '' },
      readCode: async () => '',
      quote: async () => undefined,
    };
  },
};

/** What a runner shows of a test. */
type Shown = Map<string, string>;

class Skipped extends Error {}

/** A runner that calls each test as `call` does, and shows how it ended. */
async function shownBy(
  call: (run: Parameters<Runner['it']>[1]) => Promise<void>,
  more: Pick<Runner, 'skip'> = {},
): Promise<Shown> {
  const shown: Shown = new Map();
  const tests: [string, Parameters<Runner['it']>[1]][] = [];
  let open = async (): Promise<void> => undefined;
  conformance(subject, {
    describe: (_, define) => define(),
    it: (title, run) => tests.push([title, run]),
    before: (begin) => (open = begin),
    after: () => undefined,
    ...more,
  });
  await open();
  for (const [title, run] of tests) {
    await call(run).then(
      () => shown.set(title, 'passed'),
      (error: unknown) =>
        shown.set(title, error instanceof Skipped ? `skipped ${error.message}` : String(error)),
    );
  }
  return shown;
}

function skip(why?: string): never {
  throw new Skipped(why);
}

const supported = 'firm.get lists itself among the operations';
const unsupported = 'quotes.list sorts both ways';
const why = 'quotes.list is not supported';

describe('the suite as tests of a runner', () => {
  it('[X-02] skips what is not checked by the context of Vitest and Node, with the reason', async () => {
    const shown = await shownBy((run) => run.call(undefined, { skip }));
    assert.equal(shown.get(supported), 'passed');
    assert.equal(shown.get(unsupported), `skipped ${why}`);
  });

  it('[X-02] skips it by mocha’s `this`, and waits for no callback there', async () => {
    const shown = await shownBy((run) => {
      assert.equal(run.length, 0);
      return run.call({ skip });
    });
    assert.equal(shown.get(supported), 'passed');
    assert.equal(shown.get(unsupported), `skipped ${why}`);
  });

  it('[X-02] skips it by the `skip` that it is given, such as the `pending` of Jasmine', async () => {
    const shown = await shownBy((run) => run.call({}), { skip });
    assert.equal(shown.get(supported), 'passed');
    assert.equal(shown.get(unsupported), `skipped ${why}`);
  });

  it('[X-02] shows nothing as passed that was not checked where the runner cannot skip', async () => {
    const shown = await shownBy((run) => run.call(undefined));
    assert.equal(shown.get(supported), 'passed');
    assert.match(
      shown.get(unsupported) ?? '',
      /not checked: quotes\.list is not supported\. .*describeReport/,
    );
  });
});

describe('a report as tests of a runner', () => {
  const about = { operation: 'quotes.list', kind: 'law' } as const;
  const report: Report = {
    subject: 'little',
    results: [
      { ...about, title: 'passes', outcome: 'passed' },
      { ...about, title: 'fails', outcome: 'failed', reason: 'a is b' },
      { ...about, title: 'lacks', outcome: 'not-checked', reason: 'the world has no clock' },
      { ...about, title: 'mails', outcome: 'not-run', reason: 'it sends mails' },
    ],
  };

  function told(canSkip: boolean): string[] {
    const lines: string[] = [];
    const test = (title: string, run: () => void): void => {
      try {
        run();
        lines.push(`passed ${title}`);
      } catch (error) {
        lines.push(`failed ${title}: ${(error as Error).message}`);
      }
    };
    const skipping = (title: string): void => void lines.push(`skipped ${title}`);
    const runner: Teller = {
      describe: (title, define) => {
        lines.push(title);
        define();
      },
      it: canSkip ? Object.assign(test, { skip: skipping }) : test,
    };
    describeReport(report, runner);
    return lines;
  }

  it('[X-02] registers as skipped what was not checked, in Jest’s shape', () => {
    assert.deepEqual(told(true), [
      'little conforms',
      'passed quotes.list passes',
      'failed quotes.list fails: a is b',
      'skipped quotes.list lacks (not checked: the world has no clock)',
      'skipped quotes.list mails (not checked: it sends mails)',
    ]);
  });

  it('[X-02] says so in the title where the runner can skip nothing', () => {
    assert.deepEqual(told(false).slice(3), [
      'passed quotes.list lacks (not checked: the world has no clock)',
      'passed quotes.list mails (not checked: it sends mails)',
    ]);
  });
});
