import type { ReactiveElement } from 'lit';
import { CachedReading, type Reading } from '../../client/reading.ts';
import { PortalError } from '../../contract/errors.ts';

/**
 * Code that is loaded later, told of like anything else that is read, so that a `Read` shows that it is on its way, that
 * it did not come, and "Try again". It is loaded once a pointer or the focus comes to the element, as something is likely
 * to be opened then, or once somebody subscribes or asks for the result; after a failure, by the next who does.
 *
 * @param load - Imports the code and puts it to use. It is called again after a failure.
 */
export function late(host: ReactiveElement, load: () => Promise<unknown>): Reading<undefined> {
  const reading = new CachedReading<undefined>({
    load: () =>
      load().then(
        () => undefined,
        (cause: unknown) => {
          throw new PortalError('unreachable', { cause });
        },
      ),
    used: () => {
      if (reading.state === 'loading' && !reading.reloading) void reading.reload();
    },
    unused: () => {
      if (reading.error) reading.forget();
    },
  });
  const prepare = () => void reading.result().catch(() => undefined);
  host.addEventListener('pointerenter', prepare);
  host.addEventListener('focusin', prepare);
  return reading;
}
