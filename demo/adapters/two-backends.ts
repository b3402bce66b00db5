/** Who is signed in comes from the portal's backend, quotes come from the firm's CRM: one portal, one session. */
import { createPortalClient, type Session } from '@portico/elements';
import { composeAdapters } from '@portico/elements/adapters/compose';
import { fetchJson } from '@portico/elements/adapters/define';
import { httpAdapter } from '@portico/elements/adapters/http';
import { crmAdapter } from './crm.ts';

export function twoBackends(api: string, crm: string) {
  // The firm's own server lets the CRM know who this is, by a cookie of the CRM's.
  const join = ({ account }: Session) =>
    fetchJson(`${crm}/session`, { method: 'POST', json: { accountId: account.id }, credentials: 'include' });
  const adapter = composeAdapters({
    '*': httpAdapter({ api }),
    quotes: { adapter: crmAdapter(crm), join },
  });
  return createPortalClient(adapter);
}
