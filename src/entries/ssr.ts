/** For servers: what the elements begin with, as HTML that a browser shows before any script has come. */
export type { FirstStateOptions } from '../elements/shared/first-state/first-state.ts';
export {
  firstStateOf,
  type FirstStateTag,
  styleHashes,
  withFirstState,
} from '../elements/shared/first-state/page.ts';
