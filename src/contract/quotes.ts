// Two modules, so that a page of quotes can load what only an opened one needs after its list.
export * from './quotes/list.ts';
export * from './quotes/quote.ts';
