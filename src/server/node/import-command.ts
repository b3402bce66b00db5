import type { Database } from '../database/database.ts';
import { createPasswords } from '../identity/passwords.ts';
import { importFolder } from '../import/import.ts';
import type { ImportFolder } from '../import/read.ts';
import type { Ports } from '../ports.ts';

export interface ImportCommandOptions {
  readonly database: Database;
  readonly ports: Pick<Ports, 'clock' | 'hasher' | 'secrets' | 'outbox'>;
  readonly publicUrl: URL;
  /** Tells members by mail of quotes that this sends. Default: false. */
  readonly notify?: boolean;
  /** Keeps nothing. Default: false. */
  readonly dryRun?: boolean;
}

/** `portico-server import`: brings all of a folder in, or nothing, and resolves with the lines that say what came of it. */
export async function importCommand(
  folder: ImportFolder,
  { database, ports, publicUrl, notify = false, dryRun = false }: ImportCommandOptions,
): Promise<string[]> {
  const { clock, hasher, secrets, outbox } = ports;
  const report = await importFolder(database, folder, {
    clock,
    passwords: createPasswords(hasher, secrets),
    secrets,
    publicUrl: publicUrl.href,
    ...(notify && { notify: outbox }),
    dryRun,
  });
  return [
    dryRun ? `${report.firm}: nothing was kept.` : `${report.firm}: imported.`,
    ...Object.entries(report.concerns).map(
      ([concern, { created, changed, unchanged, kept }]) =>
        `  ${concern}: ${created} added, ${changed} changed, ${unchanged} the same, ${kept} left alone`,
    ),
    ...(notify ? [`  mails that tell members of new quotes: ${report.mails}`] : []),
  ];
}
