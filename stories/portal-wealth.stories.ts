import '../src/elements/portal-wealth/portal-wealth.define.ts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { apiAddress, writeHint } from '../src/client/hint.ts';
import { PortalError } from '../src/contract/errors.ts';
import type { PortalWealth } from '../src/elements/portal-wealth/portal-wealth.ts';
import { firms } from '../src/testing/fixtures/firm.ts';
import { sessions } from '../src/testing/fixtures/identity.ts';
import { manyPlans, planSummaryOf, plans, usualPlans } from '../src/testing/fixtures/wealth.ts';
import { handlersFor } from '../src/testing/msw.ts';
import { never } from '../src/testing/stub/answers.ts';
import type { StubOptions } from '../src/testing/stub/stub-adapter.ts';
import { type Step, takeSteps } from './acting.ts';
import { live } from './live.ts';
import { offline } from './offline.ts';

const meta: Meta = { title: 'portal-wealth', component: 'portal-wealth' };
export default meta;

type Story = StoryObj;

/** One state, over real requests that a mock answers. Each has an API of its own, so that none sees another's session. */
function state(name: string, options: StubOptions = {}, steps: readonly Step[] = []): Story {
  const api = `/api/v1/story-wealth-${name}`;
  return {
    parameters: { msw: { handlers: handlersFor(api, options) } },
    render: (): TemplateResult => {
      writeHint(apiAddress(api), options.session !== null);
      history.replaceState(null, '');
      return html`<portal-wealth api=${api}></portal-wealth>`;
    },
    play: ({ canvasElement }) => takeSteps(canvasElement.querySelector<PortalWealth>('portal-wealth'), steps),
  };
}

export const Usual = state('usual', {}, [{ see: 'As a table' }]);

export const Loading = state('loading', { overrides: { 'wealth.list': never } });

export const Empty = state('empty', { plans: [] });

export const OnePlan = state('one-plan', { plans: [plans.fund] });

export const SignedOut = state('signed-out', { session: null });

export const NotPermitted = state('not-permitted', { session: sessions.withoutPages });

export const Unreachable = state('unreachable', {
  overrides: { 'wealth.list': new PortalError('unreachable') },
});

export const Offline: Story = {
  ...state('offline', { overrides: { 'wealth.list': new PortalError('unreachable') } }),
  beforeEach: offline,
};

/** The backend knows no wealth: there is nothing to see, and the console says why. */
export const NotSupported = state('not-supported', { overrides: { 'firm.get': firms.withoutWealth } });

/** The plans are there; what they come to could not be read. */
export const WithoutSum = state('without-sum', {
  overrides: { 'wealth.get': new PortalError('unavailable') },
});

/** A line for each plan. */
export const OneByOne = state('one-by-one', {}, [{ tick: 'One by one' }]);

/** The list is there; what there was over time is still being read, and will take the room that is kept for it. */
export const Drawing = state('drawing', { overrides: { 'wealth.getHistory': never } });

/** The list is there; what there was over time could not be read. */
export const WithoutPast = state('without-past', {
  overrides: { 'wealth.getHistory': new PortalError('unavailable') },
});

/** Read once; since then the backend has been silent, so all stays. */
export const Stale: Story = {
  ...state('stale', { overrides: { 'wealth.list': failingLater() } }),
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector<PortalWealth>('portal-wealth');
    await takeSteps(element, [{ see: plans.home.name }]);
    await element?.reload();
  },
};

function failingLater(): () => never {
  let reads = 0;
  return (() => {
    if (reads++ === 0) return { items: usualPlans.map(planSummaryOf), next: null };
    throw new PortalError('unavailable');
  }) as () => never;
}

export const Many = state('many', { overrides: { 'wealth.list': { items: manyPlans(2000), next: null } } });

/** By value, across all kinds. */
export const Sorted = state('sorted', {}, [{ press: 'Value' }, { press: 'Value' }]);

/** Names that are long or run from right to left, and amounts as large as can be. */
export const Awkward = state('awkward', { plans: [plans.awkward, ...usualPlans] });

/** More is owed than had: an account is overdrawn. */
export const Negative = state('negative', { plans: [plans.negative, plans.card] });

/** In a currency that no browser knows, and that there is no rate of. */
export const Unconverted = state('unconverted', { plans: [plans.unconverted, plans.abroad, plans.savings] });

export const Opened = state('opened', {}, [{ press: plans.fund.name }]);

export const OpenedLoading = state('opened-loading', { overrides: { 'wealth.getPlan': never } }, [
  { press: plans.fund.name },
]);

export const OpenedUnreachable = state(
  'opened-unreachable',
  { overrides: { 'wealth.getPlan': new PortalError('unreachable') } },
  [{ press: plans.fund.name }],
);

export const OpenedLiability = state('opened-liability', {}, [{ press: plans.mortgage.name }]);

/** In another currency than the firm's. */
export const OpenedAbroad = state('opened-abroad', {}, [{ press: plans.abroad.name }]);

/** Valued too long ago. */
export const OpenedStale = state('opened-stale', {}, [{ press: plans.stale.name }]);

export const OpenedWithoutValues = state('opened-without-values', {}, [{ press: plans.unvalued.name }]);

/** Withdrawn while it was open elsewhere. */
export const Withdrawn = state(
  'withdrawn',
  { overrides: { 'wealth.getPlan': { ...plans.withdrawn, id: plans.fund.id } } },
  [{ press: plans.fund.name }],
);

/** The element on the backend itself, which runs in this page. */
export const Live = live(() => html`<portal-login></portal-login><br /><portal-wealth></portal-wealth>`);
