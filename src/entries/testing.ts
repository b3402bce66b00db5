/** For integrators' own tests: data by name, and a backend that answers from it. */
export { accounts, credentials, sessions, steps } from '../testing/fixtures/identity.ts';
export { apps, usualApps } from '../testing/fixtures/apps.ts';
export { clients, usualClients } from '../testing/fixtures/clients.ts';
export { firms } from '../testing/fixtures/firm.ts';
export { letterTexts } from '../testing/fixtures/letters.ts';
export { manyMembers, members, usualMembers } from '../testing/fixtures/members.ts';
export { messages, usualMessages } from '../testing/fixtures/messages.ts';
export { manyQuotes, quotes, usualQuotes } from '../testing/fixtures/quotes.ts';
export { manyTasks, tasks, usualTasks } from '../testing/fixtures/tasks.ts';
export { goalFrom, type GoalFacts, goals, manyGoals, usualGoals } from '../testing/fixtures/goals.ts';
export { planHistories, plans, manyPlans, usualPlans, wealthOf } from '../testing/fixtures/wealth.ts';
export { securities } from '../testing/fixtures/security.ts';
export { firmSettings } from '../testing/fixtures/settings.ts';
export type { Answerer, Override, Overrides } from '../testing/stub/answers.ts';
export { never } from '../testing/stub/answers.ts';
export { type StubAdapter, stubAdapter, type StubOptions } from '../testing/stub/stub-adapter.ts';

/** What proves that an adapter, and the backend behind it, keeps the contract. */
export { Unsupported } from '../testing/conformance/check.ts';
export { conformance, type Runner } from '../testing/conformance/conformance.ts';
export { describeReport, type Teller } from '../testing/conformance/describe-report.ts';
export { type Report, type Result, runConformance, type RunOptions } from '../testing/conformance/run.ts';
export { type Credentials, signInBy } from '../testing/conformance/sign-in.ts';
export type { Around, QuoteState, Somebody, Subject, World } from '../testing/conformance/world.ts';
export { cookieFetch } from '../testing/cookie-fetch.ts';
