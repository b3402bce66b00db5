import { afterProof } from '../identity.ts';
import { operation } from '../operation.ts';
import { instant, integer } from '../values.ts';
import * as z from '../zod.ts';
import { proveAuthenticator } from './second-factor.ts';

const { ticket, code } = z.shapeOf(proveAuthenticator.input);

/** A code that was sent by text message. */
export const smsSent = z.object({
  /** The last digits of the number that it went to. */
  digits: z.string(),
  expiresAt: instant,
  /** How long to wait before asking for another code. */
  resendAfterSeconds: integer,
});
export type SmsSent = z.infer<typeof smsSent>;

export const sendSms = operation({
  name: 'identity.sendSms',
  method: 'POST',
  path: '/sign-in/second-factor/sms',
  kind: 'json',
  summary: 'Have a code sent by text message, as the second factor',
  description:
    'Sends a six-digit code to the number that whoever has proved the first factor set up; an older code stops working. Asking again gives no more tries. Where no text messages are sent any more, answers not-permitted, with the fact "lacks" being "texts".',
  needs: { role: 'anyone' },
  input: z.object({ ticket }),
  output: smsSent,
  errors: ['ticket-expired', 'not-permitted', 'too-many-attempts'],
});

export const proveSms = operation({
  name: 'identity.proveSms',
  method: 'POST',
  path: '/sign-in/second-factor/sms/proof',
  kind: 'json',
  summary: 'Prove the second factor with a code sent by text message',
  description: 'Takes the code that was sent last for this ticket, once. A ticket takes five tries.',
  needs: { role: 'anyone' },
  input: z.object({ ticket, code }),
  output: afterProof,
  errors: ['wrong-code', 'ticket-expired', 'access-ended', 'too-many-attempts'],
});
