import { PortalError } from '../../contract/errors.ts';
import { isWrite, type Operation, pathNames } from '../../contract/operation.ts';

/** An HTTP request, apart from what travels with every one. */
export interface HttpRequest {
  /** Below the API's address; begins with a slash. */
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/**
 * How an operation travels: members that its path names go there, the rest as a query where nothing is changed and as a
 * JSON body where something is.
 */
export function requestFor(operation: Operation, input: object, idempotencyKey?: string): HttpRequest {
  const rest: Record<string, unknown> = { ...input };
  let path: string = operation.path;
  for (const name of pathNames(operation)) {
    path = path.replace(`{${name}}`, () => segment(operation, rest[name] as string));
    Reflect.deleteProperty(rest, name);
  }
  const { method } = operation;
  const headers = { accept: 'application/json', 'portico-client': '1' };
  if (!isWrite(operation)) return { path: path + query(rest), method, headers };
  return {
    path,
    method,
    headers: {
      ...headers,
      'content-type': 'application/json',
      ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
    },
    body: JSON.stringify(rest),
  };
}

function segment({ name }: Operation, value: string): string {
  // URLs resolve these two even when they are encoded, and the request would reach another operation.
  if (/^\.\.?$/.test(value)) throw new PortalError('not-found', { message: `${name}: no id is "${value}"` });
  return encodeURIComponent(value);
}

function query(members: Record<string, unknown>): string {
  const entries = Object.entries(members).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((each) => each !== undefined)
      .map((each): [string, string] => [name, String(each)]),
  );
  return entries.length > 0 ? `?${new URLSearchParams(entries).toString()}` : '';
}
