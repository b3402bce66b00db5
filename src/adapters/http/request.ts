import { PortalError } from '../../contract/errors.ts';
import { isWrite, type Operation, pathNames } from '../../contract/operation.ts';

/** An HTTP request, apart from what travels with every one. */
export interface HttpRequest {
  /** Below the API's address; begins with a slash. */
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Null where nothing is changed; never left out, as a page's scripts may have given every object a body. */
  readonly body: string | null;
}

/**
 * How an operation travels: members that its path names go there, the rest as a query where nothing is changed and as a
 * JSON body where something is.
 */
export function requestFor(operation: Operation, input: object, idempotencyKey?: string): HttpRequest {
  const names = pathNames(operation);
  const members = Object.entries(input).filter(([, value]) => value !== undefined);
  const path = names.reduce<string>(
    (filled, name) =>
      filled.replace(`{${name}}`, () => segment(operation, (input as Record<string, string>)[name])),
    operation.path,
  );
  const rest = members.filter(([name]) => !names.includes(name));
  const { method } = operation;
  const headers = { accept: 'application/json', 'portico-client': '1' };
  if (!isWrite(operation)) return { path: path + query(rest), method, headers, body: null };
  return {
    path,
    method,
    headers: {
      ...headers,
      'content-type': 'application/json',
      ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
    },
    body: JSON.stringify(Object.fromEntries(rest), function (this: Record<string, unknown>, name: string) {
      // Whatever toJSON makes of it: scripts of the page may have given one to every array or object.
      return this[name];
    }),
  };
}

function segment({ name }: Operation, value = ''): string {
  // URLs resolve the dots even when they are encoded, and the request would reach another operation.
  if (/^\.{0,2}$/.test(value))
    throw new PortalError('not-found', { message: `${name}: no id is "${value}"` });
  return encodeURIComponent(value);
}

function query(members: [string, unknown][]): string {
  const pairs = members.flatMap(([name, value]) => [value].flat().map((each) => [name, String(each)]));
  return pairs[0] ? `?${String(new URLSearchParams(pairs))}` : '';
}
