import { PortalError } from '../../contract/errors.ts';
import { instantFromNow } from '../fixtures/days.ts';
import { credentials, steps } from '../fixtures/identity.ts';
import { setUp } from '../fixtures/security.ts';
import type { Answers, StubState } from './answers.ts';

export type SmsAnswers = Pick<
  Answers,
  | 'identity.sendSms'
  | 'identity.proveSms'
  | 'identity.beginSms'
  | 'identity.confirmSms'
  | 'identity.removeSms'
>;

/** Codes by text message, turned on and off. The one that is right is the fixtures'. */
export function smsAnswers(state: StubState): SmsAnswers {
  let digits = '156';
  const sent = () => ({ digits, expiresAt: instantFromNow(10), resendAfterSeconds: 30 });
  const check = (code: string) => {
    if (code !== credentials.code) throw new PortalError('wrong-code');
  };
  return {
    'identity.sendSms': sent,
    'identity.proveSms': ({ code }) => {
      check(code);
      return steps.chooseAccount;
    },
    'identity.beginSms': ({ phone }) => {
      digits = phone.replace(/\D/g, '').slice(-3);
      return sent();
    },
    'identity.confirmSms': ({ code }) => {
      check(code);
      const { recoveryCodesLeft } = state.security;
      const sms = { since: new Date().toISOString(), digits };
      state.security = { ...state.security, sms };
      if (recoveryCodesLeft > 0) return { recoveryCodes: [] };
      state.security = { ...state.security, recoveryCodesLeft: setUp.recoveryCodes.length };
      return { recoveryCodes: [...setUp.recoveryCodes] };
    },
    'identity.removeSms': () => {
      state.security = { ...state.security, sms: null };
      return {};
    },
  };
}
