import { parseArgs } from 'node:util';
import { ConfigError, readConfig, variables } from '../server/config.ts';
import { createApiKey, revokeApiKey } from '../server/identity/api-keys.ts';
import { ImportRefused } from '../server/import/problem.ts';
import { connect } from '../server/node/connect.ts';
import { readFolder } from '../server/node/folder.ts';
import { importCommand } from '../server/node/import-command.ts';
import { migrateDatabase } from '../server/node/migrate.ts';
import { checkPort, closeOnSignal, serve } from '../server/node/serve.ts';
import { createPorts, startServer } from '../server/node/start.ts';

const usage = `Usage: portico-server <command>

  serve                       Serves the API, and delivers mails.
  migrate                     Brings the database to this version.
  import [--notify] [--dry-run] <folder>
                              Brings a firm's data in: all of the folder, or nothing.
                              --notify tells members by mail of quotes that it sends.
  api-key <firm> <name>       Makes a key for the firm's own server, and prints it this once.
  api-key --revoke <firm> <name>
                              Ends a key.

Configured by environment variables:

${variables.map(({ name, meaning, default: fallback }) => `  ${name}\n      ${meaning} Default: ${fallback}.`).join('\n')}
`;

const commands: Readonly<Record<string, (args: string[]) => Promise<void>>> = {
  async serve(args) {
    takesNothing('serve', args);
    const config = readConfig(process.env);
    const place = { port: config.port, isPublic: config.publicUrl.protocol === 'https:' };
    await checkPort(place);
    const { server, ports } = await startServer(config);
    const listening = await serve(server, place);
    closeOnSignal(listening);
    ports.log.info('the server listens', { port: listening.port, publicUrl: config.publicUrl.origin });
  },

  async migrate(args) {
    takesNothing('migrate', args);
    const applied = await migrateDatabase(readConfig(process.env));
    console.log(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}.`);
  },

  async import(args) {
    const { values, positionals } = parseArgs({
      args,
      options: {
        notify: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    const [folder, ...more] = positionals;
    if (folder === undefined || more.length > 0) throw new UsageError('import takes one folder.');
    const config = readConfig(process.env);
    const files = await readFolder(folder);
    const database = await connect({
      url: config.database,
      ownerUrl: config.databaseOwner,
      poolSize: 1,
    });
    try {
      const ports = await createPorts(config);
      const { publicUrl } = config;
      const { notify, 'dry-run': dryRun } = values;
      const said = await importCommand(files, { database, ports, publicUrl, notify, dryRun });
      console.log(said.join('\n'));
    } finally {
      await database.close();
    }
  },

  async 'api-key'(args) {
    const { values, positionals } = parseArgs({
      args,
      options: { revoke: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [slug, name, ...more] = positionals;
    if (slug === undefined || name === undefined || more.length > 0) {
      throw new UsageError('api-key takes a firm and a name.');
    }
    const config = readConfig(process.env);
    const database = await connect({
      url: config.database,
      ownerUrl: config.databaseOwner,
      poolSize: 1,
    });
    try {
      if (values.revoke) await revokeApiKey(database, { slug, name });
      else console.log(await createApiKey(database, { slug, name }, new Date()));
    } finally {
      await database.close();
    }
  },
};

class UsageError extends Error {}

function takesNothing(name: string, args: string[]): void {
  if (args.length > 0)
    throw new UsageError(`${name} takes nothing: it is configured by environment variables.`);
}

/** Runs what was asked for, and sets the exit code. */
export async function run([name = '', ...args]: readonly string[]): Promise<void> {
  if (name === '--help' || name === '-h' || args.includes('--help')) {
    console.log(usage);
  } else {
    try {
      const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
      if (!command) throw new UsageError(name === '' ? 'Name a command.' : `There is no command "${name}".`);
      await command(args);
    } catch (failure) {
      if (failure instanceof UsageError) console.error(`${failure.message}\n\n${usage}`);
      else if (failure instanceof ConfigError || failure instanceof ImportRefused)
        console.error(failure.message);
      else console.error(failure instanceof Error ? failure.message : failure);
      process.exitCode = failure instanceof UsageError ? 2 : 1;
    }
  }
}
