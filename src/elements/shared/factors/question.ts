import type { CSSResult } from 'lit';
import type { PortalClient } from '../../../client/client.ts';
import type { FieldName, Fields } from '../form/fields.ts';

/** A question that is asked step by step, with a ticket of whoever may answer it. */
export interface TicketQuestion {
  /** What it looks like, besides what all questions do. */
  readonly styles?: readonly CSSResult[];
  /** The inputs that it asks for, with their labels. */
  readonly labels: Partial<Record<FieldName, string>>;
  title(): string;
  /** What the button says. */
  action(isBusy: boolean): string;
  render(): unknown;
  /** Called before each rendering, once its inputs are there. */
  prepare?(fields: Fields): void;
  begin?(client: PortalClient, ticket: string): Promise<void>;
  /** What is wrong with what was typed, and where. */
  flaw(): Flaw | undefined;
  /**
   * Makes the change, and resolves with the recovery codes that it brings, none where it brings none; undefined where it
   * asks on. What it rejects with is said in its own words where it is {@link Told}.
   */
  commit(client: PortalClient, ticket: string): Promise<readonly string[] | undefined>;
}

export interface Flaw {
  readonly field: FieldName;
  readonly words: string;
}

/** A failure that brings what is said about it. */
export class Told extends Error {
  readonly words: () => string;
  /** The input that it is said beside. Default: none, it is said above the question. */
  readonly field: FieldName | undefined;

  constructor(words: () => string, field?: FieldName) {
    super('told');
    this.words = words;
    this.field = field;
  }
}
