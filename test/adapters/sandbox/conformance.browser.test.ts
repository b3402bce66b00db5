import { httpAdapter } from '../../../src/adapters/http/http-adapter.ts';
import { Sandbox } from '../../../src/adapters/sandbox/sandbox.ts';
import { conformance } from '../../../src/testing/conformance/conformance.ts';
import { signInBy } from '../../../src/testing/conformance/sign-in.ts';
import type { World } from '../../../src/testing/conformance/world.ts';
import { password, people, spare, staff } from '../../testing/people.ts';

const origin = 'http://sandbox.localhost';

/** Starting takes longer than a test may, on a machine that has other things to do. */
const patience = 120_000;

conformance(
  { name: '[X-02] the HTTP adapter with the reference backend in a worker of the page', open },
  {
    describe,
    it,
    before: (begin) =>
      before(async function () {
        this.timeout(patience);
        await begin();
      }),
    after,
  },
  { destructive: true },
);

async function open(): Promise<World> {
  const plan = { firm: 'academy', files: undefined, keptAs: undefined, site: location.origin };
  const sandbox = new Sandbox(plan, '/sandbox-suite/worker.js');
  await sandbox.start();
  const office = sandbox.fetchAs();
  const visit = (slug: 'fox' | 'hare') =>
    httpAdapter({ api: `${origin}/api/v1/${slug}`, fetch: sandbox.fetchAs(crypto.randomUUID()) });
  return {
    visit: () => visit('fox'),
    async signIn(who) {
      const { firm, email, clientNames } = people[who];
      const adapter = visit(firm);
      await signInBy(adapter, { email, password, clientName: clientNames[0] });
      return adapter;
    },
    async signInStaff() {
      const adapter = visit(staff.firm);
      await signInBy(adapter, { email: staff.email, password });
      return adapter;
    },
    spare: { email: spare.email, password },
    person: { email: people.client.email, password },
    async readCode(email) {
      const mails = (await (await office(`${origin}/outbox.json`)).json()) as { to: string; text: string }[];
      return /\b\d{6}\b/.exec(mails.find(({ to }) => to === email)?.text ?? '')?.[0] ?? '';
    },
    quote: async (state, whose) => (await office(`${origin}/suite-quote/${state}/${whose}`)).text(),
    task: async (whose) => (await office(`${origin}/suite-task/${whose}`)).text(),
    plan: async (whose) => (await office(`${origin}/suite-plan/${whose}`)).text(),
    clock: { forward: (seconds) => sandbox.forward(seconds) },
    close: async () => sandbox.close(),
  };
}
