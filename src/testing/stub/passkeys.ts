import { PortalError } from '../../contract/errors.ts';
import { instantFromNow } from '../fixtures/days.ts';
import { credentials, steps } from '../fixtures/identity.ts';
import { setUp } from '../fixtures/security.ts';
import type { Answers, StubState } from './answers.ts';

export type PasskeyAnswers = Pick<
  Answers,
  | 'identity.challengePasskey'
  | 'identity.signInWithPasskey'
  | 'identity.provePasskey'
  | 'identity.proveAgainWithPasskey'
  | 'identity.beginPasskey'
  | 'identity.addPasskey'
  | 'identity.renamePasskey'
  | 'identity.removePasskey'
>;

/** Of the page that asks, where there is one. */
const host = (): string => (typeof location === 'object' ? location.hostname : 'localhost');
const challenge = 'Y2hhbGxlbmdl';
const timeout = 300_000;

/** Passkeys that are added and removed. Whatever a passkey answers is taken for right. */
export function passkeyAnswers(state: StubState): PasskeyAnswers {
  const change = (passkeys: StubState['security']['passkeys']) => {
    state.security = { ...state.security, passkeys };
    return {};
  };
  const others = (passkeyId: string) => {
    const { passkeys } = state.security;
    if (!passkeys.some(({ id }) => id === passkeyId)) throw new PortalError('not-found');
    return passkeys.filter(({ id }) => id !== passkeyId);
  };
  return {
    'identity.challengePasskey': () => ({
      options: { challenge, rpId: host(), timeout, userVerification: 'required' },
    }),
    'identity.signInWithPasskey': () => steps.chooseAccount,
    'identity.provePasskey': () => steps.chooseAccount,
    'identity.proveAgainWithPasskey': () => ({ ticket: 'ticket-change', expiresAt: instantFromNow(5) }),
    'identity.beginPasskey': () => ({
      options: {
        challenge,
        rp: { id: host(), name: 'Southerly' },
        user: { id: 'aWRlbnRpdHk', name: credentials.email, displayName: 'Adaeze Okafor' },
        pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
        timeout,
        excludeCredentials: [],
        authenticatorSelection: {
          residentKey: 'required',
          requireResidentKey: true,
          userVerification: 'required',
        },
        attestation: 'none',
      },
    }),
    'identity.addPasskey': ({ name }) => {
      const { passkeys, recoveryCodesLeft } = state.security;
      const added = { id: `passkey-${name}`, name, createdAt: new Date().toISOString(), lastUsedAt: null };
      change([...passkeys, added]);
      if (recoveryCodesLeft > 0) return { recoveryCodes: [] };
      state.security = { ...state.security, recoveryCodesLeft: setUp.recoveryCodes.length };
      return { recoveryCodes: [...setUp.recoveryCodes] };
    },
    'identity.renamePasskey': ({ passkeyId, name }) => {
      others(passkeyId);
      const rename = (each: StubState['security']['passkeys'][number]) =>
        each.id === passkeyId ? { ...each, name } : each;
      return change(state.security.passkeys.map(rename));
    },
    'identity.removePasskey': ({ passkeyId }) => change(others(passkeyId)),
  };
}
