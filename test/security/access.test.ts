import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { type OperationName, operations } from '../../src/contract/all.ts';
import { type ErrorCode, errorStatus } from '../../src/contract/errors.ts';
import { type LetterText, listLetters } from '../../src/contract/firm/letters.ts';
import { getSettings, type Settings } from '../../src/contract/firm/settings.ts';
import { getSecurity, type OwnSession, proveAgain } from '../../src/contract/identity/security.ts';
import { isWrite, type Operation, pathNames, takesIdempotencyKey } from '../../src/contract/operation.ts';
import { staffRoles } from '../../src/contract/permissions.ts';
import { accounts } from '../../src/server/access/tables.ts';
import { newId } from '../../src/server/database/columns.ts';
import { databases, freshDatabase, type FreshDatabase } from '../support/databases.ts';
import {
  type Answer,
  type Browser,
  listedOrigin,
  password,
  type Staff,
  startWorld,
  type World,
} from '../support/server.ts';

/** A right call of an operation, and how it ends. */
interface Row {
  /** The input, with what it needs made for it: of the record's owner, where there is one. */
  readonly input: (world: World, owner: keyof World['people']) => Promise<object>;
  readonly ends?: ErrorCode;
}

const nothing = async () => ({});
const quote = async (world: World, owner: keyof World['people']) => ({
  quoteId: await world.addQuote(world.people[owner]),
});
const client = async ({ people }: World, owner: keyof World['people']) => ({
  clientId: people[owner].clientId,
});
/** A session of the owner's that just began. */
const ownSession = async (world: World, owner: keyof World['people']) => {
  const { body } = await (await world.signIn(world.people[owner])).call(getSecurity, {});
  const sessions = body.sessions as OwnSession[];
  return { sessionId: sessions.find(({ isThis }) => isThis)!.id };
};

/** A passkey of the owner's, and the ticket of a fresh proof. */
const ownPasskey = async (world: World, owner: keyof World['people']) => {
  const { email, firm } = world.people[owner];
  const { body } = await (await world.signIn(world.people[owner])).call(proveAgain, { password });
  const passkeyId = newId();
  await world.database.inspect(
    `insert into passkeys (id, firm_id, identity_id, credential_id, public_key, counter, name, created_at)
     select $1::uuid, firm_id, id, $1::uuid::text, 'none', 0, 'Phone', now() from identities where firm_id = $2 and email = $3`,
    [passkeyId, firm.id, email],
  );
  return { ticket: body.ticket as string, passkeyId };
};
/** What a passkey would answer, to no challenge. */
const assertion = {
  ...{ id: 'none', rawId: 'none', type: 'public-key' },
  response: { clientDataJSON: 'none', authenticatorData: 'none', signature: 'none' },
};
const credential = {
  ...{ id: 'none', rawId: 'none', type: 'public-key' },
  response: { clientDataJSON: 'none', attestationObject: 'none' },
};

const member = async ({ people }: World, owner: keyof World['people']) => ({
  memberId: people[owner].accountId,
});
const permissions = { pages: ['quotes'], write: true, delete: true };

const settingsOf = async (world: World) => {
  const adviser = await world.signIn(world.staff.alpha.adviser);
  return (await adviser.call(getSettings, {})).body as unknown as Settings;
};

const codeText = async (world: World) => {
  const adviser = await world.signIn(world.staff.alpha.adviser);
  const { letters } = (await adviser.call(listLetters, {})).body as { letters: LetterText[] };
  return { id: 'identity.code', revision: letters.find(({ id }) => id === 'identity.code')?.revision };
};

