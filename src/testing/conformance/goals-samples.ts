import type { OperationName, operations } from '../../contract/all.ts';
import { createGoal, getClientGoal } from '../../contract/goals.ts';
import type { Input } from '../../contract/operation.ts';
import { staffOf } from './entitled.ts';
import { run } from './expect.ts';
import type { Sample } from './samples.ts';
import type { Somebody, World } from './world.ts';

/** A goal of somebody's own. */
const goal = async (world: World, whose: Somebody) => {
  const { id: goalId } = await run(await world.signIn(whose), createGoal, entry());
  return { goalId };
};
const entry = () => ({ name: `Boat ${crypto.randomUUID()}`, target: 30_000_00, setAside: 1_000_00 });

const nothing = { input: () => Promise.resolve({}), succeeds: true };

type Named<N> = Extract<(typeof operations)[number], { name: N }>;

/** Those of goals, and of what staff do with them. */
export const goalsSamples: {
  readonly [N in Extract<OperationName, `${'goals' | 'clientGoals'}.${string}`>]: Sample<Input<Named<N>>>;
} = {
  'goals.list': nothing,
  'goals.get': { input: goal, succeeds: true },
  'goals.create': { input: () => Promise.resolve(entry()), succeeds: true },
  'goals.edit': {
    input: async (world, whose) => ({ ...(await goal(world, whose)), name: 'Ship' }),
    succeeds: true,
  },
  'goals.archive': { input: goal, succeeds: true },
  'clientGoals.list': nothing,
  'clientGoals.get': { input: goal, succeeds: true },
  'clientGoals.create': {
    input: async (world, whose) => {
      const { clientId } = await run(await staffOf(world), getClientGoal, await goal(world, whose));
      return { clientId, ...entry() };
    },
    succeeds: true,
  },
  'clientGoals.edit': {
    input: async (world, whose) => ({ ...(await goal(world, whose)), name: 'Ship' }),
    succeeds: true,
  },
  'clientGoals.archive': { input: goal, succeeds: true },
};
