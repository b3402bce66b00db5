import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { PortalError } from '../../../src/contract/errors.ts';
import { declineQuote } from '../../../src/contract/quotes.ts';
import type {
  PortalQuotesDecidedEvent,
  PortalQuotesRequestEvent,
} from '../../../src/elements/portal-quotes/portal-quotes.events.ts';
import { firms } from '../../../src/testing/fixtures/firm.ts';
import { quotes } from '../../../src/testing/fixtures/quotes.ts';
import type { StubOptions } from '../../../src/testing/stub/stub-adapter.ts';
import { list, type Screen } from './screen.ts';
import { waitUntil } from '../wait.ts';

const { title } = quotes.pending;

/** A page with the dialog open that asks for this decision. */
async function asked(verdict: 'Accept' | 'Decline', options?: StubOptions): Promise<Screen> {
  const shown = await list(options);
  await shown.open(title);
  await shown.press(verdict);
  await waitUntil(() => shown.dialog.open);
  return shown;
}

/** An answer that comes when it is let go. */
function held<T>(): { promise: Promise<T>; let: (value: T) => void; fail: (error: Error) => void } {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  return { promise, let: resolve, fail: reject };
}

const keysOf = (shown: Screen, name: string) => shown.calls(name).map(({ idempotencyKey }) => idempotencyKey);

