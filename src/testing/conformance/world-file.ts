import * as z from 'zod/mini';
import { issuesOf } from '../../contract/issues.ts';
import { strict } from '../../contract/schema.ts';
import { email, id, webAddress } from '../../contract/values.ts';

const ids = z.optional(z.array(id));
const text = z.string().check(z.minLength(1));

/** Somebody who can sign in, and the quotes that they have. */
const somebody = {
  email,
  password: text,
  /** The name of the account to choose, where there are several. */
  clientName: z.optional(text),
  /** Ids by state. What is left out is found by listing the quotes, drafts excepted. */
  quotes: z.optional(z.object({ pending: ids, accepted: ids, declined: ids, expired: ids, draft: ids })),
};

/** What the conformance command knows of a backend that it did not set up: who and what is there. */
export const worldFile = z.object({
  /** Told as the page's origin. Default: that of the API. */
  origin: z.optional(webAddress),
  people: z.object({
    /** The one whose sign-in is tried; with two accounts or more, choosing between them is too. */
    client: z.object(somebody),
    /** Another client of the same firm. */
    neighbour: z.optional(z.object(somebody)),
    /** A client of another firm, with that firm's API. */
    stranger: z.optional(z.object({ ...somebody, api: webAddress })),
    /** A client of the firm who signs in by password alone, and whose password and factors may be changed. */
    spare: z.optional(z.object({ email, password: text, clientName: z.optional(text) })),
    /** One of the client's firm's staff, of the highest role. */
    staff: z.optional(z.object({ email, password: text })),
  }),
  /**
   * Where the code of the last mail to an address is read: what an address answers, `{email}` filled in, or what a command
   * prints, the address its last argument. The first six digits count, of the newest mail to the address where the answer is
   * a list of mails with `to` and `text`.
   */
  code: z.optional(
    z.union([z.object({ url: text }), z.object({ command: z.array(text).check(z.minLength(1)) })]),
  ),
  /** Moves the backend's time: it is sent `{ "forwardSeconds": … }`. */
  clock: z.optional(z.object({ url: webAddress })),
});
export type WorldFile = z.infer<typeof worldFile>;

/** A world's file is not as it has to be; the message names each field. */
export class WorldFileError extends Error {
  override readonly name = 'WorldFileError';
}

/** Reads a world's file. Throws a {@link WorldFileError}. */
export function readWorldFile(json: string): WorldFile {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new WorldFileError(`it is no JSON: ${(error as Error).message}`);
  }
  const { data, error } = z.safeParse(strict(worldFile), value, {
    error: z.locales.en().localeError,
  });
  if (!error) return data;
  const lines = issuesOf(error).map(({ path, message }) => `  ${path.join('.') || '(whole)'}: ${message}`);
  throw new WorldFileError(`it is not as it has to be:\n${[...new Set(lines)].join('\n')}`);
}
