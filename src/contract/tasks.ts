// Apart, so that a page of tasks can load what only an opened one needs after its list, and nothing of the staff's.
export * from './tasks/list.ts';
export * from './tasks/task.ts';
export * from './tasks/assignments.ts';
