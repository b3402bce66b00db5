import { type Sender, writeLetter } from '../firm/letters/write.ts';
import type { Letter } from '../outbox/letter.ts';
import { codeLifetime } from './limits.ts';

/** The mail that brings a code for signing in. */
export function codeLetter(firm: Sender, code: string): Letter {
  return writeLetter(firm, 'identity.code', { code, minutes: `${codeLifetime / 60_000}` });
}
