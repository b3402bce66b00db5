import { eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { pages } from '../../contract/permissions.ts';
import { commentLimit, taskEnds } from '../../contract/tasks.ts';
import { line, text } from '../../contract/values.ts';
import { clientIds } from '../clients/import.ts';
import { newId } from '../database/columns.ts';
import { type ImportContext, unique } from '../import/context.ts';
import { dayOf, importDay, importInstant, instantOf } from '../import/days.ts';
import type { FolderReader } from '../import/read.ts';
import { putRows, type Tally } from '../import/rows.ts';
import { taskComments, tasks } from './tables.ts';

/** A comment; in CSV a row of `task-comments.csv`, whose column `task` has the task's `ref`. */
const commentRecord = z.object({
  at: importInstant,
  /** The name of who wrote it. */
  by: line(200),
  /** Whether it is from the firm. Default: no. */
  fromFirm: z.optional(z.boolean()),
  text: text(commentLimit),
});

/** A task, in `tasks.json` or `tasks.csv`. */
const taskRecord = z.object({
  ref: line(100),
  /** The client's `ref`. */
  client: z.string(),
  title: line(200),
  description: z.optional(z.string().check(z.maxLength(10_000))),
  /** The last day on which it is in time. Default: none. */
  dueOn: z.optional(z.nullable(importDay)),
  /** The page of the portal that it is about. */
  page: z.optional(z.nullable(z.enum(pages))),
  /** Where it is done: when, and the name of who did it. */
  done: z.optional(z.object({ at: importInstant, by: line(200) })),
  /** Where the firm took it back or set it for another client: when, and which of the two. */
  ended: z.optional(z.object({ at: importInstant, as: z.enum(taskEnds) })),
  /** Only those of a task that is new come in. */
  comments: z.optional(z.array(commentRecord).check(z.maxLength(500))),
});

const commentParts = { name: 'task-comments', into: 'comments', by: 'task', schema: commentRecord };

export function readTasks(reader: FolderReader) {
  return unique(reader, reader.records('tasks', taskRecord, commentParts), ['ref'], ({ ref }) => ref);
}

/** Writes tasks. Whether a task is done stays as its client has marked it, and one that staff ended stays as it is. */
export async function writeTasks(
  context: ImportContext,
  entries: ReturnType<typeof readTasks>,
): Promise<Tally> {
  const { tx, firm, calendar, reader } = context;
  const byClient = await clientIds(context);
  const stored = await tx.select().from(tasks).where(eq(tasks.firmId, firm.id)).for('update');
  const byRef = new Map(stored.map((row) => [row.ref, row]));
  const added: (typeof taskComments.$inferInsert)[] = [];
  let kept = 0;
  const wanted = entries.flatMap((entry) => {
    const {
      ref,
      client,
      title,
      description = '',
      dueOn,
      page = null,
      done,
      ended,
      comments = [],
    } = entry.value;
    const clientId = byClient.get(client);
    if (clientId === undefined) {
      if (!reader.mentions('clients', 'ref', client))
        reader.refuse(entry, ['client'], 'is no client of this firm');
      return [];
    }
    const known = byRef.get(ref);
    if (known && known.clientId !== clientId) {
      reader.refuse(entry, ['client'], 'is another client than the one that it was a task of');
      return [];
    }
    if (known?.endedAt) {
      kept += 1;
      return [];
    }
    const id = known?.id ?? newId();
    if (!known) {
      const about = { firmId: firm.id, clientId, taskId: id };
      for (const { at, fromFirm = false, ...comment } of comments)
        added.push({ ...about, ...comment, fromFirm, createdAt: instantOf(at, calendar) });
    }
    const { state, doneAt, doneBy } = known ?? {
      state: done ? ('done' as const) : ('open' as const),
      doneAt: done ? instantOf(done.at, calendar) : null,
      doneBy: done?.by ?? null,
    };
    const endedAt = ended ? instantOf(ended.at, calendar) : null;
    const since = [doneAt, endedAt, ...comments.map(({ at }) => instantOf(at, calendar)), calendar.now];
    const columns = {
      ...{ id, firmId: firm.id, clientId, ref, title, description, page },
      dueOn: dueOn ? dayOf(dueOn, calendar) : null,
      ...{ state: ended?.as ?? state, doneAt, doneBy, endedAt },
      // When it was set is not told: no later than anything that became of it.
      createdAt: known?.createdAt ?? new Date(Math.min(...since.flatMap((at) => at?.getTime() ?? []))),
    };
    return [{ stored: known, columns }];
  });
  const tally = await putRows(tx, tasks, wanted);
  await putRows(
    tx,
    taskComments,
    added.map((columns) => ({ stored: undefined, columns })),
  );
  return { ...tally, kept };
}
