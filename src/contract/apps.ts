// Apart, so that a page that leads to apps loads nothing of the staff's.
export * from './apps/list.ts';
export * from './apps/firm-apps.ts';
