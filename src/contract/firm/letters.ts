import { operation } from '../operation.ts';
import { choice } from '../schema.ts';
import { line, text } from '../values.ts';
import * as z from '../zod.ts';

/** The mails that the portal sends: the names under which the outbox keeps them. */
export const letterIds = [
  'members.invitation',
  'identity.code',
  'identity.link',
  'identity.reset',
  'identity.password-changed',
  'identity.authenticator-on',
  'identity.authenticator-off',
  'identity.sms-on',
  'identity.sms-off',
  'identity.passkey-added',
  'identity.passkey-renamed',
  'identity.passkey-removed',
  'identity.recovery-codes',
  'identity.recovery-code-used',
  'identity.last-recovery-code-used',
  'identity.sign-up',
  'identity.access-there',
  'quotes.sent',
  'quotes.accepted',
  'quotes.declined',
] as const;
export type LetterId = (typeof letterIds)[number];

/** The most characters that a mail's text may have. Portico's limit. */
export const letterLimits = { subject: 200, body: 5000 } as const;

const id = z.oneOf(letterIds);
const mailText = {
  subject: line(letterLimits.subject),
  body: text(letterLimits.body),
};

/** What one of the portal's mails says at a firm. */
export const letterText = z.object({
  id: choice(letterIds),
  subject: z.string(),
  /** Paragraphs, with blank lines between them. */
  body: z.string(),
  /** Whether the firm wrote it. */
  isOwn: z.boolean(),
  /** What the text may have in braces, such as `{person}`. */
  fields: z.array(
    z.object({
      name: z.string(),
      /** Whether the body must have it. */
      isRequired: z.boolean(),
      /** What it could be, to show a text with. */
      sample: z.string(),
    }),
  ),
  /** What it was read as. */
  revision: z.string(),
});
export type LetterText = z.infer<typeof letterText>;

const revision = z.string(z.minLength(1), z.maxLength(64));
const manager = { role: 'staff', atLeast: 'manager' } as const;

export const listLetters = operation({
  name: 'firm.listLetters',
  method: 'GET',
  path: '/settings/letters',
  kind: 'json',
  summary: 'List what the portal’s mails say',
  description: 'Each with the merge fields that its text may have.',
  needs: { role: 'staff', atLeast: 'adviser' },
  input: z.object({}),
  output: z.object({ letters: z.array(letterText) }),
  errors: [],
});

export const editLetter = operation({
  name: 'firm.editLetter',
  method: 'PUT',
  path: '/settings/letters',
  kind: 'json',
  summary: 'Change what a mail says',
  description:
    'What goes out from then on says so. A merge field that this mail does not have is refused with its name, and so is a body without one that it must have. A code stands alone in a paragraph, a link ends one after the words that it shows. Where somebody else changed the text since `revision`, answers changed-meanwhile.',
  needs: manager,
  input: z.object({ id, revision, ...mailText }),
  output: letterText,
  echoes: ['id', 'id'],
  errors: ['changed-meanwhile'],
});

export const resetLetter = operation({
  name: 'firm.resetLetter',
  method: 'POST',
  path: '/settings/letters/reset',
  kind: 'json',
  summary: 'Have a mail say what it says by default',
  description: 'Where somebody else changed the text since `revision`, answers changed-meanwhile.',
  needs: manager,
  input: z.object({ id, revision }),
  output: letterText,
  echoes: ['id', 'id'],
  errors: ['changed-meanwhile'],
});

export const testLetter = operation({
  name: 'firm.testLetter',
  method: 'POST',
  path: '/settings/letters/test',
  kind: 'json',
  summary: 'Send a mail to oneself, to see it',
  description:
    'To whoever asks and nobody else, with samples in place of the merge fields: its code and link open nothing. The text need not be saved.',
  needs: manager,
  input: z.object({ id, ...mailText }),
  output: z.object({ id: choice(letterIds), email: z.string() }),
  echoes: ['id', 'id'],
  errors: ['too-many-attempts'],
});
