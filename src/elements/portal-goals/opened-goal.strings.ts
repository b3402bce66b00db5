import { dictionary } from '../shared/strings.ts';

/** What is said of one goal beyond what the list says of it. */
export const openedStrings = dictionary('goals-opened', {
  means: {
    by: 'standing',
    overdue: 'Its date has passed before the target was reached.',
    behind: 'At the pace of the last twelve months it is not reached in time.',
    'behind-undated': 'At the pace of the last twelve months it is not reached.',
    'on-track': 'At the pace of the last twelve months it is reached in time.',
    'on-track-undated': 'At the pace of the last twelve months it is reached.',
    'no-target': 'No amount is set to aim at.',
    reached: 'You have reached it. Well done.',
    other: 'There is no pace yet to judge it by.',
  },
  target: 'Target',
  targetOn: 'Target date',
  missing: 'Still missing',
  projected: 'Reached at this pace',
  monthly: 'Pace a month',
  sources: 'Saved by',
  setAside: 'Put in by hand',
  share: '{percent} of {plan}',
  'no-value': 'Not valued yet',
  'no-sources': 'Nothing is saved for it yet.',
  rule: 'How it is judged',
  'rule-words':
    'What your plans were worth a year ago is compared with what they are worth now, at today’s exchange rates. That pace is carried on until the target is reached. Money paid in or out counts too. Plans that were valued over less than {days} days, and what was put in by hand, have no pace.',
  byFirm: '{firm} set this goal. Ask us where something should change.',
  archivedOn: 'Archived on {moment}.',
  edit: 'Edit',
  archive: 'Archive',
  ask: 'Archive {name}?',
  'ask-means':
    'It moves to the archived goals, where it can be read and no longer changed. Nothing that is saved is touched.',
  keep: 'Cancel',
  'try-again': 'Try again',
  done: '{name} was archived.',
});
