import { isWrite, type Operation } from '../../../contract/operation.ts';
import type { Check } from '../check.ts';
import { signInFor } from '../entitled.ts';
import { holds, options } from '../expect.ts';
import type { Sample } from '../samples.ts';

/** How long an aborted call may go on, in milliseconds. */
const patience = 2000;

async function endsWith(call: Promise<unknown>, reason: Error): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, patience, 'late')));
  const outcome = await Promise.race([
    call.then(
      () => 'success',
      (error: unknown) => (error === reason ? 'reason' : `another error: ${String(error)}`),
    ),
    late,
  ]);
  clearTimeout(timer);
  holds(outcome !== 'late', `it goes on ${patience} ms after it was aborted`);
  holds(outcome === 'reason', `it ends with ${String(outcome)}, not with the signal's reason`);
}

/** What happens to a call that its caller no longer wants. */
export function abortTraits(operation: Operation, sample: Sample): Check[] {
  const about = { kind: 'trait', operations: [operation] } as const;
  return [
    {
      ...about,
      title: "aborted before it is made, rejects with the signal's reason and has no effect",
      async run(world) {
        const input = await sample.input(world, 'client');
        const client = await signInFor(operation, world);
        const reason = new Error('aborted before');
        const signal = AbortSignal.abort(reason);
        await endsWith(client.call(operation, input, { ...options(operation), signal }), reason);
        // A write that had been made would not succeed a second time under another key.
        if (sample.succeeds && isWrite(operation)) await client.call(operation, input, options(operation));
      },
    },
    {
      ...about,
      title: "aborted in flight, rejects with the signal's reason",
      async run(world) {
        const input = await sample.input(world, 'client');
        const client = await signInFor(operation, world);
        const leaving = new AbortController();
        const reason = new Error('aborted in flight');
        const call = client.call(operation, input, { ...options(operation), signal: leaving.signal });
        leaving.abort(reason);
        await endsWith(call, reason);
      },
    },
  ];
}
