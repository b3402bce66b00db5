import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSecrets, randomToken, sha256 } from '../../src/server/secrets.ts';

const secrets = createSecrets('a secret for tests that is long enough');

describe('secrets', () => {
  it('make the same fingerprint of the same parts, after a restart too', async () => {
    const again = createSecrets('a secret for tests that is long enough');
    assert.equal(await secrets.mac('code', 'a', 'b'), await again.mac('code', 'a', 'b'));
  });

  it('make another fingerprint for another purpose, secret, or division into parts', async () => {
    const fingerprints = await Promise.all([
      secrets.mac('code', 'a', 'b'),
      secrets.mac('session', 'a', 'b'),
      secrets.mac('code', 'ab'),
      secrets.mac('code', 'a,b'),
      createSecrets('another secret that is long enough').mac('code', 'a', 'b'),
    ]);
    assert.equal(new Set(fingerprints).size, fingerprints.length);
  });

  it('open what they sealed', async () => {
    const text = 'Zażółć gęślą jaźń '.repeat(10_000);
    assert.equal(await secrets.open('outbox', await secrets.seal('outbox', text, 'row 1'), 'row 1'), text);
  });

  it('refuse a sealed text that was altered or moved', async () => {
    const sealed = await secrets.seal('outbox', 'a code', 'row 1');
    const altered = (sealed.startsWith('A') ? 'B' : 'A') + sealed.slice(1);
    await assert.rejects(secrets.open('outbox', altered, 'row 1'));
    await assert.rejects(secrets.open('outbox', sealed, 'row 2'));
    await assert.rejects(secrets.open('code', sealed, 'row 1'));
  });

  it('never seal to the same twice', async () => {
    assert.notEqual(await secrets.seal('outbox', 'a', 'x'), await secrets.seal('outbox', 'a', 'x'));
  });
});

describe('a random token', () => {
  it('has 256 bits in base64url', () => {
    assert.match(randomToken(), /^[\w-]{43}$/);
    assert.notEqual(randomToken(), randomToken());
  });
});

describe('sha256', () => {
  it('is that of FIPS 180-4', async () => {
    const expected = Buffer.from('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', 'hex');
    assert.equal(await sha256('abc'), expected.toString('base64url'));
  });
});
