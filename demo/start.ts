/**
 * The demonstration: the reference backend, and the websites of five firms that use nothing but what the SDK's package
 * exports, each page under a strict Content-Security-Policy.
 */
import { freshenScripts } from '../build/build.ts';
import { databaseImage } from '../build/database-image.ts';
import { readConfig } from '../src/server/config.ts';
import { checkPort, closeOnSignal, serve } from '../src/server/node/serve.ts';
import { startServer } from '../src/server/node/start.ts';
import { seed } from './seed.ts';
import { withSites } from './sites.ts';

async function start(): Promise<void> {
  // Requests are logged from `info` on: here they would bury what is said below.
  const config = readConfig({ PORTICO_LOG_LEVEL: 'warn', ...process.env });
  const place = { port: config.port, isPublic: config.publicUrl.protocol === 'https:' };
  await checkPort(place);
  const [started] = await Promise.all([startServer(config, { image: databaseImage }), freshenScripts()]);
  const { server } = started;
  if (!config.isProduction) await seed(started, config.publicUrl);
  const listening = await serve(withSites(server), place);
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
