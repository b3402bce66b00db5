import { choice } from './schema.ts';
import * as z from './zod.ts';

/** The pages that can be ticked on or off for each account. A page is listed once its concern exists. */
export const pages = ['quotes', 'tasks', 'wealth', 'goals'] as const;
export type Page = (typeof pages)[number];

/** The roles of a firm's staff, in rising order: each may do whatever those before it may. */
export const staffRoles = ['adviser', 'manager', 'owner'] as const;
export type StaffRole = (typeof staffRoles)[number];

/** Who an account belongs to: a client, or one of the firm's staff. */
export const role = choice(['client', ...staffRoles]);

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
