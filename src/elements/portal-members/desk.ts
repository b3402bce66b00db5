import type { OperationName } from '../../contract/all.ts';
import type { Connection } from '../shared/connect.ts';
import type { Strings } from '../shared/strings.ts';
import type { MemberWords } from './member-words.ts';

/** What stands for adding a member where the id of an opened one would. */
export const adding = '+';

/** What the element lends to those of its parts that are loaded later. */
export interface Desk {
  readonly connection: Connection;
  readonly strings: Pick<Strings, 'of' | 'locale'>;
  /** In the language of now. */
  readonly words: () => MemberWords;
  /** Whether the backend knows an operation, as far as it says. */
  readonly can: (operation: OperationName) => boolean;
  /** Whether a passcode can go with an invitation: the firm sends text messages. */
  readonly canText: () => boolean;
  /** Leads to a member, or to the list, in place of what is shown. */
  readonly show: (memberId?: string) => void;
  /** Says how something ended, and puts the focus on the heading. */
  readonly tell: (sentence: string) => void;
}
