/**
 * Parse Server behind the port, over its REST API: its users, its sessions, its access-control lists.
 *
 * Its rows of the class `Quote` are readable by their client alone. What may be decided, and that a decision is final, is
 * held by a cloud function of the firm's own, `decideQuote` in `cloud.js`.
 */
import { PortalError, type Quote, type Session } from '@portico/elements';
import {
  defineAdapter,
  fetchJson,
  type FetchJsonOptions,
  HttpError,
} from '@portico/elements/adapters/define';

export interface ParseOptions {
  /** Where Parse Server is mounted, such as `https://api.firm.example/parse`. */
  serverUrl: string;
  appId: string;
}

interface User {
  objectId: string;
  username: string;
  displayName: string;
  sessionToken: string;
}

/** A row of the class `Quote`: the quote is in `facts`, what is searched and sorted by beside it. */
interface Row {
  objectId: string;
  facts: Omit<Quote, 'id' | 'status' | 'decidedAt' | 'decision'>;
  status: Exclude<Quote['status'], 'unknown'>;
  decision: Quote['decision'] | undefined;
}

export function parseAdapter({ serverUrl, appId }: ParseOptions) {
  /** In memory alone: a reload signs out. */
  let session: { token: string; session: Session } | undefined;

  async function ask(path: string, options: FetchJsonOptions = {}): Promise<unknown> {
    const token = session && { 'x-parse-session-token': session.token };
    const headers = { 'x-parse-application-id': appId, ...token };
    try {
      return await fetchJson(`${serverUrl}${path}`, { ...options, headers });
    } catch (error) {
      throw translated(error);
    }
  }

  function current(): Session {
    if (!session) throw new PortalError('signed-out');
    return session.session;
  }

  /** Parse's ids are letters and digits; anything else is no id of a quote. */
  function known(quoteId: string): void {
    current();
    if (!/^\w+$/.test(quoteId)) throw new PortalError('not-found');
  }

  async function decide(outcome: string, input: { quoteId: string; reason?: string }, signal?: AbortSignal) {
    known(input.quoteId);
    const json = { outcome, ...input };
    const answer = await ask('/functions/decideQuote', { method: 'POST', json, signal });
    return quoteFrom((answer as { result: Row }).result);
  }

  return defineAdapter({
    name: serverUrl,
    answers: {
      async 'identity.signInWithPassword'({ email, password }, { signal }) {
        session = undefined;
        const json = { username: email.toLowerCase(), password };
        const user = (await ask('/login', { method: 'POST', json, signal })) as User;
        session = { token: user.sessionToken, session: sessionFrom(user) };
        return { step: 'signed-in', session: session.session };
      },
      async 'identity.getSession'(_, { signal }) {
        const answer = current();
        await ask('/users/me', { signal });
        return answer;
      },
      async 'identity.signOut'(_, { signal }) {
        // Parse knows this token no more: that is signed out, too.
        if (session) await ask('/logout', { method: 'POST', json: {}, signal }).catch(unlessGone);
        session = undefined;
        return {};
      },
      async 'quotes.list'({ limit = 100, cursor = '0', sort = '-issuedOn', status, search }, { signal }) {
        current();
        const text = { $regex: search?.replaceAll(/[^\w\s-]/g, '\\$&'), $options: 'i' };
        const where = { status, $or: search ? [{ number: text }, { title: text }] : undefined };
        const query = new URLSearchParams({
          where: JSON.stringify(where),
          order: `${sort},objectId`,
          skip: cursor,
          limit: `${limit + 1}`,
        });
        const { results } = (await ask(`/classes/Quote?${query}`, { signal })) as { results: Row[] };
        const next = results.length > limit ? `${Number(cursor) + limit}` : null;
        return { items: results.slice(0, limit).map(quoteFrom), next };
      },
      async 'quotes.get'({ quoteId }, { signal }) {
        known(quoteId);
        return quoteFrom((await ask(`/classes/Quote/${quoteId}`, { signal })) as Row);
      },
      'quotes.accept': (input, { signal }) => decide('accepted', input, signal),
      'quotes.decline': (input, { signal }) => decide('declined', input, signal),
    },
  });
}

/** Parse tells what went wrong by a code of its own; the cloud function does so in the contract's words. */
function translated(error: unknown): unknown {
  const { code, error: said } = (error instanceof HttpError ? error.body : {}) as {
    code?: number;
    error?: string;
  };
  if (code === 209) return new PortalError('signed-out', { cause: error });
  if (code === 101 && said?.includes('username'))
    return new PortalError('wrong-credentials', { cause: error });
  if (code === 101) return new PortalError('not-found', { cause: error });
  if (code !== 141 || !said?.startsWith('{')) return error;
  const refusal = JSON.parse(said) as { code: 'not-found'; facts?: Record<string, string> };
  return new PortalError(refusal.code, { facts: refusal.facts, cause: error });
}

function unlessGone(error: unknown): void {
  if (!(error instanceof PortalError && error.code === 'signed-out')) throw error;
}

function sessionFrom({ objectId, username, displayName }: User): Session {
  const permissions: Session['account']['permissions'] = { pages: ['quotes'], write: false, delete: false };
  const account = {
    id: objectId,
    clientName: displayName,
    displayName,
    email: username,
    role: 'client' as const,
  };
  return {
    account: { ...account, permissions },
    expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
  };
}

function quoteFrom({ objectId, facts, status, decision = null }: Row): Quote {
  return { ...facts, id: objectId, status, decidedAt: decision?.at ?? null, decision };
}
