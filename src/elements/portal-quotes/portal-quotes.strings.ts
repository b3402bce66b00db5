import { dictionary } from '../shared/strings.ts';

export const quotesStrings = dictionary('quotes', {
  heading: 'Quotes',
  none: 'There are no quotes yet.',
  all: 'All',
  pending: 'Pending approval',
  accepted: 'Accepted',
  declined: 'Declined',
  expired: 'Expired',
  unknown: 'Other',
  search: 'Search number or title',
  found: { by: 'count', one: '{count} quote', other: '{count} quotes' },
  more: 'Show more',
  newest: 'Only the newest {count} quotes are listed.',
  sortBy: 'Sort by',
  quote: 'Quote',
  status: 'Status',
  issued: 'Issued',
  total: 'Total',
  standing: {
    by: 'status',
    pending: 'Open until {day}',
    accepted: 'Accepted on {day}',
    declined: 'Declined on {day}',
    expired: 'Ended on {day}',
    other: 'Other',
  },
  lastDay: 'Last day today',
  daysLeft: { by: 'count', one: '{count} day left', other: '{count} days left' },

  back: 'All quotes',
});
