import { untilAborted } from '../../client/abort.ts';
import type { PortalAdapter } from '../../client/adapter.ts';
import { isPortalError } from '../../contract/errors.ts';
import type { World } from './world.ts';

/** How long the limits of a backend may keep one check waiting, in seconds and in sum. */
export const patience = 10;

/** A world whose limits are waited for, and what they refused in the end. */
export interface Limits {
  readonly world: World;
  /** Why what was asked for could not be had; undefined while nothing was refused for good. */
  refused(): string | undefined;
}

/**
 * Has a check wait where a backend's own limits ask for a little time, such as after many mails to one address. A limit
 * that asks for more is noted: a check that fails then has found out nothing.
 */
export function watchLimits(world: World): Limits {
  let left = patience;
  let refused: string | undefined;

  async function patiently<T>(what: string, call: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    for (;;) {
      try {
        return await call();
      } catch (error) {
        if (!isPortalError(error, 'too-many-attempts')) throw error;
        const { retryAfterSeconds: asked } = error;
        // A limit that asks for no time at all must not be asked forever.
        const wait = Math.max(asked ?? Infinity, 0.05);
        if (wait > left) {
          const time = asked === undefined ? 'and does not say for how long' : `for ${asked} seconds more`;
          refused = `a limit of the backend refuses ${what} ${time}`;
          throw error;
        }
        left -= wait;
        await untilAborted(new Promise((resolve) => setTimeout(resolve, wait * 1000)), signal);
      }
    }
  }

  const watched = (adapter: PortalAdapter): PortalAdapter => ({
    name: adapter.name,
    guarantees: adapter.guarantees,
    ...(adapter.operations && { operations: adapter.operations }),
    supports: (operation) => adapter.supports(operation),
    call: (operation, input, options) =>
      patiently(operation.name, async () => adapter.call(operation, input, options), options.signal),
    ...(adapter.subscribe && { subscribe: (listener) => adapter.subscribe?.(listener) ?? (() => undefined) }),
  });

  const within = (open: World): World => {
    const { signInStaff, clock, through } = open;
    return {
      person: open.person,
      spare: open.spare,
      pageOrigin: open.pageOrigin,
      visit: () => watched(open.visit()),
      signIn: async (who) => watched(await patiently('signing in', () => open.signIn(who))),
      signInStaff: signInStaff && (async () => watched(await patiently('signing in', signInStaff))),
      readCode: (email) => open.readCode(email),
      quote: (state, whose) => patiently('looking for a quote', () => open.quote(state, whose)),
      task: async (whose) => patiently('looking for a task', async () => open.task?.(whose)),
      plan: async (whose) => patiently('looking for a plan', async () => open.plan?.(whose)),
      clock,
      through: through && ((around) => within(through(around))),
    };
  };
  return { refused: () => refused, world: within(world) };
}
