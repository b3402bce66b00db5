import { PortalError } from '../../../contract/errors.ts';
import {
  confirmSignUp,
  finishSignUp,
  requestSignUp,
  resendSignUpCode,
} from '../../../contract/identity/sign-up.ts';
import type { Operation } from '../../../contract/operation.ts';
import { newId } from '../../database/columns.ts';
import type { Tx } from '../../database/database.ts';
import type { OpenContext } from '../../http/context.ts';
import { forAnyone } from '../../http/handle.ts';
import { normalAddress } from '../addresses.ts';
import { addressKey, atFirm } from '../at-firm.ts';
import { forgetLane, type Lane, takeMail, takeTry } from '../budgets.ts';
import { findIdentity } from '../identities.ts';
import { resendAfterSeconds } from '../limits.ts';
import { guardPassword } from '../password-change.ts';
import { createPasswords } from '../passwords.ts';
import { answer, proceed } from '../sign-in.ts';
import { hasAccount, identityOf, makeAccount } from './accounts.ts';
import { accessThereLetter, signUpLetter } from './letters.ts';
import {
  beginSignUp,
  findSignUp,
  offerChoice,
  renewCode,
  type SignUpCode,
  spendChoice,
  trySignUp,
} from './sign-ups.ts';
import type { SignUpRow } from './tables.ts';

/** No identity's id: asking for it does the same work as for one that there is. */
const nobody = '00000000-0000-0000-0000-000000000000';

/** Rejects where the firm lets nobody sign up. */
function guardPolicy({ firm }: OpenContext, { name }: Operation): void {
  if (firm.policies.signUp) return;
  throw new PortalError('not-permitted', { message: `${name}: the firm lets nobody sign up` });
}

function closed({ name }: Operation): PortalError {
  return new PortalError('code-expired', { message: `${name}: the code works no more` });
}

/** Whether an account can come of a sign-up with this address. The same queries run whether or not anybody has it. */
async function canOpen(tx: Tx, { firm, now }: OpenContext, email: string): Promise<boolean> {
  const identity = await findIdentity(tx, { firm, email, deviceToken: undefined, now });
  const isTaken = await hasAccount(tx, firm.id, identity?.id ?? nobody);
  return !isTaken || firm.policies.duplicates;
}

/** Sends the code, or, where no account can come of it, the word that there is access already. */
async function send(
  tx: Tx,
  { firm, ports }: OpenContext,
  { email, opens }: Pick<SignUpRow, 'email' | 'opens'>,
  { code, ticket, expiresAt }: SignUpCode,
) {
  await ports.outbox.enqueue(tx, {
    firm,
    recipient: email,
    template: opens ? 'identity.sign-up' : 'identity.access-there',
    letter: opens ? signUpLetter(firm, code) : accessThereLetter(firm, firm.pages.login),
    dedupeKey: `identity.sign-up:${newId()}`,
    expiresAt,
  });
  return { step: 'code' as const, ticket, expiresAt: expiresAt.toISOString(), resendAfterSeconds };
}

export const signUpHandlers = [
  forAnyone(requestSignUp, async (context, { name, email: typed, password }) => {
    guardPolicy(context, requestSignUp);
    const { firm, now, ports } = context;
    const email = normalAddress(typed);
    guardPassword(requestSignUp, password, [email, name, firm.name]);
    const address = await addressKey(context, email);
    // Before anything is hashed, so that a flood of requests costs no more than a query each.
    await atFirm(context, (tx) => takeMail(tx, { firmId: firm.id, address }, now));
    const passwordHash = await createPasswords(ports.hasher, ports.secrets).hash(password);
    return atFirm(context, async (tx) => {
      const opens = await canOpen(tx, context, email);
      const entered = { id: newId(), firmId: firm.id, address, email, name, passwordHash, opens };
      return send(tx, context, entered, await beginSignUp(tx, ports.secrets, entered, now));
    });
  }),

  forAnyone(resendSignUpCode, async (context, { ticket }) => {
    guardPolicy(context, resendSignUpCode);
    const { firm, now, ports } = context;
    return atFirm(context, async (tx) => {
      const signUp = await findSignUp(tx, { firmId: firm.id, ticket }, now);
      if (!signUp) throw closed(resendSignUpCode);
      await takeMail(tx, signUp, now);
      const opens = await canOpen(tx, context, signUp.email);
      const renewed = await renewCode(tx, ports.secrets, { id: signUp.id, ticket, opens }, now);
      if (!renewed) throw closed(resendSignUpCode);
      return send(tx, context, { ...signUp, opens }, renewed);
    });
  }),

  forAnyone(confirmSignUp, async (context, { ticket, code }) => {
    guardPolicy(context, confirmSignUp);
    const { firm, now, ports } = context;
    const { id, lane } = await atFirm(context, async (tx) => {
      const signUp = await findSignUp(tx, { firmId: firm.id, ticket }, now);
      if (!signUp) throw closed(confirmSignUp);
      const { address } = signUp;
      const lane: Lane = { firmId: firm.id, address, factor: 'sign-up', deviceId: undefined };
      await takeTry(tx, lane, now);
      return { id: signUp.id, lane };
    });
    const tried = await atFirm(context, async (tx) => {
      const result = await trySignUp(tx, ports.secrets, { id, ticket, code }, now);
      if (result.outcome !== 'right') return result;
      await forgetLane(tx, lane);
      return { outcome: 'right' as const, step: await openAccount(tx, context, result.signUp) };
    });
    if (tried.outcome === 'right') return tried.step;
    if (tried.outcome === 'closed') throw closed(confirmSignUp);
    const facts = { triesLeft: tried.triesLeft };
    throw new PortalError('wrong-code', { message: 'identity.confirmSignUp: wrong code', facts });
  }),

  forAnyone(finishSignUp, async (context, { ticket, choice }) => {
    guardPolicy(context, finishSignUp);
    const { firm, now } = context;
    const step = await atFirm(context, async (tx) => {
      const signUp = await spendChoice(tx, firm.id, ticket, now);
      if (!signUp) {
        throw new PortalError('ticket-expired', {
          message: 'identity.finishSignUp: the ticket was used or is too old',
        });
      }
      const identity = await identityOf(tx, context, signUp);
      if (choice === 'existing') return proceed(tx, context, { identityId: identity.id, by: finishSignUp });
      if (!firm.policies.duplicates) {
        throw new PortalError('not-permitted', {
          message: 'identity.finishSignUp: the firm lets an address have one account',
        });
      }
      await makeAccount(tx, context, signUp, { identity, by: finishSignUp });
      return { step: 'signed-up' as const, email: signUp.email };
    });
    return step.step === 'signed-up' ? step : answer(context, step);
  }),
];

/** Makes the account, unless the address has one already: then it is the client's to choose. */
async function openAccount(tx: Tx, context: OpenContext, signUp: SignUpRow) {
  const { firm, now } = context;
  const identity = await identityOf(tx, context, signUp);
  if (await hasAccount(tx, firm.id, identity.id)) {
    const another = firm.policies.duplicates;
    return { step: 'access-there' as const, ticket: await offerChoice(tx, signUp.id, now), another };
  }
  await makeAccount(tx, context, signUp, { identity, by: confirmSignUp });
  return { step: 'signed-up' as const, email: signUp.email };
}
