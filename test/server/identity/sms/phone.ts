import { newId } from '../../../../src/server/database/columns.ts';
import { phones } from '../../../../src/server/identity/sms/tables.ts';
import { lastDigits } from '../../../../src/server/mobile.ts';
import type { World } from '../world.ts';

export const number = '+64211234567';

/** Gives an identity a mobile number, as if it had set it up. */
export async function addPhone(world: World, identityId: string): Promise<void> {
  const [id, now, firmId] = [newId(), world.ports.clock.now(), world.firm.id];
  const sealed = await world.ports.secrets.seal('sms', number, id);
  const row = { id, firmId, identityId, number: sealed, digits: lastDigits(number), createdAt: now };
  await world.database.as('portico_identity', { firmId }, (tx) =>
    tx.insert(phones).values({ ...row, confirmedAt: now }),
  );
}

/** Six digits that are not these. */
export function otherCode(code: string, by = 1): string {
  return String((Number(code) + by) % 1_000_000).padStart(6, '0');
}
