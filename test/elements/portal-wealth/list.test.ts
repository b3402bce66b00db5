import { expect } from '@open-wc/testing';
import { PortalError } from '../../../src/contract/errors.ts';
import { firms } from '../../../src/testing/fixtures/firm.ts';
import { sessions } from '../../../src/testing/fixtures/identity.ts';
import {
  manyPlans,
  planSummaryOf,
  plans,
  usualPlans,
  wealthOf,
} from '../../../src/testing/fixtures/wealth.ts';
import { never } from '../../../src/testing/stub/answers.ts';
import { waitUntil } from '../wait.ts';
import { list, screen } from './screen.ts';

/** What stands for a sum in whole dollars. */
const dollars = (amount: number) =>
  new Intl.NumberFormat('en-AU', { style: 'currency', currency: 'AUD', maximumFractionDigits: 0 }).format(
    amount / 100,
  );

describe('portal-wealth: what all comes to', () => {
  it('[PL-07] tells the net worth, by how much it changed in a year, and what is had and owed', async () => {
    const shown = await list();
    const { netWorth, netWorthThen, assets, liabilities } = wealthOf(usualPlans);
    const gain = netWorth.amount - (netWorthThen?.amount ?? 0);
    expect(shown.text)
      .to.include(`Net worth ${dollars(netWorth.amount)}`)
      .and.to.include(`What you have ${dollars(assets.amount)}`)
      .and.to.include(`What you owe ${dollars(liabilities.amount)}`)
      .and.to.match(new RegExp(`\\+${dollars(gain).replace('$', '\\$')} \\(\\+[\\d.]+%\\) since \\d`));
    await expect(shown.element).to.be.accessible();
  });

  it('[PL-07] tells which rates were used, of which day, and what is not counted', async () => {
    const shown = await list({ plans: [plans.abroad, plans.unconverted] });
    await shown.see(/1 USD = 1\.5236 AUD, \d+ \w+/);
    await shown.see('No exchange rate is known for XQZ, so it is not counted.');
    expect(shown.cells(plans.unconverted.name)[0]).to.match(/XQZ\s1,250 Not counted/);
    expect(shown.cells(plans.abroad.name)[0]).to.match(/USD\s27,905 \$42,516/);
  });

  it('tells no change where nothing had a value a year ago', async () => {
    const shown = await list({ plans: [plans.unconverted] });
    expect(shown.text).not.to.match(/\) since/);
  });

  it('shows the plans where what they come to could not be read, and says that', async () => {
    const shown = await list({ overrides: { 'wealth.get': new PortalError('unavailable') } });
    expect(shown.names).to.have.length(usualPlans.length);
    expect(shown.all('.notice')).to.have.length(1);
    expect(shown.text).not.to.include('Net worth');
  });

  it('keeps all when reading again fails, and says so once', async () => {
    let reads = 0;
    const later = (answer: object) => () => {
      if (reads++ < 2) return answer;
      throw new PortalError('unavailable');
    };
    const items = usualPlans.map(planSummaryOf);
    const shown = await list({
      overrides: {
        'wealth.get': later(wealthOf(usualPlans)) as never,
        'wealth.list': later({ items, next: null }) as never,
      },
    });
    await shown.see('Net worth');
    await shown.element.reload();
    await waitUntil(() => shown.all('.notice').length);
    expect(shown.all('.notice')).to.have.length(1);
    expect(shown.names).to.have.length(items.length);
    expect(shown.text).to.include('Net worth');
  });
});

