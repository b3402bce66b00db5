import { and, eq, isNull } from 'drizzle-orm';
import { PortalError } from '../../contract/errors.ts';
import {
  createPlan,
  editPlan,
  getPlan,
  listPlans,
  type ManagedPlan,
  withdrawPlan,
} from '../../contract/wealth.ts';
import { clientNames } from '../clients/queries.ts';
import { isId, newId } from '../database/columns.ts';
import { pageOf } from '../database/pages.ts';
import { forStaff } from '../http/handle.ts';
import {
  type FoundPlan,
  found,
  foundAlive,
  heldDay,
  sightOf,
  summaryOf,
  totalsFor,
  wholeOf,
} from './answers.ts';
import { type FirmSight, listPlanRows, totalsOf } from './queries.ts';
import { type PlanRow, plans } from './tables.ts';

type Columns = Pick<
  PlanRow,
  'name' | 'kind' | 'provider' | 'owners' | 'reference' | 'description' | 'startedOn'
>;
type Entry = Pick<Columns, 'name' | 'kind'> & { readonly [K in keyof Columns]?: Columns[K] | undefined };

/** Plans as the firm's staff keep them. */
export const planHandlers = [
  forStaff(listPlans, async (context, { sort = 'name', ...input }) => {
    const sight = sightOf(context);
    const request = { ...input, sort, withWithdrawn: true };
    const rows = await listPlanRows(sight, request);
    const clientIds = [...new Set(rows.map(({ plan }) => plan.clientId))];
    const names = await clientNames(sight, clientIds);
    const totals = await totalsOf(sight, clientIds);
    return pageOf(rows, request, (row) => {
      const { clientId, withdrawnAt } = row.plan;
      return {
        ...summaryOf(row, sight, totals.get(clientId)),
        ...{ clientId, clientName: names.get(clientId) ?? '' },
        withdrawnAt: withdrawnAt?.toISOString() ?? null,
      };
    });
  }),

  forStaff(getPlan, async (context, { planId }) => {
    const sight = sightOf(context);
    return whole(sight, await found(sight, planId));
  }),

  forStaff(createPlan, async (context, { clientId, currency, ...entry }) => {
    const { tx, firm, now } = context;
    const sight = sightOf(context);
    if (!(await clientNames(sight, [clientId])).has(clientId)) {
      throw new PortalError('not-found', { message: 'The firm has no such client.' });
    }
    const id = newId();
    await tx.insert(plans).values({
      ...{ id, firmId: firm.id, clientId, currency: currency ?? firm.currency },
      ...{ ...written(entry), createdAt: now },
    });
    return whole(sight, await found(sight, id));
  }),

  forStaff(editPlan, async (context, { planId, ...entry }) => {
    const sight = sightOf(context);
    await change(sight, planId, written(entry));
    return whole(sight, await foundAlive(sight, planId));
  }),

  forStaff(withdrawPlan, async (context, { planId }) => {
    const sight = sightOf(context);
    const isWithdrawn = await change(sight, planId, { withdrawnAt: context.now });
    return whole(sight, await (isWithdrawn ? found : foundAlive)(sight, planId));
  }),
];

function written({
  name,
  kind,
  provider = '',
  owners = [],
  reference = '',
  description = '',
  startedOn,
}: Entry): Columns {
  return {
    ...{ name, kind, provider, owners, reference, description },
    startedOn: startedOn ? heldDay(startedOn, 'startedOn') : null,
  };
}

/** Changes a plan unless it was withdrawn. However many try at one moment, none changes what another has withdrawn. */
async function change(
  { tx, scope }: FirmSight,
  id: string,
  columns: Partial<Columns & Pick<PlanRow, 'withdrawnAt'>>,
): Promise<boolean> {
  if (!isId(id)) return false;
  const changed = await tx
    .update(plans)
    .set(columns)
    .where(and(scope.of(plans), eq(plans.id, id), isNull(plans.withdrawnAt)))
    .returning({ id: plans.id });
  return changed.length > 0;
}

async function whole(sight: FirmSight, one: FoundPlan): Promise<ManagedPlan> {
  const { clientId } = one.plan;
  const names = await clientNames(sight, [clientId]);
  const totals = await totalsFor(sight, clientId);
  return { ...wholeOf(one, sight, totals), clientId, clientName: names.get(clientId) ?? '' };
}
