import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createHasher as createBrowserHasher } from '../../../src/server/browser/hasher.ts';
import { createHasher as createNodeHasher } from '../../../src/server/node/hasher.ts';

const inBrowsers = createBrowserHasher();
const onNode = createNodeHasher();

describe('the hasher of browsers', () => {
  it('makes hashes at the cost of Node’s, which each of them knows again and refuses for another password', async () => {
    for (const [maker, reader] of [
      [inBrowsers, onNode],
      [onNode, inBrowsers],
    ] as const) {
      const hashed = await maker.hash('a phrase with an é');
      assert.match(hashed, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
      assert.equal(await reader.verify(hashed, 'a phrase with an é'), true);
      assert.equal(await reader.verify(hashed, 'a phrase with an e'), false);
    }
  });

  it('gives two people with one password different hashes', async () => {
    assert.notEqual(await inBrowsers.hash('shared'), await inBrowsers.hash('shared'));
  });

  it('knows nobody’s password', async () => {
    assert.equal(await inBrowsers.verify(undefined, 'anything'), false);
  });
});
