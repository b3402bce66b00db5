import { PortalError } from '../../../contract/errors.ts';
import {
  editLetter,
  type LetterId,
  letterIds,
  type LetterText,
  listLetters,
  resetLetter,
  testLetter,
} from '../../../contract/firm/letters.ts';
import { type MailText, mergeFlaws, type MergeFlaw } from '../../../contract/firm/merge.ts';
import type { Operation } from '../../../contract/operation.ts';
import type { StaffContext } from '../../http/context.ts';
import { forStaff } from '../../http/handle.ts';
import { takeMail } from '../../identity/budgets.ts';
import { sha256 } from '../../secrets.ts';
import { changeFirm, takeFirm } from '../settings/queries.ts';
import type { FirmRow } from '../tables.ts';
import { fieldsOf, sampleValues } from './samples.ts';
import { standardLetters } from './standard.ts';
import { writeLetter } from './write.ts';

export const letterHandlers = [
  forStaff(listLetters, async (context) => ({
    letters: await Promise.all(letterIds.map((id) => read(context, context.firm, id))),
  })),

  forStaff(editLetter, async (context, { id, revision, ...text }) => {
    guardText(editLetter, id, text);
    const { letters } = await take(context, editLetter, { id, revision });
    return read(context, await changeFirm(context, { letters: { ...letters, [id]: text } }), id);
  }),

  forStaff(resetLetter, async (context, { id, revision }) => {
    const { letters } = await take(context, resetLetter, { id, revision });
    const { [id]: _own, ...others } = letters;
    return read(context, await changeFirm(context, { letters: others }), id);
  }),

  forStaff(testLetter, async (context, { id, ...text }) => {
    guardText(testLetter, id, text);
    const { tx, firm, now, ports, requestId, session } = context;
    const { email } = session.account;
    // A budget of its own: whoever writes texts must still get their codes.
    const address = await ports.secrets.mac('address', firm.id, `test ${email}`);
    await takeMail(tx, { firmId: firm.id, address }, now, { limit: testsPerWindow });
    await ports.outbox.enqueue(tx, {
      ...{ firm, recipient: email, template: 'firm.test', dedupeKey: `firm.test:${requestId}` },
      letter: writeLetter(firm, id, sampleValues(context, id), text),
    });
    return { id, email };
  }),
];

/** At most so many test mails go to one person within the time in which mails are counted. Portico's limit. */
const testsPerWindow = 20;

/** The firm, for a change of a text as it was read. Rejects with `changed-meanwhile` where it is another by now. */
async function take(
  context: StaffContext,
  { name }: Operation,
  { id, revision }: { readonly id: LetterId; readonly revision: string },
): Promise<FirmRow> {
  const firm = await takeFirm(context);
  if ((await read(context, firm, id)).revision === revision) return firm;
  throw new PortalError('changed-meanwhile', { message: `${name}: somebody else changed it meanwhile` });
}

async function read(context: StaffContext, firm: FirmRow, id: LetterId): Promise<LetterText> {
  const own = firm.letters[id];
  const { subject, body } = own ?? standardLetters[id];
  const samples = sampleValues(context, id);
  return {
    ...{ id, subject, body, isOwn: own !== undefined },
    fields: fieldsOf(id).map((field) => ({ ...field, sample: samples[field.name] ?? '' })),
    revision: await sha256(JSON.stringify([subject, body, own !== undefined])),
  };
}

const faults: Readonly<Record<MergeFlaw['kind'], (field: string) => string>> = {
  unknown: (field) => `has {${field}}, which this mail does not have`,
  missing: (field) => `must have {${field}}`,
  misplaced: (field) => `may have {${field}} at the end of a paragraph alone, after the words that it shows`,
};

function guardText({ name }: Operation, id: LetterId, text: MailText): void {
  const issues = mergeFlaws(text, fieldsOf(id)).map(({ where, kind, field }) => ({
    path: [where],
    message: faults[kind](field),
  }));
  if (issues.length === 0) return;
  const said = issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  throw new PortalError('invalid-input', { message: `${name}: ${said.join('; ')}`, issues });
}
