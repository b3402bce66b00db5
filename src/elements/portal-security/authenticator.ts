import { beginAuthenticator, confirmAuthenticator } from '../../contract/identity/security.ts';
import {
  type AuthenticatorOptions,
  AuthenticatorQuestion,
} from '../shared/factors/authenticator-question.ts';

/** Turns an app on for whoever is signed in. */
export function authenticatorQuestion(
  options: Pick<AuthenticatorOptions, 'strings' | 'onSaid'>,
): AuthenticatorQuestion {
  return new AuthenticatorQuestion({
    ...options,
    operations: {
      begin: (client, input) => client.invoke(beginAuthenticator, input),
      confirm: async (client, input) => (await client.invoke(confirmAuthenticator, input)).recoveryCodes,
    },
  });
}
