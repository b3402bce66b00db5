import type { Invitation, MemberState } from '../../contract/members.ts';
import type { AccountRow } from '../access/tables.ts';
import type { FirmRow } from '../firm/tables.ts';
import { triesPerCode } from '../identity/limits.ts';
import type { InvitationRow } from './tables.ts';

const day = 24 * 3_600_000;

/** When an invitation that is sent now ends, as its firm decided. */
export function invitationEnd({ policies }: Pick<FirmRow, 'policies'>, now: Date): Date {
  return new Date(now.getTime() + policies.invitationDays * day);
}

type Delivery = Invitation['delivery'];

/** Where a member stands on a day; see {@link MemberState}. */
export function stateOf(
  account: Pick<AccountRow, 'disabledAt' | 'expiresOn' | 'acceptedAt' | 'lastUsedAt'>,
  delivery: Delivery | null,
  today: string,
): MemberState {
  if (account.disabledAt) return 'disabled';
  if (account.expiresOn !== null && account.expiresOn < today) return 'expired';
  if (account.acceptedAt ?? account.lastUsedAt) return 'active';
  if (delivery === null) return 'not-invited';
  return delivery === 'failed' ? 'mail-failed' : 'invited';
}

/** Where an invitation stands at a moment. */
export function invitationState(
  {
    usedAt,
    replacedAt,
    expiresAt,
    passcodeTries,
  }: Pick<InvitationRow, 'usedAt' | 'replacedAt' | 'expiresAt' | 'passcodeTries'>,
  now: Date,
): Invitation['state'] {
  if (usedAt) return 'used';
  if (replacedAt) return 'replaced';
  if (passcodeTries >= triesPerCode) return 'locked';
  return expiresAt <= now ? 'expired' : 'open';
}
