import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { type OperationName, operations } from '../../src/contract/all.ts';
import { type ErrorCode, errorStatus, PortalError } from '../../src/contract/errors.ts';
import { type LetterText, listLetters } from '../../src/contract/firm/letters.ts';
import { getSettings, type Settings } from '../../src/contract/firm/settings.ts';
import { getSecurity, type OwnSession, proveAgain } from '../../src/contract/identity/security.ts';
import {
  isWrite,
  type Operation,
  operation,
  pathNames,
  takesIdempotencyKey,
} from '../../src/contract/operation.ts';
import { staffRoles } from '../../src/contract/permissions.ts';
import { id } from '../../src/contract/values.ts';
import * as z from '../../src/contract/zod.ts';
import { accounts } from '../../src/server/access/tables.ts';
import { newId } from '../../src/server/database/columns.ts';
import { todayIn } from '../../src/server/firm/today.ts';
import { forClient } from '../../src/server/http/handle.ts';
import { findQuote } from '../../src/server/quotes/queries.ts';
import { databases, freshDatabase } from '../support/databases.ts';
import {
  type Answer,
  type Browser,
  listedOrigin,
  password,
  type Staff,
  startWorld,
  type World,
} from '../support/server.ts';
import { stateOf } from '../support/state.ts';
import { allowEveryWay, fromPage, steps } from './signing-in.ts';

/** A right call of an operation, and how it ends. */
interface Row {
  /**
   * The input, with what it needs made for it: of the record's owner, where there is one, and for a page of this origin.
   * Default: the API's own.
   */
  readonly input: (world: World, owner: keyof World['people'], page?: string) => Promise<object>;
  readonly ends?: ErrorCode;
  /** How it ends where a page of a listed origin sends it. Default: likewise. */
  readonly onPages?: ErrorCode;
}

