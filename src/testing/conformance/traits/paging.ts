import type * as z from 'zod/mini';
import type { Operation } from '../../../contract/operation.ts';
import { createGoal } from '../../../contract/goals.ts';
import { listQuotes } from '../../../contract/quotes.ts';
import { pageLimit } from '../../../contract/values.ts';
import { type Check, Unsupported } from '../check.ts';
import { signInFor } from '../entitled.ts';
import { equal, holds, run } from '../expect.ts';
import type { Sample } from '../samples.ts';

interface Page {
  readonly items: readonly unknown[];
  readonly next: string | null;
}

/** A list that is read in pages. */
export function pagingTraits(operation: Operation, sample: Sample): Check[] {
  if (!('limit' in (operation.input as z.core.$ZodObject)._zod.def.shape)) return [];
  return [
    {
      kind: 'trait',
      operations: [operation],
      title: 'holds no more on a page than was asked for, and leads on to the next',
      async run(world) {
        // Some worlds make their quotes when they are asked for.
        for (const state of operation.name === listQuotes.name ? (['pending', 'accepted'] as const) : []) {
          await world.quote(state, 'client');
        }
        // Likewise.
        for (let made = 0; made < 2 && /tasks|assignments/.test(operation.name); made++) {
          await world.task?.('client');
        }
        for (let made = 0; made < 2 && /wealth|plans/.test(operation.name); made++) {
          await world.plan?.('client');
        }
        for (let made = 0; made < 2 && /goals/i.test(operation.name); made++) {
          await run(await world.signIn('client'), createGoal, { name: `Boat ${crypto.randomUUID()}` });
        }
        const input = (await sample.input(world, 'client')) as object;
        const caller = await signInFor(operation, world);
        const read = async (of: object) => (await run(caller, operation, { ...input, ...of })) as Page;
        const whole = await read({ limit: pageLimit });
        if (whole.items.length < 2 && whole.next === null) throw new Unsupported('the list has no two items');
        const first = await read({ limit: 1 });
        equal(first.items.length, 1, 'the number of items on a page of one');
        holds(first.next !== null, 'a page of one leads to no other, and there are more');
        const second = await read({ limit: 1, cursor: first.next });
        equal([...first.items, ...second.items], whole.items.slice(0, 2), 'what two pages of one hold');
      },
    },
  ];
}
