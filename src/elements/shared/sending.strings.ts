import { dictionary } from './strings.ts';

/** What every element says of a write whose answer is not there. */
export const sendingWords = dictionary('sending', {
  sending: 'Sending…',
  'not-sent': 'You are offline: nothing was sent. Try again once connected.',
  'not-known': 'We do not know whether this arrived. It is safe to try again: it counts once.',
});
