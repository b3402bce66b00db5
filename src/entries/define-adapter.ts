/** An adapter in code, for an API that exists already. */
export { type AdapterDefinition, type Answer, defineAdapter } from '../adapters/define/define-adapter.ts';
export { fetchJson, type FetchJsonOptions } from '../adapters/define/fetch-json.ts';
export { HttpError } from '../adapters/define/http-error.ts';
