import { PortalError } from '../../contract/errors.ts';
import { instantFromNow } from '../fixtures/days.ts';
import { credentials } from '../fixtures/identity.ts';
import { setUp } from '../fixtures/security.ts';
import type { Answers, StubState } from './answers.ts';

export type SecurityAnswers = Pick<
  Answers,
  | 'identity.getSecurity'
  | 'identity.proveAgain'
  | 'identity.changePassword'
  | 'identity.beginAuthenticator'
  | 'identity.confirmAuthenticator'
  | 'identity.removeAuthenticator'
  | 'identity.renewRecoveryCodes'
  | 'identity.endOwnSession'
>;

/** Second factors that are turned on and off, and sessions that end. */
export function securityAnswers(state: StubState): SecurityAnswers {
  const protect = (authenticatorSince: string | null, recoveryCodes: readonly string[]) => {
    const recoveryCodesLeft = recoveryCodes.length;
    state.security = { ...state.security, authenticatorSince, recoveryCodesLeft };
    return { recoveryCodes: [...recoveryCodes] };
  };
  return {
    'identity.getSecurity': () => state.security,
    'identity.proveAgain': ({ password }) => {
      if (password !== credentials.password) throw new PortalError('wrong-credentials');
      return { ticket: 'ticket-change', expiresAt: instantFromNow(5) };
    },
    'identity.changePassword': () => ({}),
    'identity.beginAuthenticator': () => ({ key: setUp.key, uri: setUp.uri, qr: setUp.qr }),
    'identity.confirmAuthenticator': ({ code }) => {
      if (code !== credentials.code) throw new PortalError('wrong-code');
      return protect(new Date().toISOString(), setUp.recoveryCodes);
    },
    'identity.removeAuthenticator': () => {
      protect(null, []);
      return {};
    },
    'identity.renewRecoveryCodes': () => protect(state.security.authenticatorSince, setUp.recoveryCodes),
    'identity.endOwnSession': ({ sessionId }) => {
      const { sessions: own } = state.security;
      if (!own.some(({ id }) => id === sessionId)) throw new PortalError('not-found');
      state.security = { ...state.security, sessions: own.filter(({ id }) => id !== sessionId) };
      return {};
    },
  };
}
