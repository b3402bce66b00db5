import type { App } from '../../contract/apps.ts';

/** Apps as they are listed: by name as the firm's language sorts, those that are upcoming last. */
export function inOrder<T extends Pick<App, 'id' | 'name' | 'upcoming'>>(
  apps: readonly T[],
  locale: string,
): T[] {
  const { compare } = new Intl.Collator(locale);
  return apps.toSorted(
    (one, other) =>
      Number(one.upcoming) - Number(other.upcoming) ||
      compare(one.name, other.name) ||
      (one.id < other.id ? -1 : 1),
  );
}
