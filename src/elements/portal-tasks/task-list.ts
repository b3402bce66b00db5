import { html, nothing, svg, type TemplateResult } from 'lit';
import { listControls } from '../shared/list-controls.ts';
import { type ListedTask, statuses, type TaskGroup, type View } from './arrange.ts';
import type { TaskWords } from './task-words.ts';

export interface TaskListOptions {
  readonly words: TaskWords;
  readonly tasks: readonly ListedTask[];
  readonly groups: readonly TaskGroup[];
  /** Whether there are more tasks than are listed. */
  readonly partial: boolean;
  readonly view: View;
  /** How many rows are shown at most. */
  readonly limit: number;
  /** Whether tasks can be marked. */
  readonly mayMark: boolean;
  readonly isBusy: (task: ListedTask) => boolean;
  /** Whether it was marked just now, so that it can be taken back. */
  readonly isFresh: (task: ListedTask) => boolean;
  /** What there is to say of a mark that did not arrive. */
  readonly note: (task: ListedTask) => unknown;
  readonly onMark: (task: ListedTask) => void;
  readonly onView: (change: View) => void;
  readonly onMore: () => void;
  readonly onOpen: (taskId: string) => void;
}

/** The list: its controls, then what is overdue, what is to do, and what is done. */
export function taskList(options: TaskListOptions): unknown {
  const { words, tasks, groups, view, onView, onMore } = options;
  const { text } = words;
  let room = options.limit;
  const shown = groups.map(({ key, rows }) => {
    const first = rows.slice(0, Math.max(room, 0));
    room -= rows.length;
    return first.length
      ? html`${groups[1] ? html`<h3 class=${key}>${text(key)}</h3>` : nothing}
          <ul aria-label=${text(key)}>
            ${first.map((task) => row(task, options))}
          </ul>`
      : nothing;
  });
  return [
    listControls({ words, rows: tasks, statuses, view, onView }),
    tasks.every(({ status }) => status === 'done')
      ? html`<p class="none all-done">${text('all-done')}</p>`
      : nothing,
    groups[0] ? shown : html`<p class="none">${text('found', { count: 0 })}</p>`,
    room < 0 ? html`<button type="button" class="more" @click=${onMore}>${text('more')}</button>` : nothing,
    options.partial ? html`<p class="none soft">${text('newest', { count: tasks.length })}</p>` : nothing,
  ];
}

function row(task: ListedTask, options: TaskListOptions): TemplateResult {
  const { words, mayMark, isBusy, isFresh, onMark, onOpen } = options;
  const { text } = words;
  const { id, title, status, commentCount: count } = task;
  const isDone = status === 'done';
  const left = words.timeLeft(task);
  return html`<li class=${status} part="row">
    ${
      mayMark
        ? html`<button
            type="button"
            class="tick"
            id="tick-${id}"
            role="checkbox"
            aria-checked=${isDone}
            aria-label=${text('mark', { title })}
            aria-busy=${isBusy(task)}
            aria-disabled=${isBusy(task)}
            @click=${() => onMark(task)}
          >
            ${circle}
          </button>`
        : html`<span class="tick">${circle}</span>`
    }
    <div>
      <button type="button" class="open" id="task-${id}" @click=${() => onOpen(id)}>
        <bdi>${title}</bdi>
      </button>
      <small>
        <span>${words.standing(task)}</span>
        ${left ? html`<span class="left">${left}</span>` : nothing}
        ${count ? html`<span>${text('comments', { count })}</span>` : nothing}
      </small>
    </div>
    ${
      isDone && isFresh(task)
        ? html`<button type="button" class="quiet undo" @click=${() => onMark(task)}>${text('undo')}</button>`
        : nothing
    }
    ${options.note(task)}
  </li>`;
}

const circle = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  ${svg`<circle cx="12" cy="12" r="10.5" /><path d="m7.2 12.4 3.3 3.4 6.3-7.4" pathLength="1" />`}
</svg>`;
