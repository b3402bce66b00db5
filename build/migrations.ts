/**
 * Writes the migration from the last tables to those in `src/server/database/schema.ts`, and all migrations as one module
 * that works wherever the server does: `node build/migrations.ts <what-changes>`.
 */
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'src/server/database/migrations');

interface Journal {
  entries: { tag: string }[];
}

/** The module's text, from the SQL files and in the order of their journal. */
export async function migrationsModule(): Promise<string> {
  const journal = JSON.parse(await readFile(join(folder, 'meta/_journal.json'), 'utf8')) as Journal;
  const migrations = await Promise.all(
    journal.entries.map(async ({ tag }) => {
      const sql = await readFile(join(folder, `${tag}.sql`), 'utf8');
      const statements = sql.split('--> statement-breakpoint').map((each) => each.trim());
      return `  {\n    name: '${tag}',\n    statements: [\n${statements.map(quoted).join('')}    ],\n  },\n`;
    }),
  );
  return `/** Written by \`node build/migrations.ts\` from the SQL files beside it. */
export const migrations: readonly { name: string; statements: readonly string[] }[] = [
${migrations.join('')}];
`;
}

function quoted(statement: string): string {
  return `      \`${statement.replaceAll(/[\\`]|\$(?=\{)/g, '\\$&')}\`,\n`;
}

if (import.meta.main) {
  const [name = 'change'] = process.argv.slice(2);
  const generate = ['generate', '--config', 'build/drizzle.config.ts'];
  execFileSync(join(root, 'node_modules/.bin/drizzle-kit'), [...generate, '--name', name], {
    cwd: root,
    stdio: 'inherit',
  });
  await writeFile(join(folder, 'index.ts'), await migrationsModule());
}
