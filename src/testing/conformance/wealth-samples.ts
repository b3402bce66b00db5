import type { OperationName, operations } from '../../contract/all.ts';
import type { Input } from '../../contract/operation.ts';
import { getPlan } from '../../contract/wealth.ts';
import { offered } from './check.ts';
import { staffOf } from './entitled.ts';
import { run } from './expect.ts';
import type { Sample } from './samples.ts';
import type { Somebody, World } from './world.ts';

/** A plan with values. */
const plan = async (world: World, whose: Somebody) => ({
  planId: offered(await world.plan?.(whose), `no plan of the ${whose}`),
});
const valuation = async (world: World, whose: Somebody) => {
  const { valuations } = await run(await staffOf(world), getPlan, await plan(world, whose));
  return { valuationId: offered(valuations[0], 'no valuation of the plan').id };
};
/** A day on which hardly a plan was valued yet. */
const someDay = () => new Date(Math.floor(Math.random() * -1e12)).toISOString().slice(0, 10);

const nothing = { input: () => Promise.resolve({}), succeeds: true };

type Named<N> = Extract<(typeof operations)[number], { name: N }>;

/** Those of wealth, and of what staff keep of it. */
export const wealthSamples: {
  readonly [N in Extract<OperationName, `${'wealth' | 'plans' | 'valuations'}.${string}`>]: Sample<
    Input<Named<N>>
  >;
} = {
  'wealth.get': nothing,
  'wealth.list': nothing,
  'wealth.getPlan': { input: plan, succeeds: true },
  'wealth.getHistory': nothing,
  'plans.list': nothing,
  'plans.get': { input: plan, succeeds: true },
  'plans.create': {
    input: async (world, whose) => {
      const { clientId } = await run(await staffOf(world), getPlan, await plan(world, whose));
      return { clientId, name: `Index fund ${crypto.randomUUID()}`, kind: 'investment' };
    },
    succeeds: true,
  },
  'plans.edit': {
    input: async (world, whose) => ({ ...(await plan(world, whose)), name: 'Index fund', kind: 'pension' }),
    succeeds: true,
  },
  'plans.withdraw': { input: plan, succeeds: true },
  'valuations.list': { input: plan, succeeds: true },
  'valuations.add': {
    input: async (world, whose) => ({ ...(await plan(world, whose)), day: someDay(), amount: 52_000_00 }),
    succeeds: true,
  },
  'valuations.edit': {
    input: async (world, whose) => ({
      ...(await valuation(world, whose)),
      ...{ day: someDay(), amount: 51_000_00 },
    }),
    succeeds: true,
  },
  'valuations.withdraw': { input: valuation, succeeds: true },
};
