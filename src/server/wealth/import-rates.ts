import { eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { currencyDigits } from '../../contract/currencies.ts';
import { currency } from '../../contract/values.ts';
import { exchangeRate } from '../../contract/wealth.ts';
import { newId } from '../database/columns.ts';
import { plainDecimal } from '../import/amounts.ts';
import type { ImportContext } from '../import/context.ts';
import { dayOf, importDay } from '../import/days.ts';
import type { FolderReader } from '../import/read.ts';
import type { Entry } from '../import/record.ts';
import { putRows, type Tally } from '../import/rows.ts';
import { shifted } from './rules.ts';
import { exchangeRates } from './tables.ts';

/** What a currency was worth on a day, in `exchange-rates.json` or `exchange-rates.csv`. */
const rateRecord = z.object({
  currency,
  day: importDay,
  /** How many units of the firm's currency one unit of it is worth. */
  rate: plainDecimal(
    z.string().check(
      z.refine((text) => z.safeParse(exchangeRate, text).success, {
        error: 'must be a number above zero such as 1.5234',
      }),
    ),
  ),
});

export function readRates(reader: FolderReader) {
  return reader.records('exchange-rates', rateRecord);
}

/** Writes exchange rates into the firm's currency. One is found again by its currency and day. */
export async function writeRates(
  { tx, firm, calendar, reader }: ImportContext,
  entries: ReturnType<typeof readRates>,
): Promise<Tally> {
  const stored = await tx.select().from(exchangeRates).where(eq(exchangeRates.firmId, firm.id));
  const nameOf = (of: { currency: string; into: string; day: string }) =>
    `${of.currency} ${of.into} ${of.day}`;
  const byName = new Map(stored.map((row) => [nameOf(row), row]));
  const first = new Map<string, Entry>();
  const wanted = entries.flatMap((entry) => {
    const { currency: from, rate } = entry.value;
    const into = firm.currency;
    if (from === into) {
      reader.refuse(entry, ['currency'], "is the firm's own");
      return [];
    }
    const named = { currency: from, into, day: dayOf(entry.value.day, calendar) };
    const before = first.get(nameOf(named));
    if (before) {
      const { file, line } = before.place(['day']);
      reader.refuse(entry, ['day'], `is the same as in ${file}:${line}`);
      return [];
    }
    first.set(nameOf(named), entry);
    const known = byName.get(nameOf(named));
    const minorRate = shifted(rate, currencyDigits(into) - currencyDigits(from));
    return [
      { stored: known, columns: { id: known?.id ?? newId(), firmId: firm.id, ...named, rate, minorRate } },
    ];
  });
  return putRows(tx, exchangeRates, wanted);
}
