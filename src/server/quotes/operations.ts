import { PortalError } from '../../contract/errors.ts';
import type { Output } from '../../contract/operation.ts';
import {
  acceptQuote,
  declineQuote,
  getQuote,
  listQuotes,
  type Quote,
  type QuoteSummary,
} from '../../contract/quotes.ts';
import { pageOf } from '../database/pages.ts';
import { todayIn } from '../firm/today.ts';
import type { ClientContext } from '../http/context.ts';
import { forClient } from '../http/handle.ts';
import { decisionLetter } from './letters.ts';
import { type Decision, decideRow, findQuote, listRows, type Sight } from './queries.ts';
import { statusOf, totalsOf } from './rules.ts';
import type { QuoteLineRow, QuoteRow } from './tables.ts';

export const quoteHandlers = [
  forClient(
    listQuotes,
    async (context, { sort = '-issuedOn', ...input }): Promise<Output<typeof listQuotes>> => {
      const sight = sightOf(context);
      const request = { ...input, sort };
      const rows = await listRows(sight, request);
      return pageOf(rows, request, ({ quote }) => summary(quote, sight.today));
    },
  ),

  forClient(getQuote, async (context, { quoteId }) => read(sightOf(context), quoteId)),

  forClient(acceptQuote, async (context, { quoteId }) =>
    decide(context, quoteId, { outcome: 'accepted', reason: null }),
  ),

  forClient(declineQuote, async (context, { quoteId, reason }) =>
    decide(context, quoteId, { outcome: 'declined', reason }),
  ),
];

function sightOf({ tx, scope, firm, now }: ClientContext): Sight {
  return { tx, scope, today: todayIn(firm.timeZone, now) };
}

async function read(sight: Sight, quoteId: string): Promise<Quote> {
  const found = await findQuote(sight, quoteId);
  if (!found) throw new PortalError('not-found', { message: 'The client has no such quote.' });
  return whole(found.quote, found.lines, sight.today);
}

async function decide(
  context: ClientContext,
  quoteId: string,
  choice: Pick<Decision, 'outcome' | 'reason'>,
): Promise<Quote> {
  const { tx, firm, session, now, ports } = context;
  const sight = sightOf(context);
  const decision = { ...choice, at: now, by: session.account.displayName };
  const isDecidedHere = await decideRow(sight, quoteId, decision);
  const quote = await read(sight, quoteId);
  if (!isDecidedHere) throw refusal(quote);
  await ports.outbox.enqueue(tx, {
    firm,
    recipient: firm.officeEmail,
    template: `quotes.${choice.outcome}`,
    letter: decisionLetter(firm, quote, session.account.clientName),
    dedupeKey: `quotes.decided ${quoteId}`,
  });
  return quote;
}

/** Why a quote that is there could not be decided. */
function refusal({ decision, expiresOn }: Quote): PortalError {
  if (decision) {
    return new PortalError('quote-decided', {
      message: `The quote was ${decision.outcome} at ${decision.at}.`,
      facts: { outcome: decision.outcome, decidedAt: decision.at },
    });
  }
  return new PortalError('quote-expired', {
    message: `The quote could be decided until ${expiresOn ?? 'its last day'}.`,
    facts: { expiresOn: expiresOn ?? '' },
  });
}

function summary(row: QuoteRow, today: string): QuoteSummary {
  const { id, number, title, issuedOn, expiresOn, decidedAt, total, currency } = row;
  return {
    id,
    number,
    title,
    status: statusOf(row, today) ?? 'unknown',
    issuedOn,
    expiresOn,
    decidedAt: decidedAt?.toISOString() ?? null,
    total: { amount: total, currency },
  };
}

function whole(row: QuoteRow, lines: readonly QuoteLineRow[], today: string): Quote {
  const { introduction, terms, currency, state, decidedAt, decidedBy, decisionReason } = row;
  const { nets, subtotal, taxes } = totalsOf(lines);
  const money = (amount: number) => ({ amount, currency });
  const isDecided = state === 'accepted' || state === 'declined';
  return {
    ...summary(row, today),
    introduction,
    lines: lines.map(({ id, description, quantity, unit, unitPrice, taxRate }, index) => ({
      id,
      description,
      quantity,
      unit,
      unitPrice: money(unitPrice),
      taxRate,
      net: money(nets[index] ?? 0),
    })),
    subtotal: money(subtotal),
    taxes: taxes.map(({ rate, amount }) => ({ rate, amount: money(amount) })),
    terms,
    decision:
      isDecided && decidedAt
        ? { outcome: state, at: decidedAt.toISOString(), by: decidedBy ?? '', reason: decisionReason }
        : null,
  };
}
