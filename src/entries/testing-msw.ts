/** The same over real requests, through Mock Service Worker, which the page brings. */
export { handlersFor } from '../testing/msw.ts';
