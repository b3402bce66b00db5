import { eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { currency, line } from '../../contract/values.ts';
import { amountLimit, planKinds } from '../../contract/wealth.ts';
import { clientIds } from '../clients/import.ts';
import { newId } from '../database/columns.ts';
import { importAmount, minorUnits } from '../import/amounts.ts';
import { type ImportContext, unique } from '../import/context.ts';
import { dayOf, importDay, importInstant, instantOf } from '../import/days.ts';
import type { FolderReader } from '../import/read.ts';
import { putRows, type Tally } from '../import/rows.ts';
import { plans, valuations } from './tables.ts';

/** What a plan was worth on a day; in CSV a row of `valuations.csv`, whose column `plan` has the plan's `ref`. */
const valuationRecord = z.object({
  day: importDay,
  /** In the plan's currency; of a liability, what is owed. */
  amount: importAmount,
  /** Default: none. */
  note: z.optional(line(500)),
});

/** Names with a semicolon between them, as they have blanks of their own. */
const names = z.string().check(
  z.refine((text) => namesIn(text).every((name) => name.length <= 200) && namesIn(text).length <= 20, {
    error: 'may be 20 names at most, of 200 characters each',
  }),
);

function namesIn(text: string): string[] {
  return text
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean);
}

/** Something that a client has or owes, in `plans.json` or `plans.csv`. */
const planRecord = z.object({
  ref: line(100),
  /** The client's `ref`. */
  client: z.string(),
  name: line(200),
  kind: z.enum(planKinds),
  /** Default: none. */
  provider: z.optional(line(200)),
  /** Whose it is: `Priya Anand; Daniel Wu`. Default: not told apart. */
  owners: z.optional(names),
  /** That of its valuations, for good. Default: the firm's. */
  currency: z.optional(currency),
  /** Its number at the provider. Default: none. */
  reference: z.optional(line(100)),
  description: z.optional(z.string().check(z.maxLength(10_000))),
  startedOn: z.optional(z.nullable(importDay)),
  /** When it was taken back, if it was. */
  withdrawnAt: z.optional(importInstant),
  valuations: z.optional(z.array(valuationRecord).check(z.maxLength(20_000))),
});

const valuationParts = { name: 'valuations', into: 'valuations', by: 'plan', schema: valuationRecord };

export function readPlans(reader: FolderReader) {
  return unique(reader, reader.records('plans', planRecord, valuationParts), ['ref'], ({ ref }) => ref);
}

type PlanEntry = ReturnType<typeof readPlans>[number];

/** Writes plans and their valuations. A plan that was withdrawn stays as it is; a valuation is found again by its day. */
export async function writePlans(
  context: ImportContext,
  entries: readonly PlanEntry[],
): Promise<{ readonly plans: Tally; readonly valuations: Tally }> {
  const { tx, firm, calendar, reader } = context;
  const byClient = await clientIds(context);
  const stored = await tx.select().from(plans).where(eq(plans.firmId, firm.id)).for('update');
  const byRef = new Map(stored.map((row) => [row.ref, row]));
  const valued = await tx.select().from(valuations).where(eq(valuations.firmId, firm.id));
  const byDay = new Map(valued.map((row) => [`${row.planId} ${row.day}`, row]));
  const worth: Parameters<typeof putRows<typeof valuations>>[2][number][] = [];
  let kept = 0;
  const wanted = entries.flatMap((entry) => {
    const { ref, client, name, kind, provider = '', owners = '', reference = '' } = entry.value;
    const { currency: own = firm.currency, description = '', startedOn, withdrawnAt } = entry.value;
    const clientId = byClient.get(client);
    if (clientId === undefined) {
      if (!reader.mentions('clients', 'ref', client))
        reader.refuse(entry, ['client'], 'is no client of this firm');
      return [];
    }
    const known = byRef.get(ref);
    if (known && known.clientId !== clientId) {
      reader.refuse(entry, ['client'], 'is another client than the one that it was a plan of');
      return [];
    }
    if (known && known.currency !== own) {
      reader.refuse(entry, ['currency'], `is not ${known.currency}, in which the plan was valued so far`);
      return [];
    }
    if (known?.withdrawnAt) {
      kept += 1;
      return [];
    }
    const id = known?.id ?? newId();
    const whose = { firmId: firm.id, clientId };
    for (const each of valuationsOf(context, entry, own)) {
      const before = byDay.get(`${id} ${each.day}`);
      const since = { id: before?.id ?? newId(), createdAt: before?.createdAt ?? calendar.now };
      worth.push({ stored: before, columns: { ...whose, planId: id, ...each, ...since } });
    }
    const columns = {
      ...{ id, ...whose, ref, name, kind, provider, owners: namesIn(owners), currency: own },
      ...{ reference, description, startedOn: startedOn ? dayOf(startedOn, calendar) : null },
      withdrawnAt: withdrawnAt ? instantOf(withdrawnAt, calendar) : null,
      createdAt: known?.createdAt ?? calendar.now,
    };
    return [{ stored: known, columns }];
  });
  const tally = await putRows(tx, plans, wanted);
  return { plans: { ...tally, kept }, valuations: await putRows(tx, valuations, worth) };
}

/** The valuations of a plan in minor units; notes what is wrong with them. */
function valuationsOf({ reader, calendar }: ImportContext, entry: PlanEntry, currency: string) {
  const days = new Map<string, number>();
  return (entry.value.valuations ?? []).flatMap(({ day: written, amount: typed, note = '' }, index) => {
    const refuse = (field: string, message: string) => {
      reader.refuse(entry, ['valuations', index, field], message);
      return [];
    };
    const day = dayOf(written, calendar);
    const amount = minorUnits(typed, currency);
    if (amount === undefined) return refuse('amount', `is finer than ${currency} goes`);
    if (Math.abs(amount) > amountLimit) return refuse('amount', 'is too large');
    const first = days.get(day);
    if (first !== undefined) {
      const { file, line: at } = entry.place(['valuations', first, 'day']);
      return refuse('day', `is the same as in ${file}:${at}`);
    }
    days.set(day, index);
    return [{ day, amount, note }];
  });
}
