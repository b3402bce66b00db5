// Apart, so that a page of wealth can load what only an opened plan needs after its list, and nothing of the staff's.
export * from './wealth/list.ts';
export * from './wealth/plan.ts';
export * from './wealth/history.ts';
export * from './wealth/plans.ts';
export * from './wealth/valuations.ts';
