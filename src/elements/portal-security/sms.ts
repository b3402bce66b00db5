import { html } from 'lit';
import { beginSms, confirmSms, removeSms } from '../../contract/identity/own-sms.ts';
import type { Strings } from '../shared/strings.ts';
import type { Question } from './question.ts';
import { type SmsOptions, SmsQuestion } from '../shared/factors/sms-question.ts';
import { smsWords } from '../shared/factors/sms.strings.ts';

/** Turns codes by text message on for whoever is signed in. */
export function smsQuestion(options: Omit<SmsOptions, 'operations'>): SmsQuestion {
  return new SmsQuestion({
    ...options,
    operations: {
      begin: (client, input) => client.invoke(beginSms, input),
      confirm: async (client, input) => (await client.invoke(confirmSms, input)).recoveryCodes,
    },
  });
}

export interface RemoveSmsOptions {
  readonly strings: Pick<Strings, 'of'>;
  /** Whether recovery codes end with it. */
  readonly isLast: boolean;
}

/** Asks whether no codes are to be sent any more. */
export function removeSmsQuestion({ strings, isLast }: RemoveSmsOptions): Question {
  const words = () => strings.of(smsWords);
  return {
    ...{ outcome: 'sms-off', isGrave: true, labels: {} },
    title: () => words().text('off-title'),
    action: () => words().text('off-do'),
    render: () => html`<p class="lead">${words().text(isLast ? 'off-lead' : 'off-other')}</p>`,
    ended: ({ sms }) => (sms ? undefined : words().text('already-off')),
    flaw: () => undefined,
    commit: async (client, ticket) => {
      await client.invoke(removeSms, { ticket });
      return [];
    },
  };
}
