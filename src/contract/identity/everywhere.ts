import { operation } from '../operation.ts';
import * as z from '../zod.ts';

export const signOutEverywhere = operation({
  name: 'identity.signOutEverywhere',
  method: 'POST',
  path: '/session/sign-out-everywhere',
  kind: 'json',
  summary: 'Sign out everywhere',
  description:
    'Ends every session of the identity, in whichever browser and account, this one too. Without a session nothing ends, and that is no error.',
  needs: { role: 'anyone' },
  input: z.object({}),
  output: z.object({}),
  errors: [],
});
