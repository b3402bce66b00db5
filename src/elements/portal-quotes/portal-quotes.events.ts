import type { Quote } from '../../contract/quotes.ts';

/**
 * Says that a quote was decided, once the backend confirmed it: `portal-quotes-accepted` or `portal-quotes-declined`.
 */
export class PortalQuotesDecidedEvent extends Event {
  readonly quote: Quote;

  constructor(type: `portal-quotes-${'accepted' | 'declined'}`, quote: Quote) {
    super(type, { bubbles: true, composed: true });
    this.quote = quote;
  }
}

/**
 * Says that the client confirmed a decision, before it is sent: `portal-quotes-accept-request` or
 * `portal-quotes-decline-request`. Cancelled, nothing is sent.
 */
export class PortalQuotesRequestEvent extends Event {
  readonly quote: Quote;
  /** Why it is declined, in the client's words; empty where it is accepted. */
  readonly reason: string;

  constructor(type: `portal-quotes-${'accept' | 'decline'}-request`, quote: Quote, reason: string) {
    super(type, { bubbles: true, composed: true, cancelable: true });
    this.quote = quote;
    this.reason = reason;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'portal-quotes-accepted': PortalQuotesDecidedEvent;
    'portal-quotes-declined': PortalQuotesDecidedEvent;
    'portal-quotes-accept-request': PortalQuotesRequestEvent;
    'portal-quotes-decline-request': PortalQuotesRequestEvent;
  }
}
