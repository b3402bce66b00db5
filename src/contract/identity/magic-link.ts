import { afterProof } from '../identity.ts';
import { operation } from '../operation.ts';
import { email, instant } from '../values.ts';
import * as z from '../zod.ts';
import { linkSent, token } from './links.ts';

export const requestLink = operation({
  name: 'identity.requestLink',
  method: 'POST',
  path: '/sign-in/link',
  kind: 'json',
  summary: 'Ask for a link that signs in',
  description:
    'Sends a link that works once, for ten minutes; an older link stops working. Answers alike, and does the same work, whether or not the address is known. For firms whose policy `magicLinks` is on.',
  needs: { role: 'anyone' },
  input: z.object({ email }),
  output: linkSent,
  errors: ['not-permitted', 'too-many-attempts'],
});

export const openLink = operation({
  name: 'identity.openLink',
  method: 'POST',
  path: '/sign-in/link/owner',
  kind: 'json',
  summary: 'See whom a link signs in',
  description:
    'Tells whoever bears the link’s token whom it signs in, so that nobody is signed in as somebody else unawares, and uses nothing up. The fact "end" of a refusal says whether the link was used, replaced by a newer one, or is too old.',
  needs: { role: 'anyone' },
  input: z.object({ token }),
  output: z.object({ email, expiresAt: instant }),
  errors: ['link-ended', 'not-permitted'],
});

export const signInWithLink = operation({
  name: 'identity.signInWithLink',
  method: 'POST',
  path: '/sign-in/link/proof',
  kind: 'json',
  summary: 'Sign in with a link',
  description:
    'Takes the token of a link once. It proves the address as a code does: a second factor is asked for where there is one.',
  needs: { role: 'anyone' },
  input: z.object({ token }),
  output: afterProof,
  errors: ['link-ended', 'access-ended', 'not-permitted'],
});
