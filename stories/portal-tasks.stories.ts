import '../src/elements/portal-tasks/portal-tasks.define.ts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { apiAddress, writeHint } from '../src/client/hint.ts';
import { PortalError } from '../src/contract/errors.ts';
import type { PortalTasks } from '../src/elements/portal-tasks/portal-tasks.ts';
import { instantFromNow } from '../src/testing/fixtures/days.ts';
import { firms } from '../src/testing/fixtures/firm.ts';
import { sessions } from '../src/testing/fixtures/identity.ts';
import { manyTasks, tasks, taskSummaryOf, usualTasks } from '../src/testing/fixtures/tasks.ts';
import { handlersFor } from '../src/testing/msw.ts';
import { never } from '../src/testing/stub/answers.ts';
import type { StubOptions } from '../src/testing/stub/stub-adapter.ts';
import { type Step, takeSteps } from './acting.ts';
import { live } from './live.ts';
import { offline } from './offline.ts';

const meta: Meta = { title: 'portal-tasks', component: 'portal-tasks' };
export default meta;

type Story = StoryObj;

/** One state, over real requests that a mock answers. Each has an API of its own, so that none sees another's session. */
function state(name: string, options: StubOptions = {}, steps: readonly Step[] = []): Story {
  const api = `/api/v1/story-tasks-${name}`;
  return {
    parameters: { msw: { handlers: handlersFor(api, options) } },
    render: (): TemplateResult => {
      writeHint(apiAddress(api), options.session !== null);
      history.replaceState(null, '');
      return html`<portal-tasks api=${api}></portal-tasks>`;
    },
    play: ({ canvasElement }) => takeSteps(canvasElement.querySelector<PortalTasks>('portal-tasks'), steps),
  };
}

const { title } = tasks.todo;
const readOnly = { 'firm.get': firms.withReadOnlyTasks };
const mark = { mark: `Done: ${title}` };
const open = { press: title };

export const Usual = state('usual');

export const Loading = state('loading', { overrides: { 'tasks.list': never } });

export const Empty = state('empty', { tasks: [] });

export const AllDone = state('all-done', { tasks: [tasks.done, tasks.doneLate] });

export const SignedOut = state('signed-out', { session: null });

export const NotPermitted = state('not-permitted', { session: sessions.withoutPages });

export const Unreachable = state('unreachable', {
  overrides: { 'tasks.list': new PortalError('unreachable') },
});

export const Offline: Story = {
  ...state('offline', { overrides: { 'tasks.list': new PortalError('unreachable') } }),
  beforeEach: offline,
};

/** The backend knows no tasks: there is nothing to see, and the console says why. */
export const NotSupported = state('not-supported', { overrides: { 'firm.get': firms.withoutTasks } });

/** Read once; since then the backend has been silent, so the rows stay. */
export const Stale: Story = {
  ...state('stale', { overrides: { 'tasks.list': failingLater() } }),
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector<PortalTasks>('portal-tasks');
    await takeSteps(element, [{ see: title }]);
    await element?.reload();
  },
};

function failingLater(): () => never {
  let reads = 0;
  return (() => {
    if (reads++ === 0) return { items: usualTasks.map(taskSummaryOf), next: null };
    throw new PortalError('unavailable');
  }) as () => never;
}

export const Many = state('many', { overrides: { 'tasks.list': { items: manyTasks(2000), next: null } } });

/** Names that are long or run from right to left. */
export const Awkward = state('awkward', { tasks: [tasks.awkward, ...usualTasks] });

/** The backend takes no marks and no comments: the page is read. */
export const ReadOnly = state('read-only', { overrides: readOnly });

export const MarkedJustNow = state('marked-just-now', {}, [mark, { see: 'Undo' }]);

export const Marking = state('marking', { overrides: { 'tasks.complete': never } }, [mark]);

export const MarkingUnknown = state(
  'marking-unknown',
  { overrides: { 'tasks.complete': new PortalError('unreachable') } },
  [mark, { see: 'Try again' }],
);

export const Opened = state('opened', {}, [{ press: tasks.overdue.title }]);

export const OpenedLoading = state('opened-loading', { overrides: { 'tasks.get': never } }, [open]);

export const OpenedUnreachable = state(
  'opened-unreachable',
  { overrides: { 'tasks.get': new PortalError('unreachable') } },
  [open],
);

export const OpenedReadOnly = state('opened-read-only', { overrides: readOnly }, [
  { press: tasks.overdue.title },
]);

/** About a page of the portal. */
export const OpenedWithLink = state('opened-with-link', {}, [{ press: tasks.linked.title }]);

export const OpenedDone = state('opened-done', {}, [{ press: tasks.done.title }]);

/** Withdrawn while it was open elsewhere. */
export const Withdrawn = state(
  'withdrawn',
  { overrides: { 'tasks.get': { ...tasks.withdrawn, id: 'task-roof' } } },
  [open],
);

export const Reassigned = state(
  'reassigned',
  { overrides: { 'tasks.get': { ...tasks.reassigned, id: 'task-roof' } } },
  [open],
);

/** Withdrawn before it was marked in the list. */
export const MarkingTooLate = state(
  'marking-too-late',
  {
    overrides: {
      'tasks.complete': new PortalError('changed-meanwhile', {
        facts: { status: 'withdrawn', endedAt: instantFromNow(-3) },
      }),
    },
  },
  [mark, { see: 'was withdrawn' }],
);

export const CommentingWithoutWords = state('commenting-without-words', {}, [
  open,
  { press: 'Send comment' },
]);

/** The element on the backend itself, which runs in this page. */
export const Live = live(() => html`<portal-login></portal-login><br /><portal-tasks></portal-tasks>`);
