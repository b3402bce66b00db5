import {
  editLetter,
  type LetterText,
  listLetters,
  resetLetter,
  testLetter,
} from '../../../contract/firm/letters.ts';
import type { PortalAdapter } from '../../../client/adapter.ts';
import { type Check, offered } from '../check.ts';
import { staffOf } from '../entitled.ts';
import { equal, options, refusal, run } from '../expect.ts';

const id = 'identity.code';
const text = { subject: 'Your code for {firm}', body: 'Hello from {firm}\n\n{code}' };

async function read(staff: PortalAdapter): Promise<LetterText> {
  const { letters } = await run(staff, listLetters, {});
  return offered(
    letters.find((each) => each.id === id),
    'no mail with a code',
  );
}

export const lettersLaws: readonly Check[] = [
  {
    kind: 'law',
    operations: [editLetter, listLetters, resetLetter],
    title: 'keeps a text until it is reset, and refuses who read what was there before',
    async run(world) {
      const staff = await staffOf(world);
      const { revision } = await read(staff);
      await run(staff, editLetter, { id, revision, ...text });
      const { subject, body, isOwn, revision: newer } = await read(await staffOf(world));
      equal({ subject, body, isOwn }, { ...text, isOwn: true }, 'the text, read elsewhere,');
      const late = { id, revision, ...text };
      await refusal(staff.call(editLetter, late, options(editLetter)), 'changed-meanwhile');
      equal((await run(staff, resetLetter, { id, revision: newer })).isOwn, false, 'whether it is own');
    },
  },
  {
    kind: 'law',
    operations: [testLetter],
    title: 'refuses a field that the mail does not have, and a body without one that it must have',
    async run(world) {
      const staff = await staffOf(world);
      for (const wrong of [
        { ...text, body: '{code} {nobody}' },
        { ...text, body: 'Hello' },
      ]) {
        await refusal(staff.call(testLetter, { id, ...wrong }, options(testLetter)), 'invalid-input');
      }
      await run(staff, testLetter, { id, ...text });
    },
  },
];
