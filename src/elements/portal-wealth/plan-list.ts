import { html, nothing, svg, type TemplateResult } from 'lit';
import { listControls } from '../shared/list-controls.ts';
import { type Column, table } from '../shared/table.ts';
import { type arrange, counted, type ListedPlan, type PlanColumn, sides, type View } from './arrange.ts';
import { direction, dotted } from './summary.ts';
import type { WealthWords } from './wealth-words.ts';

export interface PlanListOptions {
  readonly words: WealthWords;
  readonly plans: readonly ListedPlan[];
  readonly groups: ReturnType<typeof arrange>;
  /** Whether there are more plans than are listed. */
  readonly partial: boolean;
  readonly view: View;
  /** How many rows are shown at most. */
  readonly limit: number;
  readonly onView: (change: View) => void;
  readonly onMore: () => void;
  readonly onOpen: (planId: string) => void;
}

/** The breakdown: its controls, then a table plan by plan, by kind unless sorted otherwise. */
export function planList(options: PlanListOptions): unknown {
  const { words, plans, groups, view, onView, onMore, onOpen } = options;
  const { text } = words;
  let room = options.limit;
  const shown = groups.map(({ key, rows }) => {
    const first = rows.slice(0, Math.max(room, 0));
    room -= rows.length;
    return { key, heading: key === 'sorted' ? undefined : heading(key, rows, words), rows: first };
  });
  return [
    listControls({ words, rows: plans, statuses: sides, view, onView }),
    groups[0]
      ? table({
          label: text('heading'),
          text,
          columns: columns(words, groups[0].key === 'sorted', onOpen),
          groups: shown.filter(({ rows }) => rows.length),
          sort: view.sort,
          sortLabel: text('sortBy'),
          onSort: (sort) => onView({ sort }),
        })
      : html`<p class="none">${text('found', { count: 0 })}</p>`,
    room < 0 ? html`<button type="button" class="more" @click=${onMore}>${text('more')}</button>` : nothing,
    options.partial ? html`<p class="none soft">${text('newest', { count: plans.length })}</p>` : nothing,
  ];
}

/** A kind, and of several plans what they come to. */
function heading(kind: string, rows: readonly ListedPlan[], { text, money }: WealthWords): string {
  const name = text('kind', { kind });
  const known = rows.flatMap(({ worth }) => worth ?? []);
  const [first, second] = known;
  if (!first || !second) return name;
  const amount = known.reduce((sum, each) => sum + each.amount, 0);
  return text('groupSum', { kind: name, amount: money({ ...first, amount }) });
}

function columns(
  words: WealthWords,
  withKind: boolean,
  onOpen: (planId: string) => void,
): Column<ListedPlan, PlanColumn>[] {
  const { text } = words;
  return [
    {
      key: 'plan',
      cell: (plan) => {
        const { id, name, kind } = plan;
        const about = [...(withKind ? [text('kind', { kind })] : []), ...words.about(plan)];
        return html`<button type="button" class="open" id="plan-${id}" @click=${() => onOpen(id)}>
            <bdi>${name}</bdi>
          </button>
          <small>${dotted(about)}</small>`;
      },
    },
    { key: 'value', figures: true, cell: (plan) => value(plan, words) },
    {
      key: 'valued',
      cell: ({ valuedOn, stale }) =>
        valuedOn
          ? html`${words.day(valuedOn)}
            ${stale ? html`<small class="stale">${text('stale')}</small>` : nothing}`
          : nothing,
    },
    { key: 'change', figures: true, cell: (plan) => change(plan, words) },
    {
      key: 'share',
      figures: true,
      cell: ({ share, status }) =>
        share
          ? html`${words.share(share)}
              <svg class=${status} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
                ${svg`<rect width=${share} height="1" />`}
              </svg>`
          : nothing,
    },
  ];
}

/** As it counts. In another currency, what it is worth in the firm's too. */
function value(plan: ListedPlan, { text, money }: WealthWords): TemplateResult {
  const { value: own, worth } = plan;
  if (!own) return html`<span class="soft">${text('unvalued')}</span>`;
  const other = worth ? worth.currency !== own.currency && money(worth) : text('uncounted');
  return html`<bdi>${money({ ...own, amount: counted(plan, own.amount) })}</bdi> ${
      other ? html`<small><bdi>${other}</bdi></small>` : nothing
    }`;
}

function change(plan: ListedPlan, { gain, percent }: WealthWords): TemplateResult | typeof nothing {
  const { change: by, value: own } = plan;
  if (!by || !own) return nothing;
  const amount = counted(plan, by.amount);
  const rose = amount / Math.abs(own.amount - by.amount);
  return html`<span class=${direction(amount)}
    ><bdi>${gain({ ...by, amount })}</bdi> ${
      Number.isFinite(rose) ? html`<small><bdi>${percent(rose)}</bdi></small>` : nothing
    }</span
  >`;
}
