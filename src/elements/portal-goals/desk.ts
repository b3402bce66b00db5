import type { OperationName } from '../../contract/all.ts';
import type { Connection } from '../shared/connect.ts';
import type { Strings } from '../shared/strings.ts';
import type { GoalWords } from './goal-words.ts';

/** What stands for adding a goal where the id of an opened one would. */
export const adding = '+';

/** What stands for changing a goal, likewise. */
export const editing = (goalId: string): string => `~${goalId}`;

/** The id of the goal that is changed, where one is. */
export function editedIn(opened: string): string | undefined {
  return opened.startsWith('~') ? opened.slice(1) : undefined;
}

/** What the element lends to those of its parts that are loaded later. */
export interface Desk {
  readonly connection: Connection;
  readonly strings: Pick<Strings, 'of' | 'locale'>;
  /** In the language of now. */
  readonly words: () => GoalWords;
  /** Whether the account may write, and the backend knows how. */
  readonly may: (operation: OperationName) => boolean;
  /** Whether plans can be named: the account has their page. */
  readonly seesPlans: () => boolean;
  /** Leads to a goal, or to the list, in place of what is shown. */
  readonly show: (opened?: string) => void;
  /** Leads on from what is shown, to which "back" leads again. */
  readonly edit: (opened: string) => void;
  /** Leads back. */
  readonly close: () => void;
  /** Says how something ended, and puts the focus on the heading. */
  readonly tell: (sentence: string) => void;
}
