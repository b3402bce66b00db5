import type { Goal } from '../../contract/goals.ts';

/**
 * Says what the client did with a goal, once the backend confirmed it: `portal-goals-created`, `portal-goals-edited` or
 * `portal-goals-archived`.
 */
export class PortalGoalsChangedEvent extends Event {
  readonly goal: Goal;

  constructor(type: `portal-goals-${'created' | 'edited' | 'archived'}`, goal: Goal) {
    super(type, { bubbles: true, composed: true });
    this.goal = goal;
  }
}

/** Says that the client confirmed to archive a goal, before that is sent: `portal-goals-archive-request`. Cancelled, nothing is sent. */
export class PortalGoalsRequestEvent extends Event {
  readonly goal: Goal;

  constructor(type: 'portal-goals-archive-request', goal: Goal) {
    super(type, { bubbles: true, composed: true, cancelable: true });
    this.goal = goal;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'portal-goals-created': PortalGoalsChangedEvent;
    'portal-goals-edited': PortalGoalsChangedEvent;
    'portal-goals-archived': PortalGoalsChangedEvent;
    'portal-goals-archive-request': PortalGoalsRequestEvent;
  }
}
