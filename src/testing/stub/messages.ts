import { PortalError } from '../../contract/errors.ts';
import type { Message } from '../../contract/outbox.ts';
import type { Answers, StubState } from './answers.ts';

type MessagesAnswers = Pick<Answers, Extract<keyof Answers, `outbox.${string}`>>;

/** Messages, of which those that were given up can be sent once more. */
export function messagesAnswers(state: StubState): MessagesAnswers {
  return {
    'outbox.list': ({ state: wanted, memberId, limit = 50, cursor = '0' }) => {
      const all = state.messages
        .filter((each) => !wanted || each.state === wanted)
        .filter(({ member }) => !memberId || member?.id === memberId)
        .toSorted((one, other) => other.createdAt.localeCompare(one.createdAt));
      const end = Number(cursor) + limit;
      return { items: all.slice(Number(cursor), end), next: all.length > end ? `${end}` : null };
    },
    'outbox.resend': ({ messageId }) => {
      const found = state.messages.find(({ id }) => id === messageId);
      if (!found) throw new PortalError('not-found');
      if (!found.canResend) throw new PortalError('changed-meanwhile');
      const queued: Message = { ...found, state: 'queued', reason: null, canResend: false };
      state.messages = state.messages.map((each) => (each === found ? queued : each));
      return queued;
    },
  };
}
