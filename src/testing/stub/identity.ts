import { PortalError } from '../../contract/errors.ts';
import type { Session } from '../../contract/identity.ts';
import {
  acceptances,
  accounts,
  credentials,
  invitees,
  linkEnds,
  resets,
  sessions,
  steps,
} from '../fixtures/identity.ts';
import type { Answers, StubState } from './answers.ts';
import type { PasskeyAnswers } from './passkeys.ts';
import type { SecurityAnswers } from './security.ts';
import type { SetUpAnswers } from './set-up.ts';
import type { SmsAnswers } from './sms.ts';

type IdentityAnswers = Omit<
  Pick<Answers, Extract<keyof Answers, `identity.${string}`>>,
  keyof SecurityAnswers | keyof PasskeyAnswers | keyof SmsAnswers | keyof SetUpAnswers
>;

/**
 * Signing in with the fixtures' credentials leads to a choice between two accounts, and on to a session; that of
 * `twoFactorEmail` to a second factor first.
 */
export function identityAnswers(state: StubState): IdentityAnswers {
  const current = (): Session => {
    if (!state.session) throw new PortalError('signed-out');
    return state.session;
  };
  const signOut = () => {
    state.session = null;
    return {};
  };
  const prove = (typed: string, right: string) => {
    if (typed !== right) throw new PortalError('wrong-code');
    return steps.chooseAccount;
  };
  return {
    'identity.signInWithPassword': ({ email, password }) => {
      const isTwoFactor = email === credentials.twoFactorEmail;
      if ((email !== credentials.email && !isTwoFactor) || password !== credentials.password) {
        throw new PortalError('wrong-credentials');
      }
      return isTwoFactor ? steps.secondFactor : steps.chooseAccount;
    },
    'identity.requestCode': () => steps.code,
    'identity.signInWithCode': ({ code }) => prove(code, credentials.code),
    'identity.proveAuthenticator': ({ code }) => prove(code, credentials.code),
    'identity.useRecoveryCode': ({ recoveryCode }) => prove(recoveryCode, credentials.recoveryCode),
    'identity.issueTicket': () => {
      throw new PortalError('wrong-credentials');
    },
    'identity.endSessions': () => {
      throw new PortalError('wrong-credentials');
    },
    'identity.signInWithTicket': () => steps.chooseAccount,
    'identity.beginWithProvider': () => ({
      url: 'https://provider.example/authorize',
      state: 'portal-state',
    }),
    'identity.signInWithProvider': () => steps.chooseAccount,
    'identity.chooseAccount': ({ accountId }) => {
      state.session = accountId === accounts.company.id ? sessions.company : sessions.usual;
      return { step: 'signed-in', session: state.session };
    },
    'identity.requestReset': () => steps.linkSent,
    'identity.requestLink': () => steps.linkSent,
    'identity.openLink': ({ token }) => {
      const end = linkEnds[token];
      if (end) throw new PortalError('link-ended', { facts: { end } });
      return { email: credentials.email, expiresAt: resets.usual.expiresAt };
    },
    'identity.signInWithLink': () => steps.chooseAccount,
    'identity.openInvitation': ({ token }) => {
      const end = linkEnds[token];
      if (end) throw new PortalError('link-ended', { facts: { end } });
      if (token === 'token-removed') throw new PortalError('access-ended');
      if (token === 'token-passcode') return { ...invitees.usual, needsPasscode: true };
      return token === 'token-known' ? { ...invitees.usual, needsPassword: false } : invitees.usual;
    },
    'identity.checkPasscode': ({ passcode }) => {
      if (passcode !== credentials.code) throw new PortalError('wrong-code', { facts: { triesLeft: 4 } });
      return {};
    },
    'identity.acceptInvitation': () => acceptances.usual,
    'identity.openReset': ({ token }) => {
      const end = linkEnds[token];
      if (end) throw new PortalError('link-ended', { facts: { end } });
      return resets.usual;
    },
    'identity.resetPassword': () => ({ step: 'password-changed', email: credentials.email }),
    'identity.requestSignUp': () => steps.code,
    'identity.resendSignUpCode': () => steps.code,
    'identity.confirmSignUp': ({ code }) => {
      if (code !== credentials.code) throw new PortalError('wrong-code');
      return { step: 'signed-up', email: credentials.email };
    },
    'identity.finishSignUp': ({ choice }) =>
      choice === 'existing' ? steps.chooseAccount : { step: 'signed-up', email: credentials.email },
    'identity.listAccounts': () => (current(), { accounts: steps.chooseAccount.accounts }),
    'identity.switchAccount': ({ accountId }) => {
      current();
      const account = steps.chooseAccount.accounts.find(({ id }) => id === accountId);
      if (!account) throw new PortalError('not-found');
      state.session = accountId === accounts.company.id ? sessions.company : sessions.usual;
      return { step: 'signed-in', session: state.session };
    },
    'identity.getSession': current,
    'identity.refreshSession': current,
    'identity.signOut': signOut,
    'identity.signOutEverywhere': signOut,
  };
}
