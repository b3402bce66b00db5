import type { ErrorCode } from './errors.ts';
import type { Page, StaffRole } from './permissions.ts';
import type { Schema } from './schema.ts';
import type * as z from './zod.ts';

/**
 * How an operation travels. `json`: JSON both ways. `upload`: multipart in, JSON out. `download` and `redirect`: opened by
 * the browser itself with a one-use ticket. `stream`: JSON in, a stream of events out.
 */
export type Kind = 'json' | 'upload' | 'download' | 'redirect' | 'stream';

/** Who may call. Every operation says so; nothing is open by omission. */
export type Needs =
  /** Anyone at all: reads what is public, or takes a step of signing in. */
  | { readonly role: 'anyone' }
  /** Whoever holds a session, whatever the account may see. */
  | { readonly role: 'session' }
  /**
   * A client whose account has the page's tick. `write` and `delete` name the permission to change or delete one's own
   * information; an act that belongs to its page, such as accepting a quote, needs the page alone.
   */
  | { readonly role: 'client'; readonly page: Page; readonly write?: true; readonly delete?: true }
  /** One of the firm's staff, of this role or one above it. Staff see the rows of all of their firm's clients. */
  | { readonly role: 'staff'; readonly atLeast: StaffRole };

/** Concern and verb, such as `quotes.accept`. */
export type Name = `${string}.${string}`;

/** One thing that a portal can do: the only place where it is described. */
export interface Operation<I extends Schema = Schema, O extends Schema = Schema, N extends Name = Name> {
  readonly name: N;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api/v1/{firm}`. A `{name}` is filled from the input's member of that name. */
  readonly path: `/${string}`;
  readonly kind: Kind;
  /** In a few words, and whole: for readers of the API. Builds for pages leave them out. */
  readonly summary?: string;
  readonly description?: string;
  readonly needs: Needs;
  readonly input: I;
  readonly output: O;
  /** Which member of the answer repeats which one of the input: an answer about anything else than was asked is refused. */
  readonly echoes?: readonly [inputMember: string, outputMember: string];
  /** The codes that this operation adds to those that any call can end in. */
  readonly errors: readonly ErrorCode[];
}

/** An operation without its schemas: enough to ask whether somebody knows it, before it is loaded. */
export type Outline = Pick<Operation, 'name' | 'kind'>;

/** What a caller passes in. */
export type Input<T extends Operation> = z.input<T['input']>;
/** What a caller gets back. */
export type Output<T extends Operation> = z.output<T['output']>;

/** Describes one operation; see {@link Operation}. */
export function operation<const I extends Schema, const O extends Schema, const N extends Name>(
  described: Operation<I, O, N> & { readonly summary: string; readonly description: string },
): Operation<I, O, N> {
  return described;
}

/** The concern an operation belongs to: its name up to the dot. */
export function concernOf({ name }: Pick<Operation, 'name'>): string {
  return name.slice(0, name.indexOf('.'));
}

/** Whether an operation changes anything. */
export function isWrite({ method }: Operation): boolean {
  return method !== 'GET';
}

/**
 * Whether each call carries an idempotency key, kept 24 hours per account: the same key and body are answered with the
 * first answer, the same key with another body is refused. Steps of signing in and of the session have tickets instead.
 */
export function takesIdempotencyKey(described: Operation): boolean {
  return isWrite(described) && /client|staff/.test(described.needs.role);
}

/** The names in braces in an operation's path, in order. */
export function pathNames({ path }: Operation): string[] {
  return Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = '']) => name);
}
