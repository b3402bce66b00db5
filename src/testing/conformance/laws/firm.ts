import { contractVersion, getFirm } from '../../../contract/firm.ts';
import type { Check } from '../check.ts';
import { equal, holds, run } from '../expect.ts';

export const firmLaws: readonly Check[] = [
  {
    kind: 'law',
    operations: [getFirm],
    title: 'answers alike whether or not somebody is signed in',
    async run(world) {
      const outside = await run(world.visit(), getFirm, {});
      equal(await run(await world.signIn('client'), getFirm, {}), outside, 'the firm');
    },
  },
  {
    kind: 'law',
    operations: [getFirm],
    title: 'speaks a version of the contract that this one can read',
    async run(world) {
      const { version } = await run(world.visit(), getFirm, {});
      equal(version.split('.')[0], contractVersion.split('.')[0], "the version's first number");
    },
  },
  {
    kind: 'law',
    operations: [getFirm],
    title: 'lists itself among the operations',
    async run(world) {
      const { operations } = await run(world.visit(), getFirm, {});
      holds(operations.includes(getFirm.name), `the operations are ${operations.join(', ')}`);
    },
  },
];
