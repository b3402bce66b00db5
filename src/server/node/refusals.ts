import type { IncomingMessage, Server as HttpServer, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { PortalError } from '../../contract/errors.ts';
import { newId } from '../database/columns.ts';
import { problem, problemType } from '../http/problems.ts';

/** What Node's parser refuses before there is a request, and with which status; the rest is 400. */
const statuses: Readonly<Record<string, readonly [status: number, title: string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'Payload Too Large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout'],
};

/** Answers with problem details, too, what never becomes a request of the app. */
export function explainRefusals(http: HttpServer): void {
  const last = new WeakMap<Duplex, { request: IncomingMessage; response: ServerResponse }>();
  http.on('request', (request, response) => last.set(request.socket, { request, response }));
  http.on('clientError', ({ code = '' }: NodeJS.ErrnoException, socket) => {
    const { request, response } = last.get(socket) ?? {};
    // An answer on its way would be cut in two, and one to a request that never came whole was the last.
    const isAnswering = request?.complete ? !response?.writableFinished : response?.headersSent;
    if (!socket.writable || isAnswering) socket.destroy();
    else refuse(socket, ...(statuses[code] ?? [400, 'Bad Request']));
  });
  http.on('checkExpectation', ({ socket }) => refuse(socket, 417, 'Expectation Failed'));
  http.on('connect', (_, socket) => refuse(socket, 405, 'Method Not Allowed'));
}

/** What is no request that fetch knows, such as one without a host. */
export function refuseRequest(): Response {
  const error = new PortalError('invalid-input', {
    message: 'The request is not one that is answered here.',
  });
  return problem(error, newId());
}

function refuse(socket: Duplex, status: number, title: string): void {
  const body = JSON.stringify({ type: 'about:blank', title, status });
  const head = [
    `HTTP/1.1 ${status} ${title}`,
    `content-type: ${problemType}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