const nothing = async () => ({});
const quote = async (world: World, owner: keyof World['people']) => ({
  quoteId: await world.addQuote(world.people[owner]),
});
const task = async (world: World, owner: keyof World['people']) => ({
  taskId: await world.addTask(world.people[owner]),
});
const courses = { name: 'Courses', address: 'https://courses.example/' };
const app = async (world: World, owner: keyof World['people']) => ({
  appId: await world.addApp(world.people[owner].firm, courses),
});
const plan = async (world: World, owner: keyof World['people']) => ({
  planId: await world.addPlan(world.people[owner], {}, { '2026-01-31': 500_00 }),
});
const valuation = async (world: World, owner: keyof World['people']) => {
  const { planId } = await plan(world, owner);
  const [row] = await world.database.inspect(`select id from valuations where plan_id = '${planId}'`);
  return { valuationId: row?.id as string };
};
const goal = async (world: World, owner: keyof World['people']) => ({
  goalId: await world.addGoal(world.people[owner]),
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
const member = async ({ people }: World, owner: keyof World['people']) => ({
  memberId: people[owner].accountId,
});
/** A mail about the owner that was given up. */
const failedMessage = async (world: World, owner: keyof World['people']) => {
  const { firm, accountId } = world.people[owner];
  const messageId = newId();
  await world.database.inspect(
    `insert into outbox (id, firm_id, channel, recipient, account_id, template, body, state, next_try_at, expires_at, dedupe_key, error, created_at)
     values ($1::uuid, $2, 'mail', $1::uuid::text || '@clients.example', $3, 'quotes.sent', 'sealed', 'failed', now(), now(), $1::uuid::text, '550', now())`,
    [messageId, firm.id, accountId],
  );
  return { messageId };
};

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

/** What takes a key of the firm's, which is for its own server and must be in no page. */
const forServers: readonly OperationName[] = ['identity.issueTicket', 'identity.endSessions'];

/** The steps of signing in, each with what the step before gave. */
const stepRows = Object.fromEntries(
  Object.entries(steps).map(([name, input]) => [
    name,
    { input, ...(forServers.some((each) => each === name) && { onPages: 'origin-refused' }) },
  ]),
) as unknown as Record<keyof typeof steps, Row>;

/** The operations that no right call is tried of, with the reason: their rows end in a refusal. Another one fails. */
const withoutSuccess: Readonly<Partial<Record<OperationName, string>>> = {
  'identity.beginWithProvider': 'it asks a provider that listens, which these firms have none of',
  'identity.signInWithProvider': 'the same provider has to send the browser back',
  'identity.finishSignUp': 'these firms let nobody sign up twice, and what it takes comes of that alone',
};

/** One row for each operation: what is not listed here is not proved, and the compiler and a test say so. */
const rows: Readonly<Record<OperationName, Row>> = {
  'firm.get': { input: nothing },
  ...stepRows,
  'identity.signInWithPassword': { input: async ({ people }) => ({ email: people.ash.email, password }) },
  'identity.requestCode': { input: async ({ people }) => ({ email: people.birch.email }) },
  'identity.challengePasskey': { input: nothing },
  'identity.beginWithProvider': { input: nothing, ends: 'not-permitted' },
  'identity.signInWithProvider': {
    input: async () => ({ state: 'none', code: 'none' }),
    ends: 'not-permitted',
  },
  'identity.requestReset': { input: async () => ({ email: `${newId()}@clients.example` }) },
  'identity.requestLink': {
    input: async (world) => {
      await world.database.inspect('delete from mailings', []);
      return { email: `${newId()}@clients.example` };
    },
  },
  'identity.requestSignUp': {
    input: async () => ({
      name: 'Somebody',
      email: `${newId()}@clients.example`,
      password: 'wrzlbrmft gnampf',
    }),
  },
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
  'tasks.list': { input: nothing },
  'tasks.get': { input: task },
  'tasks.complete': { input: task },
  'tasks.reopen': { input: task },
  'tasks.comment': { input: async (world, owner) => ({ ...(await task(world, owner)), text: 'Posted' }) },
  'assignments.list': { input: nothing },
  'assignments.get': { input: task },
  'assignments.create': {
    input: async (world, owner) => ({ ...(await client(world, owner)), title: 'Sign' }),
  },
  'assignments.edit': { input: async (world, owner) => ({ ...(await task(world, owner)), title: 'Sign' }) },
  'assignments.withdraw': { input: task },
  'assignments.reassign': {
    input: async (world, owner) => ({ ...(await task(world, owner)), ...(await client(world, owner)) }),
  },
  'assignments.comment': {
    input: async (world, owner) => ({ ...(await task(world, owner)), text: 'Thank you' }),
  },
  'apps.list': { input: nothing },
  'apps.listAll': { input: nothing },
  'apps.create': {
    input: async ({ people }, owner) => ({ ...courses, members: [people[owner].accountId] }),
  },
  'apps.edit': { input: async (world, owner) => ({ ...(await app(world, owner)), ...courses }) },
  'apps.withdraw': { input: app },
  'wealth.get': { input: nothing },
  'wealth.list': { input: nothing },
  'wealth.getPlan': { input: plan },
  'wealth.getHistory': { input: nothing },
  'plans.list': { input: nothing },
  'plans.get': { input: plan },
  'plans.create': {
    input: async (world, owner) => ({ ...(await client(world, owner)), name: 'Fund', kind: 'investment' }),
  },
  'plans.edit': {
    input: async (world, owner) => ({ ...(await plan(world, owner)), name: 'Bonds', kind: 'investment' }),
  },
  'plans.withdraw': { input: plan },
  'valuations.list': { input: plan },
  'valuations.add': {
    input: async (world, owner) => ({ ...(await plan(world, owner)), day: '2026-02-28', amount: 510_00 }),
  },
  'valuations.edit': {
    input: async (world, owner) => ({
      ...(await valuation(world, owner)),
      ...{ day: '2026-01-31', amount: 490_00 },
    }),
  },
  'valuations.withdraw': { input: valuation },
  'goals.list': { input: nothing },
  'goals.get': { input: goal },
  'goals.create': { input: async () => ({ name: 'House' }) },
  'goals.edit': { input: async (world, owner) => ({ ...(await goal(world, owner)), name: 'Boat' }) },
  'goals.archive': { input: goal },
  'clientGoals.list': { input: nothing },
  'clientGoals.get': { input: goal },
  'clientGoals.create': {
    input: async (world, owner) => ({ ...(await client(world, owner)), name: 'House' }),
  },
  'clientGoals.edit': { input: async (world, owner) => ({ ...(await goal(world, owner)), name: 'Boat' }) },
  'clientGoals.archive': { input: goal },
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
  'outbox.list': { input: nothing },
  'outbox.resend': { input: failedMessage },
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

/**
 * Operations that delete what is the client's own, as none of the contract does yet: so that the rows about that permission
 * are proved today, and are there on the day that one does.
 */
const madeUp = (['delete'] as const).map((permission) =>
  operation({
    name: `quotes.${permission}Own`,
    method: 'POST',
    path: `/quotes/{quoteId}/${permission}-own`,
    kind: 'json',
    summary: 'Needs a permission',
    description: 'Is there for this test alone.',
    needs: { role: 'client', page: 'quotes', [permission]: true },
    input: z.object({ quoteId: id }),
    output: z.object({}),
    errors: ['not-found'],
  }),
);
const madeUpHandlers = madeUp.map((each) =>
  forClient(each, async ({ tx, scope, firm, now }, { quoteId }) => {
    const own = await findQuote({ tx, scope, today: todayIn(firm.timeZone, now) }, quoteId);
    if (!own) throw new PortalError('not-found', { message: 'No such quote.' });
    return {};
  }),
);

const tried: readonly (readonly [Operation, Row])[] = [
  ...operations.map((each): [Operation, Row] => [each, rows[each.name]]),
  ...madeUp.map((each): [Operation, Row] => [each, { input: quote }]),
];

it('has a row for every operation', () => {
  assert.deepEqual(Object.keys(rows).sort(), operations.map(({ name }) => name).sort());
});

it('tries a call of every operation that succeeds on pages of listed origins, but for what takes a key that must be in none', () => {
  const refused = Object.entries(rows).flatMap(([name, { onPages }]) => (onPages ? [name] : []));
  assert.deepEqual(refused.sort(), forServers.toSorted());
});

it('tries a call that succeeds of every operation, but for those whose reason stands here', () => {
  const refused = Object.entries(rows).flatMap(([name, { ends }]) => (ends ? [name] : []));
  assert.deepEqual(refused.sort(), Object.keys(withoutSuccess).sort());
});

type Owner = keyof World['people'];

/** An operation with its row, in a world. */
function attempt(world: World, [operation, row]: (typeof tried)[number]) {
  const { role } = operation.needs;
  /** The member of the input that names the record that it is about. */
  const [record] = pathNames(operation);
  const call = (browser: Browser, input: object, headers: Record<string, string | null> = {}) =>
    browser.call(operation, input, { headers });
  const own = (page?: string) => row.input(world, 'ash', page);
  /** Who may call, at the firm of one of the people: that person, or the firm's staff. */
  const entitled = (owner: Owner): Staff => {
    const { [owner]: person } = world.people;
    return role === 'staff' ? world.staff[person.firm.slug as 'alpha' | 'beta'].owner : person;
  };
  const signedIn = () => (role === 'anyone' ? world.visit() : world.signIn(entitled('ash')));
  /** Holds that what is done leaves every table as it was. */
  const changesNothing = async <T>(work: () => Promise<T>): Promise<T> => {
    const before = await stateOf(world.database);
    const result = await work();
    assert.deepEqual(await stateOf(world.database), before);
    return result;
  };
  /** Holds that a call is refused, and changes nothing. */
  const refuses = async (browser: Browser, code: ErrorCode, input?: object): Promise<Answer> => {
    const given = input ?? (await own());
    return changesNothing(async () => {
      const answer = await call(browser, given);
      ends(answer, code);
      return answer;
    });
  };
  /** Holds that records of others are answered as one that does not exist. To staff no client of their firm is another's. */
  const hidesOthers = async () => {
    assert.ok(record);
    const browser = await signedIn();
    const absent = await refuses(browser, 'not-found', { ...(await own()), [record]: newId() });
    for (const owner of role === 'staff' ? (['cedar'] as const) : (['birch', 'cedar'] as const)) {
      const input = await row.input(world, owner);
      const answer = await refuses(browser, 'not-found', input);
      assert.equal(comparable(answer.text), comparable(absent.text));
      assert.deepEqual(namesOf(answer.headers), namesOf(absent.headers));
      // The id is a right one: its owner is answered.
      ends(await call(await world.signIn(entitled(owner)), input));
    }
  };
  /** Holds that a session of another firm opens nothing, and is taken away from the browser. */
  const refusesOtherFirm = async () => {
    const browser = await world.signIn(entitled('ash'));
    const stranger = world.visit('beta');
    for (const [name, value] of browser.cookies) stranger.cookies.set(name.replace('alpha', 'beta'), value);
    assert.equal(stranger.cookies.has('portico-beta'), true);
    await refuses(stranger, 'signed-out', await row.input(world, 'cedar'));
    assert.equal(stranger.cookies.has('portico-beta'), false);
  };
  return { call, own, entitled, signedIn, changesNothing, refuses, hidesOthers, refusesOtherFirm };
}

for (const kind of databases) {
  describe(`access on ${kind}`, () => {
    let world: World;
    /** Which operations an account with fewer permissions has tried, and whether it may. */
    const heldLess: string[] = [];
    before(async () => {
      world = await startWorld(await freshDatabase(kind), { more: madeUpHandlers });
      await allowEveryWay(world);
    });
    after(() => world.close());

    /** Has one of the accounts be otherwise for a while. */
    async function otherwise(
      { accountId, firm }: Staff,
      change: Partial<typeof accounts.$inferInsert>,
      work: () => Promise<unknown>,
    ): Promise<void> {
      const set = (values: Partial<typeof accounts.$inferInsert>) =>
        world.inFirm(firm, (tx) => tx.update(accounts).set(values).where(eq(accounts.id, accountId)));
      await set(change);
      await work();
      await set({ expiresOn: null, disabledAt: null, mayWrite: true, mayDelete: true });
    }

    for (const pair of tried) {
      const [operation, row] = pair;
      const { needs } = operation;
      const { role } = needs;
      const [record] = pathNames(operation);

      describe(operation.name, () => {
        let its: ReturnType<typeof attempt>;
        before(() => (its = attempt(world, pair)));

        it('answers whoever may call', async () => {
          ends(await its.call(await its.signedIn(), await its.own()), row.ends);
        });

        it(
          role === 'anyone' ? 'answers somebody who is signed out' : 'refuses somebody who is signed out',
          async () => {
            if (role === 'anyone') ends(await its.call(world.visit(), await its.own()), row.ends);
            else await its.refuses(world.visit(), 'signed-out');
          },
        );

        it('refuses pages of another origin, and tells their browser nothing', async () => {
          const [browser, input] = [await its.signedIn(), await its.own()];
          const others = [
            ...['https://evil.example', 'null'],
            ...[`${listedOrigin}.evil.example`, 'http://localhost'],
          ];
          await its.changesNothing(async () => {
            for (const origin of others) {
              const answer = await its.call(browser, input, { origin });
              ends(answer, 'origin-refused');
              assert.equal(answer.headers.get('access-control-allow-origin'), null);
            }
          });
        });

        const { onPages } = row;
        it(`${onPages ? 'refuses' : 'answers'} pages of an origin that the firm lists`, async () => {
          const [browser, input] = [await its.signedIn(), await its.own(listedOrigin)];
          const answer = await its.call(browser, input, fromPage(listedOrigin));
          ends(answer, onPages ?? row.ends);
          assert.equal(answer.headers.get('access-control-allow-origin'), listedOrigin);
          assert.equal(answer.headers.get('access-control-allow-credentials'), 'true');
        });

        if (isWrite(operation)) {
          it('refuses what a form of another site could send', async () => {
            const [browser, input] = [await its.signedIn(), await its.own()];
            await its.changesNothing(async () => {
              ends(await its.call(browser, input, { 'portico-client': null }), 'origin-refused');
              for (const type of ['text/plain', 'application/x-www-form-urlencoded', null]) {
                ends(await its.call(browser, input, { 'content-type': type }), 'wrong-type');
              }
            });
          });
        }

        if (role !== 'anyone') {
          it('refuses a session of another firm, and takes it away from the browser', () =>
            its.refusesOtherFirm());

          it('refuses whose account has expired or was disabled', async () => {
            const holders =
              role === 'session' ? [world.people.ash, world.staff.alpha.owner] : [its.entitled('ash')];
            for (const holder of holders) {
              for (const end of [{ expiresOn: '2026-03-09' }, { disabledAt: new Date() }]) {
                const [browser, input] = [await world.signIn(holder), await its.own()];
                await otherwise(holder, end, () => its.refuses(browser, 'signed-out', input));
              }
            }
            ends(await its.call(await its.signedIn(), await its.own()), row.ends);
          });
        }

        if (needs.role === 'client') {
          it('[KB-25] refuses an account without the tick of the page', async () => {
            await its.refuses(await world.signIn(world.people.thorn), 'not-permitted');
          });

          for (const held of [
            { write: true, delete: false },
            { write: false, delete: true },
            { write: false, delete: false },
          ]) {
            const may = (!needs.write || held.write) && (!needs.delete || held.delete);
            const words = `may ${held.write ? '' : 'not '}write and may ${held.delete ? '' : 'not '}delete`;
            it(`[PL-04] [PL-05] ${may ? 'answers' : 'refuses'} an account that ${words}`, async () => {
              const { ash } = world.people;
              const [browser, input] = [await world.signIn(ash), await its.own()];
              await otherwise(ash, { mayWrite: held.write, mayDelete: held.delete }, async () => {
                if (may) ends(await its.call(browser, input), row.ends);
                else await its.refuses(browser, 'not-permitted', input);
              });
              if (!may) ends(await its.call(browser, input), row.ends);
              heldLess.push(`${operation.name} ${words}: ${may}`);
            });
          }
        }

        if (needs.role === 'staff') {
          const least = staffRoles.indexOf(needs.atLeast);
          for (const [rank, staffRole] of staffRoles.entries()) {
            it(rank >= least ? `answers the ${staffRole}` : `refuses the ${staffRole}`, async () => {
              const browser = await world.signIn(world.staff.alpha[staffRole]);
              if (rank < least) await its.refuses(browser, 'not-permitted');
              else ends(await its.call(browser, await its.own()), row.ends);
            });
          }

          it('[KB-02] refuses a client, whatever its ticks', async () => {
            await its.refuses(await world.signIn(world.people.ash), 'not-permitted');
          });
        }

        if (record !== undefined) {
          it("[KB-05] answers another client's and another firm's id as one that does not exist", () =>
            its.hidesOthers());

          it('answers what can be no id as one that does not exist', async () => {
            const [browser, input] = [await its.signedIn(), await its.own()];
            const absent = await its.call(browser, { ...input, [record]: newId() });
            await its.changesNothing(async () => {
              for (const id of ['1', 'x'.repeat(64), "' or 1=1 --", 'ü/../..', `${newId()} `, '%00', '😀']) {
                const answer = await its.call(browser, { ...input, [record]: id });
                ends(answer, 'not-found');
                assert.equal(comparable(answer.text), comparable(absent.text));
              }
            });
          });
        }

        if (takesIdempotencyKey(operation)) {
          it('refuses a write that bears no key', async () => {
            const [browser, input] = [await its.signedIn(), await its.own()];
            await its.changesNothing(async () => {
              for (const key of [null, '', 'x', '0']) {
                ends(await its.call(browser, input, { 'idempotency-key': key }), 'idempotency-key-missing');
              }
            });
          });
        }
      });
    }

    it('has tried every operation of clients without each of the permissions to write and to delete', () => {
      const expected = tried.flatMap(([{ name, needs }]) => {
        if (needs.role !== 'client') return [];
        const { write = false, delete: deletes = false } = needs;
        return [
          `${name} may write and may not delete: ${!deletes}`,
          `${name} may not write and may delete: ${!write}`,
          `${name} may not write and may not delete: ${!write && !deletes}`,
        ];
      });
      assert.deepEqual(heldLess, expected);
      for (const { name } of madeUp)
        assert.ok(heldLess.includes(`${name} may not write and may not delete: false`));
    });
  });

  describe(`access by row-level security alone, on ${kind}`, () => {
    let world: World;
    before(async () => {
      const unscoped = { of: () => undefined };
      const options = { scopeFor: () => unscoped, firmScopeFor: () => unscoped };
      world = await startWorld(await freshDatabase(kind), { more: madeUpHandlers, ...options });
      await allowEveryWay(world);
    });
    after(() => world.close());

    /** What is another client's, or another firm's: every table's rows. */
    const othersOf = async ({ role }: { role: string }) => {
      const { birch, cedar } = world.people;
      const firms = await stateOf(world.database, { firm_id: cedar.firm.id });
      if (role === 'staff') return { firms };
      const of = { firm_id: birch.firm.id, client_id: birch.clientId };
      return { firms, clients: await stateOf(world.database, of) };
    };

    for (const pair of tried) {
      const [operation] = pair;
      const { role } = operation.needs;
      if (role !== 'client' && role !== 'staff') continue;

      describe(operation.name, () => {
        let its: ReturnType<typeof attempt>;
        before(() => (its = attempt(world, pair)));

        it('refuses a session of another firm', () => its.refusesOtherFirm());

        it("[KB-05] answers its own, and neither tells nor changes anything of another client's or firm's", async () => {
          const { birch, cedar } = world.people;
          const others = role === 'staff' ? [cedar] : [birch, cedar];
          const quoteIds = await Promise.all(others.map((other) => world.addQuote(other)));
          const [browser, input] = [await its.signedIn(), await its.own()];
          const before = await othersOf({ role });
          const answer = await its.call(browser, input);
          ends(answer, pair[1].ends);
          assert.deepEqual(await othersOf({ role }), before);
          const told = others.flatMap(({ clientId, accountId, email }) => [clientId, accountId, email]);
          for (const each of [...quoteIds, ...told]) assert.ok(!answer.text.includes(each), each);
        });

        if (pathNames(operation).length > 0) {
          it("[KB-05] answers another client's and another firm's id as one that does not exist", () =>
            its.hidesOthers());
        }
      });
    }
  });
}

it('holds every table of the database to what it was', async () => {
  const database = await freshDatabase('pglite');
  const there = await database.inspect<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migrations'",
  );
  assert.deepEqual(Object.keys(await stateOf(database)).sort(), there.map(({ name }) => name).sort());
  await database.close();
});

function ends({ status, text, body }: Answer, code?: ErrorCode): void {
  assert.equal(status, code ? errorStatus[code] : 200, text);
  if (code) assert.equal(body.code, code);
}

/** Without the id of the request, which is each time another. */
function comparable(text: string): string {
  return text.replace(/"requestId":"[^"]+"/, '');
}

function namesOf(headers: Headers): string[] {
  return [...headers.keys()];
}
