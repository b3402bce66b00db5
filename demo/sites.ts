import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { Server } from '../src/server/server.ts';

/** What the demo uses of the SDK's entry for servers; that is built, and so has no types while these sources are checked. */
interface FirstState {
  readonly withFirstState: (html: string, options: { signedIn: boolean }) => string;
  readonly styleHashes: () => Promise<string[]>;
}

/**
 * What a careful firm's own web server would send. `portico` is the policy that the SDK's scripts for pages create.
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

/** Puts the firms' websites around a backend, on one origin, and the SDK's scripts where their pages ask for them. */
export function withSites(server: Server): Server {
  const pages = sites(server);
  const isBackends = (path: string) => /^\/(api(\/|$)|healthz$|outbox(\.json)?$)/.test(path);
  return {
    ...server,
    fetch: async (request) =>
      isBackends(new URL(request.url).pathname) ? server.fetch(request) : pages.fetch(request),
  };
}

function sites(backend: Server): Hono {
  const root = (folder: string) => relative(process.cwd(), join(import.meta.dirname, folder)) || '.';
  const app = new Hono();
  app.use(async (c, next) => {
    c.header('content-security-policy', contentSecurityPolicy());
    await next();
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'no-referrer');
    // The name of the folder that a part is in changes with what is in the parts.
    const isPart = c.res.ok && c.req.path.startsWith('/portico/parts/');
    c.header('cache-control', isPart ? 'public, max-age=31536000, immutable' : 'no-cache');
  });
  for (const file of ['portico-ssr.js', 'reserve.css']) {
    app.get(`/portico/${file}`, serveStatic({ path: root(`../dist/sdk/${file}`) }));
  }
  const inFolder = (path: string) => path.replace('/portico/', '/');
  app.get('/portico/*', serveStatic({ root: root('../dist/sdk/page'), rewriteRequestPath: inFolder }));
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
  for (const page of globSync('*/**/index.html', { cwd: join(import.meta.dirname, 'sites') })) {
    const folder = `/${dirname(page)}`;
    app.get(folder, (c) => c.redirect(`${folder}/`));
  }
  app.get('*', serveStatic({ root: root('sites') }));
  app.notFound(async (c) => {
    // Who follows a link reads a page; whatever else asks, such as a script, reads what the API says.
    if (!c.req.header('accept')?.includes('text/html')) return backend.fetch(c.req.raw);
    return c.html(await readFile(join(import.meta.dirname, 'not-found.html'), 'utf8'), 404);
  });
  return app;
}
