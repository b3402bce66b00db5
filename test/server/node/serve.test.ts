import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { type Listening, serve } from '../../../src/server/node/serve.ts';
import { freshPglite } from '../../support/databases.ts';
import { startWorld, type World } from '../../support/server.ts';

const host = 'host: localhost\r\n';

/** What is refused, by what it is. */
const refused: Readonly<Record<string, { sent: string; status: number }>> = {
  'no HTTP at all': { sent: 'hello\r\n\r\n', status: 400 },
  'a method that there is not': { sent: `FLY / HTTP/1.1\r\n${host}\r\n`, status: 400 },
  'more headers than are read': {
    sent: `GET / HTTP/1.1\r\n${host}long: ${'x'.repeat(20_000)}\r\n\r\n`,
    status: 431,
  },
  'a blank in the address': { sent: `GET /a b HTTP/1.1\r\n${host}\r\n`, status: 400 },
  'no host': { sent: 'GET / HTTP/1.1\r\n\r\n', status: 400 },
  'a host that is none': { sent: 'GET / HTTP/1.1\r\nhost: a b\r\n\r\n', status: 400 },
  'TRACE, which nothing takes': { sent: `TRACE / HTTP/1.1\r\n${host}\r\n`, status: 404 },
  'an expectation that is not met': { sent: `GET / HTTP/1.1\r\n${host}expect: a\r\n\r\n`, status: 417 },
  'CONNECT, which is for proxies': { sent: `CONNECT a:1 HTTP/1.1\r\n${host}\r\n`, status: 405 },
  'the way out of a folder': { sent: `GET /../../etc/passwd HTTP/1.1\r\n${host}\r\n`, status: 404 },
  'the same, encoded': { sent: `GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\n${host}\r\n`, status: 404 },
  'a body whose chunks are damaged': {
    sent: `POST /api/v1/alpha/sign-in/password HTTP/1.1\r\n${host}portico-client: 1\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\nzz\r\n`,
    status: 400,
  },
  'a percent sign that encodes nothing': { sent: `GET /api/v1/%zz HTTP/1.1\r\n${host}\r\n`, status: 404 },
};

describe('a server that listens', () => {
  let world: World;
  let listening: Listening;
  before(async () => {
    world = await startWorld(await freshPglite());
    listening = await serve(world.server, { port: 0 });
  });
  after(async () => {
    await listening.close();
    await world.close();
  });

  /** All that is answered to some bytes until the connection is closed. */
  async function answerTo(sent: string): Promise<string> {
    const socket = connect(listening.port, '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      answer += chunk;
      if (!answer.includes('connection: close')) socket.end();
    });
    socket.write(sent);
    await once(socket, 'close');
    return answer;
  }

  for (const [what, { sent, status }] of Object.entries(refused)) {
    it(`refuses with problem details: ${what}`, async () => {
      const answer = await answerTo(sent);
      assert.match(answer, new RegExp(`^HTTP/1.1 ${status} `));
      assert.match(answer, /^content-type: application\/problem\+json\r$/im);
      const body = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n'))) as Record<string, unknown>;
      assert.equal(body.status, status);
      assert.ok(body.title);
    });
  }

  it('is not served on a port that was taken in the meantime, and is stopped', async () => {
    let stopped = 0;
    const stop = () => Promise.resolve(void (stopped += 1));
    const { port } = listening;
    await assert.rejects(serve({ ...world.server, stop }, { port }), {
      message: `PORT: ${port} is in use by another program (EADDRINUSE). Set another one.`,
    });
    assert.equal(stopped, 1);
  });

  it('answers a balancer that asks in HTTP/1.0, which has no hosts', async () => {
    assert.match(await answerTo('GET /healthz HTTP/1.0\r\n\r\n'), /^HTTP\/1.1 200 /);
  });

  it('does not cut an answer in two for what comes after its request', async () => {
    const request = `GET /healthz HTTP/1.1\r\n${host}\r\n`;
    const answer = await answerTo(`${request}nonsense\r\n\r\n`);
    assert.doesNotMatch(answer.slice(1), /HTTP\/1\.1 400[^]*HTTP\/1\.1 200/);
  });

  it('answers once where a body turns out damaged after its request was refused', async () => {
    const head = `POST /api/v1/nobody/sign-in/password HTTP/1.1\r\n${host}transfer-encoding: chunked\r\n\r\n`;
    const answer = await answerTo(`${head}2\r\n{}\r\nzz\r\n`);
    assert.equal(answer.match(/HTTP\/1\.1 /g)?.length, 1);
  });
});
