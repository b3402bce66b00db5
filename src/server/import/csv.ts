import { CsvError, parse } from 'csv-parse/sync';
import type { Schema } from '../../contract/schema.ts';
import { cell, fieldAt } from './cells.ts';
import type { ImportProblem } from './problem.ts';
import { type Entry, fieldName } from './record.ts';

interface Row {
  record: string[];
  info: { lines: number };
}

/**
 * The records of a CSV file, its first row naming the fields.
 *
 * @param schema - Says what the cells of each column are: `yes`, a list, a number, or text.
 */
export function readCsv(file: string, text: string, schema: Schema, problems: ImportProblem[]): Entry[] {
  const [head, ...rows] = readRows(file, text, problems);
  if (!head) return [];
  const columns = head.cells.map((name) => name.trim());
  const doubtful = columns.filter((name, index) =>
    columns.some((other, at) => at < index && clash(name, other)),
  );
  if (doubtful.length > 0) {
    const named = doubtful.map((field) => ({
      file,
      line: head.line,
      field,
      message: 'stands twice in the first row',
    }));
    problems.push(...named);
    return [];
  }
  return rows.flatMap(({ cells, line }) => {
    if (cells.length !== columns.length) {
      const message = `has ${cells.length} cells, and the file ${columns.length} columns`;
      problems.push({ file, line, field: '', message });
      return [];
    }
    const value = bare();
    columns.forEach((column, index) =>
      put(value, column.split('.'), cell(fieldAt(schema, column), cells[index] ?? '')),
    );
    return [{ value, place: (path) => ({ file, line, field: fieldName(path) }) } satisfies Entry];
  });
}

/** The rows with something in them, each with the line on which it starts. */
function readRows(
  file: string,
  text: string,
  problems: ImportProblem[],
): { cells: string[]; line: number }[] {
  let rows: Row[];
  try {
    rows = parse(unixLines(text), { bom: true, info: true, relax_column_count: true }) as unknown as Row[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 0;
    problems.push({ file, line, field: '', message: `this is not CSV (${error.message})` });
    return [];
  }
  return rows
    .map(({ record, info }) => ({ cells: record, line: info.lines - record.join('').split('\n').length + 1 }))
    .filter(({ cells }) => cells.some((each) => each.trim() !== ''));
}

/** With one character at the end of each line, as the parser counts both of Windows' within quotes. */
function unixLines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** Whether two columns say the same field, or one a field within the other. */
function clash(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
}

/** An object on which every name, `__proto__` too, is a field and nothing more. */
function bare(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>;
}

/** Sets a field of an object within objects, and nothing for an empty cell. */
function put(target: Record<string, unknown>, [name = '', ...rest]: string[], value: unknown): void {
  if (value === undefined) return;
  if (rest.length === 0) target[name] = value;
  else put((target[name] ??= bare()) as Record<string, unknown>, rest, value);
}
