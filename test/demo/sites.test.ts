import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withSites } from '../../demo/sites.ts';

const backend = {
  fetch: () => Promise.resolve(new Response('the backend')),
  start: () => undefined,
  stop: () => Promise.resolve(),
};
const { fetch: ask } = withSites(backend);

const to = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  ask(new Request(`http://localhost${path}`, { headers, method }));

describe("the demonstration's sites", () => {
  it('answer a browser that follows a link to nowhere with a page that leads back', async () => {
    const answer = await to('/no/such/page/', { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });
    assert.equal(answer.status, 404);
    assert.match(answer.headers.get('content-type') ?? '', /^text\/html/);
    assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'/);
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
    const page = await answer.text();
    assert.match(page, /<h1>There is no such page<\/h1>/);
    const addresses = Array.from(page.matchAll(/(?:href|src)="([^"]+)"/g), ([, address = '']) => address);
    for (const address of addresses) assert.equal((await to(address)).status, 200, address);
  });

  it('lead from a folder to the page in it', async () => {
    for (const folder of ['/service', '/law/portal', '/planner/staff/settings']) {
      const answer = await to(folder);
      assert.equal(answer.status, 302, folder);
      assert.equal(answer.headers.get('location'), `${folder}/`);
    }
  });

  it('leave anything else to the backend, which answers with problem details', async () => {
    for (const [path, method] of [
      ['/no/such/picture.png', 'GET'],
      ['/service/', 'POST'],
      ['/%zz/', 'GET'],
      ['/nothing', 'GET'],
      ['/service/nothing', 'GET'],
      ['/api', 'GET'],
      ['/..%2f..%2fpackage.json', 'GET'],
    ] as const) {
      const answer = await to(path, { accept: '*/*' }, method);
      assert.equal(await answer.text(), 'the backend', path);
    }
  });
});
