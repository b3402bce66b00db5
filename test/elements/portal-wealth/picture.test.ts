import { expect } from '@open-wc/testing';
import { PortalError } from '../../../src/contract/errors.ts';
import { firms } from '../../../src/testing/fixtures/firm.ts';
import {
  planHistories,
  planSummaryOf,
  plans,
  usualPlans,
  wealthOf,
} from '../../../src/testing/fixtures/wealth.ts';
import type { StubOptions } from '../../../src/testing/stub/stub-adapter.ts';
import { waitUntil } from '../wait.ts';
import { list, type Screen } from './screen.ts';

/** The list, once there is a drawing above it. */
async function drawn(options?: StubOptions): Promise<Screen> {
  const shown = await list(options);
  await waitUntil(() => shown.all('.chart').length, `there is no drawing: ${shown.text}`);
  return shown;
}

const words = (shown: Screen, selector: string) =>
  shown.all(selector).map((each) => each.textContent.replace(/\s+/g, ' ').trim());

/** What stands for a sum to the cent. */
const exact = (amount: number) =>
  new Intl.NumberFormat('en-AU', { style: 'currency', currency: 'AUD' }).format(amount / 100);

async function pick(shown: Screen, label: string): Promise<void> {
  shown
    .all('.chart label')
    .find((each) => each.textContent.trim() === label)
    ?.click();
  await shown.element.updateComplete;
}

describe('portal-wealth: over time, and by kind', () => {
  it('[PL-07] draws what all came to over time, kind upon kind, in the order of the breakdown', async () => {
    const shown = await drawn();
    expect(shown.all<HTMLInputElement>('.chart [type=range]')[0]?.ariaLabel).to.equal(
      'Your wealth over time',
    );
    expect(words(shown, '.chart-now b')).to.deep.equal([exact(wealthOf(usualPlans).netWorth.amount)]);
    const kinds = shown.groups
      .map((each) => each.replace(/:.*/, ''))
      .filter((each) => each !== 'Possessions');
    expect(words(shown, '.chart .chart-legend bdi')).to.deep.equal(kinds);
    await expect(shown.element).to.be.accessible();
  });

  it('[PL-07] draws plan by plan instead, by their names', async () => {
    const shown = await drawn();
    await pick(shown, 'One by one');
    expect(words(shown, '.chart .chart-legend bdi')).to.deep.equal(
      shown.names.filter((each) => each !== plans.unvalued.name),
    );
  });

  it('[PL-07] draws what share each kind has now, and lists what is owed', async () => {
    const shown = await drawn();
    const [property, ...rest] = words(shown, '.chart-ring li');
    expect(property).to.match(/^1 Property \$985,000\.00 [\d.]+%$/);
    expect(rest.at(-3)).to.match(/Mortgages -\$438,120\.40 owed$/);
    expect(rest.at(-1)).to.equal(`Total ${exact(wealthOf(usualPlans).netWorth.amount)}`);
  });

  it('says that rates of then were used where there is another currency', async () => {
    const shown = await drawn({ plans: [plans.abroad, plans.fund] });
    await shown.see('Over time, each value is at the rate of its own day.');
    const own = await drawn({ plans: [plans.fund] });
    expect(own.text).not.to.include('of its own day');
  });

  it('draws one plan as a line, with no shares', async () => {
    const shown = await drawn({ plans: [plans.fund] });
    expect(shown.all('.chart path.lines')).not.to.have.length(0);
    expect(shown.all('.chart-ring')).to.have.length(0);
  });

  it('leaves out what is not in the list any more', async () => {
    const shown = await drawn({
      overrides: {
        'wealth.getHistory': {
          currency: 'AUD',
          plans: [
            ...planHistories(usualPlans),
            { planId: 'gone', points: [{ day: '2020-01-31', amount: 1 }] },
          ],
        },
      },
    });
    await pick(shown, 'One by one');
    expect(words(shown, '.chart .chart-legend li')).to.have.length(usualPlans.length - 1);
  });

  it('draws nothing, and asks for nothing, where nothing has a value yet', async () => {
    const shown = await list({ plans: [plans.unvalued] });
    await shown.see('Download as CSV');
    expect(shown.all('.picture')).to.have.length(0);
    expect(shown.calls('wealth.getHistory')).to.have.length(0);
  });

  it('draws nothing where the backend does not tell of the past', async () => {
    const operations = firms.usual.operations.filter((name) => name !== 'wealth.getHistory');
    const shown = await list({ overrides: { 'firm.get': { ...firms.usual, operations } } });
    await shown.see('Download as CSV');
    expect(shown.all('.picture, .notice')).to.have.length(0);
    expect(shown.calls('wealth.getHistory')).to.have.length(0);
  });

  it('says that the past could not be read, beside the list, and tries again', async () => {
    const shown = await list({ overrides: { 'wealth.getHistory': new PortalError('unavailable') } });
    await waitUntil(() => shown.button('Try again'));
    expect(shown.names).to.have.length(usualPlans.length);
    delete shown.adapter.overrides['wealth.getHistory'];
    await shown.press('Try again');
    await waitUntil(() => shown.all('.chart').length);
    expect(shown.all('.notice')).to.have.length(0);
  });

  it('[X-04] keeps what was drawn when nothing can be read any more, and says so once', async () => {
    const reads = { fail: false };
    const until = (answer: unknown) => {
      return (() => {
        if (reads.fail) throw new PortalError('unavailable');
        return answer;
      }) as never;
    };
    const shown = await drawn({
      overrides: {
        'wealth.get': until(wealthOf(usualPlans)),
        'wealth.list': until({ items: usualPlans.map(planSummaryOf), next: null }),
        'wealth.getHistory': until({ currency: 'AUD', plans: planHistories(usualPlans) }),
      },
    });
    reads.fail = true;
    await shown.element.reload();
    await waitUntil(() => shown.all('.notice').length);
    expect(shown.all('.notice')).to.have.length(1);
    expect(shown.all('.chart, .chart-ring')).to.have.length(2);
  });

  it('is there again after a plan was open', async () => {
    const shown = await drawn();
    await shown.open(plans.home.name);
    expect(shown.all('.chart')).to.have.length(0);
    await shown.press('All plans');
    await waitUntil(() => shown.all('.chart').length);
  });

  for (const width of [320, 480, 640, 900, 1200]) {
    it(`leaves the list in its place as it comes, in ${width} px`, async () => {
      const { promise, resolve } = Promise.withResolvers();
      const shown = await list({ overrides: { 'wealth.getHistory': promise as never } });
      shown.element.style.inlineSize = `${width}px`;
      const place = () => {
        const top = (element: Element | undefined) => element?.getBoundingClientRect().top ?? NaN;
        return Math.round(top(shown.all('[part=table]')[0]) - top(shown.element));
      };
      await waitUntil(() => shown.calls('wealth.getHistory').length);
      const before = place();
      expect(before).to.be.greaterThan(400);
      resolve({ currency: 'AUD', plans: planHistories(usualPlans) });
      await waitUntil(() => shown.all('.chart').length);
      expect(place()).to.equal(before);
      await pick(shown, '1 year');
      expect(place()).to.equal(before);
    });
  }
});
