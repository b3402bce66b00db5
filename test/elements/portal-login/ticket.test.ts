import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { TicketClient, type TicketOptions } from '../../../src/client/ticket-client.ts';
import { PortalError } from '../../../src/contract/errors.ts';
import { getSession } from '../../../src/contract/identity.ts';
import { chooseAccountToSignIn } from '../../../src/contract/identity/choice.ts';
import { listQuotes } from '../../../src/contract/quotes.ts';
import '../../../src/elements/portal-login/portal-login.define.ts';
import type { PortalLogin } from '../../../src/elements/portal-login/portal-login.ts';
import '../../../src/elements/portal-quotes/portal-quotes.define.ts';
import { credentials, sessions, steps } from '../../../src/testing/fixtures/identity.ts';
import { stubAdapter, type StubOptions } from '../../../src/testing/stub/stub-adapter.ts';
import { Card, words } from './support.ts';

let pages = 0;
const signedIn = { step: 'signed-in', session: sessions.usual } as const;

interface Page {
  readonly card: Card;
  readonly quotes: HTMLElement;
  /** How often the page was asked for a ticket. */
  readonly asked: () => number;
  /** What the page answers from now on. */
  give: (answer: () => unknown) => void;
}

/** A page with both elements, whose server gives tickets that are good unless told otherwise. */
async function place(
  ticket: () => unknown = () => 'ticket',
  { overrides, ...options }: StubOptions = {},
): Promise<Page> {
  let [asked, answer] = [0, ticket];
  // Tabs of one backend ask in turn; each page here has one of its own.
  const stub = stubAdapter({ name: `stub:${++pages}`, session: null, ...options });
  Object.assign(stub.overrides, { 'identity.signInWithTicket': enter(stub), ...overrides });
  const client = new TicketClient(stub, {
    ticket: (() => {
      asked++;
      return answer();
    }) as TicketOptions['ticket'],
  });
  const page = await fixture(
    html`<section>
      <portal-login .client=${client}></portal-login><portal-quotes .client=${client}></portal-quotes>
    </section>`,
  );
  const card = new Card(page.querySelector<PortalLogin>('portal-login')!, stub, client);
  const quotes = page.querySelector<HTMLElement>('portal-quotes')!;
  return { card, quotes, asked: () => asked, give: (next) => (answer = next) };
}

/** Signs in as the server does: the stub's session begins by choosing an account. */
function enter(stub: ReturnType<typeof stubAdapter>) {
  return async () => {
    await stub.call(chooseAccountToSignIn, { ticket: '', accountId: '' }, {});
    return signedIn;
  };
}

async function seesQuotes({ card, quotes }: Page): Promise<void> {
  await card.sees('the quotes', () => quotes.shadowRoot!.querySelector('table'));
}

/** Nothing to type is there, nor was. */
function expectNoForm({ element }: Card): void {
  expect(element.querySelector('input')).to.equal(null);
  expect(element.querySelector('form')).to.equal(null);
}

