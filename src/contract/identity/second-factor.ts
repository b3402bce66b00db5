import { tidied } from '../formats.ts';
import { afterProof, ticket } from '../identity.ts';
import { operation } from '../operation.ts';
import * as z from '../zod.ts';
import { code } from './code.ts';

/**
 * A recovery code: ten letters and digits, of which no two look alike. Blanks, hyphens and case do not count, and what
 * can be mistaken for a digit is read as that.
 */
export const recoveryCode = z.string(
  z.maxLength(64),
  tidied(
    (typed) =>
      typed
        .toUpperCase()
        .replace(/[\s\p{Pd}]/gu, '')
        .replaceAll('O', '0')
        .replace(/[IL]/g, '1'),
    'recovery-code',
    /^[0-9A-HJKMNP-TV-Z]{10}$/,
  ),
);

export const proveAuthenticator = operation({
  name: 'identity.proveAuthenticator',
  method: 'POST',
  path: '/sign-in/second-factor/authenticator',
  kind: 'json',
  summary: 'Prove the second factor with an authenticator app',
  description:
    'Takes the six digits that the app shows, or those of half a minute before or after, each once. A ticket takes five tries.',
  needs: { role: 'anyone' },
  input: z.object({ ticket, code }),
  output: afterProof,
  errors: ['wrong-code', 'ticket-expired', 'access-ended', 'too-many-attempts'],
});

export const useRecoveryCode = operation({
  name: 'identity.useRecoveryCode',
  method: 'POST',
  path: '/sign-in/second-factor/recovery-code',
  kind: 'json',
  summary: 'Prove the second factor with a recovery code',
  description: 'Takes one of the recovery codes, which works no more then. A ticket takes five tries.',
  needs: { role: 'anyone' },
  input: z.object({ ticket, recoveryCode }),
  output: afterProof,
  errors: ['wrong-code', 'ticket-expired', 'access-ended', 'too-many-attempts'],
});
