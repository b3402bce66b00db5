// Apart, so that a page of goals can load what only an opened one needs after its list, and nothing of the staff's.
export * from './goals/list.ts';
export * from './goals/goal.ts';
export * from './goals/writing.ts';
export * from './goals/client-goals.ts';