describe('portal-login where the page vouches for who is signed in', () => {
  it('[X-03, X-16] shows them, and their quotes, without a form, for one ticket', async () => {
    const page = await place();
    const inputs: Node[] = [];
    new MutationObserver((records) =>
      inputs.push(...records.flatMap(({ addedNodes }) => [...addedNodes])),
    ).observe(page.card.element, { childList: true });
    await page.card.sees('the signed-in client', () => page.card.findButton('Sign out'));
    await seesQuotes(page);
    expect(page.card.heading).to.equal('Signed in: Adaeze Okafor');
    expect(inputs).to.deep.equal([]);
    expect(page.asked()).to.equal(1);
    await expect(page.card.element).to.be.accessible();
  });

  it('[X-03] says what is going on where that takes long, and takes no focus', async () => {
    // Everything else is there before it is known that there is no session.
    const nobody = () =>
      new Promise<never>((_, reject) => setTimeout(() => reject(new PortalError('signed-out')), 300));
    const { card } = await place(() => new Promise(() => undefined), {
      overrides: { 'identity.getSession': nobody },
    });
    await card.seesHeading('Signing you in');
    expect(words(card.root)).to.contain('nothing to type');
    expect(card.button('Signing you in').getAttribute('aria-busy')).to.equal('true');
    expect(document.activeElement).to.equal(document.body);
    expectNoForm(card);
    await expect(card.element).to.be.accessible();
  });

  const failures: [string, () => unknown, StubOptions['overrides'], string][] = [
    ['is rejected', () => Promise.reject(new Error('no')), {}, 'did not say who you are'],
    ['is no text', () => ({ ticket: 1 }), {}, 'did not say who you are'],
    [
      'was used already',
      () => 'used',
      { 'identity.signInWithTicket': new PortalError('ticket-expired') },
      'took too long, or was tried twice',
    ],
    [
      'is of somebody without access',
      () => 'ended',
      { 'identity.signInWithTicket': new PortalError('access-ended') },
      'Your access has ended',
    ],
    [
      'does not reach the backend',
      () => 'lost',
      { 'identity.signInWithTicket': new PortalError('unreachable') },
      'cannot be reached',
    ],
  ];
  for (const [what, ticket, overrides, sentence] of failures) {
    it(`[X-03, X-16] says so where the ticket ${what}, and tries again with another`, async () => {
      const page = await place(ticket, { overrides });
      const { card, quotes } = page;
      await card.seesHeading('You are not signed in');
      await card.hears(sentence);
      expect(card.notice).to.contain(sentence);
      expect(quotes.shadowRoot!.querySelector('.error')).to.exist;
      expectNoForm(card);
      await expect(card.element).to.be.accessible();
      const before = page.asked();
      page.give(() => 'another');
      card.stub.overrides['identity.signInWithTicket'] = enter(card.stub);
      setTimeout(() => card.button('Try again').click());
      await oneEvent(card.element, 'portal-login-signed-in');
      await seesQuotes(page);
      expect(page.asked()).to.equal(before + 1);
      expect(card.notice).to.equal('');
    });
  }

  it('[X-03] says where to sign in where nobody is signed in to the page', async () => {
    const page = await place(() => null);
    const { card, quotes } = page;
    await card.seesHeading('Sign in to this website first');
    await card.sees('so in the list', () => words(quotes.shadowRoot).includes('Please sign in to see this.'));
    expectNoForm(card);
    await expect(card.element).to.be.accessible();
    page.give(() => 'ticket');
    card.button('Try again').click();
    await seesQuotes(page);
  });

  it('[X-03, X-16] asks for another ticket once the session has ended by itself, and goes on', async () => {
    const page = await place();
    await seesQuotes(page);
    page.card.stub.overrides['quotes.list'] = () => {
      delete page.card.stub.overrides['quotes.list'];
      throw new PortalError('signed-out');
    };
    await page.card.client.invoke(listQuotes, {}).catch(() => undefined);
    await seesQuotes(page);
    await page.card.sees('the signed-in client', () => page.card.findButton('Sign out'));
    expect(page.asked()).to.equal(2);
  });

  it('[X-03] signs out until somebody signs in again, and tells the page', async () => {
    const page = await place();
    const { card, quotes } = page;
    await card.sees('the signed-in client', () => card.findButton('Sign out'));
    setTimeout(() => card.button('Sign out').click());
    await oneEvent(card.element, 'portal-login-signed-out');
    await card.hears('You are signed out.');
    expect(card.heading).to.equal('Sign in');
    await card.sees('nothing of theirs', () => words(quotes.shadowRoot).includes('Please sign in'));
    expect(quotes.shadowRoot!.querySelector('table')).to.equal(null);
    expect(card.root.activeElement).to.equal(card.button('Sign in again'));
    expectNoForm(card);
    await expect(card.element).to.be.accessible();
    expect(page.asked()).to.equal(1);
    card.button('Sign in again').click();
    await seesQuotes(page);
    expect(page.asked()).to.equal(2);
  });

  it('[X-03] asks which account where there are several, and begins again where that took too long', async () => {
    const page = await place(() => 'ticket', {
      overrides: { 'identity.signInWithTicket': steps.chooseAccount },
    });
    const { card } = page;
    await card.seesHeading('Choose an account');
    expect(document.activeElement).to.equal(document.body);
    expectNoForm(card);
    card.stub.overrides['identity.chooseAccount'] = new PortalError('ticket-expired');
    card.root.querySelector<HTMLButtonElement>('li button')!.click();
    await card.sees('why', () => card.notice.includes('took a little too long'));
    expect(page.asked()).to.equal(2);
    delete card.stub.overrides['identity.chooseAccount'];
    card.root.querySelector<HTMLButtonElement>('li button')!.click();
    await seesQuotes(page);
    expectNoForm(card);
  });

  it('[X-03] [X-05] asks for a second factor where there is one, and begins again where that took too long', async () => {
    const page = await place(() => 'ticket', {
      overrides: { 'identity.signInWithTicket': steps.secondFactor },
    });
    const { card } = page;
    await card.seesHeading('Confirm it is you');
    expect(document.activeElement).to.equal(document.body);
    card.stub.overrides['identity.proveAuthenticator'] = new PortalError('ticket-expired');
    card.fill('Code', credentials.code);
    card.button('Continue').click();
    await card.sees('why', () => card.notice.includes('That took too long'));
    expect(page.asked()).to.equal(2);
    delete card.stub.overrides['identity.proveAuthenticator'];
    card.fill('Code', credentials.code);
    card.button('Continue').click();
    await card.seesHeading('Choose an account');
    card.root.querySelector<HTMLButtonElement>('li button')!.click();
    await seesQuotes(page);
    expectNoForm(card);
  });

  it('[X-03] tells of another client, and leaves nothing of the first', async () => {
    const page = await place();
    const { card, quotes } = page;
    await card.sees('the first client', () => card.findButton('Sign out'));
    await seesQuotes(page);
    await card.sees('the first', () => words(card.root).includes('Adaeze Okafor'));
    const news: string[] = [];
    card.element.addEventListener('portal-login-signed-in', ({ account }) => news.push(account.clientName));
    const never = Promise.withResolvers<never>();
    card.stub.overrides['quotes.list'] = () => never.promise;
    card.stub.overrides['identity.getSession'] = new PortalError('signed-out');
    card.stub.overrides['identity.signInWithTicket'] = { step: 'signed-in', session: sessions.company };
    await card.client.checkSession().catch(() => undefined);
    await card.client.invoke(getSession, {}).catch(() => undefined);
    await card.sees('the other', () => words(card.root).includes('Bellarine Bakery'));
    expect(quotes.shadowRoot!.querySelector('table tbody button')).to.equal(null);
    expect(news).to.deep.equal(['Bellarine Bakery Pty Ltd']);
  });
});
