import { dictionary, type Words } from '../strings.ts';

export const chartStrings = dictionary('chart', {
  period: 'Period',
  '1m': '1 month',
  '6m': '6 months',
  '1y': '1 year',
  '5y': '5 years',
  all: 'All',
  shown: 'Shown',
  kinds: 'By kind',
  lines: 'One by one',
  total: 'Total',
  none: 'There are no values yet.',
  at: '{name}: {value}',
  table: 'As a table',
  date: 'Date',
  ofMonths: 'The last day of each month that something was valued on.',
  ofYears: 'The last day of each year that something was valued on.',
  owed: 'owed',
});

export type ChartText = Words<(typeof chartStrings)['entries']>['text'];
