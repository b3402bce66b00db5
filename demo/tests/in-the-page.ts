/** With Testing Library, without a backend: in Vitest's browser mode or Web Test Runner, the body of an `it`. */
import { configure } from '@testing-library/dom';
import '@portico/elements/define-all';
import { configurePortal, createPortalClient } from '@portico/elements';
import { credentials, quotes, stubAdapter } from '@portico/elements/testing';
import { portalIn } from '@portico/elements/testing/dom';

configure({ asyncUtilTimeout: 5000 });

/** The site counts what was accepted, by listening to the portal. */
export async function siteHearsOfAcceptedQuotes(): Promise<string[]> {
  const adapter = stubAdapter({ session: null, quotes: [quotes.pending, quotes.lastDay] });
  configurePortal({ client: createPortalClient(adapter) });
  document.body.append(document.createElement('portal-login'), document.createElement('portal-quotes'));
  const accepted: string[] = [];
  document.body.addEventListener('portal-quotes-accepted', ({ quote }) => accepted.push(quote.number));

  const portal = portalIn(document.body);
  const { email, code } = credentials;
  await portal.signInByCode({ email, code: () => code, account: 'Bellarine Bakery' });
  for (const { title } of await portal.quotes()) {
    await portal.openQuote(title);
    await portal.accept();
    await portal.closeQuote();
  }
  await portal.signOut();
  return accepted;
}
