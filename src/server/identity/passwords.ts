import type { Hasher } from '../ports.ts';
import type { Secrets } from '../secrets.ts';

/** Keeps and compares passwords: only as a slow hash of a MAC, so that a stolen database alone gives nothing to guess at. */
export interface Passwords {
  /** What to store for a password. */
  hash(password: string): Promise<string>;
  /** Whether the password is the stored one. Without a stored one it does the same work and says no. */
  matches(stored: string | null | undefined, password: string): Promise<boolean>;
}

export function createPasswords(hasher: Hasher, secrets: Secrets): Passwords {
  /** One person's "é" may be one character or two, as keyboards differ: NFC makes them one (RFC 8265, 4.2). */
  const peppered = (password: string) => secrets.mac('password', password.normalize('NFC'));
  return {
    hash: async (password) => hasher.hash(await peppered(password)),
    matches: async (stored, password) => hasher.verify(stored ?? undefined, await peppered(password)),
  };
}
