/** Pages and a backend on one origin, or on really separate ones, in a Chromium that blocks third-party cookies. */
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserArguments, findBrowser } from './browser.ts';
import { type ClockedDemo, serveClockedDemo } from './clocked-demo.ts';
import { type Device, usual, watched } from './device.ts';
import { deviceAt } from './journey.ts';
import { serveFolder } from './static.ts';
import type { Server } from '../../src/server/server.ts';

const script = join(import.meta.dirname, '../../dist/sdk/portico.js');

/** One request that reached the backend. */
interface Seen {
  readonly path: string;
  readonly headers: Headers;
}

/** What stands between the browsers and the backend: notes what passes, and loses what it is told to. */
export interface Wire {
  readonly around: (server: Server) => Server;
  /** Every request to the backend, oldest first. */
  readonly seen: readonly Seen[];
  /** Loses the answer to the next request to a path that ends so, after it was worked on. */
  readonly loseNext: (path: string) => void;
}

export interface SeparateSites extends AsyncDisposable, Omit<Wire, 'around'> {
  readonly demo: ClockedDemo;
  /** Where the page is, and the API's address in it. */
  readonly site: string;
  readonly api: string;
  /** @param refuses - Whether the browser refuses every cookie of the API on pages of other sites. Default: third parties' alone. */
  newDevice(options?: { refuses?: boolean }): Promise<Device>;
}

export function openWire(): Wire {
  const seen: Seen[] = [];
  const losing = new Set<string>();
  const around = (server: Server): Server => ({
    ...server,
    async fetch(request) {
      const path = new URL(request.url).pathname;
      if (path.startsWith('/api/') && request.method !== 'OPTIONS')
        seen.push({ path, headers: request.headers });
      const answer = await server.fetch(request);
      const lost = request.method !== 'OPTIONS' && [...losing].find((end) => path.endsWith(end));
      if (lost === undefined || lost === false) return answer;
      losing.delete(lost);
      await answer.body?.cancel();
      return new Response('', { status: 502 });
    },
  });
  return { around, seen, loseNext: (path) => void losing.add(path) };
}

/**
 * @param options.page - The host of the page. Default: the API's own origin.
 * @param options.api - The host of the API.
 */
export async function openSites(options: { page?: string; api: string }): Promise<SeparateSites> {
  const folder = await mkdtemp(join(tmpdir(), 'portico-sites-'));
  const wire = openWire();
  /** The firm's own files, where the API is at the origin of its site. */
  const own = new Map<string, { type: string; body: string }>();
  const around = (server: Server): Server => ({
    ...server,
    async fetch(request) {
      const path = new URL(request.url).pathname;
      if (path === '/control') return control(request);
      const file = own.get(path);
      if (file) return new Response(file.body, { headers: { 'content-type': file.type } });
      return wire.around(server).fetch(request);
    },
  });
  const demo = await serveClockedDemo(undefined, around);
  const files = await serveFolder(folder);
  const apiOrigin = `http://${options.api}:${new URL(demo.url).port}`;
  const site = options.page === undefined ? apiOrigin : `http://${options.page}:${new URL(files.url).port}`;
  const api = `${apiOrigin}/api/v1/service`;
  if (site === apiOrigin) {
    own.set('/', { type: 'text/html', body: html(api) });
    own.set('/portico.js', { type: 'text/javascript', body: await readFile(script, 'utf8') });
  } else {
    await demo.list('service', site);
    await writeFile(join(folder, 'index.html'), html(api));
    await copyFile(script, join(folder, 'portico.js'));
  }
  const devices: Device[] = [];
  return {
    ...{ demo, site, api, seen: wire.seen, loseNext: wire.loseNext },
    async newDevice({ refuses = false } = {}) {
      // In a context of its own, as in a private window, Chromium blocks third-party cookies; a control cookie proves it.
      const device = await (refuses ? refusingDevice(folder, site) : deviceAt(site));
      devices.push(device);
      return device;
    },
    async [Symbol.asyncDispose]() {
      for (const device of devices) await device[Symbol.asyncDispose]();
      await files.close();
      await demo[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** A browser that refuses every cookie of the host "localhost" on pages of other sites, partitioned ones too. */
async function refusingDevice(folder: string, site: string): Promise<Device> {
  const profile = await mkdtemp(join(folder, 'profile-'));
  await mkdir(join(profile, 'Default'));
  const cookies = { 'http://localhost:*,*': { setting: 2, last_modified: '13300000000000000' } };
  const preferences = {
    profile: { cookie_controls_mode: 1, content_settings: { exceptions: { cookies } } },
  };
  await writeFile(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, {
    ...usual,
    executablePath: await findBrowser(),
    args: browserArguments,
  });
  return watched(context, site);
}

/** Sets an ordinary third-party cookie, and tells which cookies came. */
function control({ headers }: Request): Response {
  return new Response(headers.get('cookie'), {
    headers: {
      'access-control-allow-origin': headers.get('origin') ?? '',
      'access-control-allow-credentials': 'true',
      'set-cookie': 'control=1; SameSite=None; Secure; Path=/',
    },
  });
}

function html(api: string): string {
  return `<!doctype html>
<html lang="en">
  <title>Your account</title>
  <script type="module" src="/portico.js"></script>
  <portal-provider api="${api}">
    <portal-login></portal-login>
    <portal-quotes></portal-quotes>
  </portal-provider>
</html>
`;
}
