import { html } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import { beginWithProvider, signInWithProvider } from '../../contract/identity/provider.ts';
import { proceed } from './flow.ts';
import type { Login, Refusal, Step } from './login.ts';
import { providerWords } from './provider.strings.ts';

/** Where this tab keeps which sign-in it left for: what comes back for another is none of its doing. */
const kept = 'portal:provider';

/** Leaves the page for the firm's provider. */
export async function leaveForProvider(login: Login, client: PortalClient): Promise<void> {
  try {
    const { url, state } = await client.invoke(beginWithProvider, {});
    sessionStorage.setItem(kept, state);
    location.assign(url);
  } catch (error) {
    if ((error as Refusal).code !== 'unavailable') throw error;
    say(login, 'unavailable');
    return;
  }
  // Whoever goes back finds the page as it was left.
  await new Promise((resolve) => addEventListener('pageshow', resolve, { once: true }));
}

/** Signs in with what came back from the provider, as a query. */
export async function comeBack(login: Login, client: PortalClient, query: string): Promise<void> {
  const came = new URLSearchParams(query);
  const [state, code, iss] = ['state', 'code', 'iss'].map((name) => came.get(name) ?? undefined);
  if (state !== sessionStorage.getItem(kept)) {
    say(login, 'not-begun');
    return;
  }
  if (!state || !code) {
    sessionStorage.removeItem(kept);
    say(login, came.get('error') === 'access_denied' ? 'cancelled' : 'failed');
    return;
  }
  login.go(comingBack(login));
  try {
    const answer = await client.invoke(signInWithProvider, { state, code, iss });
    sessionStorage.removeItem(kept);
    await proceed(login, answer);
  } catch (error) {
    const { code: refused } = error as Refusal;
    const ends = [
      'wrong-credentials',
      'ticket-expired',
      'access-ended',
      'not-permitted',
      'unavailable',
    ] as const;
    const end = ends.find((each) => each === refused);
    if (!end) throw error;
    sessionStorage.removeItem(kept);
    say(login, end);
  }
}

function say(login: Login, key: Exclude<keyof typeof providerWords.entries, 'title' | 'lead'>): void {
  login.restart('email', { kind: 'warn', words: () => login.of(providerWords).text(key) });
}

/** What is shown while the backend asks the provider. */
function comingBack(login: Login): Step {
  const words = () => login.of(providerWords);
  return {
    fields: {},
    heading: () => words().text('title'),
    style: () => undefined,
    submit: () => undefined,
    focus: (root) => root.querySelector<HTMLElement>('h2')?.focus(),
    render: () => html`<p class="lead">${words().text('lead')}</p>`,
  };
}
