import { eq } from 'drizzle-orm';
import { readAccounts, writeAccounts } from '../access/import.ts';
import { readApps, writeApps } from '../apps/import.ts';
import { audit } from '../audit/tables.ts';
import { readClients, writeClients } from '../clients/import.ts';
import { readContacts, writeContacts } from '../clients/import-contacts.ts';
import { newId } from '../database/columns.ts';
import type { Database } from '../database/database.ts';
import { sqlState } from '../database/failures.ts';
import { firmIdOf, readFirm, writeFirm } from '../firm/import.ts';
import { firms } from '../firm/tables.ts';
import { readIdentities, writeIdentities } from '../identity/import.ts';
import type { Passwords } from '../identity/passwords.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { readGoals, writeGoals } from '../goals/import.ts';
import type { Clock } from '../ports.ts';
import { readQuotes, writeQuotes } from '../quotes/import.ts';
import { type SentQuote, tellOfQuotes } from '../quotes/notify.ts';
import { readTasks, writeTasks } from '../tasks/import.ts';
import { readPlans, writePlans } from '../wealth/import.ts';
import { readRates, writeRates } from '../wealth/import-rates.ts';
import type { Secrets } from '../secrets.ts';
import { ImportRefused, inOrder } from './problem.ts';
import { FolderReader, type ImportFolder } from './read.ts';
import type { Tally } from './rows.ts';

export interface ImportOptions {
  readonly clock: Clock;
  readonly passwords: Passwords;
  readonly secrets: Secrets;
  /** Where the backend is reached: what addresses without an origin are meant at. */
  readonly publicUrl: string;
  /**
   * Where the mails go that tell members of quotes that were sent with this import. Default: nobody is told, as is right
   * for what members have known for long.
   */
  readonly notify?: Outbox | undefined;
  /** Checks everything, against what is stored too, and keeps nothing. Default: false. */
  readonly dryRun?: boolean;
}

/** What an import did, or in a dry run would do. */
export interface ImportReport {
  /** The firm's slug. */
  readonly firm: string;
  readonly concerns: Readonly<
    Record<
      | ('firm' | 'clients' | 'contacts' | 'identities' | 'accounts' | 'quotes' | 'tasks' | 'apps')
      | ('rates' | 'plans' | 'valuations' | 'goals'),
      Tally
    >
  >;
  /** How many mails tell members of what is new. */
  readonly mails: number;
}

/**
 * Brings one firm's data in from a folder of JSON and CSV files, all of it or, if anything is wrong, nothing.
 *
 * Records are found again by `ref` (identities by their address), so the same folder can come any number of times: what
 * is missing is added, what differs is changed, ids stay, nothing is deleted. A quote that a client has decided, whether
 * a task is done, an app that staff took away, a plan that was withdrawn, a goal that its client set or that was laid
 * aside, and a password that is set are left alone.
 *
 * Rejects with {@link ImportRefused}, which lists every problem of every file.
 */
export async function importFolder(
  database: Database,
  folder: ImportFolder,
  { clock, passwords, secrets, publicUrl, notify: outbox, dryRun = false }: ImportOptions,
): Promise<ImportReport> {
  const reader = new FolderReader(folder);
  const firm = readFirm(reader);
  const clients = readClients(reader);
  const contacts = readContacts(reader);
  const identities = readIdentities(reader);
  const accounts = readAccounts(reader);
  const quotes = readQuotes(reader);
  const tasks = readTasks(reader);
  const apps = readApps(reader);
  const rates = readRates(reader);
  const plans = readPlans(reader);
  const goals = readGoals(reader);
  reader.refuseUnknownFiles();
  if (!firm) throw new ImportRefused(inOrder(reader.problems));

  const { slug } = firm;
  const now = clock.now();
  const id = await database.as('portico_import', { firmSlug: slug }, (tx) => firmIdOf(tx, slug));
  const report = database.as('portico_import', { firmId: id, firmSlug: slug }, async (tx) => {
    const calendar = { now, timeZone: firm.timeZone };
    const context = {
      tx,
      reader,
      calendar,
      publicUrl,
      secrets,
      firm: { id, timeZone: firm.timeZone, currency: firm.currency },
    };
    let mails = 0;
    const tell = async (sent: readonly SentQuote[]) => {
      const [row] = outbox ? await tx.select().from(firms).where(eq(firms.id, id)) : [];
      if (outbox && row) mails += await tellOfQuotes(tx, { firm: row, outbox, now }, sent);
    };
    const concerns = {
      firm: await writeFirm(context, firm),
      clients: await writeClients(context, clients),
      contacts: await writeContacts(context, contacts),
      identities: await writeIdentities(context, identities, { passwords, secrets }),
      accounts: await writeAccounts(context, accounts),
      quotes: await writeQuotes(context, quotes, tell),
      tasks: await writeTasks(context, tasks),
      apps: await writeApps(context, apps),
      rates: await writeRates(context, rates),
      ...(await writePlans(context, plans)),
      goals: await writeGoals(context, goals),
    };
    if (reader.problems.length > 0) throw new ImportRefused(inOrder(reader.problems));
    if (Object.values(concerns).some(({ created, changed }) => created + changed > 0)) {
      await tx
        .insert(audit)
        .values({ firmId: id, at: now, operation: 'import', subject: slug, requestId: newId() });
    }
    if (dryRun) throw new DryRun({ firm: slug, concerns, mails });
    return { firm: slug, concerns, mails };
  });
  return report.catch((failure: unknown) => {
    if (failure instanceof DryRun) return failure.report;
    const state = sqlState(failure);
    if (state === undefined) throw failure;
    // What a query says of itself quotes people's data.
    throw new Error(
      `Nothing was imported: the database refused it (SQLSTATE ${state}). Was another import of "${slug}" running? Then run this one again.`,
      { cause: failure },
    );
  });
}

/** Ends a transaction so that nothing of it is kept. */
class DryRun extends Error {
  readonly report: ImportReport;

  constructor(report: ImportReport) {
    super('dry run');
    this.report = report;
  }
}
