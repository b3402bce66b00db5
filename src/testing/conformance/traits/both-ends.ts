import type * as z from 'zod/mini';
import { issuesOf } from '../../../contract/issues.ts';
import { isWrite, type Operation, pathNames } from '../../../contract/operation.ts';
import { read, type Schema } from '../../../contract/schema.ts';
import type { Check } from '../check.ts';
import { signInFor } from '../entitled.ts';
import { holds, options, refusal } from '../expect.ts';
import type { Sample } from '../samples.ts';

type Members = Record<string, unknown>;

/** What an operation takes and answers is what the contract says. */
export function bothEndsTraits(operation: Operation, sample: Sample): Check[] {
  const about = { kind: 'trait', operations: [operation] } as const;
  const checks: Check[] = [
    {
      ...about,
      title: 'refuses what the contract does not know, and names the field',
      async run(world) {
        const client = await signInFor(operation, world);
        const input = (await sample.input(world, 'client')) as Record<string, unknown>;
        for (const [field, broken] of brokenInputs(operation, input)) {
          const { issues } = await refusal(
            client.call(operation, broken, options(operation)),
            'invalid-input',
          );
          const named = issues.some(({ path }) => path[0] === field);
          holds(
            named,
            `${field} is wrong, and ${issues.map(({ path }) => path.join('.')).join() || 'nothing'} is named`,
          );
        }
      },
    },
  ];
  if (sample.succeeds) {
    checks.push({
      ...about,
      title: 'answers as the contract has it',
      async run(world) {
        const input = await sample.input(world, 'client');
        const answer = await (await signInFor(operation, world)).call(operation, input, options(operation));
        const fields = issuesOf(read(operation.output, answer)).map(
          ({ path }) => path.join('.') || '(whole)',
        );
        holds(fields.length === 0, `the answer breaks the contract at ${fields.join()}`);
        const [asked = '', told = ''] = operation.echoes ?? [];
        const isOther = told && (answer as Members)[told] !== (input as Members)[asked];
        holds(!isOther, `the answer's ${told} is not the ${asked} that was asked for`);
      },
    });
  }
  return checks;
}

/** The input with one field made wrong at a time. What stands in the path cannot be missing, and is text whatever it was. */
function brokenInputs(operation: Operation, input: Record<string, unknown>): [string, object][] {
  const shape = (operation.input as z.core.$ZodObject)._zod.def.shape;
  const inPath = pathNames(operation);
  const fields = Object.keys(shape).filter((name) => !inPath.includes(name));
  const unlisted: [string, object] = ['unlisted', { ...input, unlisted: 'x' }];
  if (!isWrite(operation)) {
    const numbers = fields.filter(isNumber);
    const beyond = [0, 1.5, 100_000].flatMap((number) =>
      numbers.filter((name) => !accepts(name, number)).map(wrong(number)),
    );
    return [unlisted, ...numbers.map(wrong('many')), ...beyond];
  }
  const required = fields.filter((name) => !accepts(name, undefined));
  const missing = required.map((name): [string, object] => [name, { ...input, [name]: undefined }]);
  return [
    unlisted,
    ...missing,
    ...fields.map(wrong({ not: 'this' })),
    ...fields.map(wrong('\u0000'.repeat(10_000))),
  ];

  function isNumber(name: string): boolean {
    return accepts(name, 1);
  }
  function accepts(name: string, value: unknown): boolean {
    return read(shape[name] as Schema, value).issues.length === 0;
  }
  function wrong(value: unknown): (name: string) => [string, object] {
    return (name) => [name, { ...input, [name]: value }];
  }
}
