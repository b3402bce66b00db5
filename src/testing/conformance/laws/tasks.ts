import type { PortalAdapter } from '../../../client/adapter.ts';
import { getSession } from '../../../contract/identity.ts';
import type { Input } from '../../../contract/operation.ts';
import {
  type Assignment,
  commentOnAssignment,
  commentOnTask,
  completeTask,
  createAssignment,
  editAssignment,
  getAssignment,
  getTask,
  listAssignments,
  listTasks,
  reassignAssignment,
  reopenTask,
  type TaskSummary,
  withdrawAssignment,
} from '../../../contract/tasks.ts';
import { daysFromNow } from '../../fixtures/days.ts';
import { taskSummaryOf } from '../../fixtures/tasks.ts';
import { type Check, offered } from '../check.ts';
import { staffOf } from '../entitled.ts';
import { equal, holds, refusal, run } from '../expect.ts';
import { walk } from '../walk.ts';
import type { Somebody, World } from '../world.ts';

async function taskOf(world: World, whose: Somebody = 'client'): Promise<string> {
  return offered(await world.task?.(whose), `no task of the ${whose}`);
}

/** The id of somebody's client, as staff know it. */
async function clientOf(world: World, staff: PortalAdapter, whose: Somebody = 'client'): Promise<string> {
  const { clientId } = await run(staff, getAssignment, { taskId: await taskOf(world, whose) });
  return clientId;
}

/** Sets a task for the client. */
async function set(
  world: World,
  staff: PortalAdapter,
  entry: Partial<Input<typeof createAssignment>> = {},
): Promise<Assignment> {
  const clientId = await clientOf(world, staff);
  return run(staff, createAssignment, { clientId, title: `Sign ${crypto.randomUUID()}`, ...entry });
}

function allOf(client: PortalAdapter, status?: 'overdue' | 'todo' | 'done'): Promise<TaskSummary[]> {
  return walk((cursor) => run(client, listTasks, { status, cursor }));
}

async function idsOf(...of: Parameters<typeof allOf>): Promise<string[]> {
  return (await allOf(...of)).map(({ id }) => id);
}

