import type { MemberState, MemberSummary } from '../../contract/members.ts';
import type { ListView } from '../shared/list-controls.ts';
import type { RowGroup } from '../shared/table.ts';

/** In the order in which staff care: what they have to do something about comes first. */
export const states = [
  'mail-failed',
  'not-invited',
  'invited',
  'active',
  'expired',
  'disabled',
  'unknown',
] as const satisfies MemberState[];

/** What of the list is shown; unsorted, by name, what needs attention first. */
export type View = ListView<MemberState>;

/** Whether somebody who was to come in cannot, and does not know: an invitation did not arrive, or works no more. */
function needsAttention({ state, invitation }: MemberSummary): boolean {
  return state === 'mail-failed' || (state === 'invited' && /expired|locked/.test(invitation?.state ?? ''));
}

/** The rows of a view. */
export function arrange(
  members: readonly MemberSummary[],
  { status, search = '', sort }: View,
  locale: string,
): RowGroup<MemberSummary>[] {
  const wanted = search.trim().toLocaleLowerCase(locale);
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const rows = members
    .filter(
      ({ state, displayName, email, clientName }) =>
        (!status || state === status) &&
        `${displayName} ${email} ${clientName}`.toLocaleLowerCase(locale).includes(wanted),
    )
    .sort(
      (a, b) =>
        compare(sortKey(a, sort?.key), sortKey(b, sort?.key)) || compare(a.displayName, b.displayName),
    );
  if (sort?.descending) rows.reverse();
  return ['attention', 'others']
    .map((key) => ({
      key,
      rows: rows.filter((row) => (!sort && needsAttention(row)) === (key === 'attention')),
    }))
    .filter((group) => group.rows.length);
}

function sortKey({ displayName, clientName, state, lastUsedAt }: MemberSummary, column?: string): string {
  if (column === 'client') return clientName;
  if (column === 'status') return `${states.indexOf(state)}`;
  return column === 'used' ? (lastUsedAt ?? '') : displayName;
}
