import * as z from 'zod/mini';
import { type Issue, PortalError } from '../../contract/errors.ts';
import { isWrite, type Operation, pathNames } from '../../contract/operation.ts';
import { type Schema, strict } from '../../contract/schema.ts';
import { faults, unstorable, words } from '../words.ts';

/** The most bytes that a JSON body may have. */
export const bodyLimit = 1024 * 1024;

/** The most bytes of a body that is too large that are read and thrown away, so that its sender hears why. Portico's choice. */
const patience = 64 * bodyLimit;

/** Where the parts of an input travel. */
export interface Travelled {
  /** The values of the names in the operation's path. */
  readonly path: Readonly<Record<string, string>>;
  readonly request: Request;
}

/** The operation's input, held to the contract. Rejects with a `PortalError` that names each field in words. */
export async function readInput(operation: Operation, travelled: Travelled): Promise<unknown> {
  const { path, request } = travelled;
  const rest = isWrite(operation) ? await readBody(operation, request) : readQuery(operation, request);
  const issues: Issue[] = pathNames(operation)
    .filter((name) => Object.hasOwn(rest, name))
    .map((name) => ({ path: [name], message: 'belongs into the path alone' }));
  const read = z.safeParse(strict(operation.input), { ...rest, ...path }, { error: words });
  if (!read.success) issues.push(...faults(read.error, 'is not a field of this operation'));
  else issues.push(...unstorable(read.data));
  if (issues.length > 0) throw invalid(operation, issues);
  return read.data;
}

function invalid({ name }: Operation, issues: readonly Issue[]): PortalError {
  const said = issues.map(({ path, message }) => `${path.join('.') || 'the input'} ${message}`);
  return new PortalError('invalid-input', { message: `${name}: ${said.join('; ')}`, issues });
}

async function readBody(operation: Operation, request: Request): Promise<Record<string, unknown>> {
  const parsed = parseJson(operation, await readText(operation, request));
  if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) {
    return parsed as Record<string, unknown>;
  }
  throw invalid(operation, [{ path: [], message: 'must be a JSON object' }]);
}

function parseJson(operation: Operation, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid(operation, [{ path: [], message: 'must be JSON' }]);
  }
}

/** Reads no more than is allowed, whatever length the request announces. */
async function readText(operation: Operation, { body }: Request): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body ?? []) {
      size += chunk.byteLength;
      // Nobody reads an answer while still sending: a socket that is closed then tells nothing.
      if (size > patience) break;
      if (size <= bodyLimit) chunks.push(chunk);
    }
  } catch {
    // The sender went away, or announced what it did not send.
    throw invalid(operation, [{ path: [], message: 'ended before it was whole' }]);
  }
  if (size > bodyLimit) {
    throw new PortalError('too-large', {
      message: `${operation.name}: a body has ${bodyLimit} bytes at most`,
    });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(
      await new Blob(chunks as BlobPart[]).arrayBuffer(),
    );
  } catch {
    throw invalid(operation, [{ path: [], message: 'must be text in UTF-8' }]);
  }
}

/** A query is text; members that are numbers or yes-or-no in the contract are read as such. */
function readQuery({ input }: Operation, { url }: Request): Record<string, unknown> {
  const shape = shapeOf(input);
  const query = new URL(url).searchParams;
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const schema = Object.hasOwn(shape, name) ? shape[name] : undefined;
      const values = query.getAll(name).map((text) => valueOf(schema, text));
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
}

function valueOf(schema: Schema | undefined, text: string): unknown {
  switch (schema && innermost(schema)._zod.def.type) {
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
    case 'boolean':
      return text === 'true' || (text === 'false' ? false : text);
    default:
      return text;
  }
}

function shapeOf(schema: Schema): Readonly<Record<string, Schema>> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'object' ? def.shape : {};
}

function innermost(schema: Schema): z.core.$ZodTypes {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'optional' || def.type === 'nullable'
    ? innermost(def.innerType)
    : (schema as z.core.$ZodTypes);
}
