import { operation } from '../operation.ts';
import { choice } from '../schema.ts';
import { decimal, id, instant, money, text } from '../values.ts';
import * as z from '../zod.ts';
import { listQuotes, quoteSummary } from './list.ts';

export const quoteLine = z.object({
  id,
  description: z.string(),
  quantity: decimal,
  /** What the quantity counts, such as `h` or `m²`; empty for pieces. */
  unit: z.string(),
  unitPrice: money,
  /** Tax in per cent, such as `"10"`. */
  taxRate: decimal,
  /** Quantity times unit price, before tax, rounded half away from zero. */
  net: money,
});
export type QuoteLine = z.infer<typeof quoteLine>;

/** A quote, whole. */
export const quote = z.object({
  ...z.shapeOf(quoteSummary),
  /** What the firm says above the lines; may be empty. */
  introduction: z.string(),
  lines: z.array(quoteLine),
  subtotal: money,
  /** One entry a rate, on the sum of its lines' nets. */
  taxes: z.array(z.object({ rate: decimal, amount: money })),
  terms: z.string(),
  decision: z.nullable(
    z.object({
      outcome: choice(['accepted', 'declined']),
      at: instant,
      /** The name of who decided, as it was then. */
      by: z.string(),
      /** Why it was declined; null when it was accepted. */
      reason: z.nullable(z.string()),
    }),
  ),
});
export type Quote = z.infer<typeof quote>;

/** The most characters (UTF-16 code units, as `maxlength` counts) that a reason may have. */
export const reasonLimit = 1000;

const { needs } = listQuotes;
const echoes = ['quoteId', 'id'] as const;

export const getQuote = operation({
  name: 'quotes.get',
  method: 'GET',
  path: '/quotes/{quoteId}',
  kind: 'json',
  summary: 'Read one quote',
  description: "Another client's quote, and a draft, answer as one that does not exist.",
  needs,
  input: z.object({ quoteId: id }),
  output: quote,
  echoes,
  errors: ['not-found'],
});

export const acceptQuote = operation({
  name: 'quotes.accept',
  method: 'POST',
  path: '/quotes/{quoteId}/accept',
  kind: 'json',
  summary: 'Accept a quote',
  description:
    'A decision is final. A decided quote answers quote-decided with the facts outcome and decidedAt; an expired one quote-expired with expiresOn.',
  needs,
  input: z.object({ quoteId: id }),
  output: quote,
  echoes,
  errors: ['not-found', 'quote-decided', 'quote-expired'],
});

export const declineQuote = operation({
  name: 'quotes.decline',
  method: 'POST',
  path: '/quotes/{quoteId}/decline',
  kind: 'json',
  summary: 'Decline a quote',
  description: 'Like accepting, with a reason that the firm reads. An expired quote answers quote-expired.',
  needs,
  input: z.object({ quoteId: id, reason: text(reasonLimit) }),
  output: quote,
  echoes,
  errors: ['not-found', 'quote-decided', 'quote-expired'],
});
