import type { OperationName } from '../../contract/all.ts';
import { isWrite, type Operation } from '../../contract/operation.ts';
import type { Check } from './check.ts';

/** Writes that touch the caller's own session and nothing else: steps of signing in and out. */
const ownSession: ReadonlySet<string> = new Set<OperationName>([
  'identity.signInWithPassword',
  'identity.signInWithCode',
  'identity.issueTicket',
  'identity.signInWithTicket',
  'identity.proveAuthenticator',
  'identity.proveSms',
  'identity.challengePasskey',
  'identity.signInWithPasskey',
  'identity.provePasskey',
  'identity.beginWithProvider',
  'identity.signInWithProvider',
  'identity.chooseAccount',
  'identity.openLink',
  'identity.signInWithLink',
  'identity.openReset',
  'identity.openInvitation',
  'identity.refreshSession',
  'identity.switchAccount',
  'identity.signOut',
  'identity.proveAgain',
  'identity.proveAgainWithPasskey',
]);

const mails = 'it sends mails';
const texts = 'it sends text messages';
const sessions = 'it ends sessions elsewhere';
const proofs = 'it changes how somebody signs in';

/** What other writes do, where that is not to change records alone. */
const effects: Partial<Record<OperationName, string>> = {
  'identity.requestCode': mails,
  'identity.requestLink': mails,
  'identity.requestReset': mails,
  'identity.requestSignUp': mails,
  'identity.resendSignUpCode': mails,
  'firm.testLetter': mails,
  'outbox.resend': mails,
  'identity.sendSms': texts,
  'identity.beginSms': texts,
  'identity.signOutEverywhere': sessions,
  'identity.endSessions': sessions,
  'identity.endOwnSession': sessions,
  'identity.useRecoveryCode': proofs,
  'identity.resetPassword': proofs,
  'identity.changePassword': proofs,
  'identity.beginAuthenticator': proofs,
  'identity.confirmAuthenticator': proofs,
  'identity.removeAuthenticator': proofs,
  'identity.renewRecoveryCodes': proofs,
  'identity.confirmSms': proofs,
  'identity.removeSms': proofs,
  'identity.beginPasskey': proofs,
  'identity.addPasskey': proofs,
  'identity.renamePasskey': proofs,
  'identity.removePasskey': proofs,
};

/**
 * What a check does to a backend beyond reading, signing in and signing out: the reason why it is run only when that was
 * asked for. Undefined where it does nothing of the kind.
 */
export function effectOf({ effect, operations }: Check): string | undefined {
  return effect ?? operations.map(effectOfCall).find((each) => each !== undefined);
}

/** An operation that nobody has thought about counts as one that changes records. */
function effectOfCall(operation: Operation): string | undefined {
  if (!isWrite(operation) || ownSession.has(operation.name)) return undefined;
  return effects[operation.name as OperationName] ?? 'it changes records';
}
