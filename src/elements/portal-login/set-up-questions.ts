import { html, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import {
  beginAuthenticatorSetUp,
  beginSmsSetUp,
  confirmAuthenticatorSetUp,
  confirmSmsSetUp,
  type FactorSetUp,
} from '../../contract/identity/set-up.ts';
import { AuthenticatorQuestion } from '../shared/factors/authenticator-question.ts';
import { codesWords } from '../shared/factors/codes.strings.ts';
import { codesStyles, recoveryCodeList } from '../shared/factors/codes.ts';
import { Told, type TicketQuestion } from '../shared/factors/question.ts';
import { SmsQuestion } from '../shared/factors/sms-question.ts';
import { button } from '../shared/form/parts.ts';
import { secondsUntil } from './flow.ts';
import type { Login } from './login.ts';

export { codesStyles };

/** What can be set up here. */
export type SetUpFactor = 'authenticator' | 'sms';

export interface SetUpQuestionOptions {
  /** Takes what turning the factor on brought. */
  readonly onDone: (done: FactorSetUp) => void;
  /** Does something besides with the backend; what it rejects with is said. */
  readonly run: (task: (client: PortalClient, ticket: string) => Promise<void>) => void;
  /** What is asked is another question now. */
  readonly onAskOn: () => void;
}

/** The question of portal-security, whose answer serves whoever is not signed in yet. */
export function setUpQuestion(
  login: Login,
  factor: SetUpFactor,
  { onDone, run, onAskOn }: SetUpQuestionOptions,
): TicketQuestion {
  const confirmed = (done: FactorSetUp) => {
    onDone(done);
    return done.recoveryCodes;
  };
  const common = { strings: login, onSaid: sayIn(login) };
  if (factor === 'authenticator') {
    return new AuthenticatorQuestion({
      ...common,
      operations: {
        begin: (client, input) => client.invoke(beginAuthenticatorSetUp, input),
        confirm: async (client, input) => confirmed(await client.invoke(confirmAuthenticatorSetUp, input)),
      },
    });
  }
  return new SmsQuestion({
    ...{ ...common, run, onAskOn },
    busy: () => login.busy,
    secondsUntil: (moment) => secondsUntil(login, moment),
    operations: {
      begin: (client, input) => client.invoke(beginSmsSetUp, input),
      confirm: async (client, input) => confirmed(await client.invoke(confirmSmsSetUp, input)),
    },
  });
}

/** Says what a question says of its own failure; rejects with any other. */
export function refuse(login: Login, error: unknown): void {
  if (!(error instanceof Told)) throw error;
  const { field, words } = error;
  if (field) login.correct(field, words());
  else login.tell({ kind: 'info', words });
}

export function codesHeading(login: Login): string {
  return login.of(codesWords).text('title');
}

export interface ShownCodes {
  readonly done: FactorSetUp;
  readonly firm: string;
  /** They are kept. */
  readonly onKept: () => void;
}

/** Recovery codes, this once, before signing in goes on. */
export function shownCodes(login: Login, { done, firm, onKept }: ShownCodes): TemplateResult {
  const words = login.of(codesWords);
  const { busy } = login;
  const kept = { name: 'submit', busy, look: 'primary', words: words.text('close') };
  const { email, recoveryCodes } = done;
  return html`${recoveryCodeList(recoveryCodes, { words, firm, email, onSaid: sayIn(login) })}
  ${button({ ...kept, act: () => busy ?? onKept() })}`;
}

function sayIn(login: Login): (sentence: string) => void {
  return (sentence) => login.tell({ kind: 'info', words: () => sentence });
}
