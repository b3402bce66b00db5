/**
 * What a key is for. Each purpose has a key of its own, derived from `PORTICO_SECRET`, so that what one part of the
 * server computes can never pass for what another part expects.
 */
export type Purpose =
  | 'access'
  | 'address'
  | 'authenticator'
  | 'budget'
  | 'code'
  | 'outbox'
  | 'passcode'
  | 'password'
  | 'provider'
  | 'recovery'
  | 'session'
  | 'sign-up'
  | 'sms';

/** Everything that needs the server's secret. */
export interface Secrets {
  /** A fingerprint of the parts, in base64url, that nobody can compute or check without the secret. */
  mac(purpose: Purpose, ...parts: readonly string[]): Promise<string>;
  /**
   * Encrypts a text. It opens only for the same purpose and the same `owner` (such as a row's id), so that a sealed
   * text moved to another row is refused.
   */
  seal(purpose: Purpose, text: string, owner: string): Promise<string>;
  /** The text that was sealed. Rejects if it was altered or belongs to another purpose or owner. */
  open(purpose: Purpose, sealed: string, owner: string): Promise<string>;
}

/** Derives a key for each purpose from one secret (HKDF with SHA-256; HMAC-SHA-256 for MACs, AES-256-GCM for sealing). */
export function createSecrets(secret: string): Secrets {
  const root = crypto.subtle.importKey('raw', bytes(secret), 'HKDF', false, ['deriveKey']);
  const keys = new Map<string, Promise<CryptoKey>>();

  function key(use: 'mac' | 'seal', purpose: Purpose): Promise<CryptoKey> {
    const info = `portico ${use} ${purpose}`;
    let found = keys.get(info);
    if (!found) keys.set(info, (found = derive(info, use)));
    return found;
  }

  async function derive(info: string, use: 'mac' | 'seal'): Promise<CryptoKey> {
    const from = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: bytes(info) };
    return use === 'mac'
      ? crypto.subtle.deriveKey(from, await root, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, [
          'sign',
        ])
      : crypto.subtle.deriveKey(from, await root, { name: 'AES-GCM', length: 256 }, false, [
          'encrypt',
          'decrypt',
        ]);
  }

  return {
    async mac(purpose, ...parts) {
      const signed = await crypto.subtle.sign(
        'HMAC',
        await key('mac', purpose),
        bytes(JSON.stringify(parts)),
      );
      return base64url(new Uint8Array(signed));
    },
    async seal(purpose, text, owner) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const cipher = { name: 'AES-GCM', iv, additionalData: bytes(owner) };
      const sealed = await crypto.subtle.encrypt(cipher, await key('seal', purpose), bytes(text));
      return `${base64url(iv)}.${base64url(new Uint8Array(sealed))}`;
    },
    async open(purpose, sealed, owner) {
      const [iv = '', text = ''] = sealed.split('.');
      const cipher = { name: 'AES-GCM', iv: fromBase64url(iv), additionalData: bytes(owner) };
      const opened = await crypto.subtle.decrypt(cipher, await key('seal', purpose), fromBase64url(text));
      return new TextDecoder().decode(opened);
    },
  };
}

/** A secret that nobody can guess: 256 random bits, in base64url. */
export function randomToken(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

/** The SHA-256 of a text, in base64url. Enough for what has 256 random bits already; never for what a person chose. */
export async function sha256(text: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes(text))));
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

export function base64url(data: Uint8Array): string {
  const plain = btoa(Array.from(data, (byte) => String.fromCharCode(byte)).join(''));
  return plain.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (character) => character.charCodeAt(0));
}
