import type { Quote } from '../../contract/quotes.ts';
import { writeLetter } from '../firm/letters/write.ts';
import type { FirmRow } from '../firm/tables.ts';
import type { Letter } from '../outbox/letter.ts';

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
