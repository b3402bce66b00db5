import { type Operation, pathNames } from '../../../contract/operation.ts';
import type { Check } from '../check.ts';
import { signInFor } from '../entitled.ts';
import { equal, options, refusal, told } from '../expect.ts';
import type { Sample } from '../samples.ts';

/** An id that no record has, in the form that the reference backend gives. */
const nobodys = '01890000-0000-7000-8000-000000000000';

/** Who may call an operation, and whose records it reaches. */
export function accessTraits(operation: Operation, sample: Sample): Check[] {
  const about = { kind: 'trait', operations: [operation] } as const;
  const checks: Check[] = [];
  if (operation.needs.role !== 'anyone') {
    checks.push({
      ...about,
      title: 'is refused where nobody is signed in',
      async run(world) {
        const input = await sample.input(world, 'client');
        await refusal(world.visit().call(operation, input, options(operation)), 'signed-out');
        if (sample.succeeds)
          await (await signInFor(operation, world)).call(operation, input, options(operation));
      },
    });
  }
  if (operation.needs.role === 'staff') {
    checks.push({
      ...about,
      title: 'is refused to a client',
      async run(world) {
        const input = await sample.input(world, 'client');
        const client = await world.signIn('client');
        await refusal(client.call(operation, input, options(operation)), 'not-permitted');
        await (await signInFor(operation, world)).call(operation, input, options(operation));
      },
    });
  }
  const [record] = pathNames(operation);
  if (record === undefined) return checks;
  // To staff no client of their firm is another's; what they may not reach is another firm's, which has staff of its own.
  for (const other of operation.needs.role === 'client' ? (['neighbour', 'stranger'] as const) : []) {
    const whose = other === 'neighbour' ? "another client's" : "another firm's";
    checks.push({
      ...about,
      title: `answers ${whose} record as one that does not exist`,
      async run(world) {
        const client = await signInFor(operation, world);
        const foreign = (await sample.input(world, other)) as object;
        const missing = await refusal(
          client.call(operation, { ...foreign, [record]: nobodys }, options(operation)),
          'not-found',
        );
        const refused = await refusal(client.call(operation, foreign, options(operation)), 'not-found');
        equal(told(refused), told(missing), 'what is told of it');
        // It was there all the time, untouched.
        await (await world.signIn(other)).call(operation, foreign, options(operation));
      },
    });
  }
  checks.push({
    ...about,
    title: 'answers an id that is no id as one that does not exist',
    async run(world) {
      const client = await signInFor(operation, world);
      const input = (await sample.input(world, 'client')) as object;
      const call = (id: string) => client.call(operation, { ...input, [record]: id }, options(operation));
      for (const id of ['0', "' or 1=1 --", '../..', '%00', 'ÿ', 'x'.repeat(64)]) {
        await refusal(call(id), 'not-found');
      }
      // No text in the eyes of many a database.
      await refusal(call('\u0000'), ['not-found', 'invalid-input']);
    },
  });
  return checks;
}
