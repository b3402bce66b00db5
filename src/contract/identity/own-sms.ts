import { operation } from '../operation.ts';
import { phone } from '../phone.ts';
import * as z from '../zod.ts';
import { proveSms, smsSent } from './sms.ts';
import { recoveryCodes } from './turned-on.ts';

const { ticket, code } = z.shapeOf(proveSms.input);
const needs = { role: 'session' } as const;

export const beginSms = operation({
  name: 'identity.beginSms',
  method: 'POST',
  path: '/security/sms',
  kind: 'json',
  summary: 'Begin to have codes sent by text message',
  description:
    'Sends a code to a mobile number, which counts as one of the firm’s country where it begins with no other’s code. Nothing changes until the code is confirmed; a number that was given before is forgotten.',
  needs,
  input: z.object({ ticket, phone }),
  output: smsSent,
  errors: ['ticket-expired', 'not-permitted', 'too-many-attempts'],
});

export const confirmSms = operation({
  name: 'identity.confirmSms',
  method: 'POST',
  path: '/security/sms/confirmation',
  kind: 'json',
  summary: 'Turn codes by text message on',
  description:
    'Takes the code that was sent to the number, within five tries. From then on signing in asks for one. Gives recovery codes, this once, where there are none yet; the owner is told by mail.',
  needs,
  input: z.object({ ticket, code }),
  output: recoveryCodes,
  errors: ['ticket-expired', 'wrong-code', 'code-expired', 'not-permitted', 'too-many-attempts'],
});

export const removeSms = operation({
  name: 'identity.removeSms',
  method: 'POST',
  path: '/security/sms/removal',
  kind: 'json',
  summary: 'Turn codes by text message off',
  description:
    'Signing in asks for none any more, and the number is forgotten. With the last second factor the recovery codes end; where the firm asks everybody for one, that is refused. The owner is told by mail. Answers alike where there is no number.',
  needs,
  input: z.object({ ticket }),
  output: z.object({}),
  errors: ['ticket-expired', 'not-permitted'],
});
