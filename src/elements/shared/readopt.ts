/** For an element that came into another document. Apart from where steps and opened rows import it at once. */
export { addStyles } from './adopt.ts';
