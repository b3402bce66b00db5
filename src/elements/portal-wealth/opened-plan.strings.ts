import { dictionary } from '../shared/strings.ts';

/** What is said of one plan beyond what the list says of it. */
export const openedStrings = dictionary('wealth-opened', {
  worth: { by: 'side', owed: 'Owed', other: 'Worth' },
  on: 'on {day}',
  sinceDay: 'since {day}',
  stale: 'This value is out of date. A newer one follows once we have it.',
  withdrawn: 'This plan was taken out on {moment} and counts no more.',
  inOwn: 'In {currency}',
  share: { by: 'side', owed: 'Share of what you owe', other: 'Share of what you have' },
  reference: 'Number',
  startedOn: 'Began on',
  history: 'Values over time',
  day: 'Day',
  amount: 'Value',
  moved: 'Change',
  note: 'Note',
});
