/** The typed client, the contract it speaks, and the port that any backend can be put behind. */
export { createPortalClient, type PortalClient } from '../client/client.ts';
export { createTicketClient, type TicketClient, type TicketOptions } from '../client/ticket-client.ts';
export type { AdapterEvent, CallOptions, Guarantee, PortalAdapter } from '../client/adapter.ts';
export type { Reading } from '../client/reading.ts';
export type { SessionState } from '../client/session.ts';
export { configurePortal, type PortalOptions } from '../elements/shared/page-default.ts';

export {
  type ErrorCode,
  type Facts,
  type Issue,
  PortalError,
  type PortalErrorOptions,
} from '../contract/errors.ts';
export type { Input, Kind, Needs, Operation, Output } from '../contract/operation.ts';
export type { Permissions } from '../contract/permissions.ts';
export type { Money } from '../contract/values.ts';
export * from '../contract/apps.ts';
export * from '../contract/clients.ts';
export * from '../contract/firm.ts';
export * from '../contract/identity.ts';
export * from '../contract/identity/everywhere.ts';
export * from '../contract/identity/second-factor.ts';
export * from '../contract/identity/security.ts';
export * from '../contract/identity/tickets.ts';
export * from '../contract/members.ts';
export * from '../contract/goals.ts';
export * from '../contract/quotes.ts';
export * from '../contract/tasks.ts';
export * from '../contract/wealth.ts';
