import type { PortalAdapter } from '../../../client/adapter.ts';
import { signInWithPassword } from '../../../contract/identity.ts';
import { proveAgain } from '../../../contract/identity/security.ts';
import { offered } from '../check.ts';
import { holds, run } from '../expect.ts';
import { type Credentials, signInBy } from '../sign-in.ts';
import type { World } from '../world.ts';

/** The person whose password and factors may be changed. */
export function spareOf({ spare }: World): Credentials {
  return offered(spare, 'no spare person');
}

/** An adapter with a session of that person. */
export async function signInSpare(world: World): Promise<PortalAdapter> {
  const adapter = world.visit();
  await signInBy(adapter, spareOf(world));
  return adapter;
}

/** A ticket for changes to what protects the spare person, and the backend's time, in milliseconds since 1970. */
export async function proof(adapter: PortalAdapter, world: World): Promise<{ ticket: string; now: number }> {
  const { password } = spareOf(world);
  const { ticket, expiresAt } = await run(adapter, proveAgain, { password });
  // It serves for five minutes.
  return { ticket, now: Date.parse(expiresAt) - 5 * 60_000 };
}

/** A visitor who has given the spare person's password, and is asked for a second factor. */
export async function askedForFactor(world: World): Promise<{ visitor: PortalAdapter; ticket: string }> {
  const visitor = world.visit();
  const { email, password } = spareOf(world);
  const step = await run(visitor, signInWithPassword, { email, password });
  holds(step.step === 'second-factor', `after the password signing in goes on with ${step.step}`);
  return { visitor, ticket: step.ticket };
}
