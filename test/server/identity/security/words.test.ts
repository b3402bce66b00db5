import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deviceWords } from '../../../../src/server/identity/security/device-words.ts';
import { qrPath } from '../../../../src/server/identity/security/qr.ts';

const agents = {
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0':
    ['Edge', 'Windows'],
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36':
    ['Chrome', 'Windows'],
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36':
    ['Samsung Internet', 'Android'],
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1':
    ['Safari', 'iOS'],
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15':
    ['Safari', 'macOS'],
  'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0': ['Firefox', 'Linux'],
  node: [null, null],
};

describe('the words for a device', () => {
  for (const [agent, [browser, system]] of Object.entries(agents)) {
    it(`are ${browser} and ${system} for ${agent}`, () => {
      assert.deepEqual(deviceWords(agent), { browser, system });
    });
  }

  it('are none where the browser says nothing', () => {
    assert.deepEqual(deviceWords(null), { browser: null, system: null });
  });
});

describe('the path of a QR code', () => {
  it('draws the corner squares where readers look for them', () => {
    const { size, path } = qrPath('otpauth://totp/Fox:ada?secret=ABC');
    assert.ok(size >= 21 && size % 4 === 1);
    for (const corner of ['M0 0h7v1h-7z', `M${size - 7} 0h7v1h-7z`, `M0 ${size - 1}h7v1h-7z`]) {
      assert.ok(path.includes(corner), corner);
    }
  });
});
