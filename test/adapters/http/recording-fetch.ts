export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly credentials: string | undefined;
  readonly signal: AbortSignal | null | undefined;
}

type Reply = Response | Error | ((sent: Sent) => Response | Promise<Response>);

/** A `fetch` that answers what it is told, in turn, and remembers what it was sent. The last reply repeats. */
export function recordingFetch(...replies: [Reply, ...Reply[]]) {
  const sent: Sent[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const reply = replies[sent.length] ?? replies.at(-1) ?? offline;
    const { method = 'GET', body, credentials, signal } = init;
    const request: Sent = {
      method,
      url,
      headers: new Headers(init.headers),
      body: typeof body === 'string' ? JSON.parse(body) : undefined,
      credentials,
      signal,
    };
    sent.push(request);
    if (reply instanceof Error) throw reply;
    return reply instanceof Response ? reply.clone() : reply(request);
  };
  return { fetch: fetch as typeof globalThis.fetch, sent };
}

export function problem(status: number, code: string, rest: object = {}, headers: object = {}): Response {
  return new Response(JSON.stringify({ type: 'about:blank', title: code, status, code, ...rest }), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });
}

export const offline = new TypeError('Failed to fetch');
