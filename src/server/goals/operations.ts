import { eq } from 'drizzle-orm';
import { PortalError } from '../../contract/errors.ts';
import { archiveGoal, createGoal, editGoal, getGoal, type Goal, listGoals } from '../../contract/goals.ts';
import { newId } from '../database/columns.ts';
import { pageOf } from '../database/pages.ts';
import type { ClientContext } from '../http/context.ts';
import { forClient } from '../http/handle.ts';
import {
  type Entry,
  found,
  holdSources,
  sightOf,
  summaryOf,
  unchanged,
  wholeOf,
  written,
} from './answers.ts';
import { changeGoal, type FoundGoal, listGoalRows, putSources } from './queries.ts';
import { goals } from './tables.ts';

/** A client changes what it has set itself. */
const own = eq(goals.byFirm, false);

export const goalHandlers = [
  forClient(listGoals, async (context, { sort = 'targetOn', state = 'current', ...input }) => {
    const sight = sightOf(context);
    const request = { ...input, sort, state };
    return pageOf(await listGoalRows(sight, request), request, (row) => summaryOf(row, sight.today));
  }),

  forClient(getGoal, async (context, { goalId }) => whole(context, await found(sightOf(context), goalId))),

  forClient(createGoal, async (context, entry) => {
    const { tx, firm, clientId, now } = context;
    const sight = sightOf(context);
    await hold(context, entry);
    const goal = { id: newId(), firmId: firm.id, clientId };
    await tx.insert(goals).values({
      ...{ ...goal, ...written(entry), currency: firm.currency, byFirm: false, createdAt: now },
    });
    await putSources(sight, goal, entry.sources ?? []);
    return whole(context, await found(sight, goal.id));
  }),

  forClient(editGoal, async (context, { goalId, ...entry }) => {
    const sight = sightOf(context);
    if (!(await changeGoal(sight, goalId, written(entry), own))) throw unchanged(await found(sight, goalId));
    await hold(context, entry);
    const { goal } = await found(sight, goalId);
    if (entry.sources) await putSources(sight, goal, entry.sources);
    return whole(context, await found(sight, goalId));
  }),

  forClient(archiveGoal, async (context, { goalId }) => {
    const sight = sightOf(context);
    const isArchived = await changeGoal(sight, goalId, { archivedAt: context.now }, own);
    const one = await found(sight, goalId);
    if (!isArchived) throw unchanged(one);
    return whole(context, one);
  }),
];

/** Refuses plans that are none to save by, and any where the account may not see them. */
async function hold(context: ClientContext, { sources = [] }: Entry): Promise<void> {
  if (sources.length === 0) return;
  if (!seesPlans(context))
    throw new PortalError('not-permitted', { message: 'Plans are named on the page of wealth alone.' });
  await holdSources(sightOf(context), context.clientId, sources);
}

/** A goal as an account may see it: plans belong to another page than goals. */
function whole(context: ClientContext, one: FoundGoal): Goal {
  const goal = wholeOf(one, sightOf(context).today);
  return seesPlans(context) ? goal : { ...goal, sources: [] };
}

function seesPlans({ session }: ClientContext): boolean {
  return session.account.permissions.pages.includes('wealth');
}
