import { and, eq, ne, sql } from 'drizzle-orm';
import { PortalError } from '../../contract/errors.ts';
import {
  addValuation,
  editValuation,
  listValuations,
  type ManagedValuation,
  withdrawValuation,
} from '../../contract/wealth.ts';
import { isId, newId } from '../database/columns.ts';
import { pageOf, pageQuery, type SortKey } from '../database/pages.ts';
import { forStaff } from '../http/handle.ts';
import { found, foundAlive, heldDay, noSuchPlan, sightOf, valuationOf } from './answers.ts';
import type { FirmSight } from './queries.ts';
import { plans, type ValuationRow, valuations } from './tables.ts';

const sortKeys = { day: { by: valuations.day, type: 'date' } } as const satisfies Record<string, SortKey>;

/** Valuations as the firm's staff keep them. */
export const valuationHandlers = [
  forStaff(listValuations, async (context, { planId, search, sort = '-day', ...input }) => {
    const sight = sightOf(context);
    await found(sight, planId);
    const request = { ...input, sort };
    const { after, orderBy, limit, key } = pageQuery(request, sortKeys, valuations.id);
    const has = search ? sql`position(lower(${search}::text) in lower(${valuations.note})) > 0` : undefined;
    const rows = await context.tx
      .select({ id: valuations.id, key, row: valuations })
      .from(valuations)
      .where(and(context.scope.of(valuations), eq(valuations.planId, planId), has, after))
      .orderBy(...orderBy)
      .limit(limit);
    return pageOf(rows, request, ({ row }) => managed(row));
  }),

  forStaff(addValuation, async (context, { planId, ...entry }) => {
    const sight = sightOf(context);
    const { clientId } = await held(sight, planId);
    const row = { id: newId(), planId, ...written(entry) };
    await holdFree(sight, row);
    const { firm, now } = context;
    const added = { ...row, firmId: firm.id, clientId, createdAt: now };
    await context.tx.insert(valuations).values(added);
    return managed(added);
  }),

  forStaff(editValuation, async (context, { valuationId, ...entry }) => {
    const sight = sightOf(context);
    const before = await foundValuation(sight, valuationId);
    const columns = written(entry);
    await holdFree(sight, { ...before, ...columns });
    const [changed] = await context.tx
      .update(valuations)
      .set(columns)
      .where(and(context.scope.of(valuations), eq(valuations.id, valuationId)))
      .returning();
    return managed(changed as ValuationRow);
  }),

  forStaff(withdrawValuation, async (context, { valuationId }) => {
    const row = await foundValuation(sightOf(context), valuationId);
    await context.tx
      .delete(valuations)
      .where(and(context.scope.of(valuations), eq(valuations.id, valuationId)));
    return managed(row);
  }),
];

type Written = Pick<ValuationRow, 'day' | 'amount' | 'note'>;

function written({
  day,
  amount,
  note = '',
}: Pick<Written, 'day' | 'amount'> & { readonly note?: string | undefined }): Written {
  return { day: heldDay(day, 'day'), amount, note };
}

/** A plan that can be valued; whoever else changes what it is worth waits until this is done. */
async function held(sight: FirmSight, planId: string): Promise<{ readonly clientId: string }> {
  if (!isId(planId)) throw noSuchPlan();
  await sight.tx
    .select({ id: plans.id })
    .from(plans)
    .where(and(sight.scope.of(plans), eq(plans.id, planId)))
    .for('update');
  return (await foundAlive(sight, planId)).plan;
}

/** A valuation of a plan that can be valued. */
async function foundValuation(sight: FirmSight, id: string): Promise<ValuationRow> {
  const select = async () => {
    if (!isId(id)) return undefined;
    const [row] = await sight.tx
      .select()
      .from(valuations)
      .where(and(sight.scope.of(valuations), eq(valuations.id, id)));
    return row;
  };
  const planId = (await select())?.planId;
  if (planId !== undefined) await held(sight, planId);
  // Again, as it is now that nobody else changes it.
  const row = planId === undefined ? undefined : await select();
  if (!row) throw new PortalError('not-found', { message: 'There is no such valuation to see.' });
  return row;
}

/** Refuses a day that the plan has another valuation of. */
async function holdFree(
  { tx, scope }: FirmSight,
  { id, planId, day }: Pick<ValuationRow, 'id' | 'planId' | 'day'>,
): Promise<void> {
  const [taken] = await tx
    .select({ id: valuations.id })
    .from(valuations)
    .where(
      and(
        scope.of(valuations),
        eq(valuations.planId, planId),
        eq(valuations.day, day),
        ne(valuations.id, id),
      ),
    );
  if (!taken) return;
  throw new PortalError('invalid-input', {
    message: 'The plan has a valuation of that day already: change that one.',
    issues: [{ path: ['day'], message: 'has a valuation already' }],
  });
}

function managed(row: ValuationRow): ManagedValuation {
  return { ...valuationOf(row), planId: row.planId, clientId: row.clientId };
}
