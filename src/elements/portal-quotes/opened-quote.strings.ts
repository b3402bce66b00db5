import { dictionary } from '../shared/strings.ts';

/** What is said of one quote beyond what the list says of it, and of deciding on it. */
export const openedStrings = dictionary('quotes-opened', {
  numbered: 'Quote {number}',
  issuedOn: 'Issued on {day}',
  quote: 'Quote',
  description: 'Description',
  quantity: 'Quantity',
  unitPrice: 'Unit price',
  net: 'Net',
  subtotal: 'Subtotal',
  tax: 'Tax {rate}',
  total: 'Total',
  terms: 'Terms',
  decided: {
    by: 'outcome',
    accepted: 'Accepted by {name} on {moment}.',
    declined: 'Declined by {name} on {moment}.',
    other: 'Decided by {name} on {moment}.',
  },
  reason: 'Reason: {reason}',
  already: {
    by: 'outcome',
    accepted: 'This quote was already accepted on {moment}.',
    declined: 'This quote was already declined on {moment}.',
    other: 'This quote was already decided.',
  },
  ended: 'This quote expired on {day}.',

  accept: 'Accept',
  decline: 'Decline',
  cancel: 'Cancel',
  'try-again': 'Try again',
  ask: { by: 'verdict', accept: 'Accept quote {number}?', other: 'Decline quote {number}?' },
  final: {
    by: 'verdict',
    accept: 'You accept the quote as it stands, tax included. This is final.',
    other: 'Once declined, it can no longer be accepted.',
  },
  why: 'Why do you decline?',
  missing: 'Please say why.',
  left: { by: 'count', one: '{count} character left', other: '{count} characters left' },
  sending: 'Sending your answer…',
  'not-sent': 'You are offline: your answer was not sent. Try again once connected.',
  'not-known': 'We do not know whether your answer arrived. It is safe to try again: it counts once.',
});
