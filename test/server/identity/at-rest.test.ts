import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { refreshSession, signInWithPassword } from '../../../src/contract/identity.ts';
import { chooseAccountToSignIn } from '../../../src/contract/identity/choice.ts';
import { requestCode, signInWithCode } from '../../../src/contract/identity/code.ts';
import { requestLink } from '../../../src/contract/identity/magic-link.ts';
import { beginPasskey } from '../../../src/contract/identity/own-passkeys.ts';
import { beginSms, confirmSms } from '../../../src/contract/identity/own-sms.ts';
import { challengePasskey } from '../../../src/contract/identity/passkeys.ts';
import { beginWithProvider, signInWithProvider } from '../../../src/contract/identity/provider.ts';
import { proveAgain } from '../../../src/contract/identity/security.ts';
import { confirmSignUp, finishSignUp, requestSignUp } from '../../../src/contract/identity/sign-up.ts';
import { sendSms } from '../../../src/contract/identity/sms.ts';
import { issueTicket } from '../../../src/contract/identity/tickets.ts';
import { requestReset, resetPassword } from '../../../src/contract/identity/links.ts';
import { firms } from '../../../src/server/firm/tables.ts';
import { createApiKey } from '../../../src/server/identity/api-keys.ts';
import { createHasher } from '../../../src/server/node/hasher.ts';
import type { FreshDatabase } from '../../support/databases.ts';
import { type OidcProvider, startOidcProvider } from '../../support/oidc-provider.ts';
import { addApp, addRecoveryCodes } from './factors/app.ts';
import { describeOnEach } from './each-database.ts';
import { number } from './sms/phone.ts';
import { createWorld, email, pageOrigin, password } from './world.ts';

/** Everything in a database, as text. */
async function dump(database: FreshDatabase): Promise<string> {
  const tables = await database.inspect<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public'`,
  );
  const parts = [];
  for (const { name } of tables) {
    const rows = await database.inspect<{ row: string }>(`select "${name}"::text as row from "${name}"`);
    parts.push(name, ...rows.map(({ row }) => row));
  }
  return parts.join('\n');
}

/** Holds that a dump has a secret in none of the ways in which it might have been written. */
function holdsNot(everything: string, secret: string | undefined): void {
  assert.ok(secret && secret.length > 15);
  assert.ok(!everything.includes(secret));
  assert.ok(!everything.includes(Buffer.from(secret).toString('base64url').slice(0, -2)));
  assert.ok(!everything.includes(Buffer.from(secret).toString('hex')));
}

/** Holds that a dump has a code nowhere but by chance within another number. */
function holdsNoCode(everything: string, code: string): void {
  assert.doesNotMatch(everything, new RegExp(`(?<![0-9.])${code}(?![0-9])`));
}