describe('portal-quotes: accepting', () => {
  it('[KB-12] asks first, naming number and total, then accepts and says so', async () => {
    const shown = await asked('Accept');
    expect(shown.dialog.textContent).to.include('Accept quote Q-1042?').and.to.include('$6,340.68');
    expect(shown.focused?.textContent).to.include('Accept quote Q-1042?');
    await expect(shown.element).to.be.accessible();
    expect(shown.calls('quotes.accept')).to.have.length(0);
    await shown.press('Accept');
    await shown.see(/Accepted by Adaeze Okafor on/);
    expect(shown.dialog.open).to.equal(false);
    await shown.hear('Accepted on');
    await waitUntil(() => shown.focused?.localName === 'h2', 'the focus is lost');
    expect(shown.button('Accept')).to.equal(undefined);
    await shown.press('All quotes');
    await waitUntil(() => shown.all('.filter').length);
    expect(shown.rows.findIndex((row) => row.includes('Q-1042'))).to.be.greaterThan(
      shown.rows.indexOf('Accepted'),
    );
  });

  it('is done from the keyboard alone', async () => {
    const shown = await list();
    shown.button(title)?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => shown.button('Accept'));
    await sendKeys({ press: 'Tab' });
    expect(shown.focused?.textContent.trim()).to.equal('Decline');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => shown.dialog.open);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await shown.see(/Accepted by/);
  });

  it('is left by Escape, and the focus goes back to where it was', async () => {
    const shown = await asked('Accept');
    shown.button('Cancel')?.focus();
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !shown.dialog.open);
    await shown.press('Decline');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !shown.dialog.open);
    expect(shown.calls('quotes.accept')).to.have.length(0);
  });

  it('shows nothing as accepted before the backend has confirmed it, and refuses to close meanwhile', async () => {
    const answer = held<never>();
    const shown = await asked('Accept', { overrides: { 'quotes.accept': () => answer.promise } });
    await shown.press('Accept');
    await shown.hear('Sending your answer');
    await expect(shown.element).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: 'Escape' });
    await shown.press('Cancel');
    expect(shown.dialog.open).to.equal(true);
    expect(shown.text).not.to.match(/Accepted by/);
    answer.fail(new PortalError('unavailable'));
    await shown.see('do not know');
    expect(shown.text).to.include('Open until');
  });

  it('sends one request for a double click', async () => {
    const shown = await asked('Accept');
    const button = shown.button('Accept');
    button?.click();
    button?.click();
    await shown.see(/Accepted by/);
    expect(shown.calls('quotes.accept')).to.have.length(1);
  });

  it('tries again under the same key when the answer was lost, also after closing in between', async () => {
    const shown = await asked('Accept', { overrides: { 'quotes.accept': new PortalError('unreachable') } });
    await shown.press('Accept');
    await shown.see('do not know whether your answer arrived');
    await shown.hear('safe to try again');
    await expect(shown.element).to.be.accessible();
    await shown.press('Try again');
    await waitUntil(() => shown.calls('quotes.accept').length === 2);
    await waitUntil(() => shown.button('Try again')?.ariaBusy === 'false');
    await shown.press('Cancel');
    delete shown.adapter.overrides['quotes.accept'];
    await shown.press('Accept');
    await waitUntil(() => shown.dialog.open);
    await shown.press('Accept');
    await shown.see(/Accepted by/);
    const [key, ...others] = keysOf(shown, 'quotes.accept');
    expect(others).to.deep.equal([key, key]);
  });

  it('says that nothing was sent where the browser is offline', async () => {
    const shown = await asked('Accept', { overrides: { 'quotes.accept': new PortalError('unreachable') } });
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      await shown.press('Accept');
      await shown.see('your answer was not sent');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  it('tells what was decided, and shows it once, where another was faster', async () => {
    const shown = await asked('Accept');
    await shown.adapter.call(declineQuote, { quoteId: quotes.pending.id, reason: 'Too late in the year' });
    await shown.press('Accept');
    await shown.see('Reason: Too late in the year');
    await shown.hear('already declined');
    expect(shown.all('.notice')).to.have.length(1);
    expect(shown.dialog.open).to.equal(false);
    expect(shown.button('Accept')).to.equal(undefined);
    await expect(shown.element).to.be.accessible();
  });

  it('says what was decided as long as the quote cannot be read again', async () => {
    const shown = await asked('Accept');
    await shown.adapter.call(declineQuote, { quoteId: quotes.pending.id, reason: 'Too late in the year' });
    shown.adapter.overrides['quotes.get'] = new PortalError('unreachable');
    await shown.press('Accept');
    await shown.see('This quote was already declined on');
    expect(shown.button('Accept')).to.equal(undefined);
  });

  it('says so where the quote has ended meanwhile', async () => {
    const ended = new PortalError('quote-expired', { facts: { expiresOn: '2026-11-20' } });
    const shown = await asked('Accept', { overrides: { 'quotes.accept': ended } });
    await shown.press('Accept');
    await shown.see('This quote expired on 20 November');
    expect(shown.button('Accept')).to.equal(undefined);
  });

  it('says that the quote is gone where it was withdrawn meanwhile', async () => {
    const gone = new PortalError('not-found');
    const shown = await asked('Accept', { overrides: { 'quotes.accept': gone } });
    shown.adapter.overrides['quotes.get'] = gone;
    await shown.press('Accept');
    await shown.see('This is no longer here.');
    expect(shown.dialog.open).to.equal(false);
  });

  it('gives way to signing in where the session ended in the middle', async () => {
    const shown = await asked('Accept', { overrides: { 'quotes.accept': new PortalError('signed-out') } });
    await shown.press('Accept');
    await shown.see('Please sign in');
    expect(shown.dialog.open).to.equal(false);
    expect(shown.text).not.to.include('Q-1042');
  });

  it('says so where the permission is gone', async () => {
    const shown = await asked('Accept', { overrides: { 'quotes.accept': new PortalError('not-permitted') } });
    await shown.press('Accept');
    await shown.see('Your account does not allow this.');
  });

  it('is not offered where the backend does not support it', async () => {
    const { operations } = firms.usual;
    const firm = { ...firms.usual, operations: operations.filter((name) => name !== 'quotes.accept') };
    const shown = await list({ overrides: { 'firm.get': firm } });
    await shown.open(title);
    expect(shown.button('Decline')).not.to.equal(undefined);
    expect(shown.button('Accept')).to.equal(undefined);
  });

  it('can be taken over by the page before anything is sent', async () => {
    const shown = await asked('Accept');
    const heard: string[] = [];
    const listen = (event: PortalQuotesRequestEvent) => {
      heard.push(event.quote.number);
      event.preventDefault();
    };
    document.addEventListener('portal-quotes-accept-request', listen, { once: true });
    await shown.press('Accept');
    expect(heard).to.deep.equal(['Q-1042']);
    expect(shown.dialog.open).to.equal(false);
    expect(shown.calls('quotes.accept')).to.have.length(0);
  });

  it('tells the page once it is a fact, and nothing of dialogs', async () => {
    const heard: string[] = [];
    const listen = (event: Event) => heard.push(event.type);
    const types = ['portal-quotes-accepted', 'close', 'cancel', 'toggle', 'beforetoggle'];
    for (const type of types) document.addEventListener(type, listen);
    let fact: PortalQuotesDecidedEvent | undefined;
    const shown = await asked('Accept');
    document.addEventListener('portal-quotes-accepted', (event) => (fact = event), { once: true });
    await shown.press('Accept');
    await shown.see(/Accepted by/);
    for (const type of types) document.removeEventListener(type, listen);
    expect(heard).to.deep.equal(['portal-quotes-accepted']);
    expect(fact?.quote.status).to.equal('accepted');
  });
});

