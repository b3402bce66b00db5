import { dictionary } from '../shared/strings.ts';

/** What is said of one task beyond what the list says of it, of marking it, and of its comments. */
export const openedStrings = dictionary('tasks-opened', {
  complete: 'Mark as done',
  reopen: 'Undo',
  marked: { by: 'status', done: '“{title}” is done.', other: '“{title}” is to do again.' },
  doneBy: 'Done by {name} on {moment}.',
  doneOn: 'Done on {moment}.',
  about: {
    by: 'page',
    quotes: 'Go to quotes',
    tasks: 'Go to tasks',
    wealth: 'Go to wealth',
    other: 'Go to the page',
  },
  ended: {
    by: 'status',
    withdrawn: 'This task was withdrawn on {moment}. There is nothing left to do.',
    reassigned: 'This task was given to somebody else on {moment}. There is nothing left for you to do.',
    other: 'This task has ended.',
  },
  endedTitle: {
    by: 'status',
    withdrawn: '“{title}” was withdrawn on {moment}. There is nothing left to do.',
    reassigned: '“{title}” was given to somebody else on {moment}. There is nothing left for you to do.',
    other: '“{title}” has ended.',
  },
  unsent: 'What you wrote was not sent:',

  comments: 'Comments',
  'no-comments': 'No comments yet.',
  fromFirm: '{name}, {firm}',
  write: 'Write a comment',
  missing: 'Please write something first.',
  left: { by: 'count', one: '{count} character left', other: '{count} characters left' },
  send: 'Send comment',
  sent: 'Your comment was sent.',
  'try-again': 'Try again',
});
