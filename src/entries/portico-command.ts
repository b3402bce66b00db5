import { execFile } from 'node:child_process';
import { open, readFile, writeFile } from 'node:fs/promises';
import { parseArgs, promisify } from 'node:util';
import { invoke } from '../client/invoke.ts';
import { getFirm } from '../contract/firm.ts';
import { Unsupported } from '../testing/conformance/check.ts';
import { openFileWorld } from '../testing/conformance/file-world.ts';
import { countsOf, junitReport, textReport } from '../testing/conformance/report.ts';
import { runConformance } from '../testing/conformance/run.ts';
import type { Somebody, World } from '../testing/conformance/world.ts';
import { readWorldFile, WorldFileError } from '../testing/conformance/world-file.ts';

const usage = `Usage: portico conformance <url> --world <file> [options]

Proves that the backend at an address keeps the contract, such as https://portal.example/api/v1/firm.

  --world <file>   Who and what is there, as JSON; see the guide "Your backend in an hour".
  --destructive    Also runs what changes records and settings, sends mails, signs people out everywhere, or moves the
                   backend's time. Without it the people of the world are signed in and out, a wrong password is
                   tried, and what can be read is read.
  --json <file>    Writes the report as JSON.
  --junit <file>   Writes the report as JUnit's XML.

What could not be checked is listed with the reason. A limit that asks for ten seconds or less is waited for; where limits
keep most checks of an operation from being made, it counts as failed.
Ends with 0 where all that was run has passed, with 1 where something failed, with 2 where nothing could be run.`;

/** Nothing can be run; the message says what to do. */
class Refused extends Error {}

async function conformance(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: {
      world: { type: 'string' },
      destructive: { type: 'boolean', default: false },
      json: { type: 'string' },
      junit: { type: 'string' },
    },
    allowPositionals: true,
  });
  const [url = '', ...more] = positionals;
  if (!/^https?:\/\//.test(url) || more.length > 0 || values.world === undefined) {
    throw new Refused(`Give one URL, and a world.\n\n${usage}`);
  }
  const api = url.replace(/\/+$/, '');
  const world = await openWorld(api, values.world);
  for (const path of [values.json, values.junit]) if (path !== undefined) await beginReport(path);
  const { destructive } = values;
  const report = await runConformance({ name: api, open: async () => world }, { destructive });
  const counts = countsOf(report);
  console.log(textReport(report));
  if (counts['not-run'] > 0) {
    console.log(
      'What was not run changes, sends or ends something, as each line says; --destructive allows it.\n',
    );
  }
  const whole = { ...report, destructive, counts };
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(whole, null, 2)}\n`);
  if (values.junit !== undefined) await writeFile(values.junit, junitReport(report));
  process.exitCode = counts.failed > 0 ? 1 : 0;
}

/** Refuses to run what could not be reported in the end. */
async function beginReport(path: string): Promise<void> {
  try {
    await (await open(path, 'a')).close();
  } catch (error) {
    throw new Refused(`No report can be written to ${path}: ${(error as Error).message}`);
  }
}

/** Opens the world of a file, and refuses it where what everything depends on is not there. */
async function openWorld(api: string, path: string): Promise<World> {
  const execute = promisify(execFile);
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new Refused(`${path} cannot be read: ${(error as Error).message}`);
  });
  const file = readWorldFile(text);
  const world = openFileWorld(api, file, {
    fetch: globalThis.fetch,
    run: async ([command = '', ...rest]) => (await execute(command, rest)).stdout,
  });
  await invoke(world.visit(), getFirm, {}).catch((error: unknown) => {
    throw new Refused(`No portal's API answers at ${api}: ${(error as Error).message}`);
  });
  for (const who of Object.keys(file.people) as Somebody[]) {
    await world.signIn(who).catch((error: unknown) => {
      if (error instanceof Unsupported) return;
      throw new Refused(`${path}: people.${who} cannot sign in: ${(error as Error).message}`);
    });
  }
  return world;
}

/** Runs what was asked for, and sets the exit code. */
export async function run([name = '', ...args]: readonly string[]): Promise<void> {
  if (name === '--help' || name === '-h' || args.includes('--help')) {
    console.log(usage);
  } else {
    try {
      if (name !== 'conformance') throw new Refused(usage);
      await conformance(args);
    } catch (failure) {
      const said = failure instanceof Error ? failure.message : String(failure);
      console.error(failure instanceof WorldFileError ? `The world cannot be read: ${said}` : said);
      process.exitCode = 2;
    }
  }
}
