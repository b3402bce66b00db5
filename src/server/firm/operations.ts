import { operations } from '../../contract/all.ts';
import { contractVersion, getFirm } from '../../contract/firm.ts';
import { forAnyone } from '../http/handle.ts';

export const firmHandlers = [
  forAnyone(getFirm, async ({ firm }) => {
    const { slug, name, color, logo, policies, provider, timeZone, currency, locale, pages } = firm;
    return {
      slug,
      name,
      branding: { color, logo },
      policies,
      ...(provider && { provider: { name: provider.name } }),
      timeZone,
      currency,
      locale,
      pages,
      operations: operations.map((operation) => operation.name),
      version: contractVersion,
    };
  }),
];
