import '../src/elements/portal-goals/portal-goals.define.ts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { apiAddress, writeHint } from '../src/client/hint.ts';
import { PortalError } from '../src/contract/errors.ts';
import type { PortalGoals } from '../src/elements/portal-goals/portal-goals.ts';
import { firms } from '../src/testing/fixtures/firm.ts';
import { goals, goalSummaryOf, manyGoals, usualGoals } from '../src/testing/fixtures/goals.ts';
import { sessions } from '../src/testing/fixtures/identity.ts';
import { handlersFor } from '../src/testing/msw.ts';
import { never } from '../src/testing/stub/answers.ts';
import type { StubOptions } from '../src/testing/stub/stub-adapter.ts';
import { type Step, takeSteps } from './acting.ts';
import { live } from './live.ts';
import { offline } from './offline.ts';

const meta: Meta = { title: 'portal-goals', component: 'portal-goals' };
export default meta;

type Story = StoryObj;

/** One state, over real requests that a mock answers. Each has an API of its own, so that none sees another's session. */
function state(name: string, options: StubOptions = {}, steps: readonly Step[] = []): Story {
  const api = `/api/v1/story-goals-${name}`;
  return {
    parameters: { msw: { handlers: handlersFor(api, options) } },
    render: (): TemplateResult => {
      writeHint(apiAddress(api), options.session !== null);
      sessionStorage.clear();
      history.replaceState(null, '');
      return html`<portal-goals api=${api}></portal-goals>`;
    },
    play: ({ canvasElement }) => takeSteps(canvasElement.querySelector<PortalGoals>('portal-goals'), steps),
  };
}

export const Usual = state('usual');

/** Without the permission to write: the same goals, and nothing to change them by. */
export const ReadOnly = state('read-only', { session: sessions.readOnly });

export const Loading = state('loading', { overrides: { 'goals.list': never } });

export const Empty = state('empty', { goals: [] });

export const SignedOut = state('signed-out', { session: null });

export const NotPermitted = state('not-permitted', { session: sessions.withoutPages });

export const Unreachable = state('unreachable', {
  overrides: { 'goals.list': new PortalError('unreachable') },
});

export const Offline: Story = {
  ...state('offline', { overrides: { 'goals.list': new PortalError('unreachable') } }),
  beforeEach: offline,
};

/** The backend knows no goals: there is nothing to see, and the console says why. */
export const NotSupported = state('not-supported', { overrides: { 'firm.get': firms.withoutGoals } });

/** Read once; since then the backend has been silent, so all stays. */
export const Stale: Story = {
  ...state('stale', { overrides: { 'goals.list': failingLater() } }),
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector<PortalGoals>('portal-goals');
    await takeSteps(element, [{ see: goals.onTrack.name }]);
    await element?.reload();
  },
};

function failingLater(): () => never {
  let reads = 0;
  return (() => {
    if (reads++ === 0) return { items: usualGoals.map(goalSummaryOf), next: null };
    throw new PortalError('unavailable');
  }) as () => never;
}

export const Many = state('many', { overrides: { 'goals.list': { items: manyGoals(1000), next: null } } });

/** Names that are long or run from right to left, and amounts as large as can be. */
export const Awkward = state('awkward', { goals: [goals.awkward, ...usualGoals] });

export const Archived = state('archived', {}, [{ press: 'Archived goals' }]);

export const OpenedOnTrack = state('on-track', {}, [{ press: goals.onTrack.name }]);

export const OpenedBehind = state('behind', {}, [{ press: goals.behind.name }]);

export const OpenedOverdue = state('overdue', {}, [{ press: goals.overdue.name }]);

/** Its sparks fly once, where motion is welcome. */
export const OpenedReached = state('reached', {}, [{ press: goals.reached.name }]);

/** More than was aimed at. */
export const OpenedOver = state('over', {}, [{ press: goals.over.name }]);

/** Nothing is saved for it yet. */
export const OpenedNone = state('none', {}, [{ press: goals.none.name }]);

export const OpenedWithoutTarget = state('without-target', {}, [{ press: goals.noTarget.name }]);

export const OpenedShrinking = state('shrinking', {}, [{ press: goals.shrinking.name }]);

export const OpenedAwkward = state('opened-awkward', { goals: [goals.awkward] }, [
  { press: goals.awkward.name },
]);

export const OpenedArchived = state('opened-archived', {}, [
  { press: 'Archived goals' },
  { press: goals.archived.name },
]);

export const OpenedLoading = state('opened-loading', { overrides: { 'goals.get': never } }, [
  { press: goals.onTrack.name },
]);

export const OpenedUnreachable = state(
  'opened-unreachable',
  { overrides: { 'goals.get': new PortalError('unreachable') } },
  [{ press: goals.onTrack.name }],
);

export const Adding = state('adding', {}, [{ press: 'Add a goal' }, { see: 'Saved by these plans' }]);

export const AddingWrong = state('adding-wrong', {}, [
  { press: 'Add a goal' },
  { see: 'Saved by these plans' },
  { press: 'Save' },
]);

/** Without the page of wealth there are no plans to name. */
export const AddingWithoutPlans = state(
  'adding-without-plans',
  { overrides: { 'firm.get': firms.withoutWealth } },
  [{ press: 'Add a goal' }],
);

export const Editing = state('editing', {}, [
  { press: goals.shrinking.name },
  { press: 'Edit' },
  { see: 'Saved by these plans' },
]);

/** Whether it arrived is not known. */
export const EditingNotKnown = state(
  'editing-not-known',
  { overrides: { 'goals.edit': new PortalError('timeout') } },
  [{ press: goals.none.name }, { press: 'Edit' }, { see: 'Saved by these plans' }, { press: 'Save' }],
);

export const Archiving = state('archiving', {}, [{ press: goals.none.name }, { press: 'Archive' }]);

/** The element on the backend itself, which runs in this page. */
export const Live = live(() => html`<portal-login></portal-login><br /><portal-goals></portal-goals>`);
