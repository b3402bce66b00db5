import type { Report, Result } from './run.ts';

type Test = (title: string, run: () => void) => unknown;

/** The functions of a runner that tells what is known already. */
export interface Teller {
  describe: (title: string, define: () => void) => unknown;
  it: Test & { readonly skip?: Test };
}

/**
 * Tells a report as tests of any runner, for runners that cannot skip a test once it runs, such as Jest. What was not
 * checked is registered as skipped; where the runner has no `it.skip`, as a test whose title says that it was not checked.
 *
 * ```ts
 * const report = await runConformance({ name: 'our adapter', open: () => openOurWorld() });
 *
 * describeReport(report, { describe, it });
 * ```
 */
export function describeReport({ subject, results }: Report, { describe, it }: Teller): void {
  describe(`${subject} conforms`, () => {
    for (const result of results) tell(result, it);
  });
}

function tell({ operation, title, outcome, reason = '' }: Result, it: Teller['it']): void {
  const name = `${operation} ${title}`;
  if (outcome === 'passed') it(name, () => undefined);
  else if (outcome === 'failed') {
    it(name, () => {
      throw new Error(reason);
    });
  } else {
    const skip: Test = it.skip?.bind(it) ?? it;
    skip(`${name} (not checked: ${reason})`, () => undefined);
  }
}
