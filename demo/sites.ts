import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Server } from '../src/server/server.ts';

/** What the demo uses of the SDK's entry for servers; that is built, and so has no types while these sources are checked. */
interface FirstState {
  readonly withFirstState: (html: string, options: { signedIn: boolean }) => string;
  readonly styleHashes: () => Promise<string[]>;
}

/**
 * What a careful firm's own web server would send. `portico` is the policy that the SDK's one file creates.
 *
 * @param styles - Further sources of styles: the hashes of those that stand in the page.
 */
function contentSecurityPolicy(styles: readonly string[] = []): string {
  return [
    `default-src 'none'`,
    ...['script', 'img', 'font', 'connect'].map((kind) => `${kind}-src 'self'`),
    ["style-src 'self'", ...styles].join(' '),
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
    `require-trusted-types-for 'script'`,
    'trusted-types portico',
  ].join('; ');
}

/** Pages that come with what the elements in them show first. */
const pagesWithFirstState = ['/law/portal/'];

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
    c.header('content-security-policy', contentSecurityPolicy());
    await next();
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'no-referrer');
    c.header('cache-control', 'no-cache');
  });
  for (const file of ['portico.js', 'portico-ssr.js', 'reserve.css']) {
    app.get(`/portico/${file}`, serveStatic({ path: root(`../dist/sdk/${file}`) }));
  }
  for (const path of pagesWithFirstState) {
    app.get(path, async (c) => {
      const entry = '@portico/elements/ssr';
      const { withFirstState, styleHashes } = (await import(entry)) as FirstState;
      const page = await readFile(join(import.meta.dirname, 'sites', path, 'index.html'), 'utf8');
      // Over http, where this demo runs, the session's cookie is for the API alone and is not seen here.
      const signedIn = /\bportico-law=/.test(c.req.header('cookie') ?? '');
      c.header('content-security-policy', contentSecurityPolicy(await styleHashes()));
      c.header('vary', 'cookie');
      return c.html(withFirstState(page, { signedIn }));
    });
  }
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
