import * as z from 'zod/mini';
import { type Schema, strict } from '../../contract/schema.ts';
import { faults, unstorable, words } from '../words.ts';
import { readCsv } from './csv.ts';
import { readJson } from './json.ts';
import type { ImportProblem } from './problem.ts';
import type { Entry, Path } from './record.ts';

/** The files of an import folder: name to text. */
export type ImportFolder = ReadonlyMap<string, string>;

/** Rows of a second CSV file that belong into records of the first, as `quote-lines.csv` into `quotes.csv`. */
export interface Parts {
  /** The second file's name, without its ending. */
  readonly name: string;
  /** The field that takes the rows. */
  readonly into: string;
  /** The column of the second file that holds the record's `ref`. */
  readonly by: string;
  readonly schema: Schema;
}

/** Reads a folder's files against schemas, and collects what is wrong with them. */
export class FolderReader {
  readonly problems: ImportProblem[] = [];
  readonly #folder: ImportFolder;
  readonly #read = new Set<string>();
  readonly #values = new Map<string, unknown[]>();

  constructor(folder: ImportFolder) {
    this.#folder = folder;
  }

  /** The valid records of `<name>.json` and `<name>.csv`, whichever there are. */
  records<S extends Schema>(name: string, schema: S, parts?: Parts): Entry<z.output<S>>[] {
    const fromJson = this.#entries(`${name}.json`, (file, text) => readJson(file, text, this.problems));
    const fromCsv = this.#entries(`${name}.csv`, (file, text) => readCsv(file, text, schema, this.problems));
    const whole = parts ? this.#joined(name, fromCsv, parts) : fromCsv;
    const entries = [...fromJson, ...whole];
    this.#values.set(
      name,
      entries.map(({ value }) => value),
    );
    return entries.flatMap((entry) => this.#checked(entry, schema));
  }

  /** Whether a record with this field's value was read, be it valid or not: then its own problems are enough. */
  mentions(name: string, field: string, value: string): boolean {
    return (this.#values.get(name) ?? []).some((each) => refOf(each, field) === value);
  }

  /** Notes a problem with a field. */
  refuse(entry: Entry, path: Path, message: string): void {
    this.problems.push({ ...entry.place(path), message });
  }

  /** Notes a problem with a file as a whole. */
  refuseFile(file: string, message: string): void {
    this.problems.push({ file, line: 0, field: '', message });
  }

  /** Notes every file that nothing asked for: most likely its name is misspelt. */
  refuseUnknownFiles(): void {
    for (const file of this.#folder.keys()) {
      if (!this.#read.has(file)) this.refuseFile(file, 'is not a file that the import knows');
    }
  }

  #entries(file: string, read: (file: string, text: string) => Entry[]): Entry[] {
    this.#read.add(file);
    const text = this.#folder.get(file);
    return text === undefined ? [] : read(file, text);
  }

  /** Puts the rows of the second file into the records of the first. */
  #joined(name: string, records: Entry[], { name: second, into, by, schema }: Parts): Entry[] {
    const rows = this.#entries(`${second}.csv`, (file, text) => readCsv(file, text, schema, this.problems));
    const known = new Set(records.map(({ value }) => refOf(value, 'ref')));
    for (const row of rows) {
      const ref = refOf(row.value, by);
      if (!known.has(ref)) this.refuse(row, [by], `names no record of ${name}.csv`);
    }
    for (const record of records) {
      if (refOf(record.value, into) !== undefined) {
        this.refuse(record, [into], `must be left out: they are the rows of ${second}.csv`);
      }
    }
    const byRef = Map.groupBy(rows, ({ value }) => refOf(value, by));
    return records.map((record) => {
      const own = byRef.get(refOf(record.value, 'ref')) ?? [];
      const parts = own.map(({ value }) => {
        const { [by]: _ref, ...rest } = value as Record<string, unknown>;
        return rest;
      });
      return {
        value: { ...(record.value as object), [into]: parts },
        place(path) {
          const row = path[0] === into && typeof path[1] === 'number' ? own[path[1]] : undefined;
          return row ? row.place(path.slice(2)) : record.place(path);
        },
      };
    });
  }

  #checked<S extends Schema>(entry: Entry, schema: S): Entry<z.output<S>>[] {
    const read = z.safeParse(strict(schema), entry.value, { error: words });
    const issues = read.success
      ? unstorable(read.data)
      : faults(read.error, 'is not a field that the import knows');
    for (const { path, message } of issues) this.refuse(entry, path, message);
    return read.success && issues.length === 0 ? [{ ...entry, value: read.data }] : [];
  }
}

function refOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[field] : undefined;
}
