import type { Result } from './run.ts';

/** About each operation: it is what a run has to find out. */
const title = 'can be checked within the limits of the backend';

/**
 * A failure for each operation of which the backend's limits kept more checks from being made than were made: a run that
 * could hardly ask has not proved it. Laws and traits count alike.
 */
export function unproven(results: readonly Result[]): Result[] {
  const groups = Map.groupBy(results, ({ operation }) => operation);
  return Array.from(groups).flatMap(([operation, about]) => {
    const limited = about.filter((result) => result.limited);
    const made = about.filter(({ outcome }) => outcome === 'passed' || outcome === 'failed');
    if (limited.length <= made.length) return [];
    const reason =
      `the backend's limits kept ${limited.length} of ${limited.length + made.length} checks from being made, ` +
      `such as: ${limited[0]?.reason ?? ''}. Give the backend that is tested wider limits, or run again later`;
    return [{ operation, kind: 'trait', title, outcome: 'failed', reason }];
  });
}
