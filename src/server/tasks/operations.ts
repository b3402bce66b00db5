import {
  commentOnTask,
  completeTask,
  getTask,
  listTasks,
  reopenTask,
  type Task,
} from '../../contract/tasks.ts';
import { pageOf } from '../database/pages.ts';
import { todayIn } from '../firm/today.ts';
import type { ClientContext } from '../http/context.ts';
import { forClient } from '../http/handle.ts';
import { found, foundAlive, leftOf, summaryOf, wholeOf } from './answers.ts';
import { addComment, changeTask, listRows, type Sight } from './queries.ts';

export const taskHandlers = [
  forClient(listTasks, async (context, { sort = 'dueOn', ...input }) => {
    const sight = sightOf(context);
    const request = { ...input, sort, withEnded: false };
    return pageOf(await listRows(sight, request), request, (row) => summaryOf(row, sight.today));
  }),

  forClient(getTask, async (context, { taskId }) => {
    const sight = sightOf(context);
    return wholeOf(leftOf(await found(sight, taskId)), sight.today);
  }),

  forClient(completeTask, async (context, { taskId }) => {
    const { now, session } = context;
    const sight = sightOf(context);
    const done = { state: 'done', doneAt: now, doneBy: session.account.displayName } as const;
    await changeTask(sight, taskId, done, 'open');
    return read(sight, taskId);
  }),

  forClient(reopenTask, async (context, { taskId }) => {
    const sight = sightOf(context);
    await changeTask(sight, taskId, { state: 'open', doneAt: null, doneBy: null }, 'done');
    return read(sight, taskId);
  }),

  forClient(commentOnTask, async (context, { taskId, text }) => {
    const { now, session } = context;
    const sight = sightOf(context);
    const by = session.account.displayName;
    await addComment(sight, taskId, { text, by, fromFirm: false, createdAt: now });
    return read(sight, taskId);
  }),
];

/** The task once it was written, or the refusal where it could not be. */
async function read(sight: Sight, taskId: string): Promise<Task> {
  return wholeOf(await foundAlive(sight, taskId), sight.today);
}

function sightOf({ tx, scope, firm, now }: ClientContext): Sight {
  return { tx, scope, today: todayIn(firm.timeZone, now) };
}
