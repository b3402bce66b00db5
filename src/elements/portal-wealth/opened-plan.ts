import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import type { Reading } from '../../client/reading.ts';
import { currencyDigits } from '../../contract/currencies.ts';
import {
  getWealth,
  getWealthPlan,
  type Plan,
  type PlanSummary,
  type Valuation,
  type Wealth,
} from '../../contract/wealth.ts';
import { addStyles } from '../shared/adopt.ts';
import type { Connection } from '../shared/connect.ts';
import { csvText, download } from '../shared/csv.ts';
import { figuresLocale, moneyText } from '../shared/format.ts';
import { instantText } from '../shared/instant.ts';
import { notice } from '../shared/notice.ts';
import type { Strings } from '../shared/strings.ts';
import { type Column, table } from '../shared/table.ts';
import { openedStrings } from './opened-plan.strings.ts';
import { openedStyles } from './opened-plan.styles.ts';
import { direction, dotted } from './summary.ts';
import { wealthWords } from './wealth-words.ts';

/** How many valuations are shown at first, and with each "Show more": two years of months. */
const batch = 24;

type HistoryColumn = 'day' | 'amount' | 'moved' | 'note';

/** A valuation, and by how much it is more than the one before it. */
interface Step extends Valuation {
  readonly moved: number | undefined;
}

/** What an element of wealth needs once a plan is opened or all are downloaded. All of it is one module that loads after the list. */
export class OpenedPlan {
  readonly #host: LitElement;
  readonly #connection: Connection;
  readonly #strings: Pick<Strings, 'of'>;
  #limit = batch;

  constructor(host: LitElement, connection: Connection, strings: Pick<Strings, 'of'>) {
    this.#host = host;
    this.#connection = connection;
    this.#strings = strings;
    addStyles(host, openedStyles);
    host.requestUpdate();
  }

  read(client: PortalClient, planId: string): Reading<Plan> {
    return client.read(getWealthPlan, { planId });
  }

  /** Another plan is opened, or none. */
  leave(): void {
    this.#limit = batch;
  }

  /** What stands below the name: its kind, who keeps it, and whose it is. */
  renderAbout(plan: PlanSummary | undefined): TemplateResult | undefined {
    if (!plan) return undefined;
    const { list } = this.#words;
    const about = [list.text('kind', { kind: plan.kind }), ...list.about(plan)];
    return html`<p class="soft">${dotted(about)}</p>`;
  }

  render(plan: Plan): unknown {
    const words = this.#words;
    const { text } = words;
    const { withdrawnAt, description, stale } = plan;
    if (withdrawnAt !== null) {
      return notice('warn', text('withdrawn', { moment: words.moment(withdrawnAt) }));
    }
    return [
      this.#worth(plan),
      stale ? notice('warn', text('stale')) : nothing,
      this.#facts(plan),
      html`<p class="prose" dir="auto">${description}</p>`,
      this.#history(plan),
    ];
  }

  /** Hands plans over as a file that spreadsheets open. */
  download(plans: readonly PlanSummary[], wealth: Wealth | undefined): void {
    const { text, list } = this.#words;
    const decimal = (amount: { amount: number; currency: string } | null) =>
      amount && Number(`${amount.amount}e-${currencyDigits(amount.currency)}`);
    const since = wealth?.since;
    const head = [
      ...[text('plan'), text('provider'), text('kind'), text('owners'), text('currency'), text('value')],
      ...[text('valuedOn'), since ? text('changeSince', { day: since }) : text('moved')],
      ...[text('counted', { currency: wealth?.netWorth.currency ?? '' }), text('sharePercent')],
    ];
    const rows = plans.map((plan) => {
      const { name, provider, kind, owners, currency, value, valuedOn, change, worth, share } = plan;
      return [
        ...[name, provider, list.text('kind', { kind }), owners.join('; '), currency, decimal(value)],
        ...[valuedOn, decimal(change), decimal(worth), share && Number(share)],
      ];
    });
    download(`${text('file')}-${wealth?.asOf ?? ''}.csv`, csvText([head, ...rows]));
  }

