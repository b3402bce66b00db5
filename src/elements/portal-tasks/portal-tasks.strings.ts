import { dictionary } from '../shared/strings.ts';

export const tasksStrings = dictionary('tasks', {
  heading: 'Tasks',
  none: 'Nothing to do.',
  'none-hint': 'When we need something from you, it is listed here.',
  'all-done': 'All done. Thank you.',
  all: 'All',
  overdue: 'Overdue',
  todo: 'To do',
  done: 'Done',
  unknown: 'Other',
  status: 'Status',
  search: 'Search title',
  found: { by: 'count', one: '{count} task', other: '{count} tasks' },
  more: 'Show more',
  newest: 'Only the first {count} tasks are listed.',
  due: { by: 'status', overdue: 'Was due on {day}', done: 'Done on {day}', other: 'Due on {day}' },
  undated: 'No due date',
  lastDay: 'Due today',
  daysLeft: { by: 'count', one: '{count} day left', other: '{count} days left' },
  daysLate: { by: 'count', one: '{count} day late', other: '{count} days late' },
  comments: { by: 'count', one: '{count} comment', other: '{count} comments' },
  mark: 'Done: {title}',
  undo: 'Undo',

  back: 'All tasks',
});
