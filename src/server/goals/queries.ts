import { and, eq, gt, inArray, isNotNull, isNull, lte, notInArray, type SQL, sql } from 'drizzle-orm';
import type { goalSorts, goalStates } from '../../contract/goals.ts';
import { isId, newId } from '../database/columns.ts';
import type { Tx } from '../database/database.ts';
import { pageQuery, type PageRequest, type SortKey } from '../database/pages.ts';
import type { FirmScope, Scope } from '../database/scope.ts';
import { exact, rateAt, worth } from '../wealth/queries.ts';
import { type PlanRow, plans, valuations } from '../wealth/tables.ts';
import { yearBefore } from '../wealth/rules.ts';
import type { Part } from './rules.ts';
import { type GoalRow, goals, goalSources } from './tables.ts';

/** The sight that a client has of its goals, or staff of their firm's clients', on a day. */
export interface Sight {
  readonly tx: Tx;
  readonly scope: Scope | FirmScope;
  /** The day it is in the firm's time zone. */
  readonly today: string;
}

/** That of staff. */
export interface FirmSight extends Sight {
  readonly scope: FirmScope;
}

export type Sort = (typeof goalSorts)[number];

/** Which goals to list. */
export interface Filter {
  readonly search?: string | undefined;
  readonly clientId?: string | undefined;
  /** Default: both. */
  readonly state?: (typeof goalStates)[number] | undefined;
}

/** A part of a plan that is saved for a goal. */
export interface Source extends Part {
  readonly planId: string;
  readonly name: string;
  readonly share: number;
}

/** A goal and what it is saved by. */
export interface FoundGoal {
  readonly goal: GoalRow;
  readonly sources: readonly Source[];
}

/** The same in a list. */
export interface ListedGoal extends FoundGoal {
  readonly id: string;
  /** By which its place in the list goes. */
  readonly key: string;
}

const sortKeys: Readonly<Record<Sort, SortKey>> = {
  // A goal without a last day comes after all that have one.
  targetOn: { by: sql`coalesce(${goals.targetOn}, '9999-12-31')`, type: 'date' },
  name: { by: sql`lower(${goals.name}) collate "C"`, type: 'text' },
  // In milliseconds, as a moment is kept.
  createdAt: { by: sql`(extract(epoch from ${goals.createdAt}) * 1000)::bigint`, type: 'bigint' },
};

/** One page of the goals that match. */
export async function listGoalRows(
  sight: Sight,
  { search, clientId, state, ...page }: Filter & PageRequest<Sort>,
): Promise<ListedGoal[]> {
  if (clientId !== undefined && !isId(clientId)) return [];
  const { after, orderBy, limit, key } = pageQuery(page, sortKeys, goals.id);
  const rows = await sight.tx
    .select({ id: goals.id, key, goal: goals })
    .from(goals)
    .where(
      and(
        sight.scope.of(goals),
        state && (state === 'archived' ? isNotNull : isNull)(goals.archivedAt),
        clientId === undefined ? undefined : eq(goals.clientId, clientId),
        search ? contains(search) : undefined,
        after,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit);
  const sources = await sourcesOf(
    sight,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, sources: sources.get(row.id) ?? [] }));
}

/** A goal and what it is saved by; undefined where there is none of this id to see. */
export async function findGoal(sight: Sight, id: string): Promise<FoundGoal | undefined> {
  if (!isId(id)) return undefined;
  const [goal] = await sight.tx
    .select()
    .from(goals)
    .where(and(sight.scope.of(goals), eq(goals.id, id)));
  return goal && { goal, sources: (await sourcesOf(sight, [id])).get(id) ?? [] };
}

