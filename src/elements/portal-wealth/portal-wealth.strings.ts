import { dictionary } from '../shared/strings.ts';

export const wealthStrings = dictionary('wealth', {
  heading: 'Wealth',
  none: 'Nothing is listed yet.',
  'none-hint': 'What you have and owe stands here once we have entered it.',

  netWorth: 'Net worth',
  since: '{amount} since {day}',
  sincePercent: '{amount} ({percent}) since {day}',
  had: 'What you have',
  owed: 'What you owe',

  all: 'All',
  status: 'Show',
  search: 'Search name, provider or owner',
  found: { by: 'count', one: '{count} plan', other: '{count} plans' },
  more: 'Show more',
  newest: 'Only the first {count} plans are listed.',
  sortBy: 'Sort by',
  plan: 'Plan',
  value: 'Value',
  valued: 'Valued',
  change: 'Change',
  share: 'Share',
  unvalued: 'Not valued yet',
  stale: 'Out of date',
  'not-counted': 'Not counted',
  kind: {
    by: 'kind',
    property: 'Property',
    pension: 'Pensions',
    investment: 'Investments',
    cash: 'Cash',
    insurance: 'Insurance',
    business: 'Business',
    possession: 'Possessions',
    asset: 'Other assets',
    mortgage: 'Mortgages',
    loan: 'Loans',
    credit: 'Credit',
    liability: 'Other debts',
    other: 'Other',
  },
  groupSum: '{kind}: {amount}',

  csv: 'Download as CSV',
  'about-changes':
    'Changes are since {day}. Money paid in or out counts too. Shares are of all that you have, or of all that you owe.',
  rate: '1 {from} = {rate} {to}, {day}',
  unconverted: 'No exchange rate is known for {currency}, so it is not counted.',

  back: 'All plans',
});
