import type { PortalPage } from './pages.ts';

/** Says that a page of the portal is shown now in place of another. */
export class ClientPortalOpenedEvent extends Event {
  /** Its name, as in the address. */
  readonly page: PortalPage;

  constructor(page: PortalPage) {
    super('client-portal-opened', { bubbles: true, composed: true });
    this.page = page;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'client-portal-opened': ClientPortalOpenedEvent;
  }
}
