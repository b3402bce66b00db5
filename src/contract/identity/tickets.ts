import { afterProof, ticket } from '../identity.ts';
import { operation } from '../operation.ts';
import { email, instant } from '../values.ts';
import * as z from '../zod.ts';

const apiKey = z.string(z.minLength(1), z.maxLength(256));

export const issueTicket = operation({
  name: 'identity.issueTicket',
  method: 'POST',
  path: '/sign-in/ticket',
  kind: 'json',
  summary: 'Have a ticket issued for somebody who is signed in to the firm’s own site',
  description:
    'For the firm’s server alone: takes its API key, which no page may hold, and gives a ticket that signs the owner of the address in once, within 60 seconds.',
  needs: { role: 'anyone' },
  input: z.object({ apiKey, email }),
  output: z.object({ ticket, expiresAt: instant }),
  errors: ['wrong-credentials', 'access-ended'],
});

export const endSessions = operation({
  name: 'identity.endSessions',
  method: 'POST',
  path: '/sign-in/ticket/end',
  kind: 'json',
  summary: 'End the sessions of somebody who signed out of the firm’s own site',
  description:
    'For the firm’s server alone, with its API key: ends every session of the address, and the tickets of it that nobody has used yet. Answers alike where there is none.',
  needs: { role: 'anyone' },
  input: z.object({ apiKey, email }),
  output: z.object({}),
  errors: ['wrong-credentials'],
});

export const signInWithTicket = operation({
  name: 'identity.signInWithTicket',
  method: 'POST',
  path: '/sign-in/ticket/proof',
  kind: 'json',
  summary: 'Sign in with a ticket of the firm’s server',
  description: 'Takes a ticket that the firm’s server had issued, once and within 60 seconds.',
  needs: { role: 'anyone' },
  input: z.object({ ticket }),
  output: afterProof,
  errors: ['ticket-expired', 'access-ended'],
});
