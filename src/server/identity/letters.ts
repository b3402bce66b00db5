import { letter, type Letter } from '../outbox/letter.ts';
import { codeLifetime } from './limits.ts';

/** The firm, as its letters need to know it. */
export interface Sender {
  readonly name: string;
  /** The language of the firm's mails, a BCP 47 tag. */
  readonly locale: string;
}

interface Words {
  readonly subject: (code: string, firm: string) => string;
  readonly type: (firm: string) => string;
  readonly lifetime: (minutes: number, firm: string) => string;
  readonly ignore: string;
}

const english: Words = {
  subject: (code, firm) => `${code} is your code for ${firm}`,
  type: (firm) => `Type this code on the sign-in page of ${firm}:`,
  lifetime: (minutes, firm) =>
    `It works once, for ${minutes} minutes. ${firm} will never ask you for it by phone or mail.`,
  ignore: 'If you did not ask for a code, you can ignore this mail: nobody gets in without it.',
};

/** The words by language; a firm whose language is not here writes English. */
const languages: ReadonlyMap<string, Words> = new Map([['en', english]]);

/** The mail that brings a code for signing in. */
export function codeLetter({ name, locale }: Sender, code: string): Letter {
  const language = new Intl.Locale(locale).language;
  const words = languages.get(language);
  const { subject, type, lifetime, ignore } = words ?? english;
  return letter({
    firmName: name,
    locale: words ? locale : 'en',
    subject: subject(code, name),
    parts: [type(name), { code }, lifetime(codeLifetime / 60_000, name), ignore],
  });
}
