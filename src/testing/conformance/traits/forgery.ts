import { operations } from '../../../contract/all.ts';
import { isWrite, type Operation, takesIdempotencyKey } from '../../../contract/operation.ts';
import type { Check } from '../check.ts';
import { signInFor } from '../entitled.ts';
import { equal, holds } from '../expect.ts';
import { type Change, type HeldRequest, holdsRefused, requestsOf } from '../requests.ts';
import type { Sample } from '../samples.ts';
import type { World } from '../world.ts';

/** What no page can have a browser send, unless the backend has let the page's origin in, is asked of every write. */
export function forgeryTraits(operation: Operation, sample: Sample): Check[] {
  if (!isWrite(operation)) return [];
  const about = { kind: 'trait', operations: [operation] } as const;
  const checks: Check[] = [
    {
      ...about,
      title: "is refused as another site's form or link would send it, and has no effect",
      async run(world) {
        const request = await heldFor(operation, sample, world);
        const told: [how: string, refusal: string][] = [];
        for (const [how, change] of waysOf(request)) {
          const answer = await request.sendAs(change);
          holdsRefused(answer, how);
          told.push([how, await codeOf(answer)]);
        }
        if (!hasReadAt(operation)) holdsRefused(await followed(request), 'by GET');
        const answer = await request.send();
        if (sample.succeeds) holdsUntouched(answer);
        const usual = await codeOf(answer);
        for (const [how, code] of told) holds(code !== usual, `${how} it is refused as always: ${code}`);
      },
    },
  ];
  if (!takesIdempotencyKey(operation)) return checks;
  checks.push({
    ...about,
    guarantee: 'idempotent-writes',
    title: 'is refused without an idempotency key, and has no effect',
    async run(world) {
      const request = await heldFor(operation, sample, world);
      holdsRefused(await request.sendAs({ headers: { 'idempotency-key': null } }), 'without a key');
      holdsUntouched(await request.send());
    },
  });
  return checks;
}

/** How a form could send it, if nothing kept it from that. */
function waysOf(request: HeldRequest): [how: string, change: Change][] {
  return [
    ['without the header portico-client', { headers: { 'portico-client': null } }],
    ['as text', { headers: { 'content-type': 'text/plain' } }],
    [
      "as a form's fields",
      {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: fieldsOf(request).toString(),
      },
    ],
  ];
}

async function heldFor(operation: Operation, sample: Sample, world: World): Promise<HeldRequest> {
  const requests = requestsOf(world);
  const input = await sample.input(world, 'client');
  return requests.hold(await signInFor(operation, requests.world), operation, input);
}

/** What a link to the address comes to, with all that the body has. */
function followed(request: HeldRequest): Promise<Response> {
  return request.sendAs({
    address: `${request.address}?${fieldsOf(request).toString()}`,
    method: 'GET',
    headers: { 'portico-client': null, 'content-type': null },
    body: null,
  });
}

function fieldsOf({ body }: HeldRequest): URLSearchParams {
  const members = Object.entries(JSON.parse(body ?? '{}') as object);
  return new URLSearchParams(
    members.map(([name, value]): [string, string] => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
}

function hasReadAt({ path }: Operation): boolean {
  return operations.some((each) => each.path === path && !isWrite(each));
}

function holdsUntouched({ status }: Response): void {
  equal(status, 200, 'the status of the same request as it should be, after these');
}

/** The code of a refusal, or its status where it has none. */
async function codeOf(answer: Response): Promise<string> {
  const { code } = (await answer.json().catch(() => ({}))) as { code?: string };
  return code ?? String(answer.status);
}
