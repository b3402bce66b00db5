import type { Session } from '../../contract/identity.ts';

/** Says that whoever is signed in switched to another of their accounts here. */
export class AccountSwitcherSwitchedEvent extends Event {
  readonly account: Session['account'];

  constructor(account: Session['account']) {
    super('account-switcher-switched', { bubbles: true, composed: true });
    this.account = account;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'account-switcher-switched': AccountSwitcherSwitchedEvent;
  }
}
