import * as z from 'zod/mini';
import { webAddress } from '../../contract/values.ts';

/** An absolute address, or one that starts with `/` and is meant below the backend's own public address. */
export const importAddress = z.union(
  [webAddress, z.string().check(z.regex(/^\/(?![/\\])\S*$/), z.maxLength(2048))],
  { error: 'must be an absolute http or https address, or start with /' },
);

/** What such an address leads to. */
export function addressOf(typed: string, publicUrl: string): string {
  return new URL(typed.replace(/^\//, './'), publicUrl).href;
}
