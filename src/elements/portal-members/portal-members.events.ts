import type { Member } from '../../contract/members.ts';

/** Says that staff gave somebody access, or changed it, once the backend confirmed it. */
export class PortalMembersChangedEvent extends Event {
  /** As it stands now. */
  readonly member: Member;

  constructor(member: Member) {
    super('portal-members-changed', { bubbles: true, composed: true });
    this.member = member;
  }
}

/**
 * Says that staff confirmed to end a member for good, before it is sent: `portal-members-revoke-request`. Cancelled, nothing
 * is sent.
 */
export class PortalMembersRevokeRequestEvent extends Event {
  readonly member: Member;

  constructor(member: Member) {
    super('portal-members-revoke-request', { bubbles: true, composed: true, cancelable: true });
    this.member = member;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'portal-members-changed': PortalMembersChangedEvent;
    'portal-members-revoke-request': PortalMembersRevokeRequestEvent;
  }
}
