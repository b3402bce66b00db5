import { dictionary } from '../strings.ts';

/** What is said about a password that is being chosen. */
export const passwordWords = dictionary('new-password', {
  'new-password': 'New password',
  hint: 'At least {least} characters. A few words that do not belong together are easy to remember.',
  missing: 'Choose a password.',
  short: {
    by: 'missing',
    one: '{missing} more character.',
    other: '{missing} more characters.',
  },
  common: 'That is among the first that are guessed. Add something that only you would think of.',
  personal: 'That is too close to your name, your email or our name. Add something else.',
  refused: 'That is too easily guessed. Choose another.',
  strength: {
    by: 'strength',
    '2': 'Fair. Longer is better.',
    '3': 'Good.',
    '4': 'Strong.',
    other: '',
  },
});
