import { type Context as HonoContext, Hono } from 'hono';
import { PortalError } from '../../contract/errors.ts';
import { openapi } from '../../contract/openapi.ts';
import { isWrite, type Operation } from '../../contract/operation.ts';
import { newId } from '../database/columns.ts';
import type { Database } from '../database/database.ts';
import { findFirm } from '../firm/queries.ts';
import { logoResponse } from '../firm/settings/logo.ts';
import { findLogo } from '../firm/settings/queries.ts';
import type { FirmRow } from '../firm/tables.ts';
import type { Ports } from '../ports.ts';
import { RequestCredentials, transportOf } from './credentials.ts';
import { failureFacts, portalErrorOf } from './failures.ts';
import {
  allowOrigin,
  guardOrigin,
  guardPlace,
  guardWrite,
  ownOrigin,
  type Place,
  preflight,
} from './guards.ts';
import type { Handler } from './handle.ts';
import { isHealthy } from './health.ts';
import { problem } from './problems.ts';
import { run, type RunOptions } from './run.ts';

export interface AppOptions extends Place, RunOptions {
  readonly database: Database;
  readonly ports: Ports;
  readonly handlers: readonly Handler[];
}

interface Env {
  Variables: {
    requestId: string;
    /** What is asked for, for the log; never the path, where personal data may stand. */
    asked: string;
    firm: FirmRow;
    origin: string | undefined;
    credentials: RequestCredentials;
  };
}

const firmPath = '/api/v1/:firm';

/** The HTTP API: the routes of all operations, and what every request passes through. */
export function createApp(options: AppOptions): Hono<Env> {
  const { database, ports, handlers } = options;
  const app = new Hono<Env>();
  const isSecure = options.publicUrl.protocol === 'https:';

  app.use(async (c, next) => {
    const started = performance.now();
    c.set('requestId', newId());
    c.set('asked', 'unknown');
    await next();
    finish(c);
    ports.log.info('answers a request', {
      requestId: c.var.requestId,
      asked: c.var.asked,
      firm: (c.var.firm as FirmRow | undefined)?.slug,
      status: c.res.status,
      milliseconds: Math.round(performance.now() - started),
    });
  });
  app.use((c, next) => {
    guardPlace(options, c.req.raw);
    return next();
  });

  app.get('/healthz', async (c) => {
    c.set('asked', 'healthz');
    const healthy = await isHealthy(database);
    return c.json({ status: healthy ? 'ok' : 'unavailable' }, healthy ? 200 : 503);
  });
  app.get('/api/v1/openapi.json', (c) => {
    c.set('asked', 'openapi');
    return c.json(openapi);
  });

  app.use(`${firmPath}/*`, async (c, next) => {
    const firm = await findFirm(database, c.req.param('firm'));
    if (!firm) throw new PortalError('not-found', { message: 'No firm has this name.' });
    c.set('firm', firm);
    const request = c.req.raw;
    const origin = guardOrigin(options, firm, request);
    c.set('origin', origin);
    const transport = transportOf(request, origin !== undefined);
    c.set('credentials', new RequestCredentials(request, { slug: firm.slug, isSecure, transport }));
    await next();
  });
  app.get(`${firmPath}/logo/:id`, async (c) => {
    c.set('asked', 'logo');
    const logo = await findLogo(database, c.var.firm, c.req.param('id'));
    if (!logo) throw new PortalError('not-found', { message: 'The firm has no such logo.' });
    return logoResponse(logo);
  });
  for (const handler of handlers) mount(app, handler, options);
  for (const [path, methods] of methodsByPath(handlers.map(({ operation }) => operation))) {
    app.all(route(path), (c) => {
      if (c.req.method === 'OPTIONS') return preflight(methods);
      c.header('allow', methods.join(', '));
      throw new PortalError('wrong-method', { message: `This address takes ${methods.join(', ')}.` });
    });
  }

  app.notFound((c) => {
    return problem(
      new PortalError('not-found', { message: 'No operation has this address.' }),
      c.var.requestId,
    );
  });
  app.onError((failure, c) => {
    const error = portalErrorOf(failure);
    const facts = failureFacts(failure);
    if (error.status >= 500) {
      ports.log.error('fails to answer a request', {
        requestId: c.var.requestId,
        asked: c.var.asked,
        ...facts,
      });
    }
    const answer = problem(error, c.var.requestId);
    const allow = c.res.headers.get('allow');
    if (allow !== null) answer.headers.set('allow', allow);
    return answer;
  });
  return app;
}

function mount(app: Hono<Env>, handler: Handler, options: AppOptions): void {
  const { operation } = handler;
  const { database, ports, publicUrl } = options;
  app.on(operation.method, route(operation.path), async (c) => {
    c.set('asked', operation.name);
    const { firm, requestId, credentials } = c.var;
    const request = c.req.raw;
    if (isWrite(operation)) guardWrite(request);
    const { firm: _, ...path } = c.req.param() as Record<string, string>;
    const context = {
      database,
      pageOrigin: c.var.origin ?? ownOrigin(options, request),
      firm,
      requestId,
      ports,
      publicUrl,
      credentials,
      now: ports.clock.now(),
      request: credentials.facts,
    };
    return c.json((await run(handler, context, { path, request }, options)) as object);
  });
}

function route(path: string): string {
  return firmPath + path.replaceAll(/\{(\w+)\}/g, ':$1');
}

function methodsByPath(operations: readonly Operation[]): Map<string, string[]> {
  const byPath = Map.groupBy(operations, ({ path }) => path);
  return new Map([...byPath].map(([path, all]) => [path, all.map(({ method }) => method)]));
}

/** What an answer of the API bears that says nothing of it. */
const unlessSaid = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
};

/** What every answer bears, a refusal too. */
function finish(c: HonoContext<Env>): void {
  const { headers } = c.res;
  headers.set('x-request-id', c.var.requestId);
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'no-referrer');
  if (!c.req.path.startsWith('/api/')) return;
  for (const [name, value] of Object.entries(unlessSaid)) {
    if (!headers.has(name)) headers.set(name, value);
  }
  allowOrigin(headers, c.var.origin);
  (c.var.credentials as RequestCredentials | undefined)?.addTo(headers);
}
