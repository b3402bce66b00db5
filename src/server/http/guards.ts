import { PortalError } from '../../contract/errors.ts';
import { isLoopback } from '../../contract/loopback.ts';
import { accessTokenHeader, refreshTokenHeader, sessionHeader } from '../../contract/tokens.ts';
import type { FirmRow } from '../firm/tables.ts';

export { isLoopback };

/** Where the server is reached, as configured and never guessed. */
export interface Place {
  /** The address that browsers use. Over plain http it is a loopback one. */
  readonly publicUrl: URL;
}

/** Over plain http only loopback is served: elsewhere, passwords and sessions would travel in the open. */
export function guardPlace({ publicUrl }: Place, request: Request): void {
  if (publicUrl.protocol === 'https:') return;
  if (isLoopback(new URL(request.url).hostname)) return;
  throw new PortalError('origin-refused', {
    message:
      'Over plain http only loopback addresses such as http://localhost are served. ' +
      'Put the server behind https and set PORTICO_PUBLIC_URL to the https address.',
  });
}

/** The API's own origin, as browsers know it. */
export function ownOrigin({ publicUrl }: Place, request: Request): string {
  return publicUrl.protocol === 'https:' ? publicUrl.origin : new URL(request.url).origin;
}

/**
 * The origin of the page that sends a request, as the firm's list has it: undefined where the request names none, or the
 * API's own. Rejects any other.
 */
export function guardOrigin(place: Place, firm: FirmRow, request: Request): string | undefined {
  const origin = request.headers.get('origin');
  if (origin === null || origin === ownOrigin(place, request)) return undefined;
  const listed = firm.origins.find((each) => each === origin);
  if (listed !== undefined) return listed;
  throw new PortalError('origin-refused', {
    message: `Pages of this origin may not call the API. Add it to the origins of the firm "${firm.slug}".`,
  });
}

/** What a browser sends from another site's page only with the server's consent, so that no form can forge a write. */
export function guardWrite(request: Request): void {
  if (request.headers.get('portico-client') === null) {
    throw new PortalError('origin-refused', { message: 'The header "Portico-Client: 1" is missing.' });
  }
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw new PortalError('wrong-type', { message: 'The content type must be application/json.' });
  }
}

/** What pages of a listed origin may do (https://fetch.spec.whatwg.org/#http-cors-protocol). */
export function allowOrigin(headers: Headers, origin: string | undefined): void {
  headers.append('vary', 'Origin');
  if (origin === undefined) return;
  headers.set('access-control-allow-origin', origin);
  headers.set('access-control-allow-credentials', 'true');
  headers.set(
    'access-control-expose-headers',
    [...['Retry-After', 'X-Request-Id'], ...[sessionHeader, accessTokenHeader, refreshTokenHeader]].join(
      ', ',
    ),
  );
}

/** Answers a browser that asks before it sends (a preflight). */
export function preflight(methods: readonly string[]): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-methods': methods.join(', '),
      'access-control-allow-headers': [
        ...['Content-Type', 'Idempotency-Key', 'Portico-Client', 'Authorization'],
        ...[sessionHeader, refreshTokenHeader],
      ].join(', '),
      'access-control-max-age': '600',
    },
  });
}
