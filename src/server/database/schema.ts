/** Every table: what migrations are generated from. */
export { accounts } from '../access/tables.ts';
export { audit } from '../audit/tables.ts';
export { clients, contacts } from '../clients/tables.ts';
export { firms } from '../firm/tables.ts';
export { logos } from '../firm/settings/tables.ts';
export { idempotencyKeys } from '../idempotency/tables.ts';
export { signUps } from '../identity/sign-up/tables.ts';
export { links } from '../identity/links/tables.ts';
export { authenticators, recoveryCodes } from '../identity/factors/tables.ts';
export { phones } from '../identity/sms/tables.ts';
export { passkeyChallenges, passkeys } from '../identity/passkeys/tables.ts';
export { apiKeys, attempts, codes, devices, mailings, tickets } from '../identity/proof-tables.ts';
export { providerSignIns } from '../identity/provider/tables.ts';
export { sessions, sessionTokens } from '../identity/session-tables.ts';
export { identities } from '../identity/tables.ts';
export { invitations } from '../members/tables.ts';
export { outbox } from '../outbox/tables.ts';
export { quoteLines, quotes } from '../quotes/tables.ts';
