import { signedIn, ticket } from '../identity.ts';
import { operation } from '../operation.ts';
import { id } from '../values.ts';
import * as z from '../zod.ts';

export const chooseAccountToSignIn = operation({
  name: 'identity.chooseAccount',
  method: 'POST',
  path: '/sign-in/account',
  kind: 'json',
  summary: 'Choose the account to sign in to',
  description: 'Takes one of the accounts that the step before listed.',
  needs: { role: 'anyone' },
  input: z.object({ ticket, accountId: id }),
  output: signedIn,
  errors: ['ticket-expired', 'not-found'],
});
