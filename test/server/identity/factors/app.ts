import { TOTP, Secret } from 'otpauth';
import { newId } from '../../../../src/server/database/columns.ts';
import { newAuthenticatorKey } from '../../../../src/server/identity/factors/authenticator.ts';
import { issueRecoveryCodes } from '../../../../src/server/identity/factors/recovery-codes.ts';
import { authenticators } from '../../../../src/server/identity/factors/tables.ts';
import type { World } from '../world.ts';

/** Somebody's phone with an authenticator app. */
export class App {
  readonly key: string;
  readonly #world: World;

  constructor(world: World, key = newAuthenticatorKey()) {
    this.#world = world;
    this.key = key;
  }

  /** What it shows, or showed so many half-minutes ago. */
  code(stepsAgo = 0): string {
    const timestamp = this.#world.ports.clock.now().getTime() - stepsAgo * 30_000;
    return new TOTP({ secret: Secret.fromBase32(this.key) }).generate({ timestamp });
  }

  /** Six digits that it shows neither now, nor just before or after. */
  wrongCode(by = 1): string {
    const near = [-1, 0, 1].map((steps) => Number(this.code(steps)));
    let code = (near[1]! + by) % 1_000_000;
    while (near.includes(code)) code = (code + 1) % 1_000_000;
    return String(code).padStart(6, '0');
  }
}

/** Gives an identity an authenticator app, as if it had set it up. */
export async function addApp(world: World, identityId: string): Promise<App> {
  const app = new App(world);
  const [id, now] = [newId(), world.ports.clock.now()];
  const secret = await world.ports.secrets.seal('authenticator', app.key, id);
  const row = { id, firmId: world.firm.id, identityId, secret, confirmedAt: now, createdAt: now };
  await world.import((tx) => tx.insert(authenticators).values(row));
  return app;
}

/** Gives an identity recovery codes. */
export function addRecoveryCodes({ database, firm, ports }: World, identityId: string): Promise<string[]> {
  const owner = { firmId: firm.id, identityId };
  return database.as('portico_identity', { firmId: firm.id }, (tx) =>
    issueRecoveryCodes(tx, ports.secrets, owner, ports.clock.now()),
  );
}
