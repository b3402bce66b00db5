import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { join, relative } from 'node:path';
import type { Server } from '../src/server/server.ts';

/** What a careful firm's own web server would send. `portico` is the policy that the SDK's one file creates. */
const contentSecurityPolicy = [
  `default-src 'none'`,
  ...['script', 'style', 'img', 'font', 'connect'].map((kind) => `${kind}-src 'self'`),
  `form-action 'self'`,
  `base-uri 'none'`,
  `frame-ancestors 'none'`,
  `require-trusted-types-for 'script'`,
  'trusted-types portico',
].join('; ');

/** Puts the firms' websites around a backend, on one origin, and the SDK's one file where their pages ask for it. */
export function withSites(server: Server): Server {
  const pages = sites();
  const isBackends = (path: string) => /^\/(api\/|healthz$|outbox(\.json)?$)/.test(path);
  return {
    ...server,
    fetch: async (request) =>
      isBackends(new URL(request.url).pathname) ? server.fetch(request) : pages.fetch(request),
  };
}

function sites(): Hono {
  const root = (folder: string) => relative(process.cwd(), join(import.meta.dirname, folder)) || '.';
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header('content-security-policy', contentSecurityPolicy);
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'no-referrer');
    c.header('cache-control', 'no-cache');
  });
  app.get('/portico/portico.js', serveStatic({ path: root('../dist/sdk/portico.js') }));
  // Pages name their files from their own folder, so its address has to end in a slash.
  app.get('*', (c, next) => {
    const { pathname } = new URL(c.req.url);
    if (/(\/|\.\w+)$/.test(pathname)) return next();
    // With two slashes in front it would be the address of another host.
    return Promise.resolve(c.redirect(`${pathname.replace(/^\/+/, '/')}/`));
  });
  app.get('*', serveStatic({ root: root('sites') }));
  return app;
}
