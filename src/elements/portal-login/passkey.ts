import type { PortalClient } from '../../client/client.ts';
import { signInWithPasskey } from '../../contract/identity/passkeys.ts';
import { askPasskey, type Assertion } from '../shared/passkeys.ts';
import { proceed } from './flow.ts';
import type { Login, Refusal } from './login.ts';
import { passkeyWords } from './passkey.strings.ts';

/** Signs in with a passkey, whosever it is: no address is asked for. */
export async function byPasskey(login: Login, client: PortalClient): Promise<void> {
  await withPasskey(login, client, async (assertion) => {
    try {
      await proceed(login, await client.invoke(signInWithPasskey, { assertion }));
    } catch (error) {
      const { code } = error as Refusal;
      if (code !== 'wrong-credentials' && code !== 'not-permitted') throw error;
      login.tell({ kind: 'warn', words: () => login.of(passkeyWords).text(code) });
    }
  });
}

/** Has the browser ask for a passkey, and goes on with its answer; says so where there is none. */
export async function withPasskey(
  login: Login,
  client: PortalClient,
  goOn: (assertion: Assertion) => Promise<void>,
): Promise<void> {
  const answer = await askPasskey(client);
  if (typeof answer === 'object') await goOn(answer);
  else {
    const key = answer === 'cancelled' ? answer : 'failed';
    login.tell({ kind: 'info', words: () => login.of(passkeyWords).text(key) });
  }
}
