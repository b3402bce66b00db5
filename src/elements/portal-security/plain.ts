import { html } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import { signOutEverywhere } from '../../contract/identity/everywhere.ts';
import { removeAuthenticator, renewRecoveryCodes, type Security } from '../../contract/identity/security.ts';
import type { Strings } from '../shared/strings.ts';
import { changesWords } from './changes.strings.ts';
import { countFactors } from './count-factors.ts';
import type { Question } from './question.ts';

/** The changes that ask for a press and nothing else. */
export type PlainChange = 'turn-off' | 'renew' | 'everywhere';

export interface PlainOptions {
  readonly strings: Pick<Strings, 'of'>;
  /** Whether another second factor stays. */
  readonly isOneOfMany: boolean;
}

/** Asks for one of them, and makes it. */
export function plainQuestion(change: PlainChange, { strings, isOneOfMany }: PlainOptions): Question {
  const { outcome, isGrave, isGone, commit } = changes[change];
  const words = () => strings.of(changesWords);
  const lead = change === 'turn-off' && isOneOfMany ? 'turn-off-other' : (`${change}-lead` as const);
  return {
    ...{ outcome, isGrave, isFree: change === 'everywhere', labels: {}, commit },
    title: () => words().text(`${change}-title`),
    action: () => words().text(`${change}-do`),
    render: () => html`<p class="lead">${words().text(lead)}</p>`,
    ended: (security) => (isGone(security) ? words().text('already-off') : undefined),
    flaw: () => undefined,
  };
}

interface Plain extends Pick<Question, 'outcome' | 'commit'> {
  readonly isGrave: boolean;
  /** Whether what is to be turned off, or stood in for, is gone already. */
  isGone(security: Security): boolean;
}

const changes: Readonly<Record<PlainChange, Plain>> = {
  'turn-off': {
    outcome: 'authenticator-off',
    isGrave: true,
    isGone: ({ authenticatorSince }) => authenticatorSince === null,
    commit: async (client: PortalClient, ticket) => {
      await client.invoke(removeAuthenticator, { ticket });
      return [];
    },
  },
  renew: {
    outcome: 'recovery-codes',
    isGrave: false,
    isGone: (security) => countFactors(security) === 0,
    commit: async (client: PortalClient, ticket) =>
      (await client.invoke(renewRecoveryCodes, { ticket })).recoveryCodes,
  },
  everywhere: {
    outcome: 'signed-out-everywhere',
    isGrave: true,
    isGone: () => false,
    commit: async (client: PortalClient) => {
      await client.invoke(signOutEverywhere, {});
      return [];
    },
  },
};