/** One row for each operation: what is not listed here is not proved, and the compiler and a test say so. */
const rows: Readonly<Record<OperationName, Row>> = {
  'firm.get': { input: nothing },
  'identity.signInWithPassword': { input: async ({ people }) => ({ email: people.ash.email, password }) },
  'identity.requestCode': { input: async ({ people }) => ({ email: people.birch.email }) },
  'identity.signInWithCode': {
    input: async () => ({ ticket: 'none', code: '123456' }),
    ends: 'code-expired',
  },
  'identity.issueTicket': {
    input: async ({ people }) => ({ apiKey: 'none', email: people.ash.email }),
    ends: 'wrong-credentials',
  },
  'identity.endSessions': {
    input: async ({ people }) => ({ apiKey: 'none', email: people.ash.email }),
    ends: 'wrong-credentials',
  },
  'identity.signInWithTicket': { input: async () => ({ ticket: 'none' }), ends: 'ticket-expired' },
  'identity.proveAuthenticator': {
    input: async () => ({ ticket: 'none', code: '123456' }),
    ends: 'ticket-expired',
  },
  'identity.useRecoveryCode': {
    input: async () => ({ ticket: 'none', recoveryCode: 'K7QF9-MXT2H' }),
    ends: 'ticket-expired',
  },
  'identity.sendSms': { input: async () => ({ ticket: 'none' }), ends: 'ticket-expired' },
  'identity.proveSms': { input: async () => ({ ticket: 'none', code: '123456' }), ends: 'ticket-expired' },
  'identity.challengePasskey': { input: nothing },
  // None of these firms has passkeys.
  'identity.signInWithPasskey': { input: async () => ({ assertion }), ends: 'not-permitted' },
  'identity.provePasskey': {
    input: async () => ({ ticket: 'none', assertion }),
    ends: 'ticket-expired',
  },
  // None of these firms has a provider of its own.
  'identity.beginWithProvider': { input: nothing, ends: 'not-permitted' },
  'identity.signInWithProvider': {
    input: async () => ({ state: 'none', code: 'none' }),
    ends: 'not-permitted',
  },
  'identity.beginAuthenticatorSetUp': { input: async () => ({ ticket: 'none' }), ends: 'ticket-expired' },
  'identity.confirmAuthenticatorSetUp': {
    input: async () => ({ ticket: 'none', code: '123456' }),
    ends: 'ticket-expired',
  },
  'identity.beginSmsSetUp': {
    input: async () => ({ ticket: 'none', phone: '0491 570 156' }),
    ends: 'ticket-expired',
  },
  'identity.confirmSmsSetUp': {
    input: async () => ({ ticket: 'none', code: '123456' }),
    ends: 'ticket-expired',
  },
  'identity.finishSetUp': { input: async () => ({ ticket: 'none' }), ends: 'ticket-expired' },
  'identity.chooseAccount': {
    input: async ({ people }) => ({ ticket: 'none', accountId: people.ash.accountId }),
    ends: 'ticket-expired',
  },
  'identity.requestReset': { input: async () => ({ email: `${newId()}@clients.example` }) },
  // None of these firms sends links that sign in.
  'identity.requestLink': {
    input: async () => ({ email: `${newId()}@clients.example` }),
    ends: 'not-permitted',
  },
  'identity.openLink': { input: async () => ({ token: 'none' }), ends: 'not-permitted' },
  'identity.signInWithLink': { input: async () => ({ token: 'none' }), ends: 'not-permitted' },
  'identity.openInvitation': { input: async () => ({ token: 'none' }), ends: 'link-ended' },
  'identity.checkPasscode': {
    input: async () => ({ token: 'none', passcode: '123456' }),
    ends: 'link-ended',
  },
  'identity.acceptInvitation': { input: async () => ({ token: 'none', password: null }), ends: 'link-ended' },
  'identity.openReset': { input: async () => ({ token: 'none' }), ends: 'link-ended' },
  'identity.resetPassword': {
    input: async () => ({ token: 'none', password: 'a wholly new one' }),
    ends: 'link-ended',
  },
  'identity.requestSignUp': {
    input: async () => ({
      name: 'Somebody',
      email: `${newId()}@clients.example`,
      password: 'wrzlbrmft gnampf',
    }),
  },
  'identity.resendSignUpCode': { input: async () => ({ ticket: 'none' }), ends: 'code-expired' },
  'identity.confirmSignUp': { input: async () => ({ ticket: 'none', code: '123456' }), ends: 'code-expired' },
  'identity.finishSignUp': {
    input: async () => ({ ticket: 'none', choice: 'existing' }),
    ends: 'ticket-expired',
  },
  'identity.getSession': { input: nothing },
  'identity.refreshSession': { input: nothing },
  'identity.listAccounts': { input: nothing },
  'identity.switchAccount': {
    input: async ({ people }, owner) => ({ accountId: people[owner].accountId }),
  },
  'identity.signOut': { input: nothing },
  'identity.signOutEverywhere': { input: nothing },
  'identity.getSecurity': { input: nothing },
  'identity.proveAgain': { input: async () => ({ password }) },
  'identity.changePassword': {
    input: async () => ({ ticket: 'none', password: 'wrzlbrmft gnampf' }),
    ends: 'ticket-expired',
  },
  'identity.beginAuthenticator': { input: async () => ({ ticket: 'none' }), ends: 'ticket-expired' },
  'identity.confirmAuthenticator': {
    input: async () => ({ ticket: 'none', code: '123456' }),
    ends: 'ticket-expired',
  },
  'identity.removeAuthenticator': { input: async () => ({ ticket: 'none' }), ends: 'ticket-expired' },
  'identity.renewRecoveryCodes': { input: async () => ({ ticket: 'none' }), ends: 'ticket-expired' },
  'identity.beginSms': {
    input: async () => ({ ticket: 'none', phone: '0491 570 156' }),
    ends: 'ticket-expired',
  },
  'identity.confirmSms': { input: async () => ({ ticket: 'none', code: '123456' }), ends: 'ticket-expired' },
  'identity.removeSms': { input: async () => ({ ticket: 'none' }), ends: 'ticket-expired' },
  'identity.proveAgainWithPasskey': { input: async () => ({ assertion }), ends: 'wrong-credentials' },
  'identity.beginPasskey': { input: async () => ({ ticket: 'none' }), ends: 'ticket-expired' },
  'identity.addPasskey': {
    input: async () => ({ ticket: 'none', name: 'None', credential }),
    ends: 'ticket-expired',
  },
  'identity.renamePasskey': {
    input: async (world, owner) => ({ ...(await ownPasskey(world, owner)), name: 'Renamed' }),
  },
  'identity.removePasskey': { input: ownPasskey },
  'identity.endOwnSession': { input: ownSession },
  'quotes.list': { input: nothing },
  'quotes.get': { input: quote },
  'quotes.accept': { input: quote },
  'quotes.decline': {
    input: async (world, owner) => ({ ...(await quote(world, owner)), reason: 'No' }),
  },
  'clients.list': { input: nothing },
  'clients.get': { input: client },
  'clients.create': { input: async () => ({ name: 'New' }) },
  'clients.edit': {
    input: async (world, owner) => ({ ...(await client(world, owner)), name: 'Renamed', contacts: [] }),
  },
  'members.list': { input: nothing },
  'members.get': { input: member },
  'members.create': {
    input: async (world, owner) => ({
      ...(await world.addContact(world.people[owner])),
      ...{ email: `${newId()}@clients.example`, permissions, invite: true },
    }),
  },
  'members.edit': {
    input: async (world, owner) => ({ ...(await member(world, owner)), permissions, expiresOn: null }),
  },
  'members.disable': {
    input: async (world, owner) => ({ memberId: (await world.addMember(world.people[owner])).accountId }),
  },
  'members.enable': {
    input: async (world, owner) => ({
      ...(await member(world, owner)),
      ...{ email: world.people[owner].email, invite: false },
    }),
  },
  'members.resend': {
    input: async (world, owner) => ({ memberId: (await world.addMember(world.people[owner])).accountId }),
  },
  'members.revoke': {
    input: async (world, owner) => ({ memberId: (await world.addMember(world.people[owner])).accountId }),
  },
  'firm.getSettings': { input: nothing },
  'firm.editBranding': {
    input: async (world) => {
      const { revision, name } = (await settingsOf(world)).branding;
      return { revision, name, color: `#${newId().slice(-6)}` };
    },
  },
  'firm.setLogo': {
    input: async (world) => ({ revision: (await settingsOf(world)).branding.revision, image: null }),
  },
  'firm.editPolicies': {
    input: async (world) => {
      const { revision, values } = (await settingsOf(world)).policies;
      return { revision, values: { duplicates: !values.duplicates } };
    },
  },
  'firm.editPages': {
    input: async (world) => {
      const { revision } = (await settingsOf(world)).pages;
      return { revision, addresses: { quotes: `${listedOrigin}/${newId()}` } };
    },
  },
  'firm.listLetters': { input: nothing },
  'firm.editLetter': {
    input: async (world) => ({ ...(await codeText(world)), subject: newId(), body: '{code}' }),
  },
  'firm.resetLetter': { input: async (world) => codeText(world) },
  'firm.testLetter': {
    input: async (world) => {
      // Nobody here has had a test mail yet.
      await world.database.inspect('delete from mailings', []);
      return { id: 'identity.code', subject: 'A test', body: '{code}' };
    },
  },
};

