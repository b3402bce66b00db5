import { getFirm } from '../../../contract/firm.ts';
import { requestSignUp } from '../../../contract/identity/sign-up.ts';
import { type Check, offered } from '../check.ts';
import { equal, refusal, run } from '../expect.ts';

const chosen = { name: 'Nobody Yet', password: 'wrzlbrmft gnampf' };

export const signUpLaws: readonly Check[] = [
  {
    kind: 'law',
    operations: [requestSignUp, getFirm],
    title: 'answers alike whether or not an address has access, and refuses all where nobody may sign up',
    async run(world) {
      const addresses = [world.person.email, `nobody-${crypto.randomUUID()}@example.com`];
      const { policies } = await run(world.visit(), getFirm, {});
      await world.clock?.forward(16 * 60);
      const call = (email: string) => run(world.visit(), requestSignUp, { ...chosen, email });
      if (!policies.signUp) {
        for (const email of addresses) await refusal(call(email), 'not-permitted');
        return;
      }
      const [known, unknown] = await Promise.all(addresses.map(call));
      const alike = ({ step, ticket, resendAfterSeconds } = offered(known, 'no answer')) => ({
        step,
        resendAfterSeconds,
        ticketLength: ticket.length,
      });
      equal(alike(unknown), alike(known), 'what an unknown address is told');
    },
  },
];
