import { and, arrayContains, eq, inArray } from 'drizzle-orm';
import { accounts } from '../access/tables.ts';
import { clients } from '../clients/tables.ts';
import type { Tx } from '../database/database.ts';
import type { FirmRow } from '../firm/tables.ts';
import { hasAccess } from '../identity/accounts.ts';
import { identities } from '../identity/tables.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { sentLetter } from './letters.ts';
import type { QuoteRow } from './tables.ts';

/** A quote that waits for its client's decision. */
export type SentQuote = Pick<QuoteRow, 'id' | 'clientId' | 'number' | 'title'>;

interface Telling {
  readonly firm: FirmRow;
  readonly outbox: Outbox;
  readonly now: Date;
}

/**
 * Tells members by mail of quotes that were sent to their client: those that have access, may see quotes and are to be told.
 * A member is told of a quote once, however often that is asked for.
 *
 * @returns how many mails that makes.
 */
export async function tellOfQuotes(
  tx: Tx,
  { firm, outbox, now }: Telling,
  quotes: readonly SentQuote[],
): Promise<number> {
  const byClient = Map.groupBy(quotes, ({ clientId }) => clientId);
  if (byClient.size === 0) return 0;
  const members = await tx
    .select({
      ...{ id: accounts.id, clientId: clients.id, client: clients.name },
      ...{ person: accounts.displayName, email: identities.email },
    })
    .from(accounts)
    .innerJoin(identities, eq(identities.id, accounts.identityId))
    .innerJoin(clients, eq(clients.id, accounts.clientId))
    .where(
      and(
        ...[hasAccess(firm, now), eq(accounts.notify, true)],
        ...[arrayContains(accounts.pages, ['quotes']), inArray(accounts.clientId, [...byClient.keys()])],
      ),
    )
    .orderBy(accounts.id);
  const mails = members.flatMap((member) =>
    (byClient.get(member.clientId) ?? []).map((quote) => ({ member, quote })),
  );
  for (const { member, quote } of mails) {
    await outbox.enqueue(tx, {
      ...{ firm, recipient: member.email, template: 'quotes.sent' },
      letter: sentLetter(firm, quote, member),
      ...{ about: { accountId: member.id }, dedupeKey: `quotes.sent ${quote.id} ${member.id}` },
    });
  }
  return mails.length;
}
