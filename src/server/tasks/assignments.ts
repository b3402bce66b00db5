import { PortalError } from '../../contract/errors.ts';
import {
  type Assignment,
  commentOnAssignment,
  createAssignment,
  editAssignment,
  getAssignment,
  listAssignments,
  reassignAssignment,
  withdrawAssignment,
} from '../../contract/tasks.ts';
import { clientNames } from '../clients/queries.ts';
import { newId } from '../database/columns.ts';
import { pageOf } from '../database/pages.ts';
import { todayIn } from '../firm/today.ts';
import type { StaffContext } from '../http/context.ts';
import { forStaff } from '../http/handle.ts';
import { type FoundTask, found, foundAlive, summaryOf, wholeOf } from './answers.ts';
import { addComment, changeTask, listRows, type FirmSight } from './queries.ts';
import { type TaskRow, tasks } from './tables.ts';

type Entry = Pick<TaskRow, 'title'> & {
  readonly [K in 'description' | 'dueOn' | 'page']?: TaskRow[K] | undefined;
};

/** Tasks as the firm's staff set them. */
export const assignmentHandlers = [
  forStaff(listAssignments, async (context, { sort = 'dueOn', ...input }) => {
    const sight = sightOf(context);
    const request = { ...input, sort, withEnded: true };
    const rows = await listRows(sight, request);
    const names = await clientNames(
      sight,
      rows.map(({ task }) => task.clientId),
    );
    return pageOf(rows, request, (row) => {
      const { clientId } = row.task;
      return { ...summaryOf(row, sight.today), clientId, clientName: names.get(clientId) ?? '' };
    });
  }),

  forStaff(getAssignment, async (context, { taskId }) => {
    const sight = sightOf(context);
    return whole(sight, await found(sight, taskId));
  }),

  forStaff(createAssignment, async (context, { clientId, ...entry }) => {
    const { title, description, dueOn, page } = written(entry);
    return create(context, clientId, { title, description, dueOn, page });
  }),

  forStaff(editAssignment, async (context, { taskId, ...entry }) => {
    const sight = sightOf(context);
    await changeTask(sight, taskId, written(entry));
    return read(sight, taskId);
  }),

  forStaff(withdrawAssignment, async (context, { taskId }) => {
    const sight = sightOf(context);
    const change = { state: 'withdrawn', endedAt: context.now } as const;
    const one = await changeTask(sight, taskId, change);
    return one ? whole(sight, await found(sight, taskId)) : read(sight, taskId);
  }),

  forStaff(reassignAssignment, async (context, { taskId, clientId }) => {
    const sight = sightOf(context);
    const change = { state: 'reassigned', endedAt: context.now } as const;
    if (!(await changeTask(sight, taskId, change))) return read(sight, taskId);
    const { task } = await found(sight, taskId);
    return create(context, clientId, task);
  }),

  forStaff(commentOnAssignment, async (context, { taskId, text }) => {
    const { now, session } = context;
    const sight = sightOf(context);
    const by = session.account.displayName;
    await addComment(sight, taskId, { text, by, fromFirm: true, createdAt: now });
    return read(sight, taskId);
  }),
];

async function create(
  context: StaffContext,
  clientId: string,
  { title, description, dueOn, page }: Pick<TaskRow, 'title' | 'description' | 'dueOn' | 'page'>,
): Promise<Assignment> {
  const { tx, firm, now } = context;
  const sight = sightOf(context);
  if (!(await clientNames(sight, [clientId])).has(clientId)) {
    throw new PortalError('not-found', { message: 'The firm has no such client.' });
  }
  const id = newId();
  await tx.insert(tasks).values({
    ...{ id, firmId: firm.id, clientId, title, description, dueOn, page },
    ...{ state: 'open', createdAt: now },
  });
  return whole(sight, await found(sight, id));
}

function written({ title, description = '', dueOn = null, page = null }: Entry) {
  return { title, description, dueOn, page };
}

/** The task once it was written, or the refusal where it could not be. */
async function read(sight: FirmSight, taskId: string): Promise<Assignment> {
  return whole(sight, await foundAlive(sight, taskId));
}

async function whole(sight: FirmSight, one: FoundTask): Promise<Assignment> {
  const { clientId } = one.task;
  const names = await clientNames(sight, [clientId]);
  return { ...wholeOf(one, sight.today), clientId, clientName: names.get(clientId) ?? '' };
}

function sightOf({ tx, scope, firm, now }: StaffContext): FirmSight {
  return { tx, scope, today: todayIn(firm.timeZone, now) };
}
