import type { Quote } from '../../contract/quotes.ts';
import { writeLetter } from '../firm/letters/write.ts';
import type { FirmRow } from '../firm/tables.ts';
import type { Letter } from '../outbox/letter.ts';
import type { QuoteRow } from './tables.ts';

/** Tells the firm's office what a client decided. */
export function decisionLetter(firm: FirmRow, quote: Quote, client: string): Letter {
  const { number, title, total, decision } = quote;
  const format = new Intl.NumberFormat(firm.locale, { style: 'currency', currency: total.currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return writeLetter(firm, decision?.outcome === 'accepted' ? 'quotes.accepted' : 'quotes.declined', {
    ...{ number, title, client, person: decision?.by ?? '', reason: decision?.reason ?? '' },
    amount: format.format(total.amount / 10 ** digits),
  });
}

/** Tells somebody that there is a quote for their client, and where it is: not what is in it. */
export function sentLetter(
  firm: FirmRow,
  { number, title }: Pick<QuoteRow, 'number' | 'title'>,
  { person, client }: { readonly person: string; readonly client: string },
): Letter {
  const link = firm.pages.quotes ?? firm.pages.login ?? '';
  return writeLetter(firm, 'quotes.sent', { person, client, number, title, link });
}
