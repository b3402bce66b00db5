import { dictionary } from '../shared/strings.ts';

export const goalsStrings = dictionary('goals', {
  heading: 'Goals',
  none: 'No goals yet.',
  'none-hint': 'What you save for stands here, and how far along it is.',
  'none-archived': 'No goal is archived.',
  add: 'Add a goal',
  adding: 'New goal',
  all: 'All',
  status: 'Status',
  search: 'Search name',
  found: { by: 'count', one: '{count} goal', other: '{count} goals' },
  more: 'Show more',
  newest: 'Only the first {count} goals are listed.',
  archived: 'Archived goals',
  current: 'Current goals',

  overdue: 'Overdue',
  behind: 'Behind',
  'on-track': 'On track',
  unknown: 'Pace not known',
  'no-target': 'No target',
  reached: 'Reached',

  saved: '{saved} saved',
  savedOf: '{saved} of {target}',
  by: 'by {day}',
  projected: 'at this pace {day}',

  back: 'All goals',
});
