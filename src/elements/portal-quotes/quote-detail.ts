import { html, nothing, type TemplateResult } from 'lit';
import type { Quote, QuoteLine, QuoteSummary } from '../../contract/quotes.ts';
import type { Money } from '../../contract/values.ts';
import { notice } from '../shared/notice.ts';
import { skeleton } from '../shared/skeleton.ts';
import { type Column, table } from '../shared/table.ts';
import { standing } from './quote-list.ts';
import type { QuoteWords } from './quote-words.ts';

export interface QuoteDetailOptions {
  readonly words: QuoteWords;
  /** What is known of the quote: all, or what the list says until the rest is there. */
  readonly quote: Quote | QuoteSummary | undefined;
  readonly loading: boolean;
  /** Whether what is known of where it stands still counts. */
  readonly stands: boolean;
  /** What went wrong, or that the quote changed meanwhile. */
  readonly message: unknown;
  /** The buttons that decide. */
  readonly actions: (quote: Quote) => unknown;
  readonly onBack: () => void;
}

/** One quote as a statement: what is offered, line by line, what it comes to, and what became of it. */
export function quoteDetail(options: QuoteDetailOptions): TemplateResult {
  const { words, quote, loading, stands, message, actions, onBack } = options;
  const { text } = words;
  const whole = quote && 'lines' in quote ? quote : undefined;
  return html`<article class="detail" part="quote">
    <button type="button" class="quiet back" @click=${onBack}>${text('back')}</button>
    <header class=${quote?.status ?? nothing}>
      <p class="soft">
        ${
          quote &&
          html`<bdi>${text('numbered', { number: quote.number })}</bdi>
            <span>${text('issuedOn', { day: words.day(quote.issuedOn) })}</span>`
        }
      </p>
      <h2 tabindex="-1"><bdi>${quote?.title}</bdi></h2>
      ${quote && stands && !whole?.decision ? html`<p>${standing(quote, words)}</p>` : nothing}
    </header>
    ${message} ${whole ? [decision(whole, words), statement(whole, words)] : nothing}
    ${loading ? skeleton(60, 40, 70, 50, 70, 50, 70, 50, 30, 30, 40) : nothing}
    ${whole ? actions(whole) : nothing}
  </article>`;
}

function decision({ decision: decided }: Quote, words: QuoteWords): unknown {
  if (!decided) return nothing;
  const { outcome, at, by, reason } = decided;
  return notice(
    outcome === 'accepted' ? 'good' : 'info',
    words.text('decided', { outcome, name: by, moment: words.moment(at) }),
    reason ? html`<p class="prose" dir="auto">${words.text('reason', { reason })}</p>` : nothing,
  );
}

/** A sum and what it is of. */
export function amount(label: string, money: Money, words: QuoteWords): TemplateResult {
  return html`<p class="amount"><span>${label}</span> <bdi class="figures">${words.money(money)}</bdi></p>`;
}

function statement(quote: Quote, words: QuoteWords): TemplateResult {
  const { introduction, lines, subtotal, taxes, total, terms } = quote;
  const { text } = words;
  return html`<p class="prose" dir="auto">${introduction}</p>
    <div class="lines">
      ${table({
        label: text('quote'),
        columns: columns(words, taxes.length > 1),
        groups: [{ key: 'lines', rows: lines }],
      })}
    </div>
    <div class="sums">
      ${amount(text('subtotal'), subtotal, words)}
      ${taxes.map((tax) => amount(text('tax', { rate: words.percent(tax.rate) }), tax.amount, words))}
      ${amount(text('total'), total, words)}
    </div>
    ${
      terms
        ? html`<section>
            <h3>${text('terms')}</h3>
            <p class="prose soft" dir="auto">${terms}</p>
          </section>`
        : nothing
    }`;
}

function columns(words: QuoteWords, several: boolean): Column<QuoteLine>[] {
  const { text } = words;
  const figures = (key: 'quantity' | 'unitPrice' | 'net', show: (line: QuoteLine) => unknown) => ({
    key,
    label: text(key),
    figures: true,
    cell: (line: QuoteLine) => html`<bdi>${show(line)}</bdi>`,
  });
  return [
    {
      key: 'description',
      label: text('description'),
      cell: ({ description, taxRate }) =>
        html`<bdi>${description}</bdi> ${
            several ? html`<small>${text('tax', { rate: words.percent(taxRate) })}</small>` : nothing
          }`,
    },
    figures('quantity', ({ quantity, unit }) => `${words.decimal(quantity)} ${unit}`),
    figures('unitPrice', ({ unitPrice }) => words.money(unitPrice)),
    figures('net', ({ net }) => words.money(net)),
  ];
}
