/** A website in plain Node whose page shows what the elements begin with before any script has come. PORT is where to listen. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import console from 'node:console';
import process from 'node:process';
import { URL } from 'node:url';
import { styleHashes, withFirstState } from '@portico/elements/ssr';

const script = new URL('portico-ssr.js', import.meta.resolve('@portico/elements/integrity.json'));
const page = `<!doctype html>
<html lang="en">
  <meta name="viewport" content="width=device-width" />
  <title>Your account</title>
  <script type="module" src="/portico-ssr.js"></script>
  <portal-provider api="/api/v1/service">
    <portal-login></portal-login>
    <portal-quotes></portal-quotes>
  </portal-provider>
</html>`;

/** The elements bring styles of their own; a strict policy knows them by their hashes, which are always the same. */
const policy = `default-src 'none'; script-src 'self'; connect-src 'self'; style-src ${(await styleHashes()).join(' ')}`;

const server = createServer(async (request, response) => {
  if (request.url === '/portico-ssr.js') {
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(await readFile(script));
    return;
  }
  if (request.url !== '/') {
    response.writeHead(404).end();
    return;
  }
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    vary: 'cookie',
  };
  // Who seems to be signed in sees a skeleton first, anybody else the form.
  const signedIn = /(?:^|; )(?:__Host-)?portico-service=/.test(request.headers.cookie ?? '');
  response.writeHead(200, headers).end(withFirstState(page, { signedIn }));
});

server.listen(Number(process.env.PORT ?? 4700), () =>
  console.log(`The website is at http://localhost:${server.address().port}/`),
);
