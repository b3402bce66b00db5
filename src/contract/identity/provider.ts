import { afterProof } from '../identity.ts';
import { operation } from '../operation.ts';
import { webAddress } from '../values.ts';
import * as z from '../zod.ts';

/** Ties the way back from the provider to the page that left for it, which keeps it meanwhile. */
const state = z.string(z.minLength(1), z.maxLength(256));

export const beginWithProvider = operation({
  name: 'identity.beginWithProvider',
  method: 'POST',
  path: '/sign-in/provider',
  kind: 'json',
  summary: 'Begin to sign in with the firm’s own provider',
  description:
    'Gives the address at the firm’s OpenID Connect provider where the browser goes on. From there it comes to the firm’s sign-in page within ten minutes, with `state` and `code`, or `error`, in the fragment or the query. A page that did not keep that very state takes nothing from it.',
  needs: { role: 'anyone' },
  input: z.object({}),
  output: z.object({ url: webAddress, state }),
  errors: ['not-permitted'],
});

export const signInWithProvider = operation({
  name: 'identity.signInWithProvider',
  method: 'POST',
  path: '/sign-in/provider/proof',
  kind: 'json',
  summary: 'Sign in with what the firm’s provider gave',
  description:
    'Takes what came back from the provider, once. Whoever signs in there needs an address that the provider has verified and that has access here.',
  needs: { role: 'anyone' },
  input: z.object({
    state,
    code: z.string(z.minLength(1), z.maxLength(4096)),
    /** Who answered, where the provider says so (RFC 9207). */
    iss: z.optional(webAddress),
  }),
  output: afterProof,
  errors: ['wrong-credentials', 'ticket-expired', 'access-ended', 'not-permitted'],
});
