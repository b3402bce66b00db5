import * as z from 'zod/mini';
import { choice } from './schema.ts';

/** The pages that can be ticked on or off for each account. A page is listed once its concern exists. */
export const pages = ['quotes'] as const;
export type Page = (typeof pages)[number];

/** Who an account belongs to: a client, or one of the firm's staff. */
export const role = choice(['client', 'adviser', 'manager', 'owner']);

/** What one account may do. */
export const permissions = z.object({
  /** The pages it may open. */
  pages: z.array(choice(pages)),
  /** May change its own information. */
  write: z.boolean(),
  /** May delete its own information. */
  delete: z.boolean(),
});
export type Permissions = z.infer<typeof permissions>;
