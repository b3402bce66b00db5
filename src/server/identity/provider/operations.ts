import { PortalError } from '../../../contract/errors.ts';
import { beginWithProvider, signInWithProvider } from '../../../contract/identity/provider.ts';
import type { OpenContext } from '../../http/context.ts';
import { forAnyone } from '../../http/handle.ts';
import type { Secrets } from '../../secrets.ts';
import { atFirm } from '../at-firm.ts';
import { findIdentity } from '../identities.ts';
import { answer, proceed } from '../sign-in.ts';
import { Providers } from './provider.ts';
import { beginSignIn, spendSignIn } from './sign-ins.ts';

const known = new WeakMap<Secrets, Providers>();

/** What a server has learnt about providers it keeps. */
function providersOf({ ports: { secrets } }: OpenContext): Providers {
  const providers = known.get(secrets) ?? new Providers(secrets);
  known.set(secrets, providers);
  return providers;
}

export const providerHandlers = [
  forAnyone(beginWithProvider, async (context) => {
    const { firm, now } = context;
    if (!firm.provider) throw noProvider(beginWithProvider.name);
    const state = await atFirm(context, (tx) => beginSignIn(tx, firm.id, now));
    return { state, url: await providersOf(context).addressFor({ firm, state, now }) };
  }),

  forAnyone(signInWithProvider, async (context, { state, code, iss }) => {
    const { firm, now, request } = context;
    if (!firm.provider) throw noProvider(signInWithProvider.name);
    await atFirm(context, (tx) => spendSignIn(tx, firm.id, state, now));
    const email = await providersOf(context).verifiedEmail({ firm, state, now, code, iss });
    const step = await atFirm(context, async (tx) => {
      const identity = await findIdentity(tx, { firm, email, deviceToken: request.deviceToken, now });
      if (!identity) return { step: 'access-ended' as const };
      return proceed(tx, context, { identityId: identity.id, by: signInWithProvider });
    });
    return answer(context, step);
  }),
];

function noProvider(name: string): PortalError {
  return new PortalError('not-permitted', { message: `${name}: the firm has no provider of its own` });
}
