import type { LitElement } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import type { Security } from '../../contract/identity/security.ts';
import type { Account } from '../shared/account.ts';
import type { Asker } from '../shared/form/new-password.ts';
import type { Strings } from '../shared/strings.ts';
import { deviceName } from './devices.ts';
import type { Asked } from './overview.ts';
import { countFactors, plainQuestion } from './plain.ts';
import { securityStrings } from './portal-security.strings.ts';
import type { Question } from './question.ts';

/** What questions need of the dialog that asks them. */
export interface QuestionsOptions {
  readonly strings: Pick<Strings, 'of'>;
  readonly asker: Asker;
  readonly account: Account;
  readonly security: Security | undefined;
  /** Says something aloud, and above the question. */
  readonly onSaid: (sentence: string) => void;
  /** Whole seconds until a moment (milliseconds since 1970), showing them again at each; 0 once it is past. */
  readonly secondsUntil: (moment: number) => number;
  /** What is being done with the backend; nothing else begins meanwhile. */
  readonly busy: () => string | undefined;
  /** Does something besides with the backend, with a fresh proof; what it rejects with is said. */
  readonly run: (task: (client: PortalClient, ticket: string) => Promise<void>) => void;
  /** What is asked is another question now. */
  readonly onAskOn: () => void;
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
      const { AuthenticatorQuestion } = await import('./authenticator.ts');
      return new AuthenticatorQuestion(options);
    }
    case 'add-sms':
    case 'remove-sms': {
      const { removeSmsQuestion, SmsQuestion } = await import('./sms.ts');
      if (asked === 'add-sms') return new SmsQuestion(options);
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
