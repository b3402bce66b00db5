import type { Quote } from '../../contract/quotes.ts';

/** Says that the quote was accepted, once the backend confirmed it. */
export class PortalQuotesAcceptedEvent extends Event {
  static readonly type = 'portal-quotes-accepted';
  readonly quote: Quote;

  constructor(quote: Quote) {
    super(PortalQuotesAcceptedEvent.type, { bubbles: true, composed: true });
    this.quote = quote;
  }
}

/** Says that the quote was declined, once the backend confirmed it. */
export class PortalQuotesDeclinedEvent extends Event {
  static readonly type = 'portal-quotes-declined';
  readonly quote: Quote;

  constructor(quote: Quote) {
    super(PortalQuotesDeclinedEvent.type, { bubbles: true, composed: true });
    this.quote = quote;
  }
}

/** The client confirmed that the quote be accepted; cancelled, nothing is sent. */
export class PortalQuotesAcceptRequestEvent extends Event {
  static readonly type = 'portal-quotes-accept-request';
  readonly quote: Quote;

  constructor(quote: Quote) {
    super(PortalQuotesAcceptRequestEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.quote = quote;
  }
}

/** The client confirmed that the quote be declined; cancelled, nothing is sent. */
export class PortalQuotesDeclineRequestEvent extends Event {
  static readonly type = 'portal-quotes-decline-request';
  readonly quote: Quote;
  /** Why, in the client's words. */
  readonly reason: string;

  constructor(quote: Quote, reason: string) {
    super(PortalQuotesDeclineRequestEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.quote = quote;
    this.reason = reason;
  }
}

declare global {
  interface HTMLElementEventMap {
    'portal-quotes-accepted': PortalQuotesAcceptedEvent;
    'portal-quotes-declined': PortalQuotesDeclinedEvent;
    'portal-quotes-accept-request': PortalQuotesAcceptRequestEvent;
    'portal-quotes-decline-request': PortalQuotesDeclineRequestEvent;
  }
}
