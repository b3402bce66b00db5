/**
 * Mail texts with merge fields: `{person}` stands for a name, `{code}` for a code. Blank lines separate paragraphs. A code
 * stands alone in a paragraph; a link ends one, after the words that it shows: `Set up your account: {link}`.
 */

/** A field that a text may have. */
export interface MergeField {
  readonly name: string;
  /** Whether the mail is pointless without it. */
  readonly isRequired: boolean;
}

/** One part of a letter: a paragraph; a code to be typed; a link, shown as a button where there is HTML. */
export type LetterPart =
  string | { readonly code: string } | { readonly link: string; readonly label: string };

/** What a mail says, before anything is filled in. */
export interface MailText {
  readonly subject: string;
  readonly body: string;
}

/** Something that a text may not have, or lacks. */
export interface MergeFlaw {
  readonly where: keyof MailText;
  readonly kind: 'unknown' | 'missing' | 'misplaced';
  /** The name in braces. */
  readonly field: string;
}

const fieldPattern = /\{([^{}\n]*)\}/g;

/** What is wrong with a text, in the order in which it is read. */
export function mergeFlaws(text: MailText, fields: readonly MergeField[]): MergeFlaw[] {
  const known = fields.map(({ name }) => name);
  const unknown = (['subject', 'body'] as const).flatMap((where) =>
    namesIn(text[where])
      .filter((field) => !known.includes(field))
      .map((field): MergeFlaw => ({ where, kind: 'unknown', field })),
  );
  const missing = fields
    .filter(({ name, isRequired }) => isRequired && !namesIn(text.body).includes(name))
    .map(({ name }): MergeFlaw => ({ where: 'body', kind: 'missing', field: name }));
  const misplaced: MergeFlaw[] = namesIn(text.subject).includes('link')
    ? [{ where: 'subject', kind: 'misplaced', field: 'link' }]
    : [];
  if (paragraphs(text.body).some((each) => namesIn(each.replace(/\{link\}$/, '')).includes('link')))
    misplaced.push({ where: 'body', kind: 'misplaced', field: 'link' });
  return [...unknown, ...missing, ...misplaced];
}

/** One line with its fields filled in. What is filled in is no text: a name in braces stays one. */
export function fillLine(line: string, values: Readonly<Record<string, string>>): string {
  return line.replace(fieldPattern, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? '') : whole,
  );
}

/** The parts of a letter. A paragraph with a field that has no value is left out. */
export function fillBody(body: string, values: Readonly<Record<string, string>>): LetterPart[] {
  return paragraphs(body)
    .filter((each) => namesIn(each).every((name) => values[name] !== ''))
    .map((each): LetterPart => {
      const { code = '', link = '' } = values;
      if (each === '{code}') return { code };
      if (!each.endsWith('{link}')) return fillLine(each, values);
      const label = each.slice(0, -'{link}'.length).replace(/[\s:：]+$/u, '');
      return { link, label: fillLine(label, values) || link };
    });
}

function paragraphs(body: string): string[] {
  return body
    .split(/\r?\n[^\S\n]*\r?\n/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

function namesIn(text: string): string[] {
  return Array.from(text.matchAll(fieldPattern), ([, name = '']) => name);
}
