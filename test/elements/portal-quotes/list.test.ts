import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { daysFromNow } from '../../../src/testing/fixtures/days.ts';
import { manyQuotes, quotes, usualQuotes } from '../../../src/testing/fixtures/quotes.ts';
import type { Overrides } from '../../../src/testing/stub/answers.ts';
import { list, screen } from './screen.ts';
import { waitUntil } from '../wait.ts';

/** Answers so many quotes page by page. */
function pagesOf(count: number): NonNullable<Overrides['quotes.list']> {
  const all = manyQuotes(count);
  return ({ cursor, limit = 50 }) => {
    const from = Number(cursor ?? 0);
    const next = from + limit;
    return { items: all.slice(from, next), next: next < count ? String(next) : null };
  };
}

describe('portal-quotes: the list', () => {
  it('[KB-11] shows quotes pending approval first, then accepted, declined and expired ones', async () => {
    const shown = await list();
    const order = shown.rows.map(
      (row) => /^(Pending approval|Accepted|Declined|Expired)$|Q-\d+/.exec(row)?.[0],
    );
    expect(order).to.deep.equal([
      'Pending approval',
      'Q-1043',
      'Q-1042',
      'Q-1044',
      'Accepted',
      'Q-1017',
      'Declined',
      'Q-0988',
      'Expired',
      'Q-0951',
    ]);
    await expect(shown.element).to.be.accessible();
  });

  it('says until which day a quote is open, and when the others came to their end', async () => {
    const closing = { ...quotes.pending, expiresOn: daysFromNow(2) };
    const shown = await list({ quotes: [closing, quotes.accepted, quotes.expired] });
    expect(shown.rows[1]).to.match(/Open until \d+ \w+( \d+)? [123] days? left/);
    expect(shown.rows[3]).to.match(/Accepted on \d+ \w+/);
    expect(shown.rows[5]).to.match(/Ended on \d+ \w+/);
  });

  it('stays where it is when the styles of an opened quote arrive', async () => {
    const shown = await list();
    shown.element.dispatchEvent(new PointerEvent('pointerenter'));
    await waitUntil(() => shown.dialog, 'its code did not come', { timeout: 4000 });
    expect(getComputedStyle(shown.all('.list')[0]!).marginBlock).to.equal('0px');
  });

  it('says how many quotes there are once they are read', async () => {
    const shown = await list();
    await shown.hear('6 quotes');
  });

  it('writes amounts and days as the firm’s region does, where the page names none', async () => {
    const shown = await list({ quotes: [quotes.pending, quotes.extreme, quotes.yen] });
    expect(shown.text).to.include('$6,340.68').and.to.include('$80,000,000,000,000.00');
    expect(shown.text).to.match(/(JPY|¥)\s?211,200/);
  });

  it('narrows to one status, with the number of each beside it', async () => {
    const shown = await list();
    const choices = shown.all('.filter label');
    expect(choices.map((each) => each.textContent.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'All 6',
      'Pending approval 3',
      'Accepted 1',
      'Declined 1',
      'Expired 1',
    ]);
    choices[3]?.click();
    await shown.element.updateComplete;
    expect(shown.rows).to.have.length(1);
    expect(shown.rows[0]).to.include('Q-0988');
    await shown.hear('1 quote');
  });

  it('is filtered and sorted from the keyboard', async () => {
    const shown = await list();
    shown.all('.filter input')[0]?.focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    await shown.element.updateComplete;
    expect(shown.rows).to.have.length(1);
    await sendKeys({ press: 'Tab' });
    expect(shown.focused?.textContent).to.equal('Quote');
    await sendKeys({ press: 'Enter' });
    expect(shown.all('th[aria-sort]').map((each) => each.ariaSort)).to.deep.equal(['ascending']);
  });

  it('says of a decided quote no day that it does not know', async () => {
    const { accepted, declined, expired } = quotes;
    const items = [
      { ...accepted, decidedAt: null },
      { ...declined, decidedAt: null },
      { ...expired, decidedAt: null },
      { ...quotes.pending, id: 'new', status: 'superseded' as never },
    ];
    const shown = await list({ overrides: { 'quotes.list': { items, next: null } } });
    const standings = shown.all('.standing').map((each) => each.textContent);
    expect(standings.slice(0, 2)).to.deep.equal(['Accepted', 'Declined']);
    expect(standings[2]).to.match(/^Ended on /);
    expect(standings[3]).to.equal('Other');
  });

  it('sorts by a column, then the other way, then as before', async () => {
    const shown = await list();
    const numbers = () => shown.rows.map((row) => /Q-\d+/.exec(row)?.[0]).filter(Boolean);
    const before = numbers();
    await shown.press('Total');
    expect(numbers()).to.deep.equal(['Q-1044', 'Q-0951', 'Q-1043', 'Q-1017', 'Q-0988', 'Q-1042']);
    await shown.press('Total');
    expect(shown.all('[aria-sort]')[0]?.ariaSort).to.equal('descending');
    expect(numbers()[0]).to.equal('Q-1042');
    await shown.press('Total');
    expect(numbers()).to.deep.equal(before);
  });

  it('sorts by title', async () => {
    const shown = await list();
    await shown.press('Quote');
    const titles = shown.all('.open').map((each) => each.textContent.trim());
    expect(titles).to.deep.equal([...titles].sort((a, b) => a.localeCompare(b)));
    expect(titles).to.have.length(6);
  });

  it('is searched by number and title once there are many', async () => {
    const few = await list();
    expect(few.all('[type=search]')).to.have.length(0);
    const shown = await list({ overrides: { 'quotes.list': { items: manyQuotes(30), next: null } } });
    shown.type('[type=search]', ' SWITCHBOARD ');
    await shown.element.updateComplete;
    expect(shown.rows.every((row) => row.includes('Switchboard'))).to.equal(true);
    await shown.hear('5 quotes');
    shown.type('[type=search]', 'no such thing');
    await shown.see('0 quotes');
    await expect(shown.element).to.be.accessible();
  });

  it('reads all pages, shows the first rows, and more on request', async () => {
    const shown = await list({ overrides: { 'quotes.list': pagesOf(1200) } });
    expect(shown.all('.filter label')[0]?.textContent).to.match(/All\s+1,200/);
    expect(shown.all('.open')).to.have.length(50);
    await shown.press('Show more');
    await waitUntil(() => shown.all('.open').length === 100);
    expect(shown.focused).to.equal(shown.all('.open')[50]);
  });

  it('says that only the newest are listed where there are more than it can hold', async () => {
    const shown = await list({ overrides: { 'quotes.list': pagesOf(10_001) } });
    await shown.see('Only the newest 10,000 quotes are listed.');
  });

  it('keeps its rows while it reads again, and when that fails', async () => {
    const shown = await list();
    shown.adapter.overrides['quotes.list'] = () => new Promise(() => undefined);
    void shown.element.reload();
    await shown.element.updateComplete;
    expect(shown.rows).to.have.length(10);
  });

  it('keeps what a firm or client wrote as text, whatever it looks like', async () => {
    const shown = await list({ quotes: [quotes.awkward] });
    await shown.open(quotes.awkward.title);
    expect(shown.text).to.include('<script>alert(1)</script>').and.to.include('<b>Not bold</b>');
    expect(shown.all('script, b')).to.have.length(0);
  });

  it('lists a status that it does not know among the others', async () => {
    const shown = await list({ quotes: [...usualQuotes, quotes.unknown] });
    expect(shown.rows.at(-2)).to.equal('Other');
    await shown.open(quotes.unknown.title);
    expect(shown.button('Accept')).to.equal(undefined);
  });

  it('never shows quotes of an account that is no longer signed in', async () => {
    const shown = await list();
    await shown.client.signOut();
    await shown.see('Please sign in');
    expect(shown.text).not.to.include('Q-10');
  });
});

describe('portal-quotes: what stands in for the list', () => {
  it('is a skeleton while nothing is known', async () => {
    const shown = await screen({ overrides: { 'quotes.list': () => new Promise(() => undefined) } });
    await waitUntil(() => shown.all('[aria-busy=true]').length);
    await expect(shown.element).to.be.accessible();
  });

  it('is a sentence where there are no quotes', async () => {
    const shown = await screen({ quotes: [] });
    await shown.see('There are no quotes yet.');
    await expect(shown.element).to.be.accessible();
  });
});
