import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, request as forward, type ServerResponse } from 'node:http';
import { basename, extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export interface StaticSite {
  readonly url: string;
  /** Sends what is asked below `/api/` on to another server, as a firm's own web server would. */
  backend?: string;
  /** The path of each file that was asked for. */
  readonly asked: ReadonlySet<string>;
  close(): Promise<void>;
}

export interface StaticOptions {
  /** The path below which the folder is, such as `/any/where`. Default: none. */
  readonly below?: string;
  /** Whether no file changes meanwhile, so that each is read once, and browsers keep it. Default: no. */
  readonly isFixed?: boolean;
  /** The Content-Security-Policy that comes with a file, by its name. Default: none. */
  readonly policies?: Readonly<Record<string, string>>;
}

/** Serves a folder on a free port of this machine. */
export async function serveFolder(
  folder: string,
  { below = '', isFixed = false, policies = {} }: StaticOptions = {},
): Promise<StaticSite> {
  const packed = new Map<string, Promise<Buffer>>();
  const pack = async (path: string) => gzipSync(await readFile(path));
  const read = (path: string): Promise<Buffer> => {
    if (!isFixed) return pack(path);
    const reading = packed.get(path) ?? pack(path);
    packed.set(path, reading);
    return reading;
  };
  const asked = new Set<string>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (site.backend && pathname.startsWith('/api/')) {
      proxy(site.backend, request, response);
      return;
    }
    asked.add(pathname);
    const named = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    if (!named.startsWith(`${below}/`)) {
      response.writeHead(404).end();
      return;
    }
    const path = join(folder, normalize(decodeURIComponent(named.slice(below.length))));
    read(path).then(
      (body) => {
        response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream');
        const policy = policies[basename(path)];
        if (policy !== undefined) response.setHeader('Content-Security-Policy', policy);
        if (isFixed) response.setHeader('Cache-Control', 'max-age=3600');
        response.setHeader('Content-Encoding', 'gzip').end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('No port was given.');
  const site: StaticSite = {
    url: `http://127.0.0.1:${address.port}${below}`,
    asked,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return site;
}

function proxy(backend: string, request: IncomingMessage, response: ServerResponse): void {
  const { method, headers } = request;
  const onward = forward(new URL(request.url ?? '/', backend), { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.writeHead(502).end());
  request.pipe(onward);
}
