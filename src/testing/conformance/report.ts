import type { Report, Result } from './run.ts';

type Outcome = Result['outcome'];

const marks: Record<Outcome, string> = { passed: '✓', failed: '✗', 'not-checked': '–', 'not-run': '·' };

/** How many checks ended how. */
export function countsOf({ results }: Report): Record<Outcome, number> {
  const counts = { passed: 0, failed: 0, 'not-checked': 0, 'not-run': 0 };
  for (const { outcome } of results) counts[outcome]++;
  return counts;
}

/** For people: every check, operation by operation, with the reason where it did not pass. */
export function textReport(report: Report): string {
  const counts = countsOf(report);
  const sections = byOperation(report).map(([operation, results]) =>
    [operation, ...linesOf(results)].join('\n'),
  );
  const sum = [
    `${counts.passed} passed`,
    `${counts.failed} failed`,
    `${counts['not-checked']} not checked`,
    `${counts['not-run']} not run`,
  ].join(', ');
  return `${[report.subject, ...sections, sum].join('\n\n')}\n`;
}

/** For continuous integration: JUnit's XML, a suite for each operation. */
export function junitReport(report: Report): string {
  const suites = byOperation(report).map(([operation, results]) => {
    const cases = results.map((result) => {
      const open = `    <testcase classname="${xml(operation)}" name="${xml(`${result.kind}: ${result.title}`)}"`;
      if (result.outcome === 'passed') return `${open}/>`;
      const tag = result.outcome === 'failed' ? 'failure' : 'skipped';
      return `${open}><${tag} message="${xml(result.reason ?? result.outcome)}"/></testcase>`;
    });
    const failures = results.filter(({ outcome }) => outcome === 'failed').length;
    const skipped = results.filter(({ outcome }) => outcome.startsWith('not-')).length;
    const counts = `tests="${results.length}" failures="${failures}" skipped="${skipped}"`;
    return `  <testsuite name="${xml(operation)}" ${counts}>\n${cases.join('\n')}\n  </testsuite>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${xml(report.subject)}">\n${suites.join('\n')}\n</testsuites>\n`;
}

function byOperation({ results }: Report): [string, Result[]][] {
  const groups = new Map<string, Result[]>();
  for (const result of results)
    groups.set(result.operation, [...(groups.get(result.operation) ?? []), result]);
  return [...groups];
}

/** One line where none of an operation's checks was made, all for the same reason. */
function linesOf(results: readonly Result[]): string[] {
  const [first] = results;
  const alike = results.every(({ outcome, reason }) => outcome === first?.outcome && reason === first.reason);
  if (alike && first?.reason !== undefined && first.outcome !== 'failed') {
    return [`  ${marks[first.outcome]} ${results.length} checks: ${first.reason}`];
  }
  return results.flatMap(({ outcome, kind, title, reason }) => {
    const line = `  ${marks[outcome]} ${kind.padEnd(5)}  ${title}`;
    if (reason === undefined) return [line];
    return outcome === 'failed' ? [line, `      ${reason}`] : [`${line} (${reason})`];
  });
}

function xml(text: string): string {
  const allowed = text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/g, '\uFFFD');
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return allowed.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
}
