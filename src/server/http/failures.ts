import { PortalError } from '../../contract/errors.ts';
import { isPassing, sqlState } from '../database/failures.ts';
import type { LogFacts } from '../ports.ts';

/** What a caller is told of a failure. What the server itself got wrong is its own affair. */
export function portalErrorOf(failure: unknown): PortalError {
  if (failure instanceof PortalError) return failure;
  if (isPassing(failure)) {
    return new PortalError('unavailable', { message: 'The database is out of reach.', retryAfterSeconds: 1 });
  }
  return new PortalError('internal', {
    message: 'The request id finds the reason in the log of the server.',
  });
}

/** What the log is told: kind and place. A failure's message may quote what a person wrote. */
export function failureFacts(failure: unknown): LogFacts {
  const chain: Error[] = [];
  for (let each = failure; each instanceof Error; each = each.cause) chain.push(each);
  const stack = chain.at(-1)?.stack ?? '';
  return {
    failure: chain.map(({ name }) => name).join(' < '),
    sqlState: sqlState(failure),
    where: stack
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim())
      .join(' | '),
  };
}
