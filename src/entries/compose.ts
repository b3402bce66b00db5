/** Several backends as one adapter. */
export { composeAdapters, type Routes } from '../adapters/compose/compose-adapters.ts';
export type { Part } from '../adapters/compose/sessions.ts';
