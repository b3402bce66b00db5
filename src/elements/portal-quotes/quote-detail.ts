import { html, nothing, type TemplateResult } from 'lit';
import type { Quote, QuoteLine, QuoteSummary } from '../../contract/quotes.ts';
import type { Money } from '../../contract/values.ts';
import { notice } from '../shared/notice.ts';
import { type Column, table } from '../shared/table.ts';
import type { OpenedWords } from './opened-words.ts';
import { standing } from './quote-list.ts';

/** Which quote it is; the line is there before that is known. */
export function quoteNumber(quote: QuoteSummary | undefined, words: OpenedWords): TemplateResult {
  return html`<p class="soft">
    ${
      quote &&
      html`<bdi>${words.text('numbered', { number: quote.number })}</bdi>
        <span>${words.text('issuedOn', { day: words.day(quote.issuedOn) })}</span>`
    }
  </p>`;
}

/** Where it stands, unless it tells so itself. */
export function quoteStanding(
  quote: QuoteSummary & Partial<Pick<Quote, 'decision'>>,
  words: OpenedWords,
): unknown {
  return quote.decision ? nothing : html`<p>${standing(quote, words)}</p>`;
}

/** A quote as a statement: what became of it, what is offered, line by line, and what it comes to. */
export function quoteDetail(quote: Quote, words: OpenedWords): unknown {
  return [decision(quote, words), statement(quote, words)];
}

function decision({ decision: decided }: Quote, words: OpenedWords): unknown {
  if (!decided) return nothing;
  const { outcome, at, by, reason } = decided;
  return notice(
    outcome === 'accepted' ? 'good' : 'info',
    words.text('decided', { outcome, name: by, moment: words.moment(at) }),
    reason ? html`<p class="prose" dir="auto">${words.text('reason', { reason })}</p>` : nothing,
  );
}

/** A sum and what it is of. */
export function amount(label: string, money: Money, words: OpenedWords): TemplateResult {
  return html`<p class="amount"><span>${label}</span> <bdi class="figures">${words.money(money)}</bdi></p>`;
}

function statement(quote: Quote, words: OpenedWords): TemplateResult {
  const { introduction, lines, subtotal, taxes, total, terms } = quote;
  const { text } = words;
  return html`<p class="prose" dir="auto">${introduction}</p>
    <div class="lines">
      ${table({
        label: text('quote'),
        text,
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

type LineColumn = 'description' | 'quantity' | 'unitPrice' | 'net';

function columns(words: OpenedWords, several: boolean): Column<QuoteLine, LineColumn>[] {
  const { text } = words;
  const figures = (key: Exclude<LineColumn, 'description'>, show: (line: QuoteLine) => unknown) => ({
    key,
    figures: true,
    cell: (line: QuoteLine) => html`<bdi>${show(line)}</bdi>`,
  });
  return [
    {
      key: 'description',
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
