import { defaultPolicies, type Firm, policies } from '../firm.ts';
import { withDefaults } from '../schema.ts';
import { integer } from '../values.ts';
import * as z from '../zod.ts';

/** The fewest and the most days that an invitation may work. Portico's limits: whoever has its link may use it. */
export const invitationLimits = { least: 1, most: 30 } as const;

/** What a firm decides that says nothing, with what is not public. */
export const defaultFirmPolicies = { ...defaultPolicies, invitationDays: 7 } as const;

/** What the firm decided, whole: what anyone may see of it, and what only its staff do. */
export const firmPolicies = withDefaults(
  z.object({
    ...z.shapeOf(policies),
    /** For how many days an invitation works. One that is on its way keeps the time that it was sent with. */
    invitationDays: z.again(integer, {
      checks: [
        ...(integer._zod.def.checks ?? []),
        z.minimum(invitationLimits.least),
        z.maximum(invitationLimits.most),
      ],
    }),
  }),
  defaultFirmPolicies,
);
export type FirmPolicies = z.infer<typeof firmPolicies>;

/** What of it anyone may see. */
export function publicPolicies(decided: FirmPolicies): Firm['policies'] {
  const names = Object.keys(z.shapeOf(policies)) as (keyof Firm['policies'])[];
  return Object.fromEntries(names.map((name) => [name, decided[name]])) as unknown as Firm['policies'];
}
