import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import type { Input, Output } from '../../../../src/contract/operation.ts';
import { addPasskey, beginPasskey } from '../../../../src/contract/identity/own-passkeys.ts';
import { challengePasskey, type signInWithPasskey } from '../../../../src/contract/identity/passkeys.ts';
import { proveAgain } from '../../../../src/contract/identity/security.ts';
import { origin } from '../../../support/server.ts';
import { password, type Visitor } from '../world.ts';

type Assertion = Input<typeof signInWithPasskey>['assertion'];
type Credential = Input<typeof addPasskey>['credential'];

/** What of an answer is as nobody asked for it. */
export interface Otherwise {
  readonly type?: string;
  readonly challenge?: string;
  readonly origin?: string;
  readonly crossOrigin?: boolean;
  readonly rpId?: string;
  readonly verified?: boolean;
  readonly present?: boolean;
  readonly counter?: number;
  readonly handle?: string;
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();

/** Somebody's device with one passkey, as WebAuthn (https://www.w3.org/TR/webauthn-3/) has it answer. */
export class Device {
  readonly id = randomBytes(16).toString('base64url');
  counter = 0;
  /** Whether it counts how often it is used; most do not. */
  readonly #counts: boolean;
  readonly #page: string;
  readonly #publicKey: KeyObject;
  readonly #key: KeyObject;
  #handle = '';

  constructor({ counts = false, page = origin } = {}) {
    this.#counts = counts;
    this.#page = page;
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.#key = pair.privateKey;
    this.#publicKey = pair.publicKey;
  }

  /** Makes its passkey. */
  create({ options }: Output<typeof beginPasskey>, otherwise: Otherwise = {}): Credential {
    this.#handle = options.user.id;
    const { x = '', y = '' } = this.#publicKey.export({ format: 'jwk' });
    const key = Buffer.concat([
      Buffer.from('a5010203262001215820', 'hex'),
      Buffer.from(x, 'base64url'),
      Buffer.from('225820', 'hex'),
      Buffer.from(y, 'base64url'),
    ]);
    const id = Buffer.from(this.id, 'base64url');
    const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key]);
    const data = this.#data(options.rp.id, otherwise, attested);
    const attestation = Buffer.concat([
      Buffer.from('a363666d74646e6f6e656761747453746d74a0686175746844617461', 'hex'),
      Buffer.from([0x58, data.length]),
      data,
    ]);
    return {
      ...{ id: this.id, rawId: this.id, type: 'public-key' },
      response: {
        clientDataJSON: this.#told('webauthn.create', options.challenge, otherwise).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
      },
    };
  }

  /** Answers a challenge. */
  answer({ options }: Output<typeof challengePasskey>, otherwise: Otherwise = {}): Assertion {
    const told = this.#told('webauthn.get', options.challenge, otherwise);
    const data = this.#data(options.rpId, otherwise);
    return {
      ...{ id: this.id, rawId: this.id, type: 'public-key' },
      response: {
        clientDataJSON: told.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', Buffer.concat([data, sha256(told)]), this.#key).toString('base64url'),
        userHandle: otherwise.handle ?? (this.#handle === '' ? undefined : this.#handle),
      },
    };
  }

  /** Asks for a challenge, and answers it. */
  async prove(visitor: Visitor, otherwise: Otherwise = {}): Promise<Assertion> {
    return this.answer(await visitor.call(challengePasskey, {}), otherwise);
  }

  /** Adds its passkey for whoever is signed in, and gives the recovery codes that this brought. */
  async addFor(visitor: Visitor, name = 'My phone'): Promise<string[]> {
    const { ticket } = await visitor.call(proveAgain, { password });
    const credential = this.create(await visitor.call(beginPasskey, { ticket }));
    return (await visitor.call(addPasskey, { ticket, name, credential })).recoveryCodes;
  }

  #told(type: string, challenge: string, otherwise: Otherwise): Buffer {
    const told = { type, challenge, origin: this.#page, crossOrigin: false };
    const { crossOrigin = false } = otherwise;
    return Buffer.from(
      JSON.stringify({
        type: otherwise.type ?? told.type,
        challenge: otherwise.challenge ?? told.challenge,
        origin: otherwise.origin ?? told.origin,
        crossOrigin,
      }),
    );
  }

  #data(rpId: string, otherwise: Otherwise, attested?: Buffer): Buffer {
    const { verified = true, present = true } = otherwise;
    if (this.#counts && !attested) this.counter += 1;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(otherwise.counter ?? this.counter);
    const flags = (present ? 1 : 0) | (verified ? 4 : 0) | (attested ? 64 : 0);
    const parts = [sha256(otherwise.rpId ?? rpId), Buffer.from([flags]), counter];
    return Buffer.concat(attested ? [...parts, attested] : parts);
  }
}
