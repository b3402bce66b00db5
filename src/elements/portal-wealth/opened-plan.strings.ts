import { dictionary } from '../shared/strings.ts';

/** What is said of one plan beyond what the list says of it, and what a downloaded file calls its columns. */
export const openedStrings = dictionary('wealth-opened', {
  worth: { by: 'side', owed: 'Owed', other: 'Worth' },
  on: 'on {day}',
  sinceDay: 'since {day}',
  stale: 'This value is out of date. A newer one will be entered once we have it.',
  withdrawn: 'This plan was taken out on {moment}. It does not count any more.',
  inOwn: 'In {currency}',
  share: { by: 'side', owed: 'Share of what you owe', other: 'Share of what you have' },
  reference: 'Number',
  startedOn: 'Began on',
  history: 'Values over time',
  none: 'Not valued yet.',
  more: 'Show more',
  day: 'Day',
  amount: 'Value',
  moved: 'Change',
  note: 'Note',

  file: 'wealth',
  plan: 'Plan',
  provider: 'Provider',
  kind: 'Kind',
  owners: 'Owners',
  currency: 'Currency',
  value: 'Value',
  valuedOn: 'Valued on',
  changeSince: 'Change since {day}',
  counted: 'Counts as {currency}',
  sharePercent: 'Share in per cent',
});
