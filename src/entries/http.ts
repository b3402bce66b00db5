/** The adapter to a backend that speaks the documented HTTP contract. */
export { httpAdapter, type HttpAdapterOptions } from '../adapters/http/http-adapter.ts';
