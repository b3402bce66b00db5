/** What the suite needs of the reference backend's data, wherever that runs. */
import { defaultFirmPolicies } from '../../src/contract/firm/policies.ts';
import { pages } from '../../src/contract/permissions.ts';
import { accounts } from '../../src/server/access/tables.ts';
import { clients } from '../../src/server/clients/tables.ts';
import { newId } from '../../src/server/database/columns.ts';
import type { Database, Tx } from '../../src/server/database/database.ts';
import { firms } from '../../src/server/firm/tables.ts';
import { createPasswords } from '../../src/server/identity/passwords.ts';
import { identities } from '../../src/server/identity/tables.ts';
import type { Ports } from '../../src/server/ports.ts';
import { totalsOf } from '../../src/server/quotes/rules.ts';
import { tasks } from '../../src/server/tasks/tables.ts';
import { plans, valuations } from '../../src/server/wealth/tables.ts';
import { quoteLines, quotes } from '../../src/server/quotes/tables.ts';
import type { QuoteState, Somebody } from '../../src/testing/conformance/world.ts';
import { daysFromNow } from '../../src/testing/fixtures/days.ts';
import { password, people, spare, staff } from './people.ts';

const firm = { fox: newId(), hare: newId() };
const clientIds = { client: newId(), neighbour: newId(), stranger: newId(), spare: newId() };

const lines = [
  { description: 'Work', quantity: '2.5', unit: 'h', unitPrice: 9_805, taxRate: '10' },
  { description: 'Parts', quantity: '3', unit: '', unitPrice: 1_999, taxRate: '12.5' },
];

/** Brings in two firms and their clients, as the suite needs them. */
export async function seed(database: Database, { hasher, secrets }: Ports): Promise<void> {
  const passwordHash = await createPasswords(hasher, secrets).hash(password);
  const createdAt = new Date();
  for (const [slug, id] of Object.entries(firm)) {
    await importInto(database, id, (tx) =>
      tx.insert(firms).values({
        ...{
          id,
          slug,
          name: `The ${slug}`,
          color: '#224466',
          logo: 'https://www.example.com/logo.svg',
          policies: { ...defaultFirmPolicies, passkeys: true },
        },
        ...{
          pages: { login: 'https://www.example.com/account' },
          origins: [],
          officeEmail: `office@${slug}.example`,
          timeZone: 'Pacific/Auckland',
        },
        ...{ currency: 'NZD', locale: 'en-NZ', createdAt },
      }),
    );
  }
  for (const [who, { firm: slug, email, clientNames }] of Object.entries({ ...people, spare })) {
    const [firmId, identityId] = [firm[slug], newId()];
    await importInto(database, firmId, async (tx) => {
      await tx.insert(identities).values({ id: identityId, firmId, email, passwordHash, createdAt });
      for (const [index, name] of clientNames.entries()) {
        const clientId = index === 0 ? clientIds[who as keyof typeof clientIds] : newId();
        await tx.insert(clients).values({ id: clientId, firmId, name, createdAt });
        await tx.insert(accounts).values({
          ...{ id: newId(), firmId, identityId, clientId, role: 'client', displayName: 'Ada Fox' },
          ...{ pages: [...pages], mayWrite: true, mayDelete: true, createdAt },
        });
      }
    });
  }
  await importInto(database, firm[staff.firm], async (tx) => {
    const [firmId, identityId] = [firm[staff.firm], newId()];
    await tx
      .insert(identities)
      .values({ id: identityId, firmId, email: staff.email, passwordHash, createdAt });
    await tx.insert(accounts).values({
      ...{ id: newId(), firmId, identityId, role: 'owner', displayName: 'Ida Fox' },
      ...{ pages: [], mayWrite: true, mayDelete: true, createdAt },
    });
  });
}

/** Adds a quote of somebody's and gives its id. */
export async function addQuote(
  database: Database,
  status: QuoteState,
  whose: Somebody,
  count: number,
): Promise<string> {
  const [id, firmId, clientId] = [newId(), firm[people[whose].firm], clientIds[whose]];
  const isDecided = status === 'accepted' || status === 'declined';
  await importInto(database, firmId, async (tx) => {
    await tx.insert(quotes).values({
      ...{ id, firmId, clientId, number: `Q-${count}`, title: `Quote ${count}`, currency: 'NZD' },
      state: isDecided || status === 'draft' ? status : 'sent',
      ...{ introduction: '', terms: 'Net 14 days.', createdAt: new Date(), total: totalsOf(lines).total },
      issuedOn: daysFromNow(-30 - (count % 3)),
      expiresOn: daysFromNow(status === 'expired' ? -3 : 30),
      ...(isDecided && { decidedAt: new Date(), decidedBy: 'Ada Fox' }),
      ...(status === 'declined' && { decisionReason: 'Too late' }),
    });
    for (const [position, line] of lines.entries()) {
      await tx.insert(quoteLines).values({ id: newId(), firmId, clientId, quoteId: id, position, ...line });
    }
  });
  return id;
}

/** Adds a task of somebody's, to do, and gives its id. */
export async function addTask(database: Database, whose: Somebody, count: number): Promise<string> {
  const [id, firmId, clientId] = [newId(), firm[people[whose].firm], clientIds[whose]];
  await importInto(database, firmId, (tx) =>
    tx.insert(tasks).values({
      ...{ id, firmId, clientId, title: `Task ${count}`, description: 'As we discussed.' },
      ...{ dueOn: daysFromNow(30), state: 'open', createdAt: new Date() },
    }),
  );
  return id;
}

/** Adds a plan of somebody's that was valued a month ago and yesterday, and gives its id. */
export async function addPlan(database: Database, whose: Somebody, count: number): Promise<string> {
  const [id, firmId, clientId] = [newId(), firm[people[whose].firm], clientIds[whose]];
  const common = { firmId, clientId, createdAt: new Date() };
  await importInto(database, firmId, async (tx) => {
    await tx.insert(plans).values({
      ...{ id, ...common, name: `Plan ${count}`, provider: 'Kowhai', kind: 'investment', currency: 'NZD' },
      ...{ owners: ['Ada Fox'], reference: 'K-1', description: 'Monthly.' },
    });
    for (const [days, amount] of [
      [-30, 100_000],
      [-1, 110_000],
    ] as const) {
      const day = daysFromNow(days);
      await tx.insert(valuations).values({ id: newId(), ...common, planId: id, day, amount, note: '' });
    }
  });
  return id;
}

async function importInto(
  database: Database,
  firmId: string,
  write: (tx: Tx) => Promise<unknown>,
): Promise<void> {
  await database.as('portico_import', { firmId }, write);
}
