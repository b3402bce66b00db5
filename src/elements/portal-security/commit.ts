import type { PortalClient } from '../../client/client.ts';
import { signOutEverywhere } from '../../contract/identity/everywhere.ts';
import {
  changePassword,
  confirmAuthenticator,
  removeAuthenticator,
  renewRecoveryCodes,
} from '../../contract/identity/security.ts';
import type { SecurityChange } from './portal-security.events.ts';

/** What can be asked for in the dialog. */
export type Change = 'password' | 'turn-on' | 'turn-off' | 'renew' | 'everywhere';

/** What each comes to. */
export const outcomes: Readonly<Record<Change, SecurityChange>> = {
  password: 'password',
  'turn-on': 'authenticator-on',
  'turn-off': 'authenticator-off',
  renew: 'recovery-codes',
  everywhere: 'signed-out-everywhere',
};

export interface Typed {
  /** What a fresh proof gave. */
  readonly ticket: string;
  readonly password: string;
  readonly code: string;
}

/** Makes a change, and resolves with the recovery codes that it brings; none where it brings none. */
export async function commit(
  change: Change,
  client: PortalClient,
  { ticket, password, code }: Typed,
): Promise<readonly string[]> {
  switch (change) {
    case 'password':
      await client.invoke(changePassword, { ticket, password });
      return [];
    case 'turn-on':
      return (await client.invoke(confirmAuthenticator, { ticket, code })).recoveryCodes;
    case 'turn-off':
      await client.invoke(removeAuthenticator, { ticket });
      return [];
    case 'renew':
      return (await client.invoke(renewRecoveryCodes, { ticket })).recoveryCodes;
    case 'everywhere':
      await client.invoke(signOutEverywhere, {});
      return [];
  }
}
