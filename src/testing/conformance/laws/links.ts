import { getFirm } from '../../../contract/firm.ts';
import { openReset, requestReset, resetPassword } from '../../../contract/identity/links.ts';
import { openLink, requestLink, signInWithLink } from '../../../contract/identity/magic-link.ts';
import type { Check } from '../check.ts';
import { equal, refusal, run } from '../expect.ts';

/** What can be told of links without opening mails: that they tell strangers nothing, and cannot be made up. */
export const linkLaws: readonly Check[] = [
  {
    kind: 'law',
    operations: [requestReset],
    title: 'answers alike whether or not an address is known',
    async run(world) {
      await world.clock?.forward(16 * 60);
      const known = await run(world.visit(), requestReset, { email: world.person.email });
      const email = `nobody-${crypto.randomUUID()}@example.com`;
      equal(await run(world.visit(), requestReset, { email }), known, 'what an unknown address is told');
    },
  },
  {
    kind: 'law',
    operations: [requestLink, openLink, signInWithLink, getFirm],
    title:
      'sends a link that signs in to a known address and an unknown one alike, and to none where the firm does not',
    async run(world) {
      const addresses = [world.person.email, `nobody-${crypto.randomUUID()}@example.com`];
      const { policies } = await run(world.visit(), getFirm, {});
      await world.clock?.forward(16 * 60);
      const call = (email: string) => run(world.visit(), requestLink, { email });
      const token = crypto.randomUUID();
      const refused = policies.magicLinks ? 'link-ended' : 'not-permitted';
      for (const operation of [openLink, signInWithLink]) {
        await refusal(run(world.visit(), operation, { token }), refused);
      }
      if (!policies.magicLinks) {
        for (const email of addresses) await refusal(call(email), 'not-permitted');
        return;
      }
      const [known, unknown] = await Promise.all(addresses.map(call));
      equal(unknown, known, 'what an unknown address is told');
    },
  },
  {
    kind: 'law',
    operations: [openReset, resetPassword],
    title: 'refuses a link that was never sent',
    async run(world) {
      const token = crypto.randomUUID();
      const password = 'wrzlbrmft gnampf';
      await refusal(run(world.visit(), openReset, { token }), 'link-ended');
      await refusal(run(world.visit(), resetPassword, { token, password }), 'link-ended');
    },
  },
];
