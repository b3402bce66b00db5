import { type CSSResultGroup, css } from 'lit';
import { elementHtml, templateHtml } from './template-html.ts';

/** What decides how an element begins. */
export interface FirstStateOptions {
  /** The language of the page where the element stands, a BCP 47 tag. Default: English. */
  readonly lang?: string | undefined;
  /**
   * Whether somebody seems to be signed in. The element then begins with a skeleton, instead of with the form or the words
   * for somebody who is not. Default: false.
   */
  readonly signedIn?: boolean | undefined;
}

/** The same, with nothing left open. */
export interface KnownOptions {
  readonly lang: string;
  readonly signedIn: boolean;
}

/** One element without content, or with words in it: tag, attributes, words. */
export type Child = readonly [tag: string, attributes: Readonly<Record<string, string>>, words?: string];

/** How one element begins, as its own class would show it. */
export interface FirstState {
  readonly styles: CSSResultGroup;
  /** What its shadow root holds. */
  readonly render: (options: KnownOptions) => unknown;
  /** The children that it makes in the page's own DOM; `number` tells several elements of a page apart. */
  readonly children?: (options: KnownOptions, number: number) => readonly Child[];
}

/** Where the script that keeps the nodes is missing, the element shows itself anew in front of what the server sent. */
const superseded = css`
  :host(:defined) .first-state ~ :not([role='status']) {
    display: none !important;
  }
`;

/** What stands between an element's tags, before any children that the page gives it. */
export function contentHtml(state: FirstState, options: FirstStateOptions, number: number): string {
  const { lang = 'en', signedIn = false } = options;
  const known = { lang, signedIn };
  const children = state.children?.(known, number).map((child) => elementHtml(...child)) ?? [];
  const sheet = `<style class="first-state">${sheetOf(state)}</style>`;
  const root = `${sheet}${templateHtml(state.render(known))}`;
  return `<template shadowrootmode="open">${root}</template>${children.join('')}`;
}

/** The source expression by which a Content-Security-Policy allows an element's sheet. */
export async function sheetHash(state: FirstState): Promise<string> {
  const text = new TextEncoder().encode(sheetOf(state));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
  return `'sha256-${btoa(String.fromCharCode(...hash))}'`;
}

function sheetOf({ styles }: FirstState): string {
  return ([styles, superseded] as unknown[]).flat(3).map(String).join('');
}
