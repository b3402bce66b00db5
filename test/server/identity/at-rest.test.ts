import assert from 'node:assert/strict';
import { it } from 'node:test';
import { refreshSession, signInWithPassword } from '../../../src/contract/identity.ts';
import { chooseAccountToSignIn } from '../../../src/contract/identity/choice.ts';
import { requestCode, signInWithCode } from '../../../src/contract/identity/code.ts';
import { beginPasskey } from '../../../src/contract/identity/own-passkeys.ts';
import { beginSms, confirmSms } from '../../../src/contract/identity/own-sms.ts';
import { challengePasskey } from '../../../src/contract/identity/passkeys.ts';
import { proveAgain } from '../../../src/contract/identity/security.ts';
import { sendSms } from '../../../src/contract/identity/sms.ts';
import { requestReset, resetPassword } from '../../../src/contract/identity/links.ts';
import { createHasher } from '../../../src/server/node/hasher.ts';
import type { FreshDatabase } from '../../support/databases.ts';
import { addApp, addRecoveryCodes } from './factors/app.ts';
import { describeOnEach } from './each-database.ts';
import { number } from './sms/phone.ts';
import { createWorld, email, password } from './world.ts';

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

describeOnEach('what signing in keeps', (database) => {
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
      assert.ok(secret && secret.length > 20);
      assert.ok(!everything.includes(secret));
      assert.ok(!everything.includes(Buffer.from(secret).toString('base64url').slice(0, -2)));
      assert.ok(!everything.includes(Buffer.from(secret).toString('hex')));
    }
    for (const recoveryCode of recoveryCodes) assert.ok(!everything.toUpperCase().includes(recoveryCode));
    for (const each of [code, ...texted])
      assert.doesNotMatch(everything, new RegExp(`(?<![0-9.])${each}(?![0-9])`));
  });
});
