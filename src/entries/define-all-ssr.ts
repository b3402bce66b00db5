/** Defines every element, and lets them take over what a server sent: for the one file of server-rendered pages. */
import './hydrate.ts';
export * from './define-all.ts';
