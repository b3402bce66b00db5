/**
 * Runs every check there is, or those named: `npm test`, `npm test -- lint server`.
 *
 * A step shows what its tool said only when it failed. It fails when its tool does, when one of its tests does, and when
 * it finds no test at all. Results are counted from the JUnit reports in `test-results/`.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { findBrowser } from './support/browser.ts';
import { startPostgres } from './support/postgres.ts';
import { type Command, type Step, steps } from './steps.ts';

const root = join(import.meta.dirname, '..');
const reports = join(root, 'test-results');
const longest = 40 * 60_000;

interface Result {
  passed: number;
  failed: number;
}

const environment: NodeJS.ProcessEnv = {
  ...process.env,
  PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
  NO_COLOR: '1',
  STORYBOOK_DISABLE_TELEMETRY: '1',
};
const children = new Set<number>();

/** Runs a command in a process group of its own, so that it ends whole. */
async function run([tool, ...rest]: Command): Promise<{ ok: boolean; output: string }> {
  const child = spawn(tool, rest, {
    cwd: root,
    env: environment,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { pid } = child;
  if (pid) children.add(pid);
  let output = '';
  const keep = (chunk: Buffer): void => void (output += chunk.toString());
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const timer = setTimeout(() => {
    output += `\n${tool} was ended after ${longest / 60_000} minutes.\n`;
    endGroup(pid);
  }, longest);
  const ok = await new Promise<boolean>((resolve) => {
    child.once('error', (error) => {
      output += String(error);
      resolve(false);
    });
    child.once('close', (code) => resolve(code === 0));
  });
  clearTimeout(timer);
  endGroup(pid);
  return { ok, output };
}

function endGroup(pid: number | undefined): void {
  if (!pid) return;
  children.delete(pid);
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // All of it has ended.
  }
}

async function runStep(step: Step): Promise<Result> {
  const started = performance.now();
  let output = '';
  let ok = true;
  for (const command of step.commands) {
    const ran = await run(command);
    output += ran.output;
    ok = ran.ok;
    if (!ok) break;
  }
  const seconds = (performance.now() - started) / 1000;
  const result = step.tests ? await countReport(step, ok) : await writeReport(step, ok, output, seconds);
  const count = step.tests
    ? `${result.passed} passed${result.failed ? `, ${result.failed} failed` : ''}`
    : '';
  console.log(
    `${result.failed ? '✗' : '✓'} ${step.name.padEnd(14)}${seconds.toFixed(1).padStart(6)} s  ${count}`.trimEnd(),
  );
  if (result.failed) console.log(indent(essence(output)));
  return result;
}

async function skipStep(step: Step, broken: string): Promise<Result> {
  console.log(`✗ ${step.name.padEnd(14)} not run, as ${broken} failed`);
  return writeReport(step, false, `not run, as ${broken} failed`, 0);
}

/**
 * Counts a step's own report. What fails besides the tests that failed: a tool that failed without naming one, a step
 * without tests, and a file without tests or that ended before them. The last is missing in the report, or, by Node,
 * reported as a test with the file's name.
 */
async function countReport({ name, files = [] }: Step, ok: boolean): Promise<Result> {
  const xml = await readFile(join(reports, `${name}.xml`), 'utf8').catch(() => '');
  const result = { passed: 0, failed: 0 };
  const silent = new Set<string>();
  for (const [, attributes = '', body = ''] of xml.matchAll(
    /<testcase\b([^>]*?)(?:\/>|>([\s\S]*?)<\/testcase>)/g,
  )) {
    const file = / name="([^"]*\.test\.ts)"/.exec(attributes)?.[1];
    if (file !== undefined) silent.add(file);
    else if (/<(failure|error)\b/.test(body)) result.failed += 1;
    else if (!/<skipped\b/.test(body)) result.passed += 1;
  }
  for await (const path of glob([...files], { cwd: root })) {
    if (!xml.includes(path)) silent.add(path);
  }
  for (const path of silent) console.log(`  ${name}: ${path} ran no test to its end`);
  result.failed += silent.size;
  if (result.failed === 0 && (!ok || result.passed === 0)) result.failed = 1;
  return result;
}

async function writeReport({ name }: Step, ok: boolean, output: string, seconds: number): Promise<Result> {
  const failure = ok ? '' : `<failure>${escapeXml(output)}</failure>`;
  const testcase = `<testcase name="${name}" classname="test" time="${seconds.toFixed(3)}">${failure}</testcase>`;
  await writeFile(
    join(reports, `${name}.xml`),
    `<testsuites><testsuite name="${name}">${testcase}</testsuite></testsuites>\n`,
  );
  return { passed: Number(ok), failed: Number(!ok) };
}

function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\x20-\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
}

/** Of Node's report, the failures; of any other, all. */
function essence(output: string): string {
  const start = output.indexOf('failing tests:');
  return start < 0 ? output : output.slice(start);
}

function indent(text: string): string {
  return text.trimEnd().replaceAll(/^/gm, '    ');
}

/**
 * One for each two cores, two at most: a step runs two files at a time itself, with the servers and browsers that they
 * need, and on a machine that is fuller than that, what waits for something waits in vain.
 */
async function runAll(chosen: readonly Step[]): Promise<Result> {
  const waiting = [...chosen];
  const ended = new Map<string, Result>();
  let change = Promise.withResolvers<undefined>();

  async function work(): Promise<void> {
    while (waiting.length > 0) {
      const ready = waiting.findIndex(({ after = [] }) => after.every((name) => ended.has(name)));
      if (ready < 0) {
        await change.promise;
        continue;
      }
      const [step] = waiting.splice(ready, 1) as [Step];
      const broken = step.after?.find((name) => ended.get(name)?.failed);
      ended.set(step.name, broken ? await skipStep(step, broken) : await runStep(step));
      change.resolve(undefined);
      change = Promise.withResolvers();
    }
  }
  await Promise.all(
    Array.from({ length: Math.max(1, Math.min(2, Math.floor(availableParallelism() / 2))) }, work),
  );
  const results = [...ended.values()];
  return {
    passed: results.reduce((sum, { passed }) => sum + passed, 0),
    failed: results.reduce((sum, { failed }) => sum + failed, 0),
  };
}

/** The named steps, with those that they come after; all, when none is named. */
function choose(names: string[]): readonly Step[] {
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    throw new Error(`No step ${unknown.join(', ')}. Steps: ${steps.map(({ name }) => name).join(', ')}.`);
  }
  if (names.length === 0) return steps;
  const needed = steps.filter(({ name }) => names.includes(name)).flatMap(({ after = [] }) => after);
  return steps.filter(({ name }) => names.includes(name) || needed.includes(name));
}

async function main(names: string[]): Promise<Result> {
  const chosen = choose(names);
  const uses = new Set(chosen.flatMap((step) => step.uses ?? []));
  await mkdir(reports, { recursive: true });
  for (const { name } of chosen) await rm(join(reports, `${name}.xml`), { force: true });
  if (uses.has('browser')) environment.PORTICO_CHROMIUM = await findBrowser();
  const postgres = uses.has('postgres') ? await startPostgres() : undefined;
  if (postgres) environment.PORTICO_TEST_POSTGRES = postgres.superuserUrl;
  try {
    return await runAll(chosen);
  } finally {
    await postgres?.stop();
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    children.forEach(endGroup);
    process.exit(1);
  });
}

const { passed, failed } = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  return { passed: 0, failed: 1 };
});
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
