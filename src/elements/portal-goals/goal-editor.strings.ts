import { dictionary } from '../shared/strings.ts';

/** The form that writes a goal. */
export const editorStrings = dictionary('goals-editor', {
  name: 'What for',
  'name-missing': 'Please say what it is for.',
  target: 'Target in {currency}',
  'target-hint': 'Left empty, there is none.',
  targetOn: 'Target date',
  setAside: 'Put in by hand, in {currency}',
  'setAside-hint': 'What is saved outside of the plans below.',
  'amount-wrong': 'Please enter an amount above zero.',
  'set-aside-wrong': 'Please enter an amount, or nothing.',
  'date-wrong': 'Please enter a date, or nothing.',
  description: 'Notes',
  plans: 'Saved by these plans',
  'plans-hint': 'How many per cent of each? Left empty, it is none of it.',
  share: 'Per cent of {name}',
  'share-wrong': 'Please enter a whole number from 1 to 100, or nothing.',
  'plans-most': 'Please choose {count} plans at most.',
  'plans-later': 'Your plans could not be read, so they stay as they are.',
  cancel: 'Cancel',
  save: 'Save',
  'try-again': 'Try again',
  ended: 'This goal can no longer be changed.',
  added: '{name} was added.',
  saved: '{name} was saved.',
});
