import { editPolicies, getSettings } from '../../../contract/firm/settings.ts';
import { getSession, signInWithPassword } from '../../../contract/identity.ts';
import { removeAuthenticator } from '../../../contract/identity/security.ts';
import {
  beginAuthenticatorSetUp,
  confirmAuthenticatorSetUp,
  finishSetUp,
} from '../../../contract/identity/set-up.ts';
import { Authenticator } from '../authenticator.ts';
import type { Check } from '../check.ts';
import { staffOf } from '../entitled.ts';
import { equal, holds, refusal, run } from '../expect.ts';
import { finish } from '../sign-in.ts';
import { proof, signInSpare, spareOf } from './spare.ts';

export const setUpLaws: readonly Check[] = [
  {
    kind: 'law',
    operations: [
      beginAuthenticatorSetUp,
      confirmAuthenticatorSetUp,
      finishSetUp,
      editPolicies,
      getSettings,
      signInWithPassword,
      getSession,
      removeAuthenticator,
    ],
    title: 'lets nobody in without a second factor where the firm asks for one, and has it set up',
    async run(world) {
      const staff = await staffOf(world);
      const { email, password } = spareOf(world);
      const before = await signInSpare(world);
      const { now } = await proof(before, world);
      const { revision, values } = (await run(staff, getSettings, {})).policies;
      const { policies } = await run(staff, editPolicies, { revision, values: { secondFactor: 'required' } });
      const visitor = world.visit();
      try {
        const step = await run(visitor, signInWithPassword, { email, password });
        holds(step.step === 'set-up-factor', `after the password signing in goes on with ${step.step}`);
        holds(step.factors.includes('authenticator'), 'no authenticator app can be set up');
        await refusal(run(visitor, getSession, {}), 'signed-out');
        const { ticket } = step;
        await refusal(run(visitor, finishSetUp, { ticket }), 'ticket-expired');
        const { key } = await run(visitor, beginAuthenticatorSetUp, { ticket });
        const code = await new Authenticator(key, now, world.clock).next();
        const done = await run(visitor, confirmAuthenticatorSetUp, { ticket, code });
        equal(done.email, email, 'whose second factor it is');
        await refusal(run(visitor, getSession, {}), 'signed-out');
        await finish(visitor, await run(visitor, finishSetUp, { ticket: done.ticket }));
        await refusal(run(world.visit(), finishSetUp, { ticket: done.ticket }), 'ticket-expired');
      } finally {
        await run(staff, editPolicies, { revision: policies.revision, values });
        await run(before, removeAuthenticator, { ticket: (await proof(before, world)).ticket });
      }
    },
  },
];
