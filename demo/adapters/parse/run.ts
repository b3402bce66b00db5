/**
 * Proves the adapter to Parse Server: `node demo/adapters/parse/run.ts postgres://user:password@host/empty-database`.
 *
 * Installs Parse Server into a folder of its own, since it is larger than all that the repository needs, starts it on that
 * database, and runs the conformance suite. Ends with 1 where something failed.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshenScripts } from '../../../build/build.ts';

const folder = join(tmpdir(), 'portico-parse-server');
const [databaseURI] = process.argv.slice(2);
if (!databaseURI) throw new Error('Name an empty PostgreSQL database: postgres://user:password@host/name');

await mkdir(folder, { recursive: true });
await writeFile(join(folder, 'package.json'), '{"private":true}');
const options = ['--no-audit', '--no-fund', '--loglevel=error', '--save-exact', '--prefer-offline'];
execFileSync('npm', ['install', ...options, 'parse-server@9.10.0'], { cwd: folder, stdio: 'inherit' });
// What the package exports is what is built.
await freshenScripts();
const { runConformance } = await import('@portico/elements/testing');
const { startWorld } = await import('./world.ts');

// Parse Server writes its logs to where it is run.
process.chdir(folder);
const load = createRequire(join(folder, 'package.json'));
const open = () => startWorld({ load, databaseURI, listen: (app) => createServer(app) });
const report = await runConformance({ name: 'Parse Server', open }, { destructive: true });
for (const { operation, title, outcome, reason } of report.results) {
  console.log(`${outcome.padEnd(11)} ${operation} ${title}${reason === undefined ? '' : ` (${reason})`}`);
}
const count = (outcome: string) => report.results.filter((each) => each.outcome === outcome).length;
console.log(`${count('passed')} passed, ${count('failed')} failed, ${count('not-checked')} not checked`);
process.exit(count('failed') > 0 ? 1 : 0);
