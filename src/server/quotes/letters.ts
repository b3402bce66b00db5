import type { Quote } from '../../contract/quotes.ts';
import type { FirmRow } from '../firm/tables.ts';
import { type Letter, letter } from '../outbox/letter.ts';

/** Tells the firm's office what a client decided. */
export function decisionLetter(firm: FirmRow, quote: Quote, clientName: string): Letter {
  const { number, title, total, decision } = quote;
  const outcome = decision?.outcome === 'accepted' ? 'accepted' : 'declined';
  const amount = new Intl.NumberFormat(firm.locale, { style: 'currency', currency: total.currency });
  const digits = amount.resolvedOptions().maximumFractionDigits ?? 2;
  const by = decision?.by ?? '';
  return letter({
    firmName: firm.name,
    locale: 'en',
    subject: `${number} was ${outcome} by ${clientName}`,
    parts: [
      `${by} ${outcome} the quote ${number}, “${title}”, of ${amount.format(total.amount / 10 ** digits)} for ${clientName}.`,
      ...(decision?.reason ? [`The reason given: ${decision.reason}`] : []),
    ],
  });
}
