/** Each change of one's own security that an element makes. */
export type SecurityChange =
  | 'password'
  | 'authenticator-on'
  | 'authenticator-off'
  | 'sms-on'
  | 'sms-off'
  | 'passkey-added'
  | 'passkey-renamed'
  | 'passkey-removed'
  | 'recovery-codes'
  | 'session-ended'
  | 'signed-out-everywhere';

/** Says that something about one's own security changed, as the backend confirmed. */
export class PortalSecurityChangedEvent extends Event {
  readonly change: SecurityChange;

  constructor(change: SecurityChange) {
    super('portal-security-changed', { bubbles: true, composed: true });
    this.change = change;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'portal-security-changed': PortalSecurityChangedEvent;
  }
}