/** The plans of some of a client's; of those that are there to see. */
export async function plansOf(
  { tx, scope }: Sight,
  clientId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Pick<PlanRow, 'kind'>>> {
  const rows = await tx
    .select({ id: plans.id, kind: plans.kind })
    .from(plans)
    .where(
      and(
        scope.of(plans),
        eq(plans.clientId, clientId),
        inArray(plans.id, ids.filter(isId)),
        isNull(plans.withdrawnAt),
      ),
    );
  return new Map(rows.map(({ id, ...plan }) => [id, plan]));
}

/**
 * Changes a goal unless it was laid aside. However many try at one moment, none changes what another has laid aside.
 *
 * @param which - Which ones may be changed. Default: all.
 */
export async function changeGoal(
  { tx, scope }: Sight,
  id: string,
  columns: Partial<GoalRow>,
  which?: SQL,
): Promise<boolean> {
  if (!isId(id)) return false;
  const changed = await tx
    .update(goals)
    .set(columns)
    .where(and(scope.of(goals), eq(goals.id, id), isNull(goals.archivedAt), which))
    .returning({ id: goals.id });
  return changed.length > 0;
}

/** Has a goal be saved for by these plans and no others. */
export async function putSources(
  { tx, scope }: Sight,
  { id: goalId, firmId, clientId }: Pick<GoalRow, 'id' | 'firmId' | 'clientId'>,
  sources: readonly { readonly planId: string; readonly share: number }[],
): Promise<void> {
  const kept = sources.map(({ planId }) => planId);
  await tx
    .update(goalSources)
    .set({ share: 0 })
    .where(
      and(
        scope.of(goalSources),
        eq(goalSources.goalId, goalId),
        kept.length > 0 ? notInArray(goalSources.planId, kept) : undefined,
      ),
    );
  if (kept.length === 0) return;
  await tx
    .insert(goalSources)
    .values(sources.map(({ planId, share }) => ({ id: newId(), firmId, clientId, goalId, planId, share })))
    .onConflictDoUpdate({
      target: [goalSources.goalId, goalSources.planId],
      set: { share: sql`excluded.share` },
    });
}

/** What goals are saved by, each goal's by the plans' names. */
async function sourcesOf(
  { tx, scope, today }: Sight,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Source[]>> {
  if (ids.length === 0) return new Map();
  const year = yearBefore(today);
  const { day, amount } = valuations;
  const valued = (...orderBy: SQL[]) =>
    tx
      .select({ day, amount })
      .from(valuations)
      .where(and(scope.of(valuations), eq(valuations.planId, plans.id), lte(day, today)))
      .orderBy(...orderBy)
      .limit(1);
  const now = valued(sql`${day} desc`).as('now');
  // The last one up to then, or else the first since.
  const then = valued(sql`${day} > ${year}::date`, sql`abs(${day} - ${year}::date)`).as('then');
  const part = (of: typeof now | typeof then) => ({
    day: of.day,
    amount: sql<
      number | null
    >`round(${worth(sql`${of.amount}`, rateAt(goals, today))} * ${goalSources.share} / 100)`
      .mapWith(exact)
      .as(of === now ? 'worth_now' : 'worth_then'),
  });
  const rows = await tx
    .select({
      goalId: goalSources.goalId,
      ...{ planId: plans.id, name: plans.name, share: goalSources.share },
      ...{ now: part(now), then: part(then) },
    })
    .from(goalSources)
    .innerJoin(goals, eq(goals.id, goalSources.goalId))
    .innerJoin(plans, eq(plans.id, goalSources.planId))
    .leftJoinLateral(now, sql`true`)
    .leftJoinLateral(then, sql`true`)
    .where(
      and(
        ...[scope.of(goalSources), scope.of(goals), scope.of(plans)],
        inArray(goalSources.goalId, [...ids]),
        gt(goalSources.share, 0),
        isNull(plans.withdrawnAt),
      ),
    )
    .orderBy(sql`lower(${plans.name}) collate "C"`, plans.id);
  const found = rows.map(({ goalId, now: latest, then: earlier, ...source }) => ({
    goalId,
    source: { ...source, now: known(latest), then: known(earlier) },
  }));
  return new Map(
    [...Map.groupBy(found, ({ goalId }) => goalId)].map(([goalId, own]) => [
      goalId,
      own.map(({ source }) => source),
    ]),
  );
}

/** @param valued - Null where there is no valuation at all. */
function known(valued: { readonly day: string | null; readonly amount: number | null } | null) {
  const { day = null, amount = null } = valued ?? {};
  return day === null || amount === null ? null : { day, amount };
}

function contains(search: string): SQL {
  const text = sql`lower(${goals.name} || ' ' || ${goals.description})`;
  return sql`position(lower(${search}::text) in ${text}) > 0`;
}
