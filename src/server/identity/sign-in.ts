import { PortalError } from '../../contract/errors.ts';
import type { AccountLabel, SecondFactor, Session } from '../../contract/identity.ts';
import type { Operation } from '../../contract/operation.ts';
import { recordWrite } from '../audit/audit.ts';
import type { Tx } from '../database/database.ts';
import type { OpenContext, SignedIn, Tokens } from '../http/context.ts';
import { listAccounts } from './accounts.ts';
import { forgetFailures, forgetLane, type Lane } from './budgets.ts';
import { remember } from './devices.ts';
import { factorsOf } from './factors/factors.ts';
import { factorsToSetUp, lacksFactor } from './factors/policy.ts';
import { deviceLifetime } from './limits.ts';
import { accessOf, beginSession, borneBy, endSessionOf, findSession } from './sessions.ts';
import { issueTicket } from './tickets.ts';

/** What proving an identity comes to. */
export type Step =
  | {
      readonly step: 'second-factor' | 'set-up-factor';
      readonly ticket: string;
      readonly factors: SecondFactor[];
    }
  | { readonly step: 'choose-account'; readonly ticket: string; readonly accounts: AccountLabel[] }
  | ({ readonly step: 'signed-in' } & Issued)
  | { readonly step: 'access-ended' };

/** A session that began, with the secrets that the browser keeps of it. */
export interface Issued {
  readonly session: SignedIn;
  readonly tokens: Tokens;
  readonly deviceToken: string;
}

interface Proof {
  readonly identityId: string;
  /** What was tried, whose failures are forgotten; nothing where nothing is guessed. */
  readonly lane?: Lane;
  readonly by: Operation;
  /** Whether it was the second proof. Default: the first, however it was made. */
  readonly isSecond?: boolean;
}

/**
 * Goes on from a proof of the identity: to a second one where the identity has what gives it, or to setting that up where the
 * firm asks everybody for it; then straight in where it has one account, to the choice where it has several. Whether there
 * are any is told after all proofs alone.
 */
export async function proceed(
  tx: Tx,
  context: OpenContext,
  { identityId, lane, by, isSecond = false }: Proof,
): Promise<Step> {
  const { firm, now } = context;
  const owner = { firmId: firm.id, identityId };
  const factors = isSecond ? undefined : await factorsOf(tx, context.ports, identityId);
  if (factors) {
    // Whoever knows the password must not get more tries at the second factor by typing it again.
    if (lane) await forgetLane(tx, lane);
    return { step: 'second-factor', ticket: await issueTicket(tx, owner, 'second-factor', now), factors };
  }
  if (lane) await forgetFailures(tx, lane);
  const accounts = await listAccounts(tx, firm, identityId, now);
  const [first, ...others] = accounts;
  if (!first) return { step: 'access-ended' };
  if (await lacksFactor(tx, firm, identityId)) {
    const ticket = await issueTicket(tx, owner, 'set-up-factor', now);
    return { step: 'set-up-factor', ticket, factors: factorsToSetUp(context) };
  }
  if (others.length > 0) {
    return {
      step: 'choose-account',
      ticket: await issueTicket(tx, owner, 'choose-account', now),
      accounts,
    };
  }
  return { step: 'signed-in', ...(await issueSession(tx, context, { identityId, accountId: first.id, by })) };
}

interface ToIssue {
  readonly identityId: string;
  readonly accountId: string;
  readonly by: Operation;
  /** When the session ends at the latest, where it goes on from another. Default: after its usual lifetime. */
  readonly expiresAt?: Date;
}

/**
 * Begins a session: the one place where every way of signing in ends. The session that the browser may have had ends, and
 * nothing that the request brought along is signed in. Rejects with `signed-out` where the firm asks everybody for a second
 * factor and there is none.
 */
export async function issueSession(
  tx: Tx,
  { firm, now, request, requestId, ports, credentials }: OpenContext,
  { identityId, accountId, by, expiresAt }: ToIssue,
): Promise<Issued> {
  if (await lacksFactor(tx, firm, identityId)) {
    throw new PortalError('signed-out', { message: `${by.name}: the firm asks for a second factor first` });
  }
  for (const before of borneBy(request)) await endSessionOf(tx, before, now);
  const deviceToken = await remember(tx, { firmId: firm.id, identityId }, request.deviceToken, now);
  const { areOne } = credentials;
  const tokens = await beginSession(tx, ports.secrets, {
    ...{ firmId: firm.id, accountId, areOne },
    ...{ userAgent: request.userAgent, expiresAt, now },
  });
  const begun = await findSession(tx, firm, accessOf(tokens), now);
  if (begun.state !== 'signed-in') throw new Error('identity: a session that has just begun is not in force');
  const { session } = begun;
  const { clientId } = session.account;
  await recordWrite(tx, {
    ...{ firmId: firm.id, clientId, accountId, at: now, requestId },
    ...{ operation: by.name, subject: session.sessionId },
  });
  return { session, tokens, deviceToken };
}

/** Turns a step into its answer, and hands the browser what it keeps. */
export function answer(context: OpenContext, step: Step) {
  if (step.step === 'signed-in') return { step: step.step, session: handOver(context, step) };
  if (step.step !== 'access-ended') return step;
  throw new PortalError('access-ended', {
    message: 'identity: the identity has no account that works any more',
  });
}

/** Gives the browser the secrets of a session that began. */
export function handOver(
  { credentials, now }: OpenContext,
  { session, tokens, deviceToken }: Issued,
): Session {
  credentials.giveSession(tokens, secondsLeft(session, now));
  credentials.giveDevice(deviceToken, deviceLifetime / 1000);
  return told(session);
}

/** How long a session may still live, in seconds. */
export function secondsLeft({ expiresAt }: SignedIn, now: Date): number {
  return Math.floor((expiresAt.getTime() - now.getTime()) / 1000);
}

/** A session, as the contract tells of it. */
export function told({ account, expiresAt }: SignedIn): Session {
  const { id, clientName, displayName, email, role, permissions, welcome } = account;
  return {
    account: { id, clientName, displayName, email, role, permissions, welcome },
    expiresAt: expiresAt.toISOString(),
  };
}
