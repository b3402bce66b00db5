import { accountLabel, signedIn } from '../identity.ts';
import { operation } from '../operation.ts';
import { id } from '../values.ts';
import * as z from '../zod.ts';

export const listOwnAccounts = operation({
  name: 'identity.listAccounts',
  method: 'GET',
  path: '/session/accounts',
  kind: 'json',
  summary: 'List one’s own accounts',
  description:
    'The accounts of whoever is signed in that may be signed in to now, the one in use among them; those used last come first.',
  needs: { role: 'session' },
  input: z.object({}),
  output: z.object({ accounts: z.array(accountLabel) }),
  errors: [],
});

export const switchAccount = operation({
  name: 'identity.switchAccount',
  method: 'POST',
  path: '/session/accounts/{accountId}',
  kind: 'json',
  summary: 'Switch to another of one’s own accounts',
  description:
    'Ends the session in force and begins one of another account of the same identity, without another proof. It ends when the first would have ended.',
  needs: { role: 'session' },
  input: z.object({ accountId: id }),
  output: signedIn,
  errors: ['not-found'],
});