it('has a row for every operation', () => {
  assert.deepEqual(Object.keys(rows).sort(), operations.map(({ name }) => name).sort());
});

for (const kind of databases) {
  describe(`access on ${kind}`, () => {
    let world: World;
    before(async () => {
      world = await startWorld(await freshDatabase(kind));
    });
    after(() => world.close());

    for (const operation of operations as readonly Operation[]) {
      const row = rows[operation.name as OperationName];
      const { needs } = operation;
      const { role } = needs;
      /** The member of the input that names the record that it is about. */
      const [record] = pathNames(operation);
      const call = (browser: Browser, input: object, headers: Record<string, string | null> = {}) =>
        browser.call(operation, input, { headers });
      const own = () => row.input(world, 'ash');
      /** Who may call, at the firm of one of the people: that person, or the firm's staff. */
      const entitled = (owner: keyof World['people']): Staff => {
        const { [owner]: person } = world.people;
        return role === 'staff' ? world.staff[person.firm.slug as 'alpha' | 'beta'].owner : person;
      };
      const signedIn = () => (role === 'anyone' ? world.visit() : world.signIn(entitled('ash')));
      /** Holds that a call is refused and leaves everything as it was. */
      const refuses = async (browser: Browser, code: ErrorCode) => {
        const input = await own();
        const before = await stateOf(world.database);
        ends(await call(browser, input), code);
        assert.deepEqual(await stateOf(world.database), before);
      };

      describe(operation.name, () => {
        it('answers whoever may call', async () => {
          ends(await call(await signedIn(), await own()), row.ends);
        });

        it(
          role === 'anyone' ? 'answers somebody who is signed out' : 'refuses somebody who is signed out',
          async () => {
            ends(await call(world.visit(), await own()), role === 'anyone' ? row.ends : 'signed-out');
          },
        );

        it('refuses pages of another origin, and tells their browser nothing', async () => {
          for (const origin of [
            'https://evil.example',
            'null',
            `${listedOrigin}.evil.example`,
            'http://localhost',
          ]) {
            const answer = await call(await signedIn(), await own(), { origin });
            ends(answer, 'origin-refused');
            assert.equal(answer.headers.get('access-control-allow-origin'), null);
          }
        });

        it('answers pages of an origin that the firm lists', async () => {
          const headers = { origin: listedOrigin, 'sec-fetch-site': 'same-site' };
          const answer = await call(await signedIn(), await own(), headers);
          ends(answer, row.ends);
          assert.equal(answer.headers.get('access-control-allow-origin'), listedOrigin);
          assert.equal(answer.headers.get('access-control-allow-credentials'), 'true');
        });

        if (isWrite(operation)) {
          it('refuses what a form of another site could send', async () => {
            ends(await call(await signedIn(), await own(), { 'portico-client': null }), 'origin-refused');
            for (const type of ['text/plain', 'application/x-www-form-urlencoded', null]) {
              ends(await call(await signedIn(), await own(), { 'content-type': type }), 'wrong-type');
            }
          });
        }

        if (role !== 'anyone') {
          it('refuses a session of another firm, and takes it away from the browser', async () => {
            const browser = await world.signIn(entitled('ash'));
            const stranger = world.visit('beta');
            for (const [name, value] of browser.cookies)
              stranger.cookies.set(name.replace('alpha', 'beta'), value);
            assert.equal(stranger.cookies.has('portico-beta'), true);
            ends(await call(stranger, await row.input(world, 'cedar')), 'signed-out');
            assert.equal(stranger.cookies.has('portico-beta'), false);
          });
        }

        if (role === 'client') {
          it('[KB-25] refuses an account without the tick of the page', async () => {
            ends(await call(await world.signIn(world.people.thorn), await own()), 'not-permitted');
          });
        }

        if (needs.role === 'staff') {
          const least = staffRoles.indexOf(needs.atLeast);
          for (const [rank, staffRole] of staffRoles.entries()) {
            it(rank >= least ? `answers the ${staffRole}` : `refuses the ${staffRole}`, async () => {
              const browser = await world.signIn(world.staff.alpha[staffRole]);
              if (rank < least) await refuses(browser, 'not-permitted');
              else ends(await call(browser, await own()), row.ends);
            });
          }

          it('[KB-02] refuses a client, whatever its ticks', async () => {
            await refuses(await world.signIn(world.people.ash), 'not-permitted');
          });

          it('refuses staff whose account has expired or was disabled', async () => {
            const { accountId, firm } = world.staff.alpha.owner;
            for (const end of [{ expiresOn: '2026-03-09' }, { disabledAt: new Date() }]) {
              const browser = await world.signIn(world.staff.alpha.owner);
              const set = (change: Partial<typeof accounts.$inferInsert>) =>
                world.inFirm(firm, (tx) => tx.update(accounts).set(change).where(eq(accounts.id, accountId)));
              await set(end);
              await refuses(browser, 'signed-out');
              await set({ expiresOn: null, disabledAt: null });
            }
            ends(await call(await signedIn(), await own()), row.ends);
          });
        }

        if (record !== undefined) {
          it("[KB-05] answers another client's and another firm's id as one that does not exist", async () => {
            const browser = await signedIn();
            const absent = await call(browser, { ...(await own()), [record]: newId() });
            ends(absent, 'not-found');
            // To staff no client of their firm is another's.
            for (const owner of role === 'staff' ? (['cedar'] as const) : (['birch', 'cedar'] as const)) {
              const input = await row.input(world, owner);
              const answer = await call(browser, input);
              assert.equal(answer.status, absent.status);
              assert.equal(comparable(answer.text), comparable(absent.text));
              assert.deepEqual(namesOf(answer.headers), namesOf(absent.headers));
              // The id is a right one: its owner is answered.
              ends(await call(await world.signIn(entitled(owner)), input));
            }
          });

          it('answers what can be no id as one that does not exist', async () => {
            const browser = await signedIn();
            const absent = await call(browser, { ...(await own()), [record]: newId() });
            for (const id of ['1', 'x'.repeat(64), "' or 1=1 --", 'ü/../..', `${newId()} `, '%00', '😀']) {
              const answer = await call(browser, { ...(await own()), [record]: id });
              ends(answer, 'not-found');
              assert.equal(comparable(answer.text), comparable(absent.text));
            }
          });
        }

        if (takesIdempotencyKey(operation)) {
          it('refuses a write that bears no key', async () => {
            for (const key of [null, '', 'x', '0']) {
              const answer = await call(await signedIn(), await own(), { 'idempotency-key': key });
              ends(answer, 'idempotency-key-missing');
            }
          });
        }
      });
    }
  });
}

function ends({ status, text, body }: Answer, code?: ErrorCode): void {
  assert.equal(status, code ? errorStatus[code] : 200, text);
  if (code) assert.equal(body.code, code);
}

/** What no refusal may change: every table but those of signing in, whose rows change as people come and go. */
async function stateOf(database: FreshDatabase): Promise<unknown> {
  const tables = [
    'firms',
    'logos',
    'clients',
    'contacts',
    'identities',
    'accounts',
    'quotes',
    'outbox',
    'audit',
  ];
  const digest = (table: string) =>
    `(select md5(coalesce(string_agg(t::text, ' ' order by t.id), '')) from ${table} t) as ${table}`;
  return database.inspect(`select ${tables.map(digest).join(', ')}`);
}

/** Without the id of the request, which is each time another. */
function comparable(text: string): string {
  return text.replace(/"requestId":"[^"]+"/, '');
}

function namesOf(headers: Headers): string[] {
  return [...headers.keys()];
}
