import { PortalError } from '../../contract/errors.ts';
import type { Needs, Operation } from '../../contract/operation.ts';
import { staffRoles } from '../../contract/permissions.ts';
import type { SignedIn } from './context.ts';

type Account = SignedIn['account'];

/** The client whose account it is. Rejects where the account lacks what the operation needs. */
export function permittedClient(operation: Operation, { account }: SignedIn): string {
  const { role, clientId, permissions } = account;
  if (role === 'client' && clientId !== null && suffices(operation.needs, permissions)) return clientId;
  throw lacking(operation);
}

function suffices(needs: Needs, permissions: Account['permissions']): boolean {
  if (needs.role !== 'client') return false;
  const { page, write = false, delete: deletes = false } = needs;
  return (
    permissions.pages.includes(page) && (!write || permissions.write) && (!deletes || permissions.delete)
  );
}

/** Rejects whoever is not one of the firm's staff, or has too low a role. */
export function guardStaff(operation: Operation, { account }: SignedIn): void {
  const { needs } = operation;
  if (needs.role === 'staff' && account.role !== 'client') {
    if (staffRoles.indexOf(account.role) >= staffRoles.indexOf(needs.atLeast)) return;
  }
  throw lacking(operation);
}

function lacking({ name }: Operation): PortalError {
  return new PortalError('not-permitted', { message: `${name}: the account lacks the permission.` });
}