describeOnEach('what signing in keeps', (database) => {
  let provider: OidcProvider;
  before(async () => (provider = await startOidcProvider([`${pageOrigin}/account`])));
  after(() => provider.close());

  it('holds passwords, codes, keys of apps, tickets, challenges and tokens only hashed or sealed', async () => {
    const world = await createWorld(database(), { hasher: createHasher(), policies: { passkeys: true } });
    const identityId = await world.addIdentity([{ client: 'Ada Ltd' }, { client: 'Brook Trust' }]);
    const visitor = world.visit();
    const byPassword = await visitor.call(signInWithPassword, { email, password });
    const sent = await visitor.call(requestCode, { email });
    const code = await world.readCode();
    const unused = await world.visit().call(requestCode, { email: 'stranger@demo.example' });
    const byCode = await visitor.call(signInWithCode, { ticket: sent.ticket, code });
    assert.ok(byPassword.step === 'choose-account' && byCode.step === 'choose-account');
    const accountId = byCode.accounts[0]!.id;
    await visitor.call(chooseAccountToSignIn, { ticket: byCode.ticket, accountId });
    const first = visitor.cookies;
    await visitor.call(refreshSession, {});
    const app = await addApp(world, identityId);
    const recoveryCodes = await addRecoveryCodes(world, identityId);
    const asked = await world.visit().call(signInWithPassword, { email, password });
    assert.ok(asked.step === 'second-factor');

    const { challenge } = (await visitor.call(challengePasskey, {})).options;
    const { ticket: proof } = await visitor.call(proveAgain, { password });
    const { options } = await visitor.call(beginPasskey, { ticket: proof });
    await visitor.call(beginSms, { ticket: proof, phone: number });
    const texted = [await world.readCode(number)];
    await visitor.call(confirmSms, { ticket: proof, code: texted[0]! });
    const again = await world.visit().call(signInWithPassword, { email, password });
    assert.ok(again.step === 'second-factor');
    await world.visit().call(sendSms, { ticket: again.ticket });
    texted.push(await world.readCode(number));
    await visitor.call(requestReset, { email });
    const token = await world.readToken('reset');
    const chosen = 'a password that was chosen';
    await visitor.call(resetPassword, { token, password: chosen });

    const everything = await dump(database());
    for (const [, pattern] of Object.entries({
      anAddress: email,
      anAccount: accountId,
      aHash: '$argon2id$',
    })) {
      assert.ok(everything.includes(pattern), `the dump holds ${pattern}`);
    }
    const secrets = {
      passwords: [password, chosen],
      tickets: [byPassword.ticket, sent.ticket, unused.ticket, byCode.ticket, asked.ticket, token, proof],
      challenges: [challenge, options.challenge],
      tokens: [first.session, visitor.cookies.session, first.device],
    };
    for (const secret of [
      ...secrets.passwords,
      app.key,
      ...secrets.tickets,
      ...secrets.challenges,
      ...secrets.tokens,
    ]) {
      holdsNot(everything, secret);
    }
    for (const recoveryCode of recoveryCodes) assert.ok(!everything.toUpperCase().includes(recoveryCode));
    for (const each of [code, ...texted]) holdsNoCode(everything, each);
  });

  it('holds what signing up, links that sign in, the firm’s server and its provider have only hashed or sealed', async () => {
    const page = `${pageOrigin}/account`;
    const policies = { signUp: true, duplicates: true, magicLinks: true };
    const world = await createWorld(database(), { hasher: createHasher(), policies });
    await world.addIdentity();
    const sealedSecret = await world.ports.secrets.seal('provider', provider.clientSecret, world.firm.id);
    const { issuer, clientId } = provider;
    await world.import((tx) =>
      tx
        .update(firms)
        .set({ provider: { name: 'Fox account', issuer, clientId, sealedSecret }, pages: { login: page } })
        .where(eq(firms.id, world.firm.id)),
    );
    const visitor = world.visit();
    const entered = { name: 'Noor Haddad', password: 'the words of a sign-up' };
    const underWay = await visitor.call(requestSignUp, { ...entered, email: 'noor@demo.example' });
    const codes = [await world.readCode('noor@demo.example')];
    const again = await visitor.call(requestSignUp, { ...entered, email });
    codes.push(await world.readCode());
    const choice = await visitor.call(confirmSignUp, { ticket: again.ticket, code: codes[1]! });
    assert.ok(choice.step === 'access-there');
    const link = async () => {
      await visitor.call(requestLink, { email });
      return world.readToken('link');
    };
    const tokens = [await link(), await link()];
    const { url, state } = await visitor.call(beginWithProvider, {});
    provider.person = { sub: 'ada', email, email_verified: true };
    const { code: brought = '', iss = '' } = Object.fromEntries(await provider.visit(url));
    await visitor.call(signInWithProvider, { state, code: brought, iss });
    const apiKey = await createApiKey(
      world.database,
      { slug: world.firm.slug, name: 'website' },
      world.ports.clock.now(),
    );
    const { ticket } = await visitor.call(issueTicket, { apiKey, email });
    const dumps = [await dump(database())];
    await visitor.call(finishSignUp, { ticket: choice.ticket, choice: 'another' });
    dumps.push(await dump(database()));

    for (const everything of dumps) {
      assert.ok(everything.includes('noor@demo.example') && everything.includes('Fox account'));
      for (const secret of [
        ...[underWay.ticket, again.ticket, choice.ticket, entered.password],
        ...[...tokens, state, brought, provider.clientSecret, apiKey, ticket],
      ])
        holdsNot(everything, secret);
      for (const each of codes) holdsNoCode(everything, each);
    }
  });
});
