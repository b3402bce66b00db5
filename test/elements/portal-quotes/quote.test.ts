import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { PortalError } from '../../../src/contract/errors.ts';
import { firms } from '../../../src/testing/fixtures/firm.ts';
import { quotes } from '../../../src/testing/fixtures/quotes.ts';
import { list, screen } from './screen.ts';
import { waitUntil } from '../wait.ts';

const { title } = quotes.pending;

describe('portal-quotes: one quote', () => {
  it('shows introduction, lines, subtotal, tax, total, terms and the last day', async () => {
    const shown = await list();
    await shown.open(title);
    for (const words of ['Thanks for having us round', 'Prices hold until the last day', 'Open until ']) {
      expect(shown.text).to.include(words);
    }
    expect(shown.rows).to.have.length(5);
    expect(shown.rows[1]).to.equal('Insulated duct, 150 mm 18.5 m $42.50 $786.25');
    expect(shown.all('.sums p').map((each) => each.textContent.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'Subtotal $5,764.25',
      'Tax 10% $576.43',
      'Total $6,340.68',
    ]);
    await expect(shown.element).to.be.accessible();
  });

  it('keeps its buttons in view, but not where they would cover it', async () => {
    const shown = await list();
    await shown.open(title);
    const { renderRoot } = shown.element;
    const bar = () => renderRoot.querySelector('[part=actions]')!.getBoundingClientRect();
    const heading = renderRoot.querySelector('h2')!;
    try {
      await setViewport({ width: 360, height: 640 });
      heading.scrollIntoView();
      expect(bar().bottom).to.be.at.most(innerHeight);
      // A phone's, with letters four times as large.
      await setViewport({ width: 320, height: 256 });
      heading.scrollIntoView();
      expect(bar().top).to.be.above(innerHeight);
    } finally {
      await setViewport({ width: 1280, height: 800 });
    }
  });

  it('tells tax per rate, and each line’s rate where there are several', async () => {
    const shown = await list({ quotes: [quotes.manyRates] });
    await shown.open(quotes.manyRates.title);
    expect(shown.rows[2]).to.include('Government inspection Tax 0%');
    expect(shown.text).to.include('Tax 12.5%').and.to.include('-$250.00');
  });

  it('tells who decided it, when, and why', async () => {
    const shown = await list();
    await shown.open(quotes.declined.title);
    expect(shown.text).to.match(/Declined by Adaeze Okafor on \d+ \w+ \d{4} at/);
    expect(shown.text).to.include('Reason: We went with solar first.');
    expect(shown.button('Accept')).to.equal(undefined);
    await expect(shown.element).to.be.accessible();
  });

  it('says when one has ended, and offers nothing to decide', async () => {
    const shown = await list();
    await shown.open(quotes.expired.title);
    expect(shown.text).to.match(/Ended on \d+ \w+/);
    expect(shown.button('Decline')).to.equal(undefined);
  });

  it('takes the focus to its heading, and back to its row', async () => {
    const shown = await list();
    shown.button(title)?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => shown.focused?.textContent.includes(title) && shown.focused.localName === 'h2');
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    expect(shown.focused).to.equal(shown.button('All quotes'));
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => shown.focused?.textContent.includes(title) && shown.focused.localName === 'button');
  });

  it('is left by the browser’s back button, without a change of the address', async () => {
    const before = location.href;
    const shown = await list();
    await shown.open(title);
    expect(location.href).to.deep.equal(before);
    history.back();
    await waitUntil(() => shown.all('.filter').length, 'the list did not come back');
    history.forward();
    await shown.see('Thanks for having us round');
    await shown.press('All quotes');
    await waitUntil(() => shown.all('.filter').length);
  });

  it('is open again after a reload of the page', async () => {
    const shown = await list();
    await shown.open(title);
    const parent = shown.element.parentElement;
    shown.element.remove();
    parent?.append(shown.element);
    await shown.see('Thanks for having us round');
  });

  it('is open at its own firm alone, where a page has quotes of two', async () => {
    const shown = await list({ name: 'fox:' });
    await shown.open(title);
    const other = await list({ name: 'hare:', here: true });
    expect(other.all('.filter')).to.have.length(1);
    await other.open(quotes.accepted.title);
    expect(shown.text).to.include(quotes.pending.introduction);
    history.back();
    await waitUntil(() => other.all('.filter').length, 'the other list did not come back');
    expect(shown.text).to.include(quotes.pending.introduction);
  });

  it('opens as soon as there is a backend to ask', async () => {
    const shown = await screen();
    const { element, client } = shown;
    element.client = undefined;
    element.remove();
    element.show(quotes.pending.id);
    expect(history.state).to.equal(null);
    element.client = client;
    document.body.append(element);
    await waitUntil(() => shown.all('.sums').length, 'the quote did not open', { timeout: 4000 });
    element.remove();
  });

  it('shows what the list knows while the rest is on its way', async () => {
    const shown = await list({ overrides: { 'quotes.get': () => new Promise(() => undefined) } });
    await shown.press(title);
    await shown.see('Quote Q-1042');
    expect(shown.all('[aria-busy=true]')).to.have.length(1);
    expect(shown.button('Accept')).to.equal(undefined);
    await expect(shown.element).to.be.accessible();
  });

  it('says why it cannot be shown, and tries again', async () => {
    const shown = await list({ overrides: { 'quotes.get': new PortalError('unavailable') } });
    await shown.press(title);
    await shown.see('not available right now');
    await expect(shown.element).to.be.accessible();
    delete shown.adapter.overrides['quotes.get'];
    await shown.press('Try again');
    await shown.see('Thanks for having us round');
  });

  it('is said to be gone where it is no longer the client’s to see', async () => {
    const shown = await list({ overrides: { 'quotes.get': new PortalError('not-found') } });
    await shown.press(title);
    await shown.see('This is no longer here.');
    await shown.press('All quotes');
    await waitUntil(() => shown.all('.filter').length);
  });

  it('leads to the list after its account has signed out', async () => {
    const shown = await list();
    await shown.open(title);
    await shown.client.signOut();
    await shown.see('Please sign in');
    expect(shown.text).not.to.include(title);
    expect(history.state).to.deep.equal({ 'portal-quotes stub:': undefined });
  });
});

describe('portal-quotes: what stands in for its content', () => {
  const states = {
    'signed out': [{ session: null }, 'Please sign in to see this.'],
    unreachable: [{ overrides: { 'quotes.list': new PortalError('unreachable') } }, 'cannot be reached'],
    refused: [
      { overrides: { 'quotes.list': new PortalError('not-permitted') } },
      'does not include this page',
    ],
    'failed on our side': [
      { overrides: { 'quotes.list': new PortalError('internal') } },
      'went wrong on our side',
    ],
  } as const;
  for (const [state, [options, words]] of Object.entries(states)) {
    it(`is a sentence where it is ${state}`, async () => {
      const shown = await screen(options);
      await shown.see(words);
      await expect(shown.element).to.be.accessible();
    });
  }

  it('is nothing at all where the backend knows no quotes', async () => {
    const shown = await screen({ overrides: { 'firm.get': firms.withoutQuotes } });
    await waitUntil(() => shown.text === '');
  });

  it('is a link to where login lives, where that is elsewhere', async () => {
    const shown = await screen({ session: null });
    await waitUntil(() => shown.all<HTMLAnchorElement>('a')[0]?.href === 'https://southerly.example/account');
  });
});
