import { html, nothing, type TemplateResult } from 'lit';
import { listControls } from '../shared/list-controls.ts';
import { type ListedGoal, standings, type View } from './arrange.ts';
import type { GoalWords } from './goal-words.ts';
import { progressBar } from './progress-bar.ts';

export interface GoalListOptions {
  readonly words: GoalWords;
  readonly goals: readonly ListedGoal[];
  /** Those of the view. */
  readonly rows: readonly ListedGoal[];
  /** Whether there are more goals than are listed. */
  readonly partial: boolean;
  readonly view: View;
  /** How many rows are shown at most. */
  readonly limit: number;
  readonly onView: (change: View) => void;
  readonly onMore: () => void;
  readonly onOpen: (goalId: string) => void;
}

/** The list: its controls, then each goal with how far along it is. */
export function goalList(options: GoalListOptions): unknown {
  const { words, goals, rows, partial, view, limit, onView, onMore } = options;
  const { text } = words;
  return [
    listControls({ words, rows: goals, statuses: standings, view, onView }),
    rows.length
      ? html`<ul aria-label=${text('heading')}>
          ${rows.slice(0, limit).map((goal) => row(goal, options))}
        </ul>`
      : html`<p class="none">${text('found', { count: 0 })}</p>`,
    rows.length > limit
      ? html`<button type="button" class="more" @click=${onMore}>${text('more')}</button>`
      : nothing,
    partial ? html`<p class="none soft">${text('newest', { count: goals.length })}</p>` : nothing,
  ];
}

function row(goal: ListedGoal, { words, onOpen }: GoalListOptions): TemplateResult {
  const { id, name, standing, progress } = goal;
  return html`<li part="row">
    <p>
      <button type="button" class="open" id="goal-${id}" @click=${() => onOpen(id)}>
        <bdi>${name}</bdi>
      </button>
      <span class="standing ${standing}">${words.text(standing)}</span>
    </p>
    ${progressBar(goal)}
    <small>
      ${progress === null ? nothing : html`<b class="figures">${words.percent(progress)}</b>`}
      <span><bdi>${words.saved(goal)}</bdi></span>
      ${words.dates(goal).map((date) => html`<span>${date}</span> `)}
    </small>
  </li>`;
}
