import { type ErrorCode, errorStatus, isErrorCode, PortalError } from '../../contract/errors.ts';
import type { Operation } from '../../contract/operation.ts';
import { read, type Schema } from '../../contract/schema.ts';
import * as z from '../../contract/zod.ts';

/** What is used of RFC 9457 problem details. */
const word = z.string();
const issueList = z.array(z.object({ path: z.array(z.union([word, z.number()])), message: word }));
const factRecord = z.objectOf(z.union([word, z.number()]));

/** What a status means where the body does not say. */
const meaning: Readonly<Record<number, ErrorCode>> = {
  400: 'invalid-input',
  401: 'signed-out',
  403: 'not-permitted',
  404: 'not-found',
  405: 'wrong-method',
  413: 'too-large',
  415: 'wrong-type',
  422: 'invalid-input',
  500: 'internal',
};

/** Reads a response's body. Rejects with a `PortalError` where the backend refused, or is none. */
export async function answerOf(response: Response, operation: Operation): Promise<unknown> {
  const { status } = response;
  // Not by JSON.parse(), which scripts of the page may have changed. A body that breaks off is no answer at all.
  const body: unknown = await response.json().catch((cause: unknown) => {
    if (!(cause instanceof SyntaxError)) throw cause;
  });
  const said = `${operation.name}: ${operation.method} ${operation.path} answered ${status}`;
  if (response.ok) {
    if (body !== undefined) return body;
    throw new PortalError('bad-response', { message: `${said} without JSON; is it a portal's backend?` });
  }
  // A member that is not as it should be does not spoil the others.
  const member = <T>(name: string, schema: Schema<T>): T | undefined =>
    read(schema, (body as Record<string, unknown> | null | undefined)?.[name]).data;
  const code = member('code', word);
  throw new PortalError(code === undefined ? fromElsewhere(status) : codeOf(code, status), {
    message: `${said} ${code ?? "without problem details; is it a portal's backend?"} ${member('detail', word) ?? ''}`,
    requestId: member('requestId', word) ?? response.headers.get('x-request-id') ?? undefined,
    retryAfterSeconds: retryAfter(response),
    issues: member('issues', issueList),
    facts: member('facts', factRecord),
  });
}

/** A code counts where it fits the status it came with; an unknown one, of a newer backend, reads as its status. */
function codeOf(code: string, status: number): ErrorCode {
  if (isErrorCode(code) && errorStatus[code] === status) return code;
  return codeOfStatus(status);
}

/** What a status means where nothing more is known of it. */
export function codeOfStatus(status: number): ErrorCode {
  return meaning[status] ?? fromElsewhere(status);
}

/** An error page, such as a proxy's: the backend is down, or never was there. */
function fromElsewhere(status: number): ErrorCode {
  if (status === 429) return 'too-many-attempts';
  return status >= 500 ? 'unavailable' : 'bad-response';
}

function retryAfter(response: Response): number | undefined {
  const header = response.headers.get('retry-after');
  return header !== null && /^\d{1,6}$/.test(header) ? Number(header) : undefined;
}
