import { operations } from '../../contract/all.ts';
import { contractVersion, getFirm } from '../../contract/firm.ts';
import { publicPolicies } from '../../contract/firm/policies.ts';
import { forAnyone } from '../http/handle.ts';
import { beginSms } from '../../contract/identity/own-sms.ts';

export const firmHandlers = [
  forAnyone(getFirm, async ({ firm, ports }) => {
    const { slug, name, color, logo, provider, timeZone, currency, locale, pages } = firm;
    const canText = ports.outbox.reaches('sms');
    return {
      slug,
      name,
      branding: { color, logo },
      policies: publicPolicies(firm.policies),
      ...(provider && { provider: { name: provider.name } }),
      timeZone,
      currency,
      locale,
      pages,
      operations: operations.filter((each) => each !== beginSms || canText).map(({ name }) => name),
      version: contractVersion,
    };
  }),
];
