import type { ImportProblem } from './problem.ts';

/** What leads from a record to one of its fields. */
export type Path = readonly PropertyKey[];

/** Where a field stands. */
export type Place = Pick<ImportProblem, 'file' | 'line' | 'field'>;

/** One record of a file, and where each of its fields stands. */
export interface Entry<T = unknown> {
  readonly value: T;
  place(path: Path): Place;
}

/** The field at a path, in words: `lines.2.unitPrice`, list positions counted from 1. */
export function fieldName(path: Path): string {
  return path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join('.');
}
