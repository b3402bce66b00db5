/** One thing in an import folder that keeps it out. */
export interface ImportProblem {
  /** The file's name within the folder. */
  readonly file: string;
  /** Counted from 1; 0 where the file as a whole is meant. */
  readonly line: number;
  /** The field, such as `lines.2.unitPrice`; empty where a whole record is meant. */
  readonly field: string;
  /** What is wrong, in words that follow the field's name. */
  readonly message: string;
}

/** The folder was refused and nothing of it was kept. Lists every problem of every file, in reading order. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';

  readonly problems: readonly ImportProblem[];

  constructor(problems: readonly ImportProblem[]) {
    super(`Nothing was imported.\n${problems.map(inWords).join('\n')}`);
    this.problems = problems;
  }
}

/** A problem as one line, `quotes.csv:12: expiresOn is missing`. */
export function inWords({ file, line, field, message }: ImportProblem): string {
  const place = line > 0 ? `${file}:${line}` : file;
  return `${place}: ${field === '' ? '' : `${field} `}${message}`;
}

/** In the order in which somebody would go through the files. */
export function inOrder(problems: readonly ImportProblem[]): ImportProblem[] {
  return problems.toSorted((one, other) => one.file.localeCompare(other.file) || one.line - other.line);
}
