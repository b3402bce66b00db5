import type { Security } from '../../contract/identity/security.ts';

/** How many second factors somebody has. Recovery codes are none: they stand in for one. */
export function countFactors({ authenticatorSince, sms, passkeys }: Security): number {
  return passkeys.length + Number(authenticatorSince !== null) + Number(!!sms);
}
