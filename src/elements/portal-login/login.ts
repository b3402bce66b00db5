import type { ReactiveElement } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import type { PortalError } from '../../contract/errors.ts';
import type { ConnectedElement } from '../shared/connect.ts';
import type { Problem } from '../shared/error-words.ts';
import type { FieldName, Fields } from '../shared/form/fields.ts';
import type { Reveal } from '../shared/form/reveal.ts';
import type { NoticeKind } from '../shared/notice.ts';
import type { Dictionary, Entries, Words } from '../shared/strings.ts';
import type * as flow from './flow.ts';
import type { Link } from './link.ts';

/** What is loaded after the form was shown. */
export type Flow = typeof flow;

/** One thing to do with the backend. */
export type Task = (flow: Flow, client: PortalClient) => Promise<void>;

/** One question of signing in, after the form. */
export interface Step {
  /** The inputs that it asks for, with their labels. */
  readonly fields: Partial<Record<FieldName, string>>;
  /** Whether it is asked even of somebody who is signed in: a link of a mail may be another's. */
  readonly stays?: boolean;
  heading(): string;
  /** Gives the card what this question looks like. */
  style(card: ReactiveElement): void;
  render(): unknown;
  /** Enter was pressed in an input, or the main button. */
  submit(): void;
  /** Puts the focus where the next key belongs. */
  focus(root: ParentNode): void;
}

/** A quiet notice above the question. Its words are found when they are shown, as time and language move on. */
export interface Said {
  readonly kind: NoticeKind;
  readonly words: () => string;
  /** Offers to do again what failed. */
  readonly retry?: boolean;
}

/** The element that signs in. */
export type LoginElement = ConnectedElement & { readonly afterSignIn?: string | undefined };

/** What the parts of signing in share. */
export interface Login {
  readonly fields: Fields;
  /** Shows what was typed into a password's input. */
  readonly reveal: Reveal;
  /** The question that is asked in place of the form. */
  step: Step | undefined;
  /** What is being done now, by the name it was begun with. Nothing else begins before it is done. */
  readonly busy: string | undefined;
  /** Words in the element's language. */
  of<const E extends Entries>(words: Dictionary<E>): Words<E>;
  /** Asks what lies beyond the form: `help`, `signup`, or what a link of a mail leads to. */
  open(link: Link): void;
  /** Does one thing with the backend. What it rejects with is said above the question, with "Try again" where that can help. */
  run(name: string, task: Task): void;
  /**
   * Asks the next question.
   *
   * @param calm - Whether nobody waits for it: then nothing is said aloud, and the focus stays where it is.
   */
  go(step: Step, calm?: boolean): void;
  /** Begins again at the form, with the focus in a field. */
  restart(field: FieldName, said?: Said): void;
  /** Says something above the question, aloud too. */
  tell(said: Said): void;
  /** Says what is wrong with a field beside it, aloud too, and puts the cursor there. */
  correct(field: FieldName, sentence: string): void;
  /** Says something aloud alone. */
  announce(sentence: string): void;
  /** Whether a whole address was typed; where not, says so. */
  isEmailGood(): boolean;
  /** That the network failed. */
  unreachable(): Said;
  /** Renders again after some milliseconds; only what was asked last counts. */
  renderIn(milliseconds: number): void;
}

/** Why something was refused, as far as signing in tells one refusal from another. */
export type Refusal = Problem & Partial<Pick<PortalError, 'issues' | 'retryAfterSeconds'>>;
