/**
 * The demonstration: the reference backend, and the websites of five firms that use nothing but what the SDK's package
 * exports, each page under a strict Content-Security-Policy.
 */
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { join, relative } from 'node:path';
import { freshenScripts } from '../build.ts';
import { readConfig } from '../src/server/config.ts';
import { closeOnSignal, serve } from '../src/server/node/serve.ts';
import { startServer } from '../src/server/node/start.ts';
import { seed } from './seed.ts';

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

/** The firms' websites, and the SDK's one file where their pages ask for it. */
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
  app.get('*', (c, next) =>
    /(\/|\.\w+)$/.test(c.req.path) ? next() : Promise.resolve(c.redirect(`${c.req.path}/`)),
  );
  app.get('*', serveStatic({ root: root('sites') }));
  return app;
}

async function start(): Promise<void> {
  // Requests are logged from `info` on: here they would bury what is said below.
  const config = readConfig({ PORTICO_LOG_LEVEL: 'warn', ...process.env });
  const [started] = await Promise.all([startServer(config), freshenScripts()]);
  const { server } = started;
  if (!config.isProduction) await seed(started, config.publicUrl.href);
  const pages = sites();
  const isBackends = (path: string) => /^\/(api\/|healthz$|outbox(\.json)?$)/.test(path);
  const listening = await serve(
    {
      ...server,
      fetch: async (request, peer) =>
        isBackends(new URL(request.url).pathname) ? server.fetch(request, peer) : pages.fetch(request),
    },
    { port: config.port, isPublic: config.publicUrl.protocol === 'https:' },
  );
  closeOnSignal(listening);

  console.log(`Portico's demonstration is at http://localhost:${listening.port}/`);
  if (config.isProduction) return;
  console.log('Sign in at any firm as client@demo.example, with the password "correct horse portal staple".');
  if (config.smtpUrl === undefined) console.log('Mails, codes among them, are kept at /outbox.');
}

try {
  await start();
} catch (failure) {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exit(1);
}
