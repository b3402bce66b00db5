import type { LetterId } from '../../../contract/firm/letters.ts';
import { fillBody, fillLine, type MailText } from '../../../contract/firm/merge.ts';
import { type Letter, letter } from '../../outbox/letter.ts';
import type { FirmRow } from '../tables.ts';
import { standardLetters } from './standard.ts';

/** The firm, as its letters need to know it. */
export type Sender = Pick<FirmRow, 'name' | 'color' | 'logo' | 'locale' | 'timeZone' | 'letters'>;

/** Sets one of the portal's mails: in the firm's own words where it wrote some. */
export function writeLetter(
  firm: Sender,
  id: LetterId,
  values: Readonly<Record<string, string>>,
  text: MailText = firm.letters[id] ?? standardLetters[id],
): Letter {
  const filled = { firm: firm.name, ...values };
  return letter({
    ...{ firmName: firm.name, color: firm.color, logo: firm.logo },
    locale: text === standardLetters[id] ? 'en' : firm.locale,
    subject: fillLine(text.subject, filled),
    parts: fillBody(text.body, filled),
  });
}

/** A moment for a mail's text, in the firm's time zone, and in the language that the text is in. */
export function momentFor({ locale, timeZone, letters }: Sender, id: LetterId, at: Date): string {
  const language = letters[id] || locale.startsWith('en') ? locale : 'en';
  return new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'long', timeStyle: 'long' }).format(at);
}
