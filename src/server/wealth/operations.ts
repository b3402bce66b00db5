import { getWealth, getWealthHistory, getWealthPlan, listWealth } from '../../contract/wealth.ts';
import { pageOf } from '../database/pages.ts';
import { forClient } from '../http/handle.ts';
import { found, heldDay, leftOf, sightOf, summaryOf, totalsFor, wholeOf } from './answers.ts';
import { historyOf, listPlanRows, ratesOf } from './queries.ts';

export const wealthHandlers = [
  forClient(getWealth, async (context, { since: asked }) => {
    const sight = sightOf(context, asked);
    const { currency, today, since } = sight;
    const totals = await totalsFor(sight, context.clientId);
    const { rates, unconverted } = await ratesOf(sight);
    const { assets = 0, liabilities = 0, netWorth = 0, netWorthThen = null } = totals ?? {};
    const money = (amount: number) => ({ amount, currency });
    return {
      asOf: today,
      ...{ netWorth: money(netWorth), assets: money(assets), liabilities: money(liabilities) },
      since,
      netWorthThen: netWorthThen === null ? null : money(netWorthThen),
      ...{ rates: [...rates], unconverted: [...unconverted] },
    };
  }),

  forClient(listWealth, async (context, { sort = 'name', since, ...input }) => {
    const sight = sightOf(context, since);
    const request = { ...input, sort, withWithdrawn: false };
    const rows = await listPlanRows(sight, request);
    const totals = await totalsFor(sight, context.clientId);
    return pageOf(rows, request, (row) => summaryOf(row, sight, totals));
  }),

  forClient(getWealthPlan, async (context, { planId, since }) => {
    const sight = sightOf(context, since);
    const one = leftOf(await found(sight, planId));
    return wholeOf(one, sight, await totalsFor(sight, context.clientId));
  }),

  forClient(getWealthHistory, async (context, { since, every = 'month' }) => {
    const sight = sightOf(context);
    const points = await historyOf(sight, { since: since && heldDay(since, 'since'), every });
    const byPlan = Map.groupBy(points, ({ planId }) => planId);
    return {
      currency: sight.currency,
      plans: [...byPlan].map(([planId, own]) => ({
        planId,
        points: own.map(({ day, amount }) => ({ day, amount })),
      })),
    };
  }),
];
