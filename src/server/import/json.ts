import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type { ImportProblem } from './problem.ts';
import { type Entry, fieldName, type Path } from './record.ts';

/** The records of a JSON file: its one object, or each member of its list. */
export function readJson(file: string, text: string, problems: ImportProblem[]): Entry[] {
  const errors: ParseError[] = [];
  const root = treeOf(text, errors);
  const lineAt = lineFinder(text);
  const [error] = errors;
  if (error || !root) {
    const reason = error ? printParseErrorCode(error.error) : 'ValueExpected';
    problems.push({
      file,
      line: lineAt(error?.offset ?? 0),
      field: '',
      message: `this is not JSON (${inWords(reason)})`,
    });
    return [];
  }
  const twice = repeated(root);
  for (const key of twice) {
    problems.push({
      file,
      line: lineAt(key.offset),
      field: String(key.value),
      message: 'stands twice in one object',
    });
  }
  if (twice.length > 0) return [];
  return (root.type === 'array' ? (root.children ?? []) : [root]).map((node) => ({
    value: getNodeValue(node) as unknown,
    place: (path) => ({ file, line: lineAt(nearest(node, path).offset), field: fieldName(path) }),
  }));
}

/** Undefined for what is nested deeper than any record is. */
function treeOf(text: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text, errors, { disallowComments: true, allowEmptyContent: false });
  } catch (failure) {
    if (failure instanceof RangeError) return undefined;
    throw failure;
  }
}

/** The names that an object has had before; what they are the names of would be dropped without a word. */
function repeated({ type, children = [] }: Node): Node[] {
  const names = new Set<unknown>();
  const own = type !== 'object' ? [] : children.flatMap(({ children: [key] = [] }) => key ?? []);
  const again = own.filter(({ value }) => names.has(value) || !names.add(value));
  return [...again, ...children.flatMap(repeated)];
}

/** The node at a path, or the last one on the way to it where the rest is missing. */
function nearest(node: Node, path: Path): Node {
  for (let length = path.length; length > 0; length -= 1) {
    const found = findNodeAtLocation(node, path.slice(0, length) as (string | number)[]);
    if (found) return found;
  }
  return node;
}

/** `CloseBraceExpected` as `close brace expected`. */
function inWords(reason: string): string {
  return reason.replaceAll(/(?!^)([A-Z])/g, ' $1').toLowerCase();
}

function lineFinder(text: string): (offset: number) => number {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  return (offset) => starts.findLastIndex((start) => start <= offset) + 1;
}
