import type { Database } from '../database/database.ts';
import { createPasswords } from '../identity/passwords.ts';
import { importFolder } from '../import/import.ts';
import type { ImportFolder } from '../import/read.ts';
import type { Ports } from '../ports.ts';

export interface ImportCommandOptions {
  readonly database: Database;
  readonly ports: Pick<Ports, 'clock' | 'hasher' | 'secrets'>;
  readonly publicUrl: URL;
  /** Keeps nothing. Default: false. */
  readonly dryRun?: boolean;
}

/** `portico-server import`: brings all of a folder in, or nothing, and resolves with the lines that say what came of it. */
export async function importCommand(
  folder: ImportFolder,
  { database, ports, publicUrl, dryRun = false }: ImportCommandOptions,
): Promise<string[]> {
  const { clock, hasher, secrets } = ports;
  const report = await importFolder(database, folder, {
    clock,
    passwords: createPasswords(hasher, secrets),
    secrets,
    publicUrl: publicUrl.href,
    dryRun,
  });
  return [
    dryRun ? `${report.firm}: nothing was kept.` : `${report.firm}: imported.`,
    ...Object.entries(report.concerns).map(
      ([concern, { created, changed, unchanged, kept }]) =>
        `  ${concern}: ${created} added, ${changed} changed, ${unchanged} the same, ${kept} left alone`,
    ),
  ];
}
