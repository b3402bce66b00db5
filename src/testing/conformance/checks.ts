import { operations } from '../../contract/all.ts';
import type { Check } from './check.ts';
import { effectOf } from './effects.ts';
import { appsLaws } from './laws/apps.ts';
import { clientsLaws } from './laws/clients.ts';
import { factorsLaws } from './laws/factors.ts';
import { firmLaws } from './laws/firm.ts';
import { identityLaws } from './laws/identity.ts';
import { lettersLaws } from './laws/letters.ts';
import { linkLaws } from './laws/links.ts';
import { membersLaws } from './laws/members.ts';
import { passkeysLaws } from './laws/passkeys.ts';
import { securityLaws } from './laws/security.ts';
import { setUpLaws } from './laws/set-up.ts';
import { settingsLaws } from './laws/settings.ts';
import { signUpLaws } from './laws/sign-up.ts';
import { quotesLaws } from './laws/quotes.ts';
import { tasksLaws } from './laws/tasks.ts';
import { goalsLaws } from './laws/goals.ts';
import { wealthLaws } from './laws/wealth.ts';
import { type Sample, samples } from './samples.ts';
import { abortTraits } from './traits/abort.ts';
import { accessTraits } from './traits/access.ts';
import { bothEndsTraits } from './traits/both-ends.ts';
import { credentialTraits } from './traits/credentials.ts';
import { exposureTraits } from './traits/exposure.ts';
import { forgeryTraits } from './traits/forgery.ts';
import { idempotencyTraits } from './traits/idempotency.ts';
import { pagingTraits } from './traits/paging.ts';

const traits = [
  ...[accessTraits, bothEndsTraits, abortTraits, idempotencyTraits, pagingTraits],
  ...[credentialTraits, forgeryTraits, exposureTraits],
];

const all: readonly Check[] = [
  ...firmLaws,
  ...identityLaws,
  ...securityLaws,
  ...factorsLaws,
  ...passkeysLaws,
  ...linkLaws,
  ...signUpLaws,
  ...quotesLaws,
  ...tasksLaws,
  ...appsLaws,
  ...wealthLaws,
  ...goalsLaws,
  ...clientsLaws,
  ...membersLaws,
  ...settingsLaws,
  ...setUpLaws,
  ...lettersLaws,
  ...operations.flatMap((operation) =>
    traits.flatMap((traitsOf) => traitsOf(operation, samples[operation.name] as Sample)),
  ),
];

/**
 * Everything that has to hold: each operation's laws, and the traits of all. What changes nothing comes before what does,
 * for a world whose records are few.
 */
export const checks: readonly Check[] = all.toSorted(
  (a, b) => Number(effectOf(a) !== undefined) - Number(effectOf(b) !== undefined),
);
