import { dictionary } from '../shared/strings.ts';

/** What a downloaded file is called, and those of its columns that the list has not. */
export const downloadStrings = dictionary('wealth-download', {
  file: 'wealth',
  provider: 'Provider',
  kind: 'Kind',
  owners: 'Owners',
  currency: 'Currency',
  changeSince: 'Change since {day}',
  counted: 'Counts as {currency}',
});
