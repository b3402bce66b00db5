/**
 * A firm's own website in plain Node: it knows its clients by a login of its own, and vouches for them to the portal.
 * Clients and sessions are in memory; put your own where the maps are.
 *
 * API is the portal's address for the firm, API_KEY what `portico-server api-key` printed, PORT where to listen.
 */
import { Buffer } from 'node:buffer';
import console from 'node:console';
import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import process from 'node:process';
import { URL, URLSearchParams } from 'node:url';

const { API: api, API_KEY: apiKey, PORT: port = '4600' } = process.env;
/** The SDK's one file. */
const script = new URL('portico.js', import.meta.resolve('@portico/elements/integrity.json'));

// 1. Who the firm's clients are, and who of them is signed in.

const clients = new Map();
const sessions = new Map();

function addClient(email, password) {
  const salt = randomBytes(16);
  clients.set(email, { salt, hash: scryptSync(password, salt, 32) });
}

function isPasswordOf(email, password) {
  const { salt, hash } = clients.get(email) ?? { salt: randomBytes(16), hash: Buffer.alloc(32) };
  return timingSafeEqual(scryptSync(password, salt, 32), hash) && clients.has(email);
}

function sessionOf(request) {
  return /(?:^|; )firm=(\w+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
}

addClient('twofactor@demo.example', 'marama at the firm');
addClient('limited@demo.example', 'daniel at the firm');

// 2. What the firm's server asks of the portal. The key is in these requests alone.

function askPortal(path, email) {
  return globalThis.fetch(`${api}/sign-in/ticket${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'portico-client': '1' },
    body: JSON.stringify({ apiKey, email }),
  });
}

/** A ticket that signs a client in to the portal, once and within 60 seconds. */
async function ticketFor(email) {
  const answer = await askPortal('', email);
  if (!answer.ok) throw new Error(`No ticket: the portal answered ${answer.status}`);
  return (await answer.json()).ticket;
}

/** Whoever signs out here is signed out of the portal, in whichever browser. */
async function leavePortal(email) {
  const answer = await askPortal('/end', email);
  if (!answer.ok) throw new Error(`Not signed out of the portal: it answered ${answer.status}`);
}

// 3. The pages.

const loginPage = (said = '') => `<!doctype html>
<html lang="en">
  <meta name="viewport" content="width=device-width" />
  <title>Sign in – The firm</title>
  <h1>The firm</h1>
  <p role="alert">${said}</p>
  <form method="post" action="/sign-in">
    <p><label>Email at the firm <input name="email" type="email" autocomplete="username" required /></label></p>
    <p><label>Password at the firm <input name="password" type="password" autocomplete="current-password" required /></label></p>
    <button>Sign in to the firm</button>
  </form>
</html>`;

const clientPage = (email) => `<!doctype html>
<html lang="en" data-api="${text(api)}" data-email="${text(email)}">
  <meta name="viewport" content="width=device-width" />
  <title>Your account – The firm</title>
  <script type="module" src="/portal.js"></script>
  <h1>The firm</h1>
  <form method="post" action="/sign-out"><button>Sign out of the firm</button></form>
  <portal-login></portal-login>
  <portal-quotes></portal-quotes>
</html>`;

/** The page's part: where the portal is, whom this page is for, and how to get a ticket for them. */
const pageScript = `
import { configurePortal } from '/portico.js';

const { api, email } = document.documentElement.dataset;

async function ticket() {
  const answer = await fetch('/ticket', { method: 'POST' });
  if (answer.status === 401) return null; // Nobody is signed in to the firm any more.
  if (!answer.ok) throw new Error('The firm gives no ticket: ' + answer.status);
  return (await answer.json()).ticket;
}

configurePortal({ api, email, ticket });
`;

function text(value) {
  return value.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

// 4. The server.

const routes = {
  'GET /': (request, send) => {
    const email = sessions.get(sessionOf(request));
    send(200, 'text/html', email ? clientPage(email) : loginPage());
  },

  'POST /sign-in': async (request, send) => {
    const form = new URLSearchParams(await bodyOf(request));
    const email = (form.get('email') ?? '').trim().toLowerCase();
    if (!isPasswordOf(email, form.get('password') ?? '')) {
      send(401, 'text/html', loginPage('That email and password do not match.'));
      return;
    }
    const session = randomBytes(32).toString('hex');
    sessions.set(session, email);
    send(303, 'text/plain', '', { location: '/', 'set-cookie': cookie(session) });
  },

  'POST /sign-out': async (request, send) => {
    const session = sessionOf(request);
    const email = sessions.get(session);
    sessions.delete(session);
    if (email) await leavePortal(email);
    send(303, 'text/plain', '', { location: '/', 'set-cookie': cookie('none', 0) });
  },

  'POST /ticket': async (request, send) => {
    const email = sessions.get(sessionOf(request));
    if (!email) send(401, 'application/json', '{}');
    else send(200, 'application/json', JSON.stringify({ ticket: await ticketFor(email) }));
  },

  'GET /portal.js': (_, send) => send(200, 'text/javascript', pageScript),
};

/** Add `Secure` where the site is served by https, as it is everywhere but on this machine. */
function cookie(session, seconds = 3600) {
  return `firm=${session}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax`;
}

async function bodyOf(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > 10_000) throw new Error('Too much was sent.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

const server = createServer(async (request, response) => {
  const send = (status, type, body, headers = {}) =>
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers }).end(body);
  const { pathname } = new URL(request.url, 'http://localhost');
  if (pathname === '/portico.js') {
    response.writeHead(200, { 'content-type': 'text/javascript' });
    createReadStream(script).pipe(response);
    return;
  }
  const route = routes[`${request.method} ${pathname}`];
  // A page of another site must not ask for a ticket, or sign anybody out.
  const isForeign = request.method === 'POST' && request.headers['sec-fetch-site'] !== 'same-origin';
  try {
    if (!route) send(404, 'text/plain', 'There is no such page.');
    else if (isForeign) send(403, 'text/plain', 'Only pages of this site may do that.');
    else await route(request, send);
  } catch (failure) {
    console.error(failure.message);
    if (!response.headersSent) send(502, 'text/plain', 'That did not work. Please try again.');
  }
});

server.listen(Number(port), () =>
  console.log(`The firm's website is at http://127.0.0.1:${server.address().port}/`),
);
