import type { PortalAdapter } from '../../../client/adapter.ts';
import { getSession, refreshSession, signInWithPassword, signOut } from '../../../contract/identity.ts';
import { listOwnAccounts, switchAccount } from '../../../contract/identity/accounts.ts';
import { chooseAccountToSignIn } from '../../../contract/identity/choice.ts';
import { requestCode, signInWithCode } from '../../../contract/identity/code.ts';
import { signOutEverywhere } from '../../../contract/identity/everywhere.ts';
import { type Check, offered } from '../check.ts';
import { equal, holds, refusal, run, told } from '../expect.ts';
import { finish } from '../sign-in.ts';
import type { World } from '../world.ts';

/** Asks for a code. The few that one address may get in a while are not used up, where time can be moved. */
async function askForCode({ clock, person }: World, adapter: PortalAdapter) {
  await clock?.forward(16 * 60);
  return run(adapter, requestCode, { email: person.email });
}

/** A code that is not this one. */
const otherThan = (code: string) => (code === '123456' ? '654321' : '123456');

/** What a careless comparison takes for a password: its beginning, the same in other letters, with blanks around it. */
function almostAs(password: string): string[] {
  const swapped = password === password.toLowerCase() ? password.toUpperCase() : password.toLowerCase();
  const almost = [password.slice(0, -1), password.slice(0, 1), swapped, ` ${password} `];
  return almost.filter((each) => each !== '' && each !== password);
}

