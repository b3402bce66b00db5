import { html, nothing, type TemplateResult } from 'lit';
import type { Quote, QuoteLine, QuoteSummary } from '../../contract/quotes.ts';
import { notice } from '../shared/notice.ts';
import { bone } from '../shared/skeleton.ts';
import { type Column, table } from '../shared/table.ts';
import { standing } from './quote-list.ts';
import type { QuoteWords } from './quote-words.ts';

export interface QuoteDetailOptions {
  readonly words: QuoteWords;
  /** What the list knows of the quote, shown until the whole is there. */
  readonly summary: QuoteSummary | undefined;
  readonly quote: Quote | undefined;
  readonly loading: boolean;
  /** Stands between the heading and what is quoted: what went wrong, or that the quote changed meanwhile. */
  readonly message: unknown;
  /** The buttons that decide; nothing where there is nothing to decide. */
  readonly actions: unknown;
  readonly onBack: () => void;
}

/** One quote as a statement: what is offered, line by line, what it comes to, and what became of it. */
export function quoteDetail(options: QuoteDetailOptions): TemplateResult {
  const { words, summary, quote, loading, message, actions, onBack } = options;
  const known = quote ?? summary;
  return html`<article class="detail" aria-labelledby="quote-heading" part="quote">
    <button type="button" class="quiet back" @click=${onBack}>${words.text('back')}</button>
    <header>
      <p class="eyebrow">
        ${
          known
            ? html`<span><bdi>${words.text('numbered', { number: known.number })}</bdi></span>
                <span>${words.text('issuedOn', { day: words.day(known.issuedOn) })}</span>`
            : loading
              ? bone(24)
              : nothing
        }
      </p>
      <h2 id="quote-heading" tabindex="-1">
        ${known ? html`<bdi>${known.title}</bdi>` : loading ? bone(30) : nothing}
      </h2>
      ${known && !quote?.decision ? html`<p class="stand">${standing(known, words)}</p>` : nothing}
    </header>
    ${quote ? decision(quote, words) : nothing} ${message} ${quote ? statement(quote, words) : nothing}
    ${loading ? unread() : nothing}
    ${
      quote && actions !== nothing
        ? html`<footer class="decide" part="actions">
            <p>
              <span>${words.text('total')}</span>
              <strong><bdi>${words.money(quote.total)}</bdi></strong>
            </p>
            ${actions}
          </footer>`
        : nothing
    }
  </article>`;
}

function decision(quote: Quote, words: QuoteWords): unknown {
  const { status, expiresOn } = quote;
  if (status === 'expired' && expiresOn) {
    return notice('info', words.text('endedWords', { day: words.day(expiresOn) }));
  }
  if (!quote.decision) return nothing;
  const { outcome, at, by, reason } = quote.decision;
  const values = { name: by, moment: words.moment(at) };
  if (outcome === 'accepted') return notice('good', words.text('acceptedBy', values));
  const because = reason
    ? html`<p class="reason">${words.text('reason')}: <q dir="auto">${reason}</q></p>`
    : nothing;
  return notice('info', words.text('declinedBy', values), because);
}

function statement(quote: Quote, words: QuoteWords): TemplateResult {
  const { introduction, lines, subtotal, taxes, total, terms } = quote;
  const sum = (label: string, amount: Quote['total']) =>
    html`<div>
      <dt>${label}</dt>
      <dd><bdi>${words.money(amount)}</bdi></dd>
    </div>`;
  return html`${introduction ? html`<p class="prose" dir="auto">${introduction}</p>` : nothing}
    <div class="lines">
      ${table({
        label: words.text('lines'),
        columns: columns(words, taxes.length > 1),
        groups: [{ key: 'lines', rows: lines }],
        rowKey: ({ id }) => id,
      })}
    </div>
    <dl class="sums">
      ${sum(words.text('subtotal'), subtotal)}
      ${taxes.map(({ rate, amount }) => sum(words.text('taxAt', { rate: words.percent(rate) }), amount))}
      ${sum(words.text('total'), total)}
    </dl>
    ${
      terms
        ? html`<section class="terms">
            <h3>${words.text('terms')}</h3>
            <p class="prose" dir="auto">${terms}</p>
          </section>`
        : nothing
    }`;
}

function columns(words: QuoteWords, severalTaxes: boolean): Column<QuoteLine>[] {
  const tax: Column<QuoteLine> = {
    key: 'tax',
    label: words.text('tax'),
    figures: true,
    cell: ({ taxRate }) => html`<bdi>${words.percent(taxRate)}</bdi>`,
  };
  return [
    {
      key: 'description',
      label: words.text('description'),
      cell: ({ description }) => html`<span dir="auto">${description}</span>`,
    },
    {
      key: 'quantity',
      label: words.text('quantity'),
      figures: true,
      cell: ({ quantity, unit }) => html`<bdi>${words.decimal(quantity)} ${unit}</bdi>`,
    },
    {
      key: 'price',
      label: words.text('unitPrice'),
      figures: true,
      cell: ({ unitPrice }) => html`<bdi>${words.money(unitPrice)}</bdi>`,
    },
    ...(severalTaxes ? [tax] : []),
    {
      key: 'net',
      label: words.text('net'),
      figures: true,
      cell: ({ net }) => html`<bdi>${words.money(net)}</bdi>`,
    },
  ];
}

/** The statement's place, at about the size of a short one, until it is read. */
function unread(): TemplateResult {
  return html`<div class="unread" aria-hidden="true">
    ${[46, 30, 0, 40, 34, 38, 0, 18, 18, 22].map((length) => html`<p>${length ? bone(length) : nothing}</p>`)}
  </div>`;
}
