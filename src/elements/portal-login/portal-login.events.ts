import type { Session } from '../../contract/identity.ts';

/** Somebody signed in. A session that was open already when the page loaded makes no such event. */
export class PortalLoginSignedInEvent extends Event {
  static readonly type = 'portal-login-signed-in';
  readonly account: Session['account'];

  constructor(account: Session['account']) {
    super(PortalLoginSignedInEvent.type, { bubbles: true, composed: true });
    this.account = account;
  }
}

/** Nobody is signed in any more: by choice, or because the session ended here or in another tab. */
export class PortalLoginSignedOutEvent extends Event {
  static readonly type = 'portal-login-signed-out';

  constructor() {
    super(PortalLoginSignedOutEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'portal-login-signed-in': PortalLoginSignedInEvent;
    'portal-login-signed-out': PortalLoginSignedOutEvent;
  }
}
