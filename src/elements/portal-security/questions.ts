import type { LitElement } from 'lit';
import type { Security } from '../../contract/identity/security.ts';
import type { Account } from '../shared/account.ts';
import type { Asker } from '../shared/form/new-password.ts';
import type { SmsOptions } from '../shared/factors/sms-question.ts';
import { countFactors } from './count-factors.ts';
import { deviceName } from './devices.ts';
import type { Asked } from './overview.ts';
import { plainQuestion } from './plain.ts';
import { securityStrings } from './portal-security.strings.ts';
import type { Question } from './question.ts';

/** What questions need of the dialog that asks them: its tickets are of a fresh proof. */
export interface QuestionsOptions extends Omit<SmsOptions, 'operations'> {
  readonly asker: Asker;
  readonly account: Account;
  readonly security: Security | undefined;
}

/** What is asked for a change, loaded where it is loaded apart. */
export async function questionOf(
  host: LitElement,
  asked: Asked,
  options: QuestionsOptions,
): Promise<Question> {
  const { strings, security } = options;
  const factors = security ? countFactors(security) : 0;
  switch (asked) {
    case 'password': {
      const { PasswordQuestion } = await import('./password.ts');
      return new PasswordQuestion(host, options);
    }
    case 'turn-off':
    case 'renew':
    case 'everywhere':
      return plainQuestion(asked, { strings, isOneOfMany: factors > 1 });
    case 'turn-on': {
      const { authenticatorQuestion } = await import('./authenticator.ts');
      return authenticatorQuestion(options);
    }
    case 'add-sms':
    case 'remove-sms': {
      const { removeSmsQuestion, smsQuestion } = await import('./sms.ts');
      if (asked === 'add-sms') return smsQuestion(options);
      return removeSmsQuestion({ strings, isLast: factors === 1 });
    }
    default: {
      const { PasskeyQuestion } = await import('./passkeys.ts');
      const here = security?.sessions.find(({ isThis }) => isThis);
      return new PasskeyQuestion(asked, {
        strings,
        suggested: here ? deviceName(here, strings.of(securityStrings)) : '',
        isLast: factors === 1,
      });
    }
  }
}
