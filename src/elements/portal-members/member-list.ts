import { html, nothing, type TemplateResult } from 'lit';
import type { MemberSummary } from '../../contract/members.ts';
import { listControls } from '../shared/list-controls.ts';
import { type Column, type RowGroup, table } from '../shared/table.ts';
import { states, type View } from './arrange.ts';
import type { MemberWords } from './member-words.ts';

export interface MemberListOptions {
  readonly words: MemberWords;
  readonly members: readonly MemberSummary[];
  readonly groups: readonly RowGroup<MemberSummary>[];
  /** Whether there are more members than are listed. */
  readonly partial: boolean;
  readonly view: View;
  /** How many rows are shown at most. */
  readonly limit: number;
  readonly onView: (change: View) => void;
  readonly onMore: () => void;
  readonly onOpen: (memberId: string) => void;
}

/** The list: its controls, then a table with what needs attention first. */
export function memberList(options: MemberListOptions): unknown {
  const { words, members, groups, view, onView, onMore, onOpen } = options;
  const { text } = words;
  let room = options.limit;
  const shown = groups.map(({ key, rows }) => {
    const first = rows.slice(0, Math.max(room, 0));
    room -= rows.length;
    return { key, heading: groups[1] && text(key as 'attention' | 'others'), rows: first };
  });
  return [
    listControls({
      words,
      rows: members.map(({ state }) => ({ status: state })),
      statuses: states,
      view,
      onView,
    }),
    groups[0]
      ? table({
          label: text('heading'),
          text,
          columns: columns(words, onOpen),
          groups: shown.filter(({ rows }) => rows.length),
          sort: view.sort,
          sortLabel: text('sortBy'),
          onSort: (sort) => onView({ sort }),
        })
      : html`<p class="none">${text('found', { count: 0 })}</p>`,
    room < 0 ? html`<button type="button" class="more" @click=${onMore}>${text('more')}</button>` : nothing,
    options.partial ? html`<p class="none soft">${text('most', { count: members.length })}</p>` : nothing,
  ];
}

type MemberColumn = 'member' | 'client' | 'status' | 'used';

function columns(
  words: MemberWords,
  onOpen: (memberId: string) => void,
): Column<MemberSummary, MemberColumn>[] {
  const { text } = words;
  return [
    {
      key: 'member',
      cell: ({ id, displayName, email }) =>
        html`<button type="button" class="open" id="member-${id}" @click=${() => onOpen(id)}>
            <bdi>${displayName}</bdi>
          </button>
          <small><bdi>${email}</bdi></small>`,
    },
    { key: 'client', cell: ({ clientName }) => html`<bdi>${clientName}</bdi>` },
    { key: 'status', cell: (member) => standing(member, words) },
    {
      key: 'used',
      cell: ({ lastUsedAt }) => (lastUsedAt ? words.dayAt(lastUsedAt) : text('never')),
    },
  ];
}

/** Where a member stands, in a word and a colour, and what there is to know beside it. */
export function standing(member: MemberSummary, words: MemberWords): TemplateResult {
  return html`<span class="state ${member.state}">${words.text(member.state)}</span>
    <small><bdi>${words.detail(member)}</bdi></small>`;
}
