import { PortalError } from '../../contract/errors.ts';
import { instantFromNow } from '../fixtures/days.ts';
import { credentials, steps } from '../fixtures/identity.ts';
import { setUp } from '../fixtures/security.ts';
import type { Answers } from './answers.ts';

export type SetUpAnswers = Pick<
  Answers,
  | 'identity.beginAuthenticatorSetUp'
  | 'identity.confirmAuthenticatorSetUp'
  | 'identity.beginSmsSetUp'
  | 'identity.confirmSmsSetUp'
  | 'identity.finishSetUp'
>;

/** Second factors that are set up before signing in. The code that is right is the fixtures'. */
export function setUpAnswers(): SetUpAnswers {
  const confirm = ({ code }: { code: string }) => {
    if (code !== credentials.code) throw new PortalError('wrong-code');
    return { recoveryCodes: [...setUp.recoveryCodes], email: credentials.email, ticket: 'ticket-done' };
  };
  return {
    'identity.beginAuthenticatorSetUp': () => ({ key: setUp.key, uri: setUp.uri, qr: setUp.qr }),
    'identity.confirmAuthenticatorSetUp': confirm,
    'identity.beginSmsSetUp': ({ phone }) => ({
      digits: phone.replace(/\D/g, '').slice(-3),
      expiresAt: instantFromNow(10),
      resendAfterSeconds: 30,
    }),
    'identity.confirmSmsSetUp': confirm,
    'identity.finishSetUp': () => steps.chooseAccount,
  };
}
