import { operations } from '../../contract/all.ts';
import { type Check, isDestructive } from './check.ts';
import { clientsLaws } from './laws/clients.ts';
import { firmLaws } from './laws/firm.ts';
import { identityLaws } from './laws/identity.ts';
import { linkLaws } from './laws/links.ts';
import { membersLaws } from './laws/members.ts';
import { signUpLaws } from './laws/sign-up.ts';
import { quotesLaws } from './laws/quotes.ts';
import { type Sample, samples } from './samples.ts';
import { abortTraits } from './traits/abort.ts';
import { accessTraits } from './traits/access.ts';
import { bothEndsTraits } from './traits/both-ends.ts';
import { idempotencyTraits } from './traits/idempotency.ts';

const traits = [accessTraits, bothEndsTraits, abortTraits, idempotencyTraits];

/** Everything that has to hold: each operation's laws, and the traits of all. */
export const checks: readonly Check[] = [
  ...firmLaws,
  ...identityLaws,
  ...linkLaws,
  ...signUpLaws,
  ...quotesLaws,
  ...clientsLaws,
  ...membersLaws,
  ...operations.flatMap((operation) =>
    traits.flatMap((traitsOf) => traitsOf(operation, samples[operation.name] as Sample)),
  ),
];

/** The same, what changes nothing before what does, for a world whose records are few. */
export const inOrder: readonly Check[] = checks.toSorted(
  (a, b) => Number(isDestructive(a)) - Number(isDestructive(b)),
);
