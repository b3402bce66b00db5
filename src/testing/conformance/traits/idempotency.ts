import { type Operation, takesIdempotencyKey } from '../../../contract/operation.ts';
import type { Check } from '../check.ts';
import { signInFor } from '../entitled.ts';
import { equal, refusal } from '../expect.ts';
import type { Sample } from '../samples.ts';

/** What a key makes of a write that is sent twice. */
export function idempotencyTraits(operation: Operation, sample: Sample): Check[] {
  if (!takesIdempotencyKey(operation)) return [];
  const about = { kind: 'trait', operations: [operation], guarantee: 'idempotent-writes' } as const;
  const checks: Check[] = [
    {
      ...about,
      title: 'sent again under its key, has one effect and the same answer, in another session too',
      async run(world) {
        const input = await sample.input(world, 'client');
        const key = { idempotencyKey: crypto.randomUUID() };
        const first = await (await signInFor(operation, world)).call(operation, input, key);
        equal(
          await (await signInFor(operation, world)).call(operation, input, key),
          first,
          'the second answer',
        );
      },
    },
    {
      ...about,
      title: 'sent several times at once under its key, has one effect',
      async run(world) {
        const input = await sample.input(world, 'client');
        const key = { idempotencyKey: crypto.randomUUID() };
        const client = await signInFor(operation, world);
        const calls = [1, 2, 3].map(() => client.call(operation, input, key));
        const settled = await Promise.allSettled(calls);
        const answer = await client.call(operation, input, key);
        for (const [index, outcome] of settled.entries()) {
          if (outcome.status === 'fulfilled') equal(outcome.value, answer, 'one of the answers');
          else await refusal(calls[index] ?? Promise.resolve(), 'in-progress');
        }
      },
    },
    {
      ...about,
      title: 'is refused under the key of another',
      async run(world) {
        const client = await signInFor(operation, world);
        const key = { idempotencyKey: crypto.randomUUID() };
        await client.call(operation, await sample.input(world, 'client'), key);
        const other = await sample.input(world, 'client');
        await refusal(client.call(operation, other, key), 'idempotency-key-reused');
        await client.call(operation, other, { idempotencyKey: crypto.randomUUID() });
      },
    },
  ];
  if (operation.needs.role === 'client') {
    checks.push({
      ...about,
      title: 'keeps the keys of different clients apart',
      async run(world) {
        const key = { idempotencyKey: crypto.randomUUID() };
        for (const who of ['client', 'neighbour'] as const) {
          const input = await sample.input(world, who);
          await (await world.signIn(who)).call(operation, input, key);
        }
      },
    });
  }
  return checks;
}
