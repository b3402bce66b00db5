import type { Question } from '../../client/ticket-client.ts';
import type { SignInStep } from '../../contract/identity.ts';
import { AccountStep } from './account-step.ts';
import { FactorStep } from './factor-step.ts';
import { factorWords } from './factor-step.strings.ts';
import type { Login, Said, Step } from './login.ts';

/** Asks what the backend wants to know before it signs anybody in. */
export function askNext(
  login: Login,
  answer: Exclude<SignInStep, { step: 'signed-in' }>,
  startAgain = (said?: Said) => login.restart(said ? 'password' : 'email', said),
): void {
  if (answer.step === 'code') {
    login.tell({ kind: 'warn', words: () => login.of(factorWords).text('unknown') });
    return;
  }
  login.fields.remove('password', 'code', 'recovery');
  login.go(stepFor(login, answer, startAgain));
}

/** @param startAgain - Begins anew, with something to say where that was not asked for. */
export function stepFor(login: Login, answer: Question, startAgain: (said?: Said) => void): Step {
  return answer.step === 'second-factor'
    ? new FactorStep(login, answer, startAgain)
    : new AccountStep(login, answer, startAgain);
}
