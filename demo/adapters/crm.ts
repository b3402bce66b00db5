/** A firm's own API behind the port: offers from its CRM, shown as quotes. */
import { PortalError, type Quote } from '@portico/elements';
import { defineAdapter, fetchJson, HttpError } from '@portico/elements/adapters/define';

/** An offer as this CRM has it. */
interface Offer {
  ref: string;
  subject: string;
  state: 'open' | 'won';
  sentOn: string;
  cents: number;
  wonAt: string | null;
}

export function crmAdapter(crm: string) {
  return defineAdapter({
    name: crm,
    answers: {
      'quotes.list': async (_, { signal }) => {
        const offers = (await fetchJson(`${crm}/offers`, { signal, credentials: 'include' })) as Offer[];
        return { items: offers.map(quoteFrom), next: null };
      },
      'quotes.get': async ({ quoteId }, { signal }) => {
        const address = `${crm}/offers/${encodeURIComponent(quoteId)}`;
        return quoteFrom((await fetchJson(address, { signal, credentials: 'include' })) as Offer);
      },
      'quotes.accept': async ({ quoteId }, { signal }) => {
        const address = `${crm}/offers/${encodeURIComponent(quoteId)}/win`;
        try {
          return quoteFrom(
            (await fetchJson(address, { method: 'POST', json: {}, signal, credentials: 'include' })) as Offer,
          );
        } catch (error) {
          // Statuses are understood; only what they cannot say is said here.
          if (!(error instanceof HttpError) || error.status !== 409) throw error;
          const { wonAt } = error.body as Offer;
          throw new PortalError('quote-decided', { facts: { outcome: 'accepted', decidedAt: wonAt ?? '' } });
        }
      },
    },
  });
}

function quoteFrom({ ref, subject, state, sentOn, cents, wonAt }: Offer): Quote {
  const total = { amount: cents, currency: 'AUD' };
  const line = {
    id: ref,
    description: subject,
    quantity: '1',
    unit: '',
    unitPrice: total,
    taxRate: '0',
    net: total,
  };
  return {
    ...{ id: ref, number: ref, title: subject, status: state === 'won' ? 'accepted' : 'pending' },
    ...{ issuedOn: sentOn, expiresOn: null, decidedAt: wonAt, total, subtotal: total, lines: [line] },
    ...{ taxes: [{ rate: '0', amount: { ...total, amount: 0 } }], introduction: '', terms: '' },
    decision: wonAt === null ? null : { outcome: 'accepted', at: wonAt, by: 'You', reason: null },
  };
}
