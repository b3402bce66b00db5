import { eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { goalAmountLimit, goalSourceLimit } from '../../contract/goals.ts';
import { line } from '../../contract/values.ts';
import { clientIds } from '../clients/import.ts';
import { newId } from '../database/columns.ts';
import { importAmount, minorUnits } from '../import/amounts.ts';
import { type ImportContext, unique } from '../import/context.ts';
import { dayOf, importDay, importInstant, instantOf } from '../import/days.ts';
import type { FolderReader } from '../import/read.ts';
import { putRows, type Tally } from '../import/rows.ts';
import { isLiability } from '../wealth/rules.ts';
import { type PlanRow, plans } from '../wealth/tables.ts';
import { type GoalSourceRow, goals, goalSources } from './tables.ts';

/** A plan that a goal is saved for by; in CSV a row of `goal-plans.csv`, whose column `goal` has the goal's `ref`. */
const sourceRecord = z.object({
  /** The plan's `ref`. */
  plan: z.string(),
  /** How many per cent of it. */
  share: z
    .string()
    .check(z.regex(/^([1-9]\d?|100)$/, { error: 'must be a whole number of per cent from 1 to 100' })),
});

/** What a client saves for, in `goals.json` or `goals.csv`. */
const goalRecord = z.object({
  ref: line(100),
  /** The client's `ref`. */
  client: z.string(),
  name: line(200),
  description: z.optional(z.string().check(z.maxLength(10_000))),
  /** In the firm's currency. Default: none. */
  target: z.optional(importAmount),
  /** The last day on which it is in time. Default: none. */
  targetOn: z.optional(z.nullable(importDay)),
  /** What was put in by hand. Default: nothing. */
  setAside: z.optional(importAmount),
  /** Whether the client set it, not the firm. Default: no. */
  byClient: z.optional(z.boolean()),
  /** When it was set. Default: when it comes in. */
  createdAt: z.optional(importInstant),
  /** When it was laid aside, if it was. */
  archivedAt: z.optional(importInstant),
  sources: z.optional(z.array(sourceRecord).check(z.maxLength(goalSourceLimit))),
});

const sourceParts = { name: 'goal-plans', into: 'sources', by: 'goal', schema: sourceRecord };

export function readGoals(reader: FolderReader) {
  return unique(reader, reader.records('goals', goalRecord, sourceParts), ['ref'], ({ ref }) => ref);
}

type GoalEntry = ReturnType<typeof readGoals>[number];

/** Writes goals and by which plans they are saved for. One that its client set, or that was laid aside, stays as it is. */
export async function writeGoals(context: ImportContext, entries: readonly GoalEntry[]): Promise<Tally> {
  const { tx, firm, calendar, reader } = context;
  const byClient = await clientIds(context);
  const kept = await tx.select().from(plans).where(eq(plans.firmId, firm.id));
  const planByRef = new Map(kept.map((row) => [row.ref, row]));
  const stored = await tx.select().from(goals).where(eq(goals.firmId, firm.id)).for('update');
  const byRef = new Map(stored.map((row) => [row.ref, row]));
  const linked = await tx.select().from(goalSources).where(eq(goalSources.firmId, firm.id));
  const byGoal = Map.groupBy(linked, ({ goalId }) => goalId);
  const links: Parameters<typeof putRows<typeof goalSources>>[2][number][] = [];
  let left = 0;
  const wanted = entries.flatMap((entry) => {
    const { ref, client, name, description = '', targetOn, createdAt, archivedAt } = entry.value;
    const clientId = byClient.get(client);
    if (clientId === undefined) {
      if (!reader.mentions('clients', 'ref', client))
        reader.refuse(entry, ['client'], 'is no client of this firm');
      return [];
    }
    const known = byRef.get(ref);
    if (known && known.clientId !== clientId) {
      reader.refuse(entry, ['client'], 'is another client than the one that it was a goal of');
      return [];
    }
    if (known && (known.archivedAt || !known.byFirm)) {
      left += 1;
      return [];
    }
    const id = known?.id ?? newId();
    const currency = known?.currency ?? firm.currency;
    const amount = (field: 'target' | 'setAside', least: number) => {
      const { [field]: typed } = entry.value;
      if (typed === undefined) return undefined;
      const minor = minorUnits(typed, currency);
      const wrong =
        minor === undefined
          ? `is finer than ${currency} goes`
          : minor < least
            ? `must be ${least > 0 ? 'above zero' : 'zero or more'}`
            : minor > goalAmountLimit && 'is too large';
      if (!wrong) return minor;
      reader.refuse(entry, [field], wrong);
      return undefined;
    };
    const own = { firmId: firm.id, clientId };
    links.push(...linksOf(context, entry, { ...own, goalId: id }, planByRef, byGoal.get(id) ?? []));
    const columns = {
      ...{ id, ...own, ref, name, description, currency },
      target: amount('target', 1) ?? null,
      targetOn: targetOn ? dayOf(targetOn, calendar) : null,
      setAside: amount('setAside', 0) ?? 0,
      byFirm: !(entry.value.byClient ?? false),
      archivedAt: archivedAt ? instantOf(archivedAt, calendar) : null,
      createdAt: known?.createdAt ?? (createdAt ? instantOf(createdAt, calendar) : calendar.now),
    };
    return [{ stored: known, columns }];
  });
  const tally = await putRows(tx, goals, wanted);
  await putRows(tx, goalSources, links);
  return { ...tally, kept: left };
}

/** A goal's plans as the folder has them, and those that it has no more; notes what is wrong with them. */
function linksOf(
  { reader }: ImportContext,
  entry: GoalEntry,
  own: Pick<GoalSourceRow, 'firmId' | 'clientId' | 'goalId'>,
  plansByRef: ReadonlyMap<string | null, PlanRow>,
  stored: readonly GoalSourceRow[],
) {
  const shares = new Map<string, number>();
  for (const [index, { plan: ref, share }] of (entry.value.sources ?? []).entries()) {
    const plan = plansByRef.get(ref);
    const refuse = (message: string) => reader.refuse(entry, ['sources', index, 'plan'], message);
    if (plan?.clientId !== own.clientId) {
      // Of a plan that was not taken there is enough to say already.
      if (plan || !reader.mentions('plans', 'ref', ref)) refuse('is no plan of this client');
    } else if (isLiability(plan.kind)) refuse('is owed, and saves nothing');
    else if (shares.has(plan.id)) refuse('is there already');
    else shares.set(plan.id, Number(share));
  }
  const byPlan = new Map(stored.map((row) => [row.planId, row]));
  const planIds = new Set([...shares.keys(), ...byPlan.keys()]);
  return [...planIds].map((planId) => {
    const known = byPlan.get(planId);
    return {
      stored: known,
      columns: { id: known?.id ?? newId(), ...own, planId, share: shares.get(planId) ?? 0 },
    };
  });
}
