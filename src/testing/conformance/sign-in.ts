import type { PortalAdapter } from '../../client/adapter.ts';
import { type Session, type SignInStep, signInWithPassword } from '../../contract/identity.ts';
import { chooseAccountToSignIn } from '../../contract/identity/choice.ts';
import { equal, holds, run } from './expect.ts';

/** Who signs in, and, where there are several accounts, as which client. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly clientName?: string | undefined;
}

/** Signs in by password, as far as to a session. */
export async function signInBy(
  adapter: PortalAdapter,
  { email, password, clientName }: Credentials,
): Promise<Session> {
  return finish(adapter, await run(adapter, signInWithPassword, { email, password }), clientName);
}

/** Goes on to a session after the proof: to the account of this name, else to the first. */
export async function finish(
  adapter: PortalAdapter,
  step: SignInStep,
  clientName?: string,
): Promise<Session> {
  if (step.step === 'signed-in') return step.session;
  holds(step.step === 'choose-account', `signing in goes on with ${step.step}`);
  const account = step.accounts.find((each) => each.clientName === clientName) ?? step.accounts[0];
  holds(account !== undefined, 'there is no account to choose');
  const { session } = await run(adapter, chooseAccountToSignIn, {
    ticket: step.ticket,
    accountId: account.id,
  });
  equal(session.account.id, account.id, 'the account of the session');
  return session;
}