describe('portal-quotes: declining', () => {
  it('[KB-12] asks for a reason, and shows it with the declined quote', async () => {
    const shown = await asked('Decline');
    expect(shown.focused?.localName).to.equal('textarea');
    await shown.press('Decline');
    await shown.see('Please say why.');
    expect(shown.calls('quotes.decline')).to.have.length(0);
    expect(shown.focused?.localName).to.equal('textarea');
    await expect(shown.element).to.be.accessible();
    shown.type('textarea', '  Not this year.  ');
    await shown.see('982 characters left');
    await shown.press('Decline');
    await shown.see('Reason: Not this year.');
    expect(shown.text).to.match(/Declined by Adaeze Okafor on/);
  });

  it('takes at most 1,000 characters', async () => {
    const shown = await asked('Decline');
    expect(shown.all<HTMLTextAreaElement>('textarea')[0]?.maxLength).to.equal(1000);
  });

  it('keeps the reason when sending fails and when the dialog is closed', async () => {
    const shown = await asked('Decline', { overrides: { 'quotes.decline': new PortalError('timeout') } });
    shown.type('textarea', 'Too dear');
    await shown.press('Decline');
    await shown.see('do not know');
    await shown.press('Cancel');
    await shown.press('Decline');
    await waitUntil(() => shown.dialog.open);
    const reason = () => shown.all<HTMLTextAreaElement>('textarea')[0]?.value;
    expect(reason()).to.equal('Too dear');
    await shown.press('Decline');
    await waitUntil(() => shown.calls('quotes.decline').length === 2);
    shown.type('textarea', 'Too dear for us');
    await waitUntil(() => shown.button('Try again')?.ariaBusy === 'false');
    await shown.press('Try again');
    await waitUntil(() => shown.calls('quotes.decline').length === 3);
    const keys = keysOf(shown, 'quotes.decline');
    expect(keys[1]).to.equal(keys[0]);
    expect(keys[2]).not.to.equal(keys[0]);
  });

  it('asks the page again where the reason has changed since the answer was lost', async () => {
    const shown = await asked('Decline', { overrides: { 'quotes.decline': new PortalError('unreachable') } });
    const reasons: string[] = [];
    shown.element.addEventListener('portal-quotes-decline-request', (event) => reasons.push(event.reason));
    for (const reason of ['too dear', 'too dear', 'too late']) {
      shown.type('textarea', reason);
      await shown.press(/^(Decline|Try again)$/);
      await shown.see('do not know');
      await waitUntil(() => shown.button('Try again')?.ariaBusy === 'false');
    }
    expect(reasons).to.deep.equal(['too dear', 'too late']);
    expect(shown.calls('quotes.decline')).to.have.length(3);
  });

  it('is closed by going back to the list', async () => {
    const shown = await asked('Decline');
    history.back();
    await waitUntil(() => !shown.dialog.open && shown.all('.filter').length);
    expect(shown.calls('quotes.decline')).to.have.length(0);
  });

  it('drops the reason when another quote is asked about', async () => {
    const shown = await asked('Decline');
    shown.type('textarea', 'About the heating');
    await shown.press('Cancel');
    await shown.press('All quotes');
    await waitUntil(() => shown.all('.filter').length);
    await shown.open(quotes.openEnded.title);
    await shown.press('Decline');
    await waitUntil(() => shown.dialog.open);
    expect(shown.all<HTMLTextAreaElement>('textarea')[0]?.value).to.equal('');
  });
});
