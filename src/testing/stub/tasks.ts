import { PortalError } from '../../contract/errors.ts';
import type { Assignment, Task } from '../../contract/tasks.ts';
import { daysFromNow } from '../fixtures/days.ts';
import { taskSummaryOf } from '../fixtures/tasks.ts';
import type { Answers, StubState } from './answers.ts';

type TasksAnswers = Pick<Answers, Extract<keyof Answers, `${'tasks' | 'assignments'}.${string}`>>;

/** Tasks that stay as they were marked and commented on; to staff all of them are of one client. */
export function tasksAnswers(state: StubState): TasksAnswers {
  const find = (taskId: string): Task => {
    const task = state.tasks.find(({ id }) => id === taskId);
    if (!task) throw new PortalError('not-found');
    return task;
  };
  const change = (taskId: string, changes: (task: Task) => Partial<Task>): Task => {
    const before = find(taskId);
    const { status, endedAt } = before;
    if (endedAt !== null) throw new PortalError('changed-meanwhile', { facts: { status, endedAt } });
    const task = { ...before, ...changes(before) };
    state.tasks = state.tasks.map((each) => (each === before ? task : each));
    return task;
  };
  const who = () => state.session?.account.displayName ?? '';
  const standing = (dueOn: string | null) =>
    dueOn !== null && dueOn < daysFromNow(0) ? ('overdue' as const) : ('todo' as const);
  const end = (taskId: string, status: 'withdrawn' | 'reassigned') =>
    change(taskId, () => ({ status, endedAt: new Date().toISOString() }));
  const comment = (taskId: string, text: string, fromFirm: boolean) =>
    change(taskId, ({ comments }) => {
      const at = new Date().toISOString();
      const added = [...comments, { id: crypto.randomUUID(), text, by: who(), fromFirm, at }];
      return { comments: added, commentCount: added.length };
    });
  const client = () => ({ clientId: state.clients[0]?.id ?? '', clientName: state.clients[0]?.name ?? '' });
  const assigned = (task: Task): Assignment => ({ ...task, ...client() });
  const written = ({ title, description = '', dueOn = null, page = null }: Written) => ({
    ...{ title, description, dueOn, page, status: standing(dueOn) },
  });
  const create = (entry: Written): Assignment => {
    const task: Task = {
      ...{ id: crypto.randomUUID(), ...written(entry), createdAt: new Date().toISOString() },
      ...{ doneAt: null, doneBy: null, endedAt: null, commentCount: 0, comments: [] },
    };
    state.tasks = [...state.tasks, task];
    return assigned(task);
  };
  return {
    'tasks.list': ({ status }) => ({
      items: state.tasks
        .filter((task) => task.endedAt === null && (!status || task.status === status))
        .map(taskSummaryOf),
      next: null,
    }),
    'tasks.get': ({ taskId }) => find(taskId),
    'tasks.complete': ({ taskId }) =>
      change(taskId, ({ doneAt, doneBy }) => ({
        status: 'done',
        doneAt: doneAt ?? new Date().toISOString(),
        doneBy: doneBy ?? who(),
      })),
    'tasks.reopen': ({ taskId }) =>
      change(taskId, ({ dueOn }) => ({ status: standing(dueOn), doneAt: null, doneBy: null })),
    'tasks.comment': ({ taskId, text }) => comment(taskId, text, false),
    'assignments.list': ({ status }) => ({
      items: state.tasks
        .filter((task) => !status || task.status === status)
        .map((task) => ({ ...taskSummaryOf(task), ...client() })),
      next: null,
    }),
    'assignments.get': ({ taskId }) => assigned(find(taskId)),
    'assignments.create': create,
    'assignments.edit': ({ taskId, ...entry }) =>
      assigned(change(taskId, ({ status }) => ({ ...written(entry), ...(status === 'done' && { status }) }))),
    'assignments.withdraw': ({ taskId }) => assigned(end(taskId, 'withdrawn')),
    'assignments.reassign': ({ taskId }) => create(end(taskId, 'reassigned')),
    'assignments.comment': ({ taskId, text }) => assigned(comment(taskId, text, true)),
  };
}

type Written = Pick<Task, 'title'> & {
  readonly description?: string | undefined;
  readonly dueOn?: string | null | undefined;
  readonly page?: Task['page'] | undefined;
};
