const said = new Set<string>();

/** Tells the page's developer, once, what is wrong and what to do about it. Never for what a client should know. */
export function warnOnce(message: string | undefined): void {
  if (message === undefined || said.has(message)) return;
  said.add(message);
  // eslint-disable-next-line no-console -- the one place where a page's code speaks to developers
  console.warn(message);
}
