import { PortalError } from '../../contract/errors.ts';
import {
  archiveClientGoal,
  type ClientGoal,
  createClientGoal,
  editClientGoal,
  getClientGoal,
  listClientGoals,
} from '../../contract/goals.ts';
import { clientNames } from '../clients/queries.ts';
import { newId } from '../database/columns.ts';
import { pageOf } from '../database/pages.ts';
import { forStaff } from '../http/handle.ts';
import { found, holdSources, sightOf, summaryOf, unchanged, wholeOf, written } from './answers.ts';
import { changeGoal, type FirmSight, type FoundGoal, listGoalRows, putSources } from './queries.ts';
import { goals } from './tables.ts';

/** Goals as the firm's staff see and set them. */
export const clientGoalHandlers = [
  forStaff(listClientGoals, async (context, { sort = 'targetOn', ...input }) => {
    const sight = sightOf(context);
    const request = { ...input, sort };
    const rows = await listGoalRows(sight, request);
    const names = await clientNames(
      sight,
      rows.map(({ goal }) => goal.clientId),
    );
    return pageOf(rows, request, (row) => {
      const { clientId } = row.goal;
      return { ...summaryOf(row, sight.today), clientId, clientName: names.get(clientId) ?? '' };
    });
  }),

  forStaff(getClientGoal, async (context, { goalId }) => {
    const sight = sightOf(context);
    return whole(sight, await found(sight, goalId));
  }),

  forStaff(createClientGoal, async (context, { clientId, ...entry }) => {
    const { tx, firm, now } = context;
    const sight = sightOf(context);
    if (!(await clientNames(sight, [clientId])).has(clientId)) {
      throw new PortalError('not-found', { message: 'The firm has no such client.' });
    }
    const { sources = [] } = entry;
    await holdSources(sight, clientId, sources);
    const goal = { id: newId(), firmId: firm.id, clientId };
    await tx.insert(goals).values({
      ...{ ...goal, ...written(entry), currency: firm.currency, byFirm: true, createdAt: now },
    });
    await putSources(sight, goal, sources);
    return whole(sight, await found(sight, goal.id));
  }),

  forStaff(editClientGoal, async (context, { goalId, ...entry }) => {
    const sight = sightOf(context);
    const isChanged = await changeGoal(sight, goalId, written(entry));
    const one = await found(sight, goalId);
    if (!isChanged) throw unchanged(one);
    if (entry.sources) {
      await holdSources(sight, one.goal.clientId, entry.sources);
      await putSources(sight, one.goal, entry.sources);
    }
    return whole(sight, await found(sight, goalId));
  }),

  forStaff(archiveClientGoal, async (context, { goalId }) => {
    const sight = sightOf(context);
    const isArchived = await changeGoal(sight, goalId, { archivedAt: context.now });
    const one = await found(sight, goalId);
    if (!isArchived) throw unchanged(one);
    return whole(sight, one);
  }),
];

async function whole(sight: FirmSight, one: FoundGoal): Promise<ClientGoal> {
  const { clientId } = one.goal;
  const names = await clientNames(sight, [clientId]);
  return { ...wholeOf(one, sight.today), clientId, clientName: names.get(clientId) ?? '' };
}
