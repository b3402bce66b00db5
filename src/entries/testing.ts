/** For integrators' own tests: data by name, and a backend that answers from it. */
export { accounts, credentials, sessions, steps } from '../testing/fixtures/identity.ts';
export { firms } from '../testing/fixtures/firm.ts';
export { manyQuotes, quotes, usualQuotes } from '../testing/fixtures/quotes.ts';
export type { Answerer, Override, Overrides } from '../testing/stub/answers.ts';
export { never } from '../testing/stub/answers.ts';
export { type StubAdapter, stubAdapter, type StubOptions } from '../testing/stub/stub-adapter.ts';
