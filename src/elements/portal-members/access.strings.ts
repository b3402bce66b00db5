import type { OperationName } from '../../contract/all.ts';
import type { Page } from '../../contract/permissions.ts';
import { dictionary } from '../shared/strings.ts';

/**
 * What a client can do on a page: the operations of the concern that the page is named after. That a mark can be taken back
 * goes without saying, and so does that what is listed of wealth and goals can be read. Writing goals goes with the permission
 * to change what is the client's own.
 */
export type Right = Exclude<
  Extract<OperationName, `${Page}.${string}`>,
  'tasks.reopen' | `wealth.get${string}` | `goals.${'get' | 'create' | 'edit' | 'archive'}`
>;

/** The compiler says when a page, or what can be done there, lacks words. */
const pageWords = {
  quotes: 'Quotes',
  tasks: 'Tasks',
  wealth: 'Wealth',
  goals: 'Goals',
} as const satisfies Record<Page, string>;
const rightWords = {
  'quotes.list': 'See the list',
  'quotes.get': 'Read each quote',
  'quotes.accept': 'Accept a quote',
  'quotes.decline': 'Decline a quote, with a reason',
  'tasks.list': 'See the list',
  'tasks.get': 'Read each task',
  'tasks.complete': 'Mark it done',
  'tasks.comment': 'Comment on it',
  'wealth.list': 'See the list',
  'goals.list': 'See the list',
} as const satisfies Record<Right, string>;

/** What somebody may do, whether they are told and greeted, and until when. */
export const accessStrings = dictionary('members-access', {
  ...pageWords,
  ...rightWords,
  pages: 'Pages',
  own: 'Own information',
  write: 'May change it',
  'write-hint': 'Name, addresses and whatever else is the client’s own',
  delete: 'May delete from it',
  'delete-hint': 'Own documents, notes and entries',
  told: 'Mail and greeting',
  notify: 'Tell them by mail what is new',
  'notify-hint': 'When a quote is sent that they may see',
  welcome: 'Greet them',
  'welcome-hint': 'With “Welcome” and their name, once signed in',
  'last-day': 'Last day',
  'last-day-hint': 'They can sign in that whole day. Left empty, there is no end.',
  past: 'That day is over, so nobody can sign in.',
  unfinished: 'Please enter a whole date, or none.',
  'more-pages': 'There are pages ticked that are not known here. Saving takes them away.',
  preview: 'What {name} will see',
  somebody: 'What they will see',
  nothing: 'No pages: after signing in there is nothing to open.',
  'reads-own': 'Own information can be read, not changed.',
  'writes-own': 'Own information can be changed.',
  'deletes-own': 'Own information can be changed and deleted.',
  'only-deletes-own': 'Own information can be deleted, not changed.',
  'is-told': 'New quotes are told by mail.',
  'is-greeted': 'Signing in greets them.',
  'no-end': 'No last day.',
  end: 'Until {day}.',
});
