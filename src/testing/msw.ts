import { http, type RequestHandler } from 'msw';
import { operations } from '../contract/all.ts';
import { stubAdapter, type StubOptions } from './stub/stub-adapter.ts';
import { answerWith, inputOf, problemWith } from './wire.ts';

/**
 * Handlers for Mock Service Worker that answer every operation from fixtures, over real requests.
 *
 * ```ts
 * export const Refused: Story = {
 *   parameters: { msw: { handlers: handlersFor(api, { overrides: { 'quotes.list': new PortalError('unavailable') } }) } },
 * };
 * ```
 *
 * @param api - The API's address as elements have it in their `api` attribute.
 */
export function handlersFor(api: string, options?: StubOptions): RequestHandler[] {
  const stub = stubAdapter(options);
  return operations.map((operation) => {
    const path = api.replace(/\/+$/, '') + operation.path.replaceAll(/\{(\w+)\}/g, ':$1');
    const method = operation.method.toLowerCase() as Lowercase<typeof operation.method>;
    return http[method](path, async ({ request }) => {
      const idempotencyKey = request.headers.get('idempotency-key') ?? undefined;
      return inputOf(operation, request)
        .then((input) => stub.call(operation, input, { idempotencyKey }))
        .then(answerWith, problemWith);
    });
  });
}
