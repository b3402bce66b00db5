import { proveAuthenticator, useRecoveryCode } from '../../../contract/identity/second-factor.ts';
import { forAnyone } from '../../http/handle.ts';
import { tellOfUse } from '../security/note.ts';
import { tryAuthenticator } from './authenticator.ts';
import { prove } from './prove.ts';
import { tryRecoveryCode } from './recovery-codes.ts';

export const factorHandlers = [
  forAnyone(proveAuthenticator, (context, { ticket, code }) =>
    prove(context, {
      ...{ by: proveAuthenticator, factor: 'authenticator', ticket },
      check: (tx, identityId) =>
        tryAuthenticator(tx, context.ports.secrets, { identityId, code }, context.now),
    }),
  ),

  forAnyone(useRecoveryCode, (context, { ticket, recoveryCode: code }) =>
    prove(context, {
      ...{ by: useRecoveryCode, factor: 'recovery-code', ticket },
      check: async (tx, identityId) => {
        const left = await tryRecoveryCode(tx, context.ports.secrets, { identityId, code }, context.now);
        if (left === undefined) return false;
        await tellOfUse(tx, context, { identityId, left });
        return true;
      },
    }),
  ),
];
