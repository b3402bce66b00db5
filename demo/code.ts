/** Prints what an authenticator app would show now for `twofactor@demo.example`: `node demo/code.ts`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TOTP } from 'otpauth';

/** The key is the same at every firm of the demonstration. */
export async function demoKey(): Promise<string> {
  const people = await readFile(join(import.meta.dirname, 'firms/service/identities.csv'), 'utf8');
  const [, key] = /^twofactor@.*,([A-Z2-7]+)$/m.exec(people) ?? [];
  if (key === undefined) throw new Error('Nobody in the demonstration has an authenticator app.');
  return key;
}

if (import.meta.main) console.log(new TOTP({ secret: await demoKey() }).generate());
