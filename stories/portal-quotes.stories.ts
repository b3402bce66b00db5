import '../src/elements/portal-quotes/portal-quotes.define.ts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { apiAddress, writeHint } from '../src/client/hint.ts';
import { PortalError } from '../src/contract/errors.ts';
import type { PortalQuotes } from '../src/elements/portal-quotes/portal-quotes.ts';
import { daysFromNow, instantFromNow } from '../src/testing/fixtures/days.ts';
import { firms } from '../src/testing/fixtures/firm.ts';
import { sessions } from '../src/testing/fixtures/identity.ts';
import { manyQuotes, quotes, usualQuotes } from '../src/testing/fixtures/quotes.ts';
import { handlersFor } from '../src/testing/msw.ts';
import { never } from '../src/testing/stub/answers.ts';
import type { StubOptions } from '../src/testing/stub/stub-adapter.ts';
import { takeSteps } from './acting.ts';
import { offline } from './offline.ts';
import { live } from './live.ts';

const meta: Meta = { title: 'portal-quotes', component: 'portal-quotes' };
export default meta;

type Story = StoryObj;

/** What a client does before the picture is taken: presses these buttons, one after the other. */
type Presses = readonly (string | RegExp)[];

/** One state, over real requests that a mock answers. Each has an API of its own, so that none sees another's session. */
function state(name: string, options: StubOptions = {}, presses: Presses = []): Story {
  const api = `/api/v1/story-${name}`;
  return {
    parameters: { msw: { handlers: handlersFor(api, options) } },
    render: (): TemplateResult => {
      writeHint(apiAddress(api), options.session !== null);
      history.replaceState(null, '');
      return html`<portal-quotes api=${api}></portal-quotes>`;
    },
    play: ({ canvasElement }) =>
      takeSteps(
        canvasElement.querySelector<PortalQuotes>('portal-quotes'),
        presses.map((press) => ({ press })),
      ),
  };
}

const { title } = quotes.pending;

export const Usual = state('usual');

export const Loading = state('loading', { overrides: { 'quotes.list': never } });

export const Empty = state('empty', { quotes: [] });

export const SignedOut = state('signed-out', { session: null });

export const NotPermitted = state('not-permitted', { session: sessions.withoutPages });

export const Unreachable = state('unreachable', {
  overrides: { 'quotes.list': new PortalError('unreachable') },
});

export const Offline: Story = {
  ...state('offline', { overrides: { 'quotes.list': new PortalError('unreachable') } }),
  beforeEach: offline,
};

export const Refused = state('refused', { overrides: { 'quotes.list': new PortalError('unavailable') } });

/** The backend knows no quotes: there is nothing to see, and the console says why. */
export const NotSupported = state('not-supported', { overrides: { 'firm.get': firms.withoutQuotes } });

/** No firm is at the address; the console tells the page's developer. */
export const NoFirm = state('no-firm', { overrides: { 'firm.get': new PortalError('not-found') } });

/** The page forgot to say where the backend is; the console tells its developer what to write. */
export const ClientMissing: Story = { render: () => html`<portal-quotes></portal-quotes>` };

/** Read once; since then the backend has been silent, so the rows stay. */
export const Stale: Story = {
  ...state('stale', { overrides: { 'quotes.list': failingLater() } }),
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector<PortalQuotes>('portal-quotes');
    await takeSteps(element, [{ see: title }]);
    await element?.reload();
  },
};

function failingLater(): () => never {
  let reads = 0;
  return (() => {
    if (reads++ === 0) return { items: usualQuotes, next: null };
    throw new PortalError('unavailable');
  }) as () => never;
}

/** The last day is near, so how many are left is said in a louder voice. */
export const Pressing = state('pressing', {
  quotes: [{ ...quotes.pending, expiresOn: daysFromNow(2) }, quotes.accepted],
});

export const Many = state('many', { overrides: { 'quotes.list': { items: manyQuotes(2000), next: null } } });

/** Names that are long or run from right to left, large amounts, and a currency without minor units. */
export const Awkward = state('awkward', {
  quotes: [quotes.awkward, quotes.extreme, quotes.yen, quotes.unknown, ...usualQuotes],
});

export const Opened = state('opened', {}, [title]);

export const OpenedLoading = state('opened-loading', { overrides: { 'quotes.get': never } }, [title]);

export const OpenedUnreachable = state(
  'opened-unreachable',
  { overrides: { 'quotes.get': new PortalError('unreachable') } },
  [title],
);

export const SeveralTaxRates = state('several-tax-rates', { quotes: [quotes.manyRates, quotes.accepted] }, [
  quotes.manyRates.title,
]);

export const ManyLines = state('many-lines', { quotes: [quotes.long, quotes.accepted] }, [quotes.long.title]);

export const Accepted = state('accepted', {}, [quotes.accepted.title]);

export const Declined = state('declined', {}, [quotes.declined.title]);

export const Expired = state('expired', {}, [quotes.expired.title]);

/** The backend lists quotes but takes no decisions. */
export const ReadOnly = state(
  'read-only',
  { overrides: { 'firm.get': { ...firms.usual, operations: ['quotes.list', 'quotes.get'] } } },
  [title],
);

export const Accepting = state('accepting', {}, [title, 'Accept']);

export const AcceptingSending = state('accepting-sending', { overrides: { 'quotes.accept': never } }, [
  title,
  'Accept',
  'Accept',
]);

export const AcceptingUnknown = state(
  'accepting-unknown',
  { overrides: { 'quotes.accept': new PortalError('unreachable') } },
  [title, 'Accept', 'Accept'],
);

/** The network went before the answer was sent; it can be sent once it is back. */
export const AcceptingOffline: Story = {
  ...state('accepting-offline', { overrides: { 'quotes.accept': new PortalError('unreachable') } }, [
    title,
    'Accept',
    'Accept',
  ]),
  beforeEach: offline,
};

export const AcceptedJustNow = state('accepted-just-now', {}, [title, 'Accept', 'Accept']);

export const Declining = state('declining', {}, [title, 'Decline']);

export const DecliningWithoutReason = state('declining-without-reason', {}, [title, 'Decline', 'Decline']);

/** Somebody else of the household was faster. */
export const AcceptingTooLate = state(
  'accepting-too-late',
  {
    overrides: {
      'quotes.accept': new PortalError('quote-decided', {
        facts: { outcome: 'declined', decidedAt: instantFromNow(-3) },
      }),
    },
  },
  [title, 'Accept', 'Accept'],
);

export const AcceptingAfterTheEnd = state(
  'accepting-after-the-end',
  {
    overrides: {
      'quotes.accept': new PortalError('quote-expired', { facts: { expiresOn: daysFromNow(-1) } }),
    },
  },
  [title, 'Accept', 'Accept'],
);

/** The element on the backend itself, which runs in this page. */
export const Live = live(() => html`<portal-login></portal-login><br /><portal-quotes></portal-quotes>`);
