import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import type { Reading } from '../../client/reading.ts';
import type { Money } from '../../contract/values.ts';
import { getWealthPlan, type Plan, type PlanSummary, type Valuation } from '../../contract/wealth.ts';
import { addStyles } from '../shared/adopt.ts';
import type { Connection } from '../shared/connect.ts';
import { moneyText } from '../shared/format.ts';
import { instantText } from '../shared/instant.ts';
import { notice } from '../shared/notice.ts';
import type { Strings } from '../shared/strings.ts';
import { type Column, table } from '../shared/table.ts';
import { counted } from './arrange.ts';
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

/** What an element of wealth needs once a plan is opened. All of it is one module that loads after the list. */
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

  /** @param since - The day from which changes are told; undefined: not known. */
  render(plan: Plan, since: string | undefined): unknown {
    const words = this.#words;
    const { text } = words;
    const { withdrawnAt, description, stale } = plan;
    if (withdrawnAt !== null) {
      return notice('warn', text('withdrawn', { moment: words.moment(withdrawnAt) }));
    }
    return [
      this.#worth(plan, since),
      stale ? notice('warn', text('stale')) : nothing,
      this.#facts(plan),
      description ? html`<p class="prose" dir="auto">${description}</p>` : nothing,
      this.#history(plan),
    ];
  }

  #worth(plan: Plan, since: string | undefined): TemplateResult {
    const { text, list, money } = this.#words;
    const { value, valuedOn, change, liability } = plan;
    if (!value || !valuedOn) return html`<p class="soft">${list.text('unvalued')}</p>`;
    const side = liability ? 'owed' : 'had';
    const better = change && counted(plan, change.amount);
    return html`<div>
      <p class="soft">${text('worth', { side })}</p>
      <p class="worth figures"><bdi>${money(value)}</bdi></p>
      <p>
        ${text('on', { day: list.day(valuedOn) })}${
          change && better
            ? html`,
                <span class=${direction(better)}><bdi>${list.gain(change)}</bdi></span>
                ${since && text('sinceDay', { day: list.day(since) })}`
            : nothing
        }
      </p>
    </div>`;
  }

  #facts(plan: Plan): unknown {
    const { text, list, money } = this.#words;
    const { worth, value, reference, startedOn, share, liability } = plan;
    const facts = [
      worth &&
        worth.currency !== value?.currency && [text('inOwn', { currency: worth.currency }), money(worth)],
      share && [text('share', { side: liability ? 'owed' : 'had' }), list.share(share)],
      reference && [text('reference'), reference],
      startedOn && [text('startedOn'), list.day(startedOn)],
    ].filter((each) => !!each);
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

  #history(plan: Plan): unknown {
    const { valuations, currency } = plan;
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
            ? html`<bdi class=${direction(counted(plan, moved))}
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
          ? html`<button type="button" @click=${() => void this.#more()}>${list.text('more')}</button>`
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
    return {
      text: this.#strings.of(openedStrings).text,
      list,
      money: (money: Money) => moneyText(money, list.figures),
      moment: (instant: string) => instantText(instant, list.sentences, firm?.timeZone),
    };
  }
}
