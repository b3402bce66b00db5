import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import { Authenticator } from '../../src/testing/conformance/authenticator.ts';

const key = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
/** Where a half minute begins, in milliseconds since 1970. */
const start = 1_800_000_000_000;
const at = (seconds: number) => start + seconds * 1000;
const totp = new TOTP({ secret: Secret.fromBase32(key) });
const codeAt = (seconds: number) => totp.generate({ timestamp: at(seconds) });

describe("the suite's authenticator app", () => {
  it('begins with the code before the one of now', async () => {
    const app = new Authenticator(key, at(5), undefined);
    assert.equal(await app.next(), codeAt(-30));
    assert.equal(await app.next(), codeAt(0));
    assert.equal(await app.next(), codeAt(30));
  });

  it('gives none that ends before a backend may have looked at it', async () => {
    const app = new Authenticator(key, at(29.5), undefined);
    assert.equal(await app.next(), codeAt(0));
  });

  it('moves the time on where all codes that work are used up', async () => {
    let seconds = 5;
    const app = new Authenticator(key, at(5), { forward: async (more) => void (seconds += more) });
    const given = new Set<string>();
    for (let count = 0; count < 6; count++) {
      const token = await app.next();
      given.add(token);
      assert.notEqual(totp.validate({ token, window: 1, timestamp: at(seconds) }), null, `code ${count}`);
    }
    assert.equal(given.size, 6);
    assert.ok(seconds >= 5 + 3 * 25, `moved to ${seconds}`);
  });

  it('can give no more of them where there is no clock to move', async () => {
    const app = new Authenticator(key, at(5), undefined);
    for (let count = 0; count < 3; count++) await app.next();
    await assert.rejects(app.next(), /no clock/);
  });
});