export const tasksLaws: readonly Check[] = [
  {
    kind: 'law',
    operations: [listTasks, getTask],
    title: "holds the client's own tasks, each as reading it whole tells, and nobody else's",
    async run(world) {
      const own = await taskOf(world);
      const other = await world.task?.('neighbour');
      const client = await world.signIn('client');
      const items = await allOf(client);
      const listed = items.find(({ id }) => id === own);
      holds(listed !== undefined, "the client's own task is missing");
      equal(listed, taskSummaryOf(await run(client, getTask, { taskId: own })), 'the task in the list');
      holds(!items.some(({ id }) => id === other), "another's task is in the list");
    },
  },
  {
    kind: 'law',
    operations: [completeTask, reopenTask, getTask, getSession],
    title: 'marks a task done and takes that back, as another session finds it',
    async run(world) {
      const taskId = await taskOf(world);
      const client = await world.signIn('client');
      const { account } = await run(client, getSession, {});
      const before = await run(client, getTask, { taskId });
      const done = await run(client, completeTask, { taskId });
      equal([done.status, done.doneBy], ['done', account.displayName], 'where it stands, and who marked it,');
      equal(await run(await world.signIn('client'), getTask, { taskId }), done, 'the task, read elsewhere,');
      equal(await run(client, completeTask, { taskId }), done, 'the task, marked again,');
      equal(await run(client, reopenTask, { taskId }), before, 'the task, with that taken back,');
    },
  },
  {
    kind: 'law',
    operations: [commentOnTask, getTask, getSession],
    title: 'keeps a comment with its author, as another session finds it',
    async run(world) {
      const taskId = await taskOf(world);
      const client = await world.signIn('client');
      const { account } = await run(client, getSession, {});
      const text = `Posted ${crypto.randomUUID()}\n\nas a parcel`;
      await run(client, commentOnTask, { taskId, text });
      const { comments, commentCount } = await run(await world.signIn('client'), getTask, { taskId });
      const written = comments.map((each) => [each.text, each.by, each.fromFirm]);
      equal(written, [[text, account.displayName, false]], 'the comments, read elsewhere,');
      equal(commentCount, 1, 'the number of comments');
    },
  },
  {
    kind: 'law',
    operations: [createAssignment, getTask, listTasks, getAssignment, commentOnAssignment, editAssignment],
    title: 'sets a task that its client then has, with all that staff say of it',
    async run(world) {
      const staff = await staffOf(world);
      const entry = { description: 'Both pages.', dueOn: daysFromNow(9), page: 'tasks' } as const;
      const made = await set(world, staff, entry);
      const { id: taskId } = made;
      await run(staff, commentOnAssignment, { taskId, text: 'No hurry' });
      const client = await world.signIn('client');
      const read = await run(client, getTask, { taskId });
      const { title, description, dueOn, page, status } = read;
      equal(
        { title, description, dueOn, page, status },
        { ...entry, title: made.title, status: 'todo' },
        'it',
      );
      equal([read.comments[0]?.text, read.comments[0]?.fromFirm], ['No hurry', true], "the firm's comment");
      const { clientId, clientName, ...same } = await run(staff, getAssignment, { taskId });
      equal(same, read, 'it, as staff read it,');
      holds(clientName !== '' && clientId === made.clientId, 'staff read it as of another client');
      await run(staff, editAssignment, { taskId, title: 'Sign at last', dueOn: daysFromNow(-9) });
      const edited = await run(client, getTask, { taskId });
      equal(
        [edited.title, edited.description, edited.status],
        ['Sign at last', '', 'overdue'],
        'it, changed,',
      );
      holds((await idsOf(client, 'overdue')).includes(taskId), 'it is not among those that are overdue');
      holds(!(await idsOf(client, 'todo')).includes(taskId), 'it is among those that are in time');
    },
  },
  ...([withdrawAssignment, reassignAssignment] as const).map((operation): Check => {
    const status = operation === withdrawAssignment ? 'withdrawn' : 'reassigned';
    return {
      kind: 'law',
      operations: [operation, createAssignment, getTask, completeTask, commentOnTask, listTasks],
      title: 'ends a task: its client reads that, and can neither mark nor comment on it',
      async run(world) {
        const staff = await staffOf(world);
        const { id: taskId } = await set(world, staff, { description: 'Secret' });
        const client = await world.signIn('client');
        await run(client, commentOnTask, { taskId, text: 'Done soon' });
        if (operation === withdrawAssignment) await run(staff, withdrawAssignment, { taskId });
        else {
          const clientId = await clientOf(world, staff, 'neighbour');
          const next = await run(staff, reassignAssignment, { taskId, clientId });
          equal([next.clientId, next.status, next.comments], [clientId, 'todo', []], 'the task of the other');
        }
        const left = await run(client, getTask, { taskId });
        equal([left.status, left.description, left.comments], [status, '', []], 'what is left of it');
        holds(!(await idsOf(client)).includes(taskId), 'it is still in the list');
        for (const call of [
          () => run(client, completeTask, { taskId }),
          () => run(client, commentOnTask, { taskId, text: 'Done' }),
          () => run(staff, editAssignment, { taskId, title: 'Another' }),
        ]) {
          const { facts } = await refusal(call(), 'changed-meanwhile');
          equal(facts, { status, endedAt: left.endedAt }, 'what is told of it');
        }
      },
    };
  }),
  {
    kind: 'law',
    operations: [listAssignments, createAssignment],
    title: 'narrows by client, by status, and by a search in title and description',
    async run(world) {
      const staff = await staffOf(world);
      const word = crypto.randomUUID();
      const made = await set(world, staff, { description: `About ${word}` });
      const clientId = await clientOf(world, staff);
      const list = async (filter: Input<typeof listAssignments>) =>
        (await run(staff, listAssignments, { search: word.toUpperCase(), ...filter })).items;
      const found = await list({});
      equal(
        found.map(({ id }) => id),
        [made.id],
        'the list of what has a word in it',
      );
      equal(await list({ clientId, status: 'todo' }), found, "the list of the client's");
      equal(await list({ status: 'done' }), [], 'the list of what is done');
      equal(await list({ clientId: crypto.randomUUID() }), [], "the list of nobody's");
    },
  },
];
