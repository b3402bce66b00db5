import { getFirm } from '../../../contract/firm.ts';
import { publicPolicies } from '../../../contract/firm/policies.ts';
import {
  editBranding,
  editPages,
  editPolicies,
  getSettings,
  setLogo,
} from '../../../contract/firm/settings.ts';
import type { Check } from '../check.ts';
import { offered } from '../check.ts';
import { staffOf } from '../entitled.ts';
import { equal, options, refusal, run } from '../expect.ts';

export const settingsLaws: readonly Check[] = [
  {
    kind: 'law',
    operations: [editBranding, getSettings, getFirm],
    title: 'shows everybody the new name and colour, and refuses who read what was there before',
    async run(world) {
      const staff = await staffOf(world);
      const before = (await run(staff, getSettings, {})).branding;
      const change = {
        name: `${before.name} & Co`,
        color: before.color === '#123456' ? '#654321' : '#123456',
      };
      await run(staff, editBranding, { revision: before.revision, ...change });
      const { name, branding } = await run(world.visit(), getFirm, {});
      equal({ name, color: branding.color }, change, 'the firm');
      const late = { revision: before.revision, name: before.name, color: before.color };
      await refusal(staff.call(editBranding, late, options(editBranding)), 'changed-meanwhile');
      const { revision } = (await run(staff, getSettings, {})).branding;
      await run(staff, editBranding, { ...late, revision });
      equal((await run(world.visit(), getFirm, {})).name, before.name, 'the name, changed back,');
    },
  },
  {
    kind: 'law',
    operations: [setLogo, getSettings],
    title: 'takes an image for what its bytes are, and none as chosen',
    async run(world) {
      const staff = await staffOf(world);
      const { revision } = (await run(staff, getSettings, {})).branding;
      const svg = { revision, image: btoa('<svg xmlns="http://www.w3.org/2000/svg"/>') };
      await refusal(staff.call(setLogo, svg, options(setLogo)), 'invalid-input');
      const { branding, setUp } = await run(staff, setLogo, { revision, image: null });
      const isDone = setUp.find(({ part }) => part === 'logo')?.isDone;
      equal([branding.logo, branding.isWithoutLogo, isDone], [null, true, true], 'the logo');
    },
  },
  {
    kind: 'law',
    operations: [editPolicies, getSettings, getFirm],
    title: 'changes what is given and leaves the rest',
    async run(world) {
      const staff = await staffOf(world);
      const { revision, values } = (await run(staff, getSettings, {})).policies;
      const change = { duplicates: !values.duplicates };
      const changed = await run(staff, editPolicies, { revision, values: change });
      equal(changed.policies.values, { ...values, ...change }, 'the policies');
      equal(
        (await run(world.visit(), getFirm, {})).policies,
        publicPolicies(changed.policies.values),
        "the firm's policies",
      );
      await run(staff, editPolicies, { revision: changed.policies.revision, values });
    },
  },
  {
    kind: 'law',
    operations: [editPages, getSettings, getFirm],
    title: "leads to the firm's own sites and nowhere else",
    async run(world) {
      const staff = await staffOf(world);
      const { revision, origins, addresses } = (await run(staff, getSettings, {})).pages;
      const origin = offered(origins[0], 'no site of the firm');
      for (const strange of ['https://evil.example/', `${origin}.evil.example/`, `${origin}@evil.example/`]) {
        const input = { revision, addresses: { quotes: strange } };
        await refusal(staff.call(editPages, input, options(editPages)), 'invalid-input');
      }
      const quotes = `${origin}/quotes-of-the-suite`;
      const changed = await run(staff, editPages, { revision, addresses: { quotes } });
      equal((await run(world.visit(), getFirm, {})).pages, { ...addresses, quotes }, "the firm's pages");
      const back = { revision: changed.pages.revision, addresses: { quotes: addresses.quotes ?? null } };
      equal((await run(staff, editPages, back)).pages.addresses, addresses, 'the pages, changed back,');
    },
  },
];