describe('portal-wealth: the breakdown', () => {
  it('[PL-07] lists plan by plan, by kind, what counts most first, what is owed below zero', async () => {
    const shown = await list();
    expect(shown.groups.map((each) => each.replace(/:.*/, ''))).to.deep.equal([
      ...['Property', 'Pensions', 'Investments', 'Cash', 'Business', 'Possessions', 'Mortgages', 'Credit'],
    ]);
    expect(shown.groups[2]).to.equal('Investments: $126,826');
    expect(shown.names.slice(2, 4)).to.deep.equal([plans.fund.name, plans.abroad.name]);
    const [value, valued, change, share] = shown.cells(plans.mortgage.name);
    expect(value).to.equal('-$438,120');
    expect(valued).to.match(/^\d+ \w+/);
    expect(change).to.match(/^\+\$[\d,]+ \+[\d.]+%$/);
    expect(share).to.equal('99.5%');
    expect(shown.text).to.include('Harbour Bank').and.to.include('Adaeze Okafor and Chidi Okafor');
  });

  it('marks what is out of date, and what was never valued', async () => {
    const shown = await list();
    expect(shown.cells(plans.stale.name)[1]).to.match(/Out of date$/);
    expect(shown.cells(plans.unvalued.name)[0]).to.equal('Not valued yet');
    expect(shown.text.match(/Out of date/g)).to.have.length(1);
  });

  it('shows what is overdrawn as it is', async () => {
    const shown = await list({ plans: [plans.negative, plans.fund] });
    expect(shown.cells(plans.negative.name)).to.deep.equal([
      '-$412',
      shown.cells(plans.negative.name)[1],
      '-$1,712 -131.7%',
      '',
    ]);
  });

  it('is sorted by any column, with what has nothing there last, then by kind again', async () => {
    const shown = await list();
    await shown.press('Value');
    expect(shown.names[0]).to.equal(plans.mortgage.name);
    expect(shown.names.at(-1)).to.equal(plans.unvalued.name);
    expect(shown.groups).to.deep.equal([]);
    expect(shown.text).to.include('Mortgages');
    await shown.press('Value');
    expect(shown.names[0]).to.equal(plans.home.name);
    expect(shown.names.at(-1)).to.equal(plans.unvalued.name);
    for (const column of ['Valued', 'Change', 'Share', 'Plan']) {
      await shown.press(column);
      expect(shown.names).to.have.length(usualPlans.length);
    }
    await shown.press('Plan');
    await shown.press('Plan');
    expect(shown.groups[0]).to.match(/^Property/);
  });

  it('narrows to what one owes', async () => {
    const shown = await list();
    const choice = shown.all('.filter label').find((each) => each.textContent.includes('What you owe'));
    choice?.click();
    await shown.element.updateComplete;
    expect(shown.names).to.deep.equal([plans.mortgage.name, plans.card.name]);
    await shown.hear('2 plans');
  });

  it('is searched once there are many, and shows more on request', async () => {
    const shown = await list({ overrides: { 'wealth.list': { items: manyPlans(120), next: null } } });
    expect(shown.all('.open')).to.have.length(50);
    await shown.press('Show more');
    await waitUntil(() => shown.all('.open').length === 100);
    expect(shown.focused).to.equal(shown.all('.open')[50]);
    shown.type('[type=search]', 'PLAN 77');
    await waitUntil(() => shown.names.join() === 'Plan 77');
  });

  it('has no headings where there is one plan', async () => {
    const shown = await list({ plans: [plans.fund] });
    expect(shown.names).to.deep.equal([plans.fund.name]);
    expect(shown.cells(plans.fund.name)[0]).to.equal('$84,310');
  });

  it('is friendly where there is nothing', async () => {
    const shown = await screen({ plans: [] });
    await shown.see('Nothing is listed yet.');
    await expect(shown.element).to.be.accessible();
  });

  it('keeps what a firm wrote as text, whatever it looks like', async () => {
    const shown = await list({ plans: [plans.awkward] });
    await shown.open(plans.awkward.name);
    expect(shown.text).to.include('<script>alert(1)</script>').and.to.include('<b>Bank</b>');
    expect(shown.all('script, img')).to.have.length(0);
  });

  it('[X-04] keeps to a width of 320 px, however long a word is, in the list and opened', async () => {
    const shown = await list({ plans: [plans.awkward, ...usualPlans] });
    shown.element.style.inlineSize = '320px';
    expect(shown.element.scrollWidth).to.equal(320);
    await shown.open(plans.awkward.name);
    expect(shown.element.scrollWidth).to.equal(320);
  });
});

describe('portal-wealth: where there is nothing to show', () => {
  it('is a skeleton while it reads', async () => {
    const shown = await screen({ overrides: { 'wealth.list': never } });
    await waitUntil(() => shown.all('[aria-busy=true] .bone').length);
  });

  it('says that one is signed out', async () => {
    const shown = await screen({ session: null });
    await shown.see('Please sign in');
    expect(shown.all('.notice')).to.have.length(1);
  });

  it('[PL-11] says that the account does not include it', async () => {
    const shown = await screen({ session: sessions.withoutPages });
    await shown.see('Your account does not include this page.');
    expect(shown.all('.notice')).to.have.length(1);
  });

  it('says that the backend cannot be reached, and tries again', async () => {
    const shown = await screen({ overrides: { 'wealth.list': new PortalError('unreachable') } });
    await waitUntil(() => shown.button('Try again'));
    delete shown.adapter.overrides['wealth.list'];
    await shown.press('Try again');
    await waitUntil(() => shown.all('.open').length);
  });

  it('is not there at all where the backend knows no wealth', async () => {
    const shown = await screen({ overrides: { 'firm.get': firms.withoutWealth } });
    await waitUntil(() => !shown.text);
  });

  it('forgets everything on signing out', async () => {
    const shown = await list();
    await shown.client.signOut();
    await shown.see('Please sign in');
    expect(shown.text).not.to.include(plans.home.name).and.not.to.include('Net worth');
  });
});
