import { and, eq, gte, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { reasonLimit } from '../../contract/quotes.ts';
import { decimal, line, text } from '../../contract/values.ts';
import { clientIds } from '../clients/import.ts';
import { newId } from '../database/columns.ts';
import type { Tx } from '../database/database.ts';
import { todayIn } from '../firm/today.ts';
import { complaintAbout, importAmount, minorUnits, plainDecimal } from '../import/amounts.ts';
import { type ImportContext, unique } from '../import/context.ts';
import { dayOf, importDay, importInstant, instantOf } from '../import/days.ts';
import type { FolderReader } from '../import/read.ts';
import type { Entry } from '../import/record.ts';
import { differs, putRows, type Tally } from '../import/rows.ts';
import type { SentQuote } from './notify.ts';
import { statusOf, totalsOf } from './rules.ts';
import { type QuoteLineRow, quoteLines, type QuoteRow, quotes } from './tables.ts';

const quantity = plainDecimal(
  z.string().check(
    z.refine((typed) => z.safeParse(decimal, typed).success, {
      error: complaintAbout('must be a number such as 2.5'),
    }),
  ),
);

const percentage = plainDecimal(
  z.string().check(z.regex(/^(\d{1,2}(\.\d{1,6})?|100)$/, { error: 'must be a percentage such as 10' })),
);

/** One line of a quote; in CSV a row of `quote-lines.csv`, whose column `quote` has the quote's `ref`. */
const lineRecord = z.object({
  description: line(500),
  quantity,
  /** What the quantity counts, such as `h`. Default: pieces. */
  unit: z.optional(line(20)),
  unitPrice: importAmount,
  /** In per cent. */
  taxRate: percentage,
});

/** A quote, in `quotes.json` or `quotes.csv`. */
const quoteRecord = z.object({
  ref: line(100),
  /** The client's `ref`. */
  client: z.string(),
  /** The firm's own number; no two quotes share one. */
  number: line(50),
  title: line(200),
  state: z.enum(['draft', 'sent', 'accepted', 'declined']),
  issuedOn: importDay,
  /** The last day on which it can be accepted. Default: no end. */
  expiresOn: z.optional(z.nullable(importDay)),
  introduction: z.optional(z.string().check(z.maxLength(10_000))),
  terms: z.optional(z.string().check(z.maxLength(50_000))),
  lines: z.array(lineRecord).check(z.minLength(1), z.maxLength(500)),
  /** Of accepted and declined quotes. */
  decision: z.optional(
    z.object({
      at: importInstant,
      /** The name of who decided. */
      by: line(200),
      /** Why it was declined. */
      reason: z.optional(text(reasonLimit)),
    }),
  ),
});
type QuoteRecord = z.infer<typeof quoteRecord>;

const lineParts = { name: 'quote-lines', into: 'lines', by: 'quote', schema: lineRecord };

export function readQuotes(reader: FolderReader) {
  const entries = reader.records('quotes', quoteRecord, lineParts);
  for (const entry of entries) {
    const { state, decision } = entry.value;
    const isDecided = state === 'accepted' || state === 'declined';
    if (isDecided && !decision) reader.refuse(entry, ['decision'], `is missing, as the quote is ${state}`);
    if (!isDecided && decision) reader.refuse(entry, ['decision'], `must be empty, as the quote is ${state}`);
    if (state === 'declined' && decision && decision.reason === undefined) {
      reader.refuse(entry, ['decision', 'reason'], 'is missing, as the quote is declined');
    }
    if (state === 'accepted' && decision?.reason !== undefined) {
      reader.refuse(entry, ['decision', 'reason'], 'must be empty, as the quote is accepted');
    }
  }
  const once = unique(reader, entries, ['ref'], ({ ref }) => ref);
  return unique(reader, once, ['number'], ({ number }) => number);
}

/** A quote as it is to be stored. */
interface WantedQuote {
  readonly stored: QuoteRow | undefined;
  readonly columns: Omit<QuoteRow, 'createdAt'> & { createdAt: Date };
  readonly lines: readonly Omit<QuoteLineRow, 'id'>[];
}

/**
 * Writes quotes and their lines. What a client has decided stays as it is, whatever the folder says.
 *
 * @param onSent - Is given the quotes that were not sent before and wait for a decision now.
 */
export async function writeQuotes(
  context: ImportContext,
  entries: ReturnType<typeof readQuotes>,
  onSent: (quotes: readonly SentQuote[]) => Promise<void>,
): Promise<Tally> {
  const { tx, firm, calendar, reader } = context;
  const byClient = await clientIds(context);
  // Locked, so that nobody decides a quote between this and its change.
  const stored = await tx.select().from(quotes).where(eq(quotes.firmId, firm.id)).for('update');
  const byRef = new Map(stored.map((row) => [row.ref, row]));
  const byNumber = new Map(stored.map((row) => [row.number, row]));
  const wanted = entries.flatMap((entry) => {
    const { ref, client, number } = entry.value;
    const holder = byNumber.get(number);
    if (holder && holder.ref !== ref) reader.refuse(entry, ['number'], 'is the number of another quote');
    const clientId = byClient.get(client);
    if (clientId === undefined && !reader.mentions('clients', 'ref', client))
      reader.refuse(entry, ['client'], 'is no client of this firm');
    const quote = wantedQuote(context, entry, clientId ?? '', byRef.get(ref));
    return clientId === undefined ? [] : [quote];
  });
  if (reader.problems.length > 0) return { created: 0, changed: 0, unchanged: 0, kept: 0 };

  const open = wanted.filter(({ stored: row }) => row?.state !== 'accepted' && row?.state !== 'declined');
  const linesBefore = await storedLines(tx, firm.id);
  const tally = await putRows(tx, quotes, open);
  const [known, added] = [open.filter(({ stored: row }) => row), open.filter(({ stored: row }) => !row)];
  await addLines(
    tx,
    added.flatMap(({ lines }) => lines),
  );
  for (const quote of known) {
    const before = linesBefore.get(quote.columns.id) ?? [];
    if (hasSameLines(before, quote.lines)) continue;
    await replaceLines(tx, quote);
    if (quote.stored && !differs(quote.stored, quote.columns)) {
      tally.unchanged -= 1;
      tally.changed += 1;
    }
  }
  const today = todayIn(firm.timeZone, calendar.now);
  const sent = open.filter(
    ({ stored: row, columns }) => row?.state !== 'sent' && statusOf(columns, today) === 'pending',
  );
  await onSent(sent.map(({ columns }) => columns));
  return { ...tally, kept: wanted.length - open.length };
}

function wantedQuote(
  { firm, calendar, reader }: ImportContext,
  entry: Entry<QuoteRecord>,
  clientId: string,
  stored: QuoteRow | undefined,
): WantedQuote {
  const { value } = entry;
  const id = stored?.id ?? newId();
  const issuedOn = dayOf(value.issuedOn, calendar);
  const expiresOn = value.expiresOn ? dayOf(value.expiresOn, calendar) : null;
  if (expiresOn !== null && expiresOn < issuedOn) reader.refuse(entry, ['expiresOn'], 'is before issuedOn');
  const lines = value.lines.map((each, position) => {
    const unitPrice = minorUnits(each.unitPrice, firm.currency);
    if (unitPrice === undefined) {
      reader.refuse(entry, ['lines', position, 'unitPrice'], `is finer than ${firm.currency} goes`);
    }
    return {
      firmId: firm.id,
      clientId,
      quoteId: id,
      position,
      description: each.description,
      quantity: each.quantity,
      unit: each.unit ?? '',
      unitPrice: unitPrice ?? 0,
      taxRate: each.taxRate,
    };
  });
  const totals = totalsOf(lines);
  if (![...totals.nets, totals.subtotal, totals.total].every(Number.isSafeInteger)) {
    reader.refuse(entry, ['lines'], 'come to more than can be counted exactly');
  }
  const columns = {
    id,
    firmId: firm.id,
    clientId,
    ref: value.ref,
    number: value.number,
    title: value.title,
    state: value.state,
    introduction: value.introduction ?? '',
    terms: value.terms ?? '',
    issuedOn,
    expiresOn,
    currency: firm.currency,
    total: totals.total,
    decidedAt: value.decision ? instantOf(value.decision.at, calendar) : null,
    decidedBy: value.decision?.by ?? null,
    decisionReason: value.decision?.reason ?? null,
    createdAt: stored?.createdAt ?? calendar.now,
  };
  return { stored, columns, lines };
}

async function storedLines(tx: Tx, firmId: string): Promise<Map<string, QuoteLineRow[]>> {
  const rows = await tx
    .select()
    .from(quoteLines)
    .where(eq(quoteLines.firmId, firmId))
    .orderBy(quoteLines.quoteId, quoteLines.position);
  return Map.groupBy(rows, ({ quoteId }) => quoteId);
}

function hasSameLines(stored: readonly QuoteLineRow[], wanted: WantedQuote['lines']): boolean {
  return (
    stored.length === wanted.length && stored.every((row, position) => !differs(row, wanted[position] ?? {}))
  );
}

/** How many lines go into one statement. */
const batch = 500;

async function addLines(tx: Tx, lines: WantedQuote['lines']): Promise<void> {
  for (let start = 0; start < lines.length; start += batch) {
    await tx.insert(quoteLines).values(lines.slice(start, start + batch));
  }
}

/** Puts a quote's lines in place of those that it has; a line that keeps its position keeps its id. */
async function replaceLines(tx: Tx, { columns: { id }, lines }: WantedQuote): Promise<void> {
  await tx.delete(quoteLines).where(and(eq(quoteLines.quoteId, id), gte(quoteLines.position, lines.length)));
  await tx
    .insert(quoteLines)
    .values([...lines])
    .onConflictDoUpdate({
      target: [quoteLines.quoteId, quoteLines.position],
      set: {
        clientId: sql`excluded.client_id`,
        description: sql`excluded.description`,
        quantity: sql`excluded.quantity`,
        unit: sql`excluded.unit`,
        unitPrice: sql`excluded.unit_price`,
        taxRate: sql`excluded.tax_rate`,
      },
    });
}
