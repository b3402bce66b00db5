import { formatted } from '../formats.ts';
import { isLoopback } from '../loopback.ts';
import { operation } from '../operation.ts';
import { id } from '../values.ts';
import * as z from '../zod.ts';

/** Where an app or its icon is: an absolute https address without a user in it; http on the machine itself alone. */
export const appAddress = formatted('uri', isSafe, z.maxLength(2048));

function isSafe(text: string): boolean {
  if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return username + password === '' && (protocol === 'https:' || isLoopback(hostname));
}

/** Something besides the portal that the firm's clients use, such as its courses. */
export const app = z.object({
  id,
  name: z.string(),
  /** An image. Null: there is none. */
  icon: z.nullable(appAddress),
  /** Null: it is upcoming, and nowhere yet. */
  address: z.nullable(appAddress),
  /** Whether it is announced and cannot be used yet. What its address leads to then tells more of it. */
  upcoming: z.boolean(),
});
export type App = z.infer<typeof app>;

export const listApps = operation({
  name: 'apps.list',
  method: 'GET',
  path: '/apps',
  kind: 'json',
  summary: 'List the apps that one reaches',
  description:
    'Exactly the apps that the account in use reaches; staff reach all of their firm. By name, those that are upcoming last.',
  needs: { role: 'session' },
  input: z.object({}),
  output: z.object({ apps: z.array(app) }),
  errors: [],
});
