import type { LetterId } from '../../../contract/firm/letters.ts';
import { momentFor, type Sender, writeLetter } from '../../firm/letters/write.ts';
import type { Letter } from '../../outbox/letter.ts';

/** What the owner is told of: what changed about how they sign in. */
export type Change =
  | 'authenticator-on'
  | 'authenticator-off'
  | 'sms-on'
  | 'sms-off'
  | 'passkey-added'
  | 'passkey-renamed'
  | 'passkey-removed'
  | 'recovery-codes';

/** Tells the owner that a recovery code was used, and how many are left. */
export function codeUsedLetter(firm: Sender, left: number, at: Date): { id: LetterId; letter: Letter } {
  const id = left > 0 ? 'identity.recovery-code-used' : 'identity.last-recovery-code-used';
  const values = { left: `${left}`, when: momentFor(firm, id, at) };
  return { id, letter: writeLetter(firm, id, values) };
}

/** Tells the owner what was changed about how they sign in. */
export function changeLetter(firm: Sender, change: Change, at: Date): Letter {
  const id = `identity.${change}` as const;
  return writeLetter(firm, id, { when: momentFor(firm, id, at) });
}
