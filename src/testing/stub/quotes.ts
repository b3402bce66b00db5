import { PortalError } from '../../contract/errors.ts';
import type { Quote } from '../../contract/quotes.ts';
import { summaryOf } from '../fixtures/quote-from.ts';
import type { Answers, StubState } from './answers.ts';

type QuotesAnswers = Pick<Answers, Extract<keyof Answers, `quotes.${string}`>>;

/** Quotes that stay decided. */
export function quotesAnswers(state: StubState): QuotesAnswers {
  const find = (quoteId: string): Quote => {
    const quote = state.quotes.find(({ id }) => id === quoteId);
    if (!quote) throw new PortalError('not-found');
    return quote;
  };
  const decide = (quoteId: string, outcome: 'accepted' | 'declined', reason: string | null): Quote => {
    const quote = find(quoteId);
    if (quote.status === 'expired') {
      throw new PortalError('quote-expired', { facts: { expiresOn: quote.expiresOn ?? '' } });
    }
    if (quote.decision) {
      const { outcome: before, at } = quote.decision;
      throw new PortalError('quote-decided', { facts: { outcome: before, decidedAt: at } });
    }
    const at = new Date().toISOString();
    const by = state.session?.account.displayName ?? '';
    const decided: Quote = {
      ...quote,
      status: outcome,
      decidedAt: at,
      decision: { outcome, at, by, reason },
    };
    state.quotes = state.quotes.map((each) => (each === quote ? decided : each));
    return decided;
  };
  return {
    'quotes.list': ({ status }) => ({
      items: state.quotes.filter((quote) => !status || quote.status === status).map(summaryOf),
      next: null,
    }),
    'quotes.get': ({ quoteId }) => find(quoteId),
    'quotes.accept': ({ quoteId }) => decide(quoteId, 'accepted', null),
    'quotes.decline': ({ quoteId, reason }) => decide(quoteId, 'declined', reason),
  };
}
