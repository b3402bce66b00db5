import type { PortalAdapter } from '../../client/adapter.ts';
import type { Operation } from '../../contract/operation.ts';
import { offered } from './check.ts';
import type { World } from './world.ts';

/** An adapter with a session of somebody who may call the operation: of the client, or of the firm's staff. */
export function signInFor({ needs }: Operation, world: World): Promise<PortalAdapter> {
  return needs.role === 'staff' ? staffOf(world) : world.signIn('client');
}

/** An adapter with a session of the firm's staff. */
export function staffOf({ signInStaff }: World): Promise<PortalAdapter> {
  return offered(signInStaff, 'no staff')();
}
