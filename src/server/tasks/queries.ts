import { and, count, eq, gte, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { TaskStatus, taskSorts } from '../../contract/tasks.ts';
import { isId, newId } from '../database/columns.ts';
import type { Tx } from '../database/database.ts';
import { pageQuery, type PageRequest, type SortKey } from '../database/pages.ts';
import type { FirmScope, Scope } from '../database/scope.ts';
import { type TaskCommentRow, taskComments, type TaskRow, tasks } from './tables.ts';

/** The sight that a client has of its tasks, or staff of their firm's, on a day. */
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

export type Sort = (typeof taskSorts)[number];

/** Which tasks to list. */
export interface Filter {
  readonly search?: string | undefined;
  readonly status?: TaskStatus | undefined;
  readonly clientId?: string | undefined;
  /** Whether those that were withdrawn or reassigned are listed too. */
  readonly withEnded: boolean;
}

/** A task, how many comments it has, and whose it is. */
export interface ListedTask {
  readonly id: string;
  /** By which its place in the list goes. */
  readonly key: string;
  readonly task: TaskRow;
  readonly comments: number;
}

const sortKeys: Readonly<Record<Sort, SortKey>> = {
  // A task without a due date comes after all that have one.
  dueOn: { by: sql`coalesce(${tasks.dueOn}, '9999-12-31')`, type: 'date' },
  title: { by: sql`lower(${tasks.title}) collate "C"`, type: 'text' },
  // In milliseconds, as a moment is kept.
  createdAt: { by: sql`(extract(epoch from ${tasks.createdAt}) * 1000)::bigint`, type: 'bigint' },
};

const isAlive = inArray(tasks.state, ['open', 'done']);

/** One page of the tasks that match. */
export async function listRows(
  { tx, scope, today }: Sight,
  { search, status, clientId, withEnded, ...page }: Filter & PageRequest<Sort>,
): Promise<ListedTask[]> {
  if (clientId !== undefined && !isId(clientId)) return [];
  const { after, orderBy, limit, key } = pageQuery(page, sortKeys, tasks.id);
  const rows = await tx
    .select({ id: tasks.id, key, task: tasks })
    .from(tasks)
    .where(
      and(
        scope.of(tasks),
        withEnded ? undefined : isAlive,
        clientId === undefined ? undefined : eq(tasks.clientId, clientId),
        status && hasStatus(status, today),
        search ? contains(search) : undefined,
        after,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit);
  const ids = rows.map(({ id }) => id);
  const counts = await tx
    .select({ taskId: taskComments.taskId, comments: count() })
    .from(taskComments)
    .where(and(scope.of(taskComments), inArray(taskComments.taskId, ids)))
    .groupBy(taskComments.taskId);
  const byTask = new Map(counts.map(({ taskId, comments }) => [taskId, comments]));
  return rows.map((row) => ({ ...row, comments: byTask.get(row.id) ?? 0 }));
}

/** A task and its comments, oldest first; undefined where there is none of this id to see. */
export async function findTask(
  { tx, scope }: Sight,
  id: string,
): Promise<{ task: TaskRow; comments: TaskCommentRow[] } | undefined> {
  if (!isId(id)) return undefined;
  const [task] = await tx
    .select()
    .from(tasks)
    .where(and(scope.of(tasks), eq(tasks.id, id)));
  if (!task) return undefined;
  const comments = await tx
    .select()
    .from(taskComments)
    .where(and(scope.of(taskComments), eq(taskComments.taskId, id)))
    .orderBy(taskComments.createdAt, taskComments.id);
  return { task, comments };
}

type Change = Partial<
  Pick<TaskRow, 'title' | 'description' | 'dueOn' | 'page' | 'state' | 'doneAt' | 'doneBy' | 'endedAt'>
>;

/**
 * Changes a task unless it ended. However many try at one moment, none changes what another has ended.
 *
 * @param from - Only where it is in this state; what is in another already is left alone.
 * @returns whether it changed.
 */
export async function changeTask(
  { tx, scope }: Sight,
  id: string,
  change: Change,
  from?: 'open' | 'done',
): Promise<boolean> {
  if (!isId(id)) return false;
  const changed = await tx
    .update(tasks)
    .set(change)
    .where(and(scope.of(tasks), eq(tasks.id, id), from ? eq(tasks.state, from) : isAlive))
    .returning({ id: tasks.id });
  return changed.length > 0;
}

/** Adds a comment unless the task ended; a task that is being ended is waited for. */
export async function addComment(
  { tx, scope }: Sight,
  taskId: string,
  written: Pick<TaskCommentRow, 'text' | 'by' | 'fromFirm' | 'createdAt'>,
): Promise<boolean> {
  if (!isId(taskId)) return false;
  const [task] = await tx
    .select({ firmId: tasks.firmId, clientId: tasks.clientId })
    .from(tasks)
    .where(and(scope.of(tasks), eq(tasks.id, taskId), isAlive))
    .for('update');
  if (task) await tx.insert(taskComments).values({ id: newId(), taskId, ...task, ...written });
  return task !== undefined;
}

function hasStatus(status: TaskStatus, today: string): SQL | undefined {
  switch (status) {
    case 'todo':
      return and(eq(tasks.state, 'open'), or(isNull(tasks.dueOn), gte(tasks.dueOn, today)));
    case 'overdue':
      return and(eq(tasks.state, 'open'), lt(tasks.dueOn, today));
    case 'unknown':
      return sql`false`;
    default:
      return eq(tasks.state, status);
  }
}

function contains(search: string): SQL {
  const text = sql`lower(${tasks.title} || ' ' || ${tasks.description})`;
  return sql`position(lower(${search}::text) in ${text}) > 0`;
}
