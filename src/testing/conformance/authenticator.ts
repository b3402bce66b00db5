import { offered } from './check.ts';
import type { World } from './world.ts';

const period = 30;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** An authenticator app of the suite's own: six digits by SHA-1 for each half minute (RFC 6238). */
export class Authenticator {
  readonly #key: string;
  readonly #clock: World['clock'];
  #now: number;
  #last = 0;

  /**
   * @param key - In base32.
   * @param now - The backend's time, in milliseconds since 1970.
   */
  constructor(key: string, now: number, clock: World['clock']) {
    this.#key = key;
    this.#now = now;
    this.#clock = clock;
  }

  /**
   * A code that works now and was not given before. Each works once, within half a minute before and after its own; where
   * these are used up, the time is moved on.
   */
  async next(): Promise<string> {
    const current = Math.floor(this.#now / 1000 / period);
    const step = Math.max(this.#last + 1, current - 1);
    this.#last = step;
    if (step > current + 1) {
      await offered(this.#clock, 'no clock').forward(period);
      this.#now += period * 1000;
    }
    return codeAt(this.#key, step);
  }
}

async function codeAt(key: string, step: number): Promise<string> {
  const hmac = { name: 'HMAC', hash: 'SHA-1' };
  const secret = await crypto.subtle.importKey('raw', fromBase32(key), hmac, false, ['sign']);
  const counter = new DataView(new ArrayBuffer(8));
  counter.setBigUint64(0, BigInt(step));
  const mac = new DataView(await crypto.subtle.sign('HMAC', secret, counter));
  const offset = mac.getUint8(mac.byteLength - 1) & 15;
  const number = (mac.getUint32(offset) & 0x7f_ff_ff_ff) % 1_000_000;
  return String(number).padStart(6, '0');
}

function fromBase32(text: string): Uint8Array<ArrayBuffer> {
  const bits = Array.from(text.replaceAll(/[\s=]/g, '').toUpperCase(), (letter) =>
    alphabet.indexOf(letter).toString(2).padStart(5, '0'),
  ).join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}
