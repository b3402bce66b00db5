import { expect, fixture, html } from '@open-wc/testing';
import { currencyDigits } from '../../../src/contract/currencies.ts';
import {
  dayOf,
  daysBetween,
  dayText,
  decimalText,
  figuresLocale,
  moneyText,
} from '../../../src/elements/shared/format.ts';
import { instantText } from '../../../src/elements/shared/instant.ts';
import { percentText } from '../../../src/elements/shared/percent.ts';

describe('money', () => {
  const text = (amount: number, currency: string, locale = 'en-AU') =>
    moneyText({ amount, currency }, locale);

  it('counts minor units by the currency', () => {
    expect(text(123450, 'AUD')).to.equal('$1,234.50');
    expect(text(1235, 'JPY', 'en')).to.equal('¥1,235');
    expect(text(1500, 'KWD', 'en')).to.equal('KWD\u00a01.500');
    expect(text(-5, 'AUD')).to.equal('-$0.05');
    expect(text(0, 'AUD')).to.equal('$0.00');
  });

  it('keeps hundredths where browsers would show none', () => {
    expect(currencyDigits('HUF')).to.equal(2);
    expect(text(12345, 'IDR', 'en')).to.equal('IDR\u00a0123.45');
  });

  it('is exact up to the largest safe integer', () => {
    expect(text(Number.MAX_SAFE_INTEGER, 'AUD')).to.equal('$90,071,992,547,409.91');
    expect(text(Number.MIN_SAFE_INTEGER, 'AUD')).to.equal('-$90,071,992,547,409.91');
  });

  it('is written as the locale writes it', () => {
    expect(text(123450, 'EUR', 'de')).to.equal('1.234,50\u00a0€');
  });

  it('keeps Latin letters whole among words from right to left', async () => {
    const shown = await fixture(html`<p dir="rtl" lang="ar">${text(-15000, 'AUD', 'ar-AU')}</p>`);
    const [node] = [...shown.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    const at = (index: number) => {
      const range = document.createRange();
      range.setStart(node!, index);
      range.setEnd(node!, index + 1);
      return range.getBoundingClientRect().left;
    };
    const words = node!.textContent!;
    const order = ['-', '1', '0', 'A', 'U', '$'].map((sign) => at(words.indexOf(sign)));
    expect(order).to.deep.equal(order.toSorted((a, b) => a - b));
  });
});

describe('decimals', () => {
  it('keep every digit', () => {
    expect(decimalText('123456789012.123456', 'en')).to.equal('123,456,789,012.123456');
    expect(decimalText('2.5', 'de')).to.equal('2,5');
    expect(decimalText('0.1', 'en')).to.equal('0.1');
  });

  it('read as per cent', () => {
    expect(percentText('10', 'en')).to.equal('10%');
    expect(percentText('8.125', 'en')).to.equal('8.125%');
  });
});

describe('days', () => {
  it('stay the same day wherever the reader is', () => {
    expect(dayText('2026-11-30', 'en-AU')).to.equal('30 November 2026');
    expect(dayText('2026-01-01', 'en-AU')).to.equal('1 January 2026');
  });

  it('leave out the year that it is', () => {
    expect(dayText('2026-11-30', 'en-AU', '2026-02-01')).to.equal('30 November');
    expect(dayText('2027-01-30', 'en-AU', '2026-12-31')).to.equal('30 January 2027');
  });

  it('are counted across a change of the clocks', () => {
    expect(daysBetween('2026-10-03', '2026-10-05')).to.equal(2);
    expect(daysBetween('2026-03-01', '2026-02-28')).to.equal(-1);
  });

  it('begin at midnight in the firm’s time zone', () => {
    expect(dayOf('2026-11-21T12:59:59Z', 'Australia/Melbourne')).to.equal('2026-11-21');
    expect(dayOf('2026-11-21T13:00:00Z', 'Australia/Melbourne')).to.equal('2026-11-22');
    expect(dayOf('2026-11-21T00:30:00Z', 'America/New_York')).to.equal('2026-11-20');
  });
});

describe('instants', () => {
  it('are told in the firm’s time zone', () => {
    expect(instantText('2026-11-21T23:05:00Z', 'en-AU', 'Australia/Melbourne')).to.match(
      /^22 November 2026 at 10:05\sam$/,
    );
  });
});

describe('the locale of figures', () => {
  it('takes the firm’s region where the page names none', () => {
    expect(figuresLocale('en', 'en-AU')).to.equal('en-AU');
    expect(figuresLocale('en-GB', 'en-AU')).to.equal('en-GB');
    expect(figuresLocale('de', 'en-AU')).to.equal('de');
    expect(figuresLocale('en', undefined)).to.equal('en');
  });
});
