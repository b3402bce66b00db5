import type { PortalClient } from '../../client/client.ts';
import { type addPasskey, type beginPasskey } from '../../contract/identity/own-passkeys.ts';
import { challengePasskey, type signInWithPasskey } from '../../contract/identity/passkeys.ts';
import type { Input, Output } from '../../contract/operation.ts';

export type Assertion = Input<typeof signInWithPasskey>['assertion'];
export type Credential = Input<typeof addPasskey>['credential'];

/**
 * Why the browser brought nothing. `cancelled`: somebody closed its dialog, waited too long, or has no passkey there, of
 * which browsers do not say which; `held`: the device holds a passkey already; `failed`: it cannot, on this page or at all.
 */
export type PasskeyEnd = 'cancelled' | 'held' | 'failed';

/** Has the browser ask for a passkey, any that it has for this page, and resolves with its answer or why there is none. */
export async function askPasskey(client: PortalClient): Promise<Assertion | PasskeyEnd> {
  const { options } = await client.invoke(challengePasskey, {});
  return ended(async () => {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
    const { id, rawId, response } = plain(await navigator.credentials.get({ publicKey }));
    const { clientDataJSON, authenticatorData, signature, userHandle } = response;
    return {
      ...{ id, rawId, type: 'public-key' },
      response: { clientDataJSON, authenticatorData, signature, userHandle },
    };
  });
}

/** Has the browser make a passkey, and resolves with it or why there is none. */
export function makePasskey({ options }: Output<typeof beginPasskey>): Promise<Credential | PasskeyEnd> {
  return ended(async () => {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
    const { id, rawId, response } = plain(await navigator.credentials.create({ publicKey }));
    const { clientDataJSON, attestationObject } = response;
    return { ...{ id, rawId, type: 'public-key' }, response: { clientDataJSON, attestationObject } };
  });
}

/** As `toJSON()` gives it, of either kind; what it says besides is not sent. */
interface Plain {
  readonly id: string;
  readonly rawId: string;
  readonly response: Assertion['response'] & Credential['response'];
}

function plain(made: unknown): Plain {
  return (made as { toJSON: () => unknown }).toJSON() as Plain;
}

async function ended<T>(act: () => Promise<T>): Promise<T | PasskeyEnd> {
  try {
    return await act();
  } catch (error) {
    const { name } = error as Error;
    if (name === 'NotAllowedError' || name === 'AbortError') return 'cancelled';
    return name === 'InvalidStateError' ? 'held' : 'failed';
  }
}