export const identityLaws: readonly Check[] = [
  {
    kind: 'law',
    operations: [signInWithPassword, chooseAccountToSignIn, getSession],
    title: 'signs in to the account that was chosen',
    async run(world) {
      const visitor = world.visit();
      const session = await finish(visitor, await run(visitor, signInWithPassword, world.person));
      equal(await run(visitor, getSession, {}), session, 'the session in force');
    },
  },
  {
    kind: 'law',
    operations: [signInWithPassword],
    title: 'refuses a wrong password and an unknown address alike',
    async run(world) {
      const { email, password } = world.person;
      const attempt = (input: { email: string; password: string }) =>
        refusal(run(world.visit(), signInWithPassword, input), 'wrong-credentials');
      const wrong = await attempt({ email, password: `${password}!` });
      const unknown = await attempt({ email: `nobody-${crypto.randomUUID()}@example.com`, password });
      equal(told(unknown), told(wrong), 'what an unknown address is told');
    },
  },
  {
    kind: 'law',
    operations: [signInWithPassword],
    title: 'takes the address in letters of any case',
    async run(world) {
      const { email, password } = world.person;
      await run(world.visit(), signInWithPassword, { email: email.toUpperCase(), password });
    },
  },
  {
    kind: 'law',
    operations: [signInWithPassword],
    title: 'takes the password to the letter',
    async run(world) {
      const { email, password } = world.person;
      for (const almost of almostAs(password)) {
        await refusal(
          run(world.visit(), signInWithPassword, { email, password: almost }),
          'wrong-credentials',
        );
        // Some backends count what is wrong until something is right.
        await run(world.visit(), signInWithPassword, { email, password });
      }
    },
  },
  {
    kind: 'law',
    operations: [getSession, signInWithPassword],
    title: 'tells who signed in, and each their own account',
    async run(world) {
      const visitor = world.visit();
      const step = await run(visitor, signInWithPassword, world.person);
      if (step.step === 'signed-in')
        equal(await run(visitor, getSession, {}), step.session, 'the session in force');
      const { account } = await run(await world.signIn('client'), getSession, {});
      equal(account.email.toLowerCase(), world.person.email.toLowerCase(), 'the address of the session');
      const neighbour = await run(await world.signIn('neighbour'), getSession, {});
      holds(neighbour.account.id !== account.id, "the client's session is of the neighbour's account");
    },
  },
  {
    kind: 'law',
    operations: [requestCode],
    title: 'answers alike whether or not an address is known',
    async run(world) {
      const known = await askForCode(world, world.visit());
      const unknown = await run(world.visit(), requestCode, {
        email: `nobody-${crypto.randomUUID()}@example.com`,
      });
      const alike = ({ step, resendAfterSeconds, ticket }: typeof known) => ({
        step,
        resendAfterSeconds,
        ticketLength: ticket.length,
      });
      equal(alike(unknown), alike(known), 'what an unknown address is told');
    },
  },
  {
    kind: 'law',
    operations: [signInWithCode, requestCode, chooseAccountToSignIn, getSession],
    title: 'signs in with the code of the mail, once',
    async run(world) {
      const visitor = world.visit();
      const { ticket } = await askForCode(world, visitor);
      const code = await world.readCode(world.person.email);
      const session = await finish(visitor, await run(visitor, signInWithCode, { ticket, code }));
      equal(await run(visitor, getSession, {}), session, 'the session in force');
      await refusal(run(world.visit(), signInWithCode, { ticket, code }), ['wrong-code', 'code-expired']);
    },
  },
  {
    kind: 'law',
    operations: [signInWithCode, requestCode],
    title: 'refuses a wrong code, and then takes the right one with a blank in it',
    async run(world) {
      const visitor = world.visit();
      const { ticket } = await askForCode(world, visitor);
      const code = await world.readCode(world.person.email);
      await refusal(run(visitor, signInWithCode, { ticket, code: otherThan(code) }), 'wrong-code');
      await run(visitor, signInWithCode, { ticket, code: `${code.slice(0, 3)} ${code.slice(3)}` });
    },
  },
  {
    kind: 'law',
    operations: [signInWithCode, requestCode],
    title: 'refuses a code after its time',
    async run(world) {
      const clock = offered(world.clock, 'no clock');
      const visitor = world.visit();
      const { ticket } = await askForCode(world, visitor);
      const code = await world.readCode(world.person.email);
      await clock.forward(10 * 60 + 1);
      await refusal(run(visitor, signInWithCode, { ticket, code }), 'code-expired');
    },
  },
  {
    kind: 'law',
    operations: [chooseAccountToSignIn, signInWithPassword],
    title: 'offers no account but those that were listed, and takes a ticket once',
    async run(world) {
      const visitor = world.visit();
      const step = await run(visitor, signInWithPassword, world.person);
      const isAsked = step.step === 'choose-account' && step.accounts.length > 1;
      const { ticket } = offered(isAsked ? step : undefined, 'no second account of the client');
      const neighbour = await run(await world.signIn('neighbour'), getSession, {});
      const foreign = { ticket, accountId: neighbour.account.id };
      await refusal(run(visitor, chooseAccountToSignIn, foreign), ['not-found', 'ticket-expired']);
      const again = await run(visitor, signInWithPassword, world.person);
      await finish(visitor, again);
      if (again.step !== 'choose-account') return;
      const used = { ticket: again.ticket, accountId: again.accounts[0]?.id ?? '' };
      await refusal(run(world.visit(), chooseAccountToSignIn, used), 'ticket-expired');
    },
  },
  {
    kind: 'law',
    operations: [listOwnAccounts, switchAccount, getSession],
    title: 'switches to another account that it lists, and to nobody else’s',
    async run(world) {
      const client = world.visit();
      const before = await finish(client, await run(client, signInWithPassword, world.person));
      const { accounts } = await run(client, listOwnAccounts, {});
      holds(
        accounts.some(({ id }) => id === before.account.id),
        'the account in use is not listed',
      );
      const neighbour = await run(await world.signIn('neighbour'), getSession, {});
      await refusal(run(client, switchAccount, { accountId: neighbour.account.id }), 'not-found');
      equal(await run(client, getSession, {}), before, 'the session after a refused switch');
      const other = accounts.find(({ id }) => id !== before.account.id);
      const { id: accountId } = offered(other, 'no second account of the client');
      const { session } = await run(client, switchAccount, { accountId });
      equal(session.account.id, accountId, 'the account that was switched to');
      equal(await run(client, getSession, {}), session, 'the session in force');
    },
  },
  {
    kind: 'law',
    operations: [signOut, getSession],
    title: 'ends this session, and no other',
    async run(world) {
      const [here, elsewhere] = [await world.signIn('client'), await world.signIn('client')];
      await run(here, signOut, {});
      await refusal(run(here, getSession, {}), 'signed-out');
      await run(elsewhere, getSession, {});
    },
  },
  {
    kind: 'law',
    operations: [signOutEverywhere, getSession],
    title: 'ends every session of the person, and nobody else’s',
    async run(world) {
      const [here, elsewhere] = [await world.signIn('client'), await world.signIn('client')];
      const neighbour = await world.signIn('neighbour');
      await run(here, signOutEverywhere, {});
      await refusal(run(here, getSession, {}), 'signed-out');
      await refusal(run(elsewhere, getSession, {}), 'signed-out');
      await run(neighbour, getSession, {});
    },
  },
  {
    kind: 'law',
    operations: [signOut],
    title: 'is no error where nobody is signed in',
    async run(world) {
      await run(world.visit(), signOut, {});
    },
  },
  {
    kind: 'law',
    operations: [signOutEverywhere],
    title: 'is no error where nobody is signed in',
    async run(world) {
      await run(world.visit(), signOutEverywhere, {});
    },
  },
  {
    kind: 'law',
    operations: [refreshSession, getSession],
    title: 'keeps the session, several times over',
    async run(world) {
      const client = await world.signIn('client');
      const before = await run(client, getSession, {});
      for (let round = 0; round < 3; round++) {
        equal(await run(client, refreshSession, {}), before, 'the refreshed session');
        equal(await run(client, getSession, {}), before, 'the session in force');
      }
    },
  },
  {
    kind: 'law',
    operations: [getSession],
    title: 'is answered after a pause that is short of the longest, and not after a longer one',
    effect: "it moves the backend's time",
    async run(world) {
      const clock = offered(world.clock, 'no clock');
      const client = await world.signIn('client');
      const before = await run(client, getSession, {});
      await clock.forward(59 * 60);
      equal(await run(client, getSession, {}), before, 'the session after 59 minutes');
      await clock.forward(61 * 60);
      await refusal(run(client, getSession, {}), 'signed-out');
    },
  },
];
