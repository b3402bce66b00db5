import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PortalError } from '../../../src/contract/errors.ts';
import { operation, type Needs } from '../../../src/contract/operation.ts';
import * as z from '../../../src/contract/zod.ts';
import type { SignedIn } from '../../../src/server/http/context.ts';
import { permittedClient } from '../../../src/server/http/permitted.ts';

/** As a concern with information of the client's own would have it. */
const needing = (needs: Omit<Extract<Needs, { role: 'client' }>, 'role' | 'page'>) =>
  operation({
    ...{ name: 'notes.change', method: 'POST', path: '/notes', kind: 'json', errors: [] },
    ...{ summary: 'Change a note', description: 'Whatever the client keeps of its own.' },
    ...{ needs: { role: 'client', page: 'quotes', ...needs }, input: z.object({}), output: z.object({}) },
  });

function answers(needs: Parameters<typeof needing>[0], write: boolean, deletes: boolean): boolean {
  const session: SignedIn = {
    ...{ sessionId: 'session', expiresAt: new Date() },
    account: {
      ...{ id: 'account', identityId: 'identity', clientId: 'client', clientName: 'Ada Ltd', role: 'client' },
      ...{ displayName: 'Ada', email: 'ada@demo.example', welcome: true },
      permissions: { pages: ['quotes'], write, delete: deletes },
    },
  };
  try {
    return permittedClient(needing(needs), session) === 'client';
  } catch (refusal) {
    assert.ok(refusal instanceof PortalError && refusal.code === 'not-permitted', String(refusal));
    return false;
  }
}

/** Who may neither; change alone; delete alone; both. */
const tables = [
  ['neither', {}, [true, true, true, true]],
  ['the permission to change', { write: true }, [false, true, false, true]],
  ['the permission to delete', { delete: true }, [false, false, true, true]],
  ['both', { write: true, delete: true }, [false, false, false, true]],
] as const;

describe('what an account may do with its own information', () => {
  for (const [name, needs, wanted] of tables) {
    it(`[PL-04] [PL-05] is, where an operation needs ${name}, what is ticked for that alone`, () => {
      const found = [
        ...[answers(needs, false, false), answers(needs, true, false)],
        ...[answers(needs, false, true), answers(needs, true, true)],
      ];
      assert.deepEqual(found, wanted);
    });
  }
});
