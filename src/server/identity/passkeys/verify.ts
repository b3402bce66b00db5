import type * as z from 'zod/mini';
import type { credential } from '../../../contract/identity/own-passkeys.ts';
import type { assertion } from '../../../contract/identity/passkeys.ts';
import { base64url, fromBase64url } from '../../secrets.ts';

/** Loaded once somebody has a passkey. */
const load = () => import('@simplewebauthn/server');

/** The key of a passkey that nobody holds: an unknown one is checked against it, so that it takes as long as a known one. */
const nobodysKey =
  'pQECAyYgASFYIITKvRwz7havomqj2mR9oONqk9AHOeGN-F8tB1bkn-GHIlggeYQJg9K4M9CUsHVJtAhjmrbROL7pmGg9hGx2rY10D5w';

/** The signatures that are taken, by their COSE numbers: ES256, EdDSA, RS256. One of them every device can make. */
export const algorithms = [-7, -8, -257];

type Assertion = z.output<typeof assertion>;
type Credential = z.output<typeof credential>;

/** The one host for whose pages a passkey works: that of the page that asks. */
export const hostOf = (pageOrigin: string): string => new URL(pageOrigin).hostname;

/** The challenge that a passkey answers. What cannot be read, or was answered inside a page of another site, answers none. */
export function challengeIn({ response }: Assertion | Credential): string {
  try {
    const { challenge, crossOrigin } = JSON.parse(
      new TextDecoder().decode(fromBase64url(response.clientDataJSON)),
    ) as Record<string, unknown>;
    return typeof challenge === 'string' && crossOrigin !== true ? challenge : '';
  } catch {
    return '';
  }
}

/** What a device keeps beside a passkey to tell whose it is: no name, and nothing that means anything elsewhere. */
export const handleOf = (identityId: string): string => base64url(new TextEncoder().encode(identityId));

interface Expected {
  readonly challenge: string;
  readonly pageOrigin: string;
}

/**
 * How often the passkey was used, as its device says, if the answer is right: made by this passkey, for this challenge, on a
 * page of this very origin, by somebody whom the device has made sure of. Undefined where it is not.
 *
 * @param passkey - Whose answer it would be; undefined where the passkey is unknown, which takes as long.
 */
export async function verifyAssertion(
  response: Assertion,
  { challenge, pageOrigin }: Expected,
  passkey: { readonly publicKey: string; readonly counter: number } | undefined,
): Promise<number | undefined> {
  const { verifyAuthenticationResponse } = await load();
  const { userHandle: _, ...signed } = response.response;
  const { publicKey, counter } = passkey ?? { publicKey: nobodysKey, counter: 0 };
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...response, response: signed, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: pageOrigin,
      expectedRPID: hostOf(pageOrigin),
      requireUserVerification: true,
      credential: { id: response.id, publicKey: fromBase64url(publicKey), counter },
    });
    return verified ? authenticationInfo.newCounter : undefined;
  } catch {
    // Every way of being wrong is one to whoever asks.
    return undefined;
  }
}

/** A passkey that was just made for this challenge on a page of this very origin; undefined where it was not. */
export async function verifyCredential(
  response: Credential,
  { challenge, pageOrigin }: Expected,
): Promise<{ credentialId: string; publicKey: string; counter: number } | undefined> {
  const { verifyRegistrationResponse } = await load();
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: { ...response, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: pageOrigin,
      expectedRPID: hostOf(pageOrigin),
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    });
    if (!verified) return undefined;
    const { id, publicKey, counter } = registrationInfo.credential;
    return { credentialId: id, publicKey: base64url(publicKey), counter };
  } catch {
    return undefined;
  }
}
