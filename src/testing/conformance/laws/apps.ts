import type { PortalAdapter } from '../../../client/adapter.ts';
import {
  type App,
  createApp,
  editApp,
  type FirmApp,
  listApps,
  listFirmApps,
  withdrawApp,
} from '../../../contract/apps.ts';
import { getSession } from '../../../contract/identity.ts';
import type { Input } from '../../../contract/operation.ts';
import type { Check } from '../check.ts';
import { staffOf } from '../entitled.ts';
import { equal, holds, refusal, run } from '../expect.ts';

/** Adds an app while some work is done, and takes it away after that. */
async function withApp(
  staff: PortalAdapter,
  entry: Partial<Input<typeof createApp>>,
  work: (made: FirmApp) => Promise<void>,
): Promise<void> {
  const name = `Courses ${crypto.randomUUID()}`;
  const made = await run(staff, createApp, { name, address: 'https://courses.example/', ...entry });
  try {
    await work(made);
  } finally {
    await run(staff, withdrawApp, { appId: made.id });
  }
}

async function find(adapter: PortalAdapter, { id }: FirmApp): Promise<App | undefined> {
  return (await run(adapter, listApps, {})).apps.find((each) => each.id === id);
}

async function accountOf(adapter: PortalAdapter): Promise<string> {
  return (await run(adapter, getSession, {})).account.id;
}

export const appsLaws: readonly Check[] = [
  {
    kind: 'law',
    operations: [createApp, editApp, listApps, listFirmApps, withdrawApp, getSession],
    title: 'is reached by the members that staff name, and by nobody else of the firm',
    async run(world) {
      const staff = await staffOf(world);
      const [client, neighbour] = [await world.signIn('client'), await world.signIn('neighbour')];
      await withApp(staff, { members: [await accountOf(client)] }, async (made) => {
        const { members, ...app } = made;
        equal(await find(client, made), app, 'the app of whom it is for');
        holds((await find(neighbour, made)) === undefined, 'whom it is not for reaches it');
        const listed = (await run(staff, listFirmApps, {})).apps.find(({ id }) => id === made.id);
        equal(listed, { ...app, members }, 'the app, as staff read it,');
        const { name, address } = made;
        await run(staff, editApp, { appId: made.id, name, address, members: [await accountOf(neighbour)] });
        holds((await find(client, made)) === undefined, 'whom it is not for any more reaches it');
        equal(await find(neighbour, made), app, 'the app of whom it is for now');
      });
    },
  },
  {
    kind: 'law',
    operations: [createApp, editApp, listApps, withdrawApp],
    title: 'is reached by all clients of the firm where no members are named, until it is withdrawn',
    async run(world) {
      const staff = await staffOf(world);
      const adapters = [await world.signIn('client'), await world.signIn('neighbour'), staff];
      let last: FirmApp | undefined;
      await withApp(staff, { upcoming: true, address: null }, async (made) => {
        last = made;
        const { members: _, ...app } = made;
        equal([app.upcoming, app.address], [true, null], 'what is announced of it');
        for (const each of adapters) equal(await find(each, made), app, 'the app');
        const change = { appId: made.id, name: made.name, address: 'https://rooms.example/now' };
        await run(staff, editApp, change);
        const now = { ...app, upcoming: false, address: change.address };
        for (const each of adapters) equal(await find(each, made), now, 'the app, changed,');
      });
      for (const each of adapters)
        holds(!!last && (await find(each, last)) === undefined, 'it is reached, withdrawn as it is');
      await refusal(run(staff, withdrawApp, { appId: last?.id ?? '' }), 'not-found');
      const again = { appId: last?.id ?? '', name: 'Again', address: 'https://again.example/' };
      await refusal(run(staff, editApp, again), 'not-found');
    },
  },
  {
    kind: 'law',
    operations: [createApp],
    title: 'leads nowhere that browsers could run, or that is read on the way',
    async run(world) {
      const staff = await staffOf(world);
      const name = 'Courses';
      for (const address of [
        ...['javascript:alert(1)', 'data:text/html,x', '/courses', 'http://courses.example/'],
        'https://bank.example@courses.example/',
      ]) {
        // As a call of a page that holds nothing to the contract.
        const call = staff.call(createApp, { name, address }, { idempotencyKey: crypto.randomUUID() });
        await refusal(call, 'invalid-input');
      }
      await refusal(run(staff, createApp, { name }), 'invalid-input');
      await refusal(run(staff, createApp, { name, address: null, members: [] }), 'invalid-input');
      const stranger = [crypto.randomUUID()];
      const address = 'https://courses.example/';
      await refusal(run(staff, createApp, { name, address, members: stranger }), 'not-found');
    },
  },
];