  #worth({ value, valuedOn, change, liability }: Plan): TemplateResult {
    const { text, list, money } = this.#words;
    if (!value || !valuedOn) return html`<p class="soft">${text('none')}</p>`;
    const side = liability ? 'owed' : 'had';
    const better = change && change.amount * (liability ? -1 : 1);
    return html`<div>
      <p class="soft">${text('worth', { side })}</p>
      <p class="worth figures"><bdi>${money(value)}</bdi></p>
      <p>
        ${text('on', { day: list.day(valuedOn) })}${
          change && better
            ? html`, <span class=${direction(better)}><bdi>${list.gain(change)}</bdi></span> ${this.#since}`
            : nothing
        }
      </p>
    </div>`;
  }

  get #since(): string {
    const { text, list } = this.#words;
    const since = this.#connection.client?.read(getWealth, {}).value?.since;
    return since ? text('sinceDay', { day: list.day(since) }) : '';
  }

  #facts(plan: Plan): unknown {
    const { text, list, money } = this.#words;
    const { worth, value, reference, startedOn, share, liability } = plan;
    const facts = [
      worth && worth.currency !== value?.currency
        ? [text('inOwn', { currency: worth.currency }), money(worth)]
        : undefined,
      share ? [text('share', { side: liability ? 'owed' : 'had' }), list.share(share)] : undefined,
      reference ? [text('reference'), reference] : undefined,
      startedOn ? [text('startedOn'), list.day(startedOn)] : undefined,
    ].filter((each) => each !== undefined);
    if (!facts.length) return nothing;
    return html`<dl class="facts">
      ${facts.map(
        ([name, fact]) =>
          html`<div>
            <dt>${name}</dt>
            <dd><bdi>${fact}</bdi></dd>
          </div>`,
      )}
    </dl>`;
  }

  #history({ valuations, currency, liability }: Plan): unknown {
    const { text, list, money } = this.#words;
    if (!valuations.length) return nothing;
    const steps = valuations.slice(0, this.#limit).map((each, index): Step => {
      const before = valuations[index + 1];
      return { ...each, moved: before && each.amount - before.amount };
    });
    const columns: Column<Step, HistoryColumn>[] = [
      { key: 'day', cell: ({ day }) => list.day(day) },
      { key: 'amount', figures: true, cell: ({ amount }) => html`<bdi>${money({ amount, currency })}</bdi>` },
      {
        key: 'moved',
        figures: true,
        cell: ({ moved }) =>
          moved
            ? html`<bdi class=${direction(moved * (liability ? -1 : 1))}
                >${list.gain({ amount: moved, currency })}</bdi
              >`
            : nothing,
      },
      { key: 'note', cell: ({ note }) => (note ? html`<bdi>${note}</bdi>` : nothing) },
    ];
    return html`<section aria-labelledby="history">
      <h3 id="history" tabindex="-1">${text('history')}</h3>
      ${table({ label: text('history'), text, columns, groups: [{ key: 'values', rows: steps }] })}
      ${
        valuations.length > this.#limit
          ? html`<button type="button" @click=${() => void this.#more()}>${text('more')}</button>`
          : nothing
      }
    </section>`;
  }

  async #more(): Promise<void> {
    this.#limit += batch;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    // The button is gone with the last ones.
    if (!this.#host.shadowRoot?.activeElement) this.#host.shadowRoot?.getElementById('history')?.focus();
  }

  get #words() {
    const firm = this.#connection.client?.firm().value;
    const list = wealthWords(this.#strings, firm);
    const { text, locale, language } = this.#strings.of(openedStrings);
    const figures = figuresLocale(locale, firm?.locale);
    return {
      text,
      list,
      money: (money: Parameters<typeof moneyText>[0]) => moneyText(money, figures),
      moment: (instant: string) =>
        instantText(instant, figuresLocale(language, firm?.locale), firm?.timeZone),
    };
  }
}
