import type * as z from 'zod/mini';
import { PortalError } from '../contract/errors.ts';
import { isWrite, type Operation, pathNames } from '../contract/operation.ts';
import { read } from '../contract/schema.ts';

/** Reads an operation's input off a request, the way that the HTTP adapter put it there. */
export async function inputOf(operation: Operation, request: Request): Promise<Record<string, unknown>> {
  const url = new URL(request.url);
  const names = pathNames(operation);
  const values = pathPattern(operation).exec(url.pathname)?.slice(1) ?? [];
  const fromPath = Object.fromEntries(
    names.map((name, index) => [name, decodeURIComponent(values[index] ?? '')]),
  );
  if (isWrite(operation)) return { ...((await request.json()) as object), ...fromPath };
  return {
    ...Object.fromEntries(
      Array.from(url.searchParams, ([name, value]) => [name, typed(operation, name, value)]),
    ),
    ...fromPath,
  };
}

/** Matches addresses of an operation below any API. */
function pathPattern({ path }: Operation): RegExp {
  return new RegExp(`${path.replaceAll(/\{\w+\}/g, '([^/]+)')}$`);
}

/** A query holds text only; what the contract wants as number or boolean is made one. */
function typed({ input }: Operation, name: string, value: string): unknown {
  const field = (input as z.core.$ZodObject)._zod.def.shape[name];
  for (const each of [value, Number(value), value === 'true']) {
    if (field && read(field, each).issues.length === 0) return each;
  }
  return value;
}

export function answerWith(answer: unknown): Response {
  return Response.json(answer, { headers: { 'cache-control': 'no-store' } });
}

/** A failure as problem details; what never reaches a backend is a network error. */
export function problemWith(error: unknown): Response {
  if (!(error instanceof PortalError)) throw error;
  const { code, status, issues, facts, retryAfterSeconds } = error;
  if (status === 0) return Response.error();
  return new Response(JSON.stringify({ type: 'about:blank', title: code, status, code, issues, facts }), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      ...(retryAfterSeconds !== undefined && { 'retry-after': String(retryAfterSeconds) }),
    },
  });
}
