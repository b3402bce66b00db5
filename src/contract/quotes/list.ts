import { operation } from '../operation.ts';
import { choice } from '../schema.ts';
import { day, id, instant, money, page, pageInput } from '../values.ts';
import * as z from '../zod.ts';

/** Where a quote stands. `expired`: still undecided when its last day ended. Drafts are the firm's own and never listed. */
/** In the order in which a client cares: what waits for an answer comes first. */
export const quoteStatuses = ['pending', 'accepted', 'declined', 'expired'] as const;
export const quoteStatus = choice(quoteStatuses);
export type QuoteStatus = z.infer<typeof quoteStatus>;

/** A quote as it stands in a list. */
export const quoteSummary = z.object({
  id,
  /** The firm's own number, such as `Q-1042`. */
  number: z.string(),
  title: z.string(),
  status: quoteStatus,
  issuedOn: day,
  /** The last day on which it can be accepted, that whole day in the firm's time zone; null: no end. */
  expiresOn: z.nullable(day),
  decidedAt: z.nullable(instant),
  /** What the client pays, tax included. */
  total: money,
});
export type QuoteSummary = z.infer<typeof quoteSummary>;

export const listQuotes = operation({
  name: 'quotes.list',
  method: 'GET',
  path: '/quotes',
  kind: 'json',
  summary: "List the client's quotes",
  description: 'Newest first unless sorted otherwise. Search looks at number and title.',
  needs: { role: 'client', page: 'quotes' },
  input: pageInput(['issuedOn', 'expiresOn', 'number', 'title', 'total'], {
    status: z.optional(quoteStatus),
  }),
  output: page(quoteSummary),
  errors: [],
});
