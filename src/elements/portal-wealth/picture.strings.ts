import { dictionary } from '../shared/strings.ts';

/** What the drawings are called, and what stands below the breakdown. */
export const pictureStrings = dictionary('wealth-picture', {
  overTime: 'Your wealth over time',
  byKind: 'Your wealth by kind',

  csv: 'Download as CSV',
  changes:
    'Changes are since {day}, money paid in or out included. Shares are of all you have, or of all you owe.',
  rate: '1 {from} = {rate} {to}, {day}',
  then: 'Over time, each value is at the rate of its own day.',
  unconverted: 'No exchange rate is known for {currency}, so it is not counted.',
});
