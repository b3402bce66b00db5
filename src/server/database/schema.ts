/** Every table: what migrations are generated from. */
export { accounts } from '../access/tables.ts';
export { audit } from '../audit/tables.ts';
export { clients } from '../clients/tables.ts';
export { firms } from '../firm/tables.ts';
export { idempotencyKeys } from '../idempotency/tables.ts';
export * from '../identity/tables.ts';
export { quoteLines, quotes } from '../quotes/tables.ts';
