import type { Security } from '../../contract/identity/security.ts';
import type { TicketQuestion } from '../shared/factors/question.ts';
import type { SecurityChange } from './portal-security.events.ts';

/** A change: what it asks, and how it is made. */
export interface Question extends TicketQuestion {
  readonly outcome: Exclude<SecurityChange, 'session-ended'>;
  /** Whether it takes something away. */
  readonly isGrave?: boolean;
  /** Whether no fresh proof is asked for. */
  readonly isFree?: boolean;
  /** Whether it has to be begun before it can be answered. */
  readonly needsBegin?: boolean;
  /** Why there is nothing left to change: somebody was faster elsewhere. */
  ended?(security: Security): string | undefined;
}
