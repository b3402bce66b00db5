import { offered } from './check.ts';
import type { World } from './world.ts';

/** In milliseconds. */
const period = 30_000;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** How long a code that was given keeps working at least, in milliseconds: a slow backend has as long to look at it. */
const margin = 8000;

/** An authenticator app of the suite's own: six digits by SHA-1 for each half minute (RFC 6238). */
export class Authenticator {
  readonly #key: string;
  readonly #clock: World['clock'];
  /** The backend's time less this process's own, in milliseconds. */
  #ahead: number;
  #last = 0;

  /**
   * @param key - In base32.
   * @param now - The backend's time, in milliseconds since 1970.
   */
  constructor(key: string, now: number, clock: World['clock']) {
    this.#key = key;
    this.#ahead = now - performance.now();
    this.#clock = clock;
  }

  /**
   * A code that works now and was not given before. Each works once, within half a minute before and after its own; where
   * these are used up, the time is moved on, or waited for where that is a matter of seconds.
   */
  async next(): Promise<string> {
    const now = performance.now() + this.#ahead;
    const step = Math.max(this.#last + 1, stepOf(now + margin) - 1);
    this.#last = step;
    const early = (step - 1) * period - now;
    if (early > 0) await this.#pass(early + 100);
    return codeAt(this.#key, step);
  }

  async #pass(time: number): Promise<void> {
    if (this.#clock === undefined && time <= margin) {
      await new Promise((resolve) => setTimeout(resolve, time));
    } else {
      const seconds = Math.ceil(time / 1000);
      await offered(this.#clock, 'no clock').forward(seconds);
      this.#ahead += seconds * 1000;
    }
  }
}

const stepOf = (time: number) => Math.floor(time / period);

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
