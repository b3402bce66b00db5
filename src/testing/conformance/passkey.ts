import type { Input, Output } from '../../contract/operation.ts';
import type { addPasskey, beginPasskey } from '../../contract/identity/own-passkeys.ts';
import type { challengePasskey, signInWithPasskey } from '../../contract/identity/passkeys.ts';

type Credential = Input<typeof addPasskey>['credential'];
type Assertion = Input<typeof signInWithPasskey>['assertion'];

const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
/** The device has made sure that somebody is there, and who. */
const userSeen = 0b0000_0101;
const hasKey = 0b0100_0000;

/** A passkey on a device of the suite's own, as WebAuthn (https://www.w3.org/TR/webauthn-3/) has it answer. */
export class Passkey {
  readonly #keys: CryptoKeyPair;
  readonly #origin: string;
  #id = crypto.getRandomValues(new Uint8Array(16));
  #userHandle = '';

  /** @param origin - That of the page which it is used on. */
  static async on(origin: string): Promise<Passkey> {
    return new Passkey(await crypto.subtle.generateKey(ecdsa, false, ['sign', 'verify']), origin);
  }

  private constructor(keys: CryptoKeyPair, origin: string) {
    this.#keys = keys;
    this.#origin = origin;
  }

  /** The same passkey as it would answer on a page of this origin. */
  elsewhere(origin: string): Passkey {
    return this.#like(new Passkey(this.#keys, origin));
  }

  /** What claims to be this passkey, and has another key. */
  async forged(): Promise<Passkey> {
    return this.#like(await Passkey.on(this.#origin));
  }

  #like(other: Passkey): Passkey {
    other.#id = this.#id;
    other.#userHandle = this.#userHandle;
    return other;
  }

  /** What it is, for whoever offers to keep it. */
  async created({ options }: Output<typeof beginPasskey>): Promise<Credential> {
    this.#userHandle = options.user.id;
    // 0x04, then both coordinates.
    const point = new Uint8Array(await crypto.subtle.exportKey('raw', this.#keys.publicKey));
    const id = this.#id;
    const key = [fromHex('a5010203262001215820'), point.slice(1, 33), fromHex('225820'), point.slice(33)];
    const attested = joined(new Uint8Array(16), [0, id.length], id, ...key);
    const data = joined(await this.#data(options.rp.id, userSeen | hasKey), attested);
    // { fmt: 'none', attStmt: {}, authData }, in CBOR.
    const head = fromHex('a363666d74646e6f6e656761747453746d74a068617574684461746158');
    return {
      ...this.#named(),
      response: {
        clientDataJSON: base64url(this.#told('webauthn.create', options.challenge)),
        attestationObject: base64url(joined(head, [data.length], data)),
      },
    };
  }

  /** Its answer to a challenge. */
  async answer({ options }: Output<typeof challengePasskey>): Promise<Assertion> {
    const told = this.#told('webauthn.get', options.challenge);
    const data = await this.#data(options.rpId, userSeen);
    const signed = joined(data, await sha256(told));
    const signature = new Uint8Array(await crypto.subtle.sign(ecdsa, this.#keys.privateKey, signed));
    return {
      ...this.#named(),
      response: {
        clientDataJSON: base64url(told),
        authenticatorData: base64url(data),
        signature: base64url(inDer(signature)),
        userHandle: this.#userHandle,
      },
    };
  }

  #named() {
    const id = base64url(this.#id);
    return { id, rawId: id, type: 'public-key' } as const;
  }

  #told(type: string, challenge: string): Uint8Array<ArrayBuffer> {
    const told = { type, challenge, origin: this.#origin, crossOrigin: false };
    return new TextEncoder().encode(JSON.stringify(told));
  }

  async #data(host: string, flags: number): Promise<Uint8Array<ArrayBuffer>> {
    const uses = [0, 0, 0, 0];
    return joined(await sha256(new TextEncoder().encode(host)), [flags], uses);
  }
}

/** Both numbers of a signature one after the other, as DER has them, which WebAuthn asks for. */
function inDer(signature: Uint8Array): Uint8Array<ArrayBuffer> {
  const numbers = [signature.subarray(0, 32), signature.subarray(32)].map((number) => {
    const first = number.findIndex((byte) => byte !== 0);
    const short = number.subarray(first);
    // The first bit would be a sign.
    const padded = (short[0] ?? 0) > 127 ? joined([0], short) : short;
    return joined([2, padded.length], padded);
  });
  const sequence = joined(...numbers);
  return joined([48, sequence.length], sequence);
}

function joined(...parts: readonly ArrayLike<number>[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => Array.from(part)));
}

function fromHex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
