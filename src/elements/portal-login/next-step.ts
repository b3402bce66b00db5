import type { Question } from '../../client/ticket-client.ts';
import { AccountStep } from './account-step.ts';
import { FactorStep } from './factor-step.ts';
import type { Login, Said, Step } from './login.ts';

/** Asks what the backend wants to know before it signs anybody in. */
export function askNext(
  login: Login,
  answer: Question,
  startAgain = (said?: Said) => login.restart(said ? 'password' : 'email', said),
): void {
  login.fields.remove('password', 'code', 'recovery');
  login.go(stepFor(login, answer, startAgain));
}

/** @param startAgain - Begins anew, with something to say where that was not asked for. */
export function stepFor(login: Login, answer: Question, startAgain: (said?: Said) => void): Step {
  return answer.step === 'second-factor'
    ? new FactorStep(login, answer, startAgain)
    : new AccountStep(login, answer, startAgain);
}
