import { asCheck } from './checks.ts';
import * as z from './zod.ts';

/** Any schema of the contract. */
export type Schema<T = unknown> = z.core.$ZodType<T>;

/** What a choice reads as when a newer backend answers a member that this contract does not list. */
export const unknownMember = 'unknown';

/**
 * One of a closed list of words.
 *
 * Read strictly, only the listed words pass. Read tolerantly, any other text becomes `'unknown'`, so that a page
 * keeps working when the backend learns a new word before the page does: whoever shows the value handles `'unknown'`.
 */
export function choice<const M extends string>(members: readonly M[]) {
  return z.oneOf(members) as unknown as Schema<M | typeof unknownMember>;
}

/** The schema as a receiver of requests reads it: a member that an object does not list is refused by name. */
export function strict<S extends Schema>(schema: S): S {
  return reading(schema, strictly, rebuildStrictly);
}

/**
 * The schema as a receiver of answers reads it: unlisted members are dropped, unlisted words become `'unknown'`, members that
 * have a default may be missing.
 */
export function tolerant<S extends Schema>(schema: S): S {
  return reading(schema, tolerantly, rebuildTolerantly);
}

/** What a schema reads from a value, or what it finds wrong with it. */
export interface Reading<T> {
  readonly data?: T;
  /** None where the value fits. */
  readonly issues: readonly z.core.$ZodIssue[];
}

/** Reads a value by a schema, as zod does that needs to wait for nothing. */
export function read<T>(schema: Schema<T>, value: unknown): Reading<T> {
  const context = { async: false };
  const payload = schema._zod.run({ value, issues: [] }, context) as z.core.ParsePayload<T>;
  if (payload.issues.length === 0) return { data: payload.value, issues: [] };
  return { issues: payload.issues.map((issue) => z.told(issue, context)) };
}

/** Makes the schema anew where a reading differs from the schema as written; undefined where it does not. */
type Rebuild = (schema: z.core.$ZodTypes, inner: (schema: Schema) => Schema) => Schema | undefined;

/**
 * An object whose members backends of an earlier version may not know: each that is missing from an answer reads as it does
 * here. Whoever sends a request says what it means.
 */
export function withDefaults<S extends z.core.$ZodObject>(schema: S, defaults: z.output<S>): S {
  defaultsOf.set(schema, defaults);
  return schema;
}

const defaultsOf = new WeakMap<Schema, object>();
const strictly = new WeakMap<Schema, Schema>();
const tolerantly = new WeakMap<Schema, Schema>();

/** An object that says what its other members are stays open. */
const rebuildStrictly: Rebuild = (schema, inner) => {
  const { def } = schema._zod;
  if (def.type !== 'object' || def.catchall) return undefined;
  return z.again(schema, { shape: eachField(def.shape, inner), catchall: z.never() });
};

const rebuildTolerantly: Rebuild = (schema, inner) => {
  const { def } = schema._zod;
  if (def.type === 'enum') return z.union([schema, unlisted]);
  const defaults = defaultsOf.get(schema);
  if (!defaults) return undefined;
  const shape = eachField((def as z.core.$ZodObjectDef).shape, (field) => z.optional(inner(field)));
  return z.again(schema, { shape, checks: [...(def.checks ?? []), filledFrom(defaults)] });
};

function filledFrom(defaults: object): z.core.$ZodCheck<object> {
  return asCheck<object>((read) => {
    read.value = { ...defaults, ...read.value };
  });
}

/** Any text that a choice does not list. Anything but text still fails. */
const unlisted = z.string((word) => {
  word.value = unknownMember;
});

/** Rebuilds a schema from its leaves upwards; each schema is rebuilt once per reading. */
function reading<S extends Schema>(schema: S, known: WeakMap<Schema, Schema>, rebuild: Rebuild): S {
  const inner = (each: Schema): Schema => {
    const seen = known.get(each);
    if (seen) return seen;
    const made = rebuild(each as z.core.$ZodTypes, inner) ?? rewrap(each as z.core.$ZodTypes, inner);
    known.set(each, made);
    return made;
  };
  return inner(schema) as S;
}

/** Carries a reading through whatever wraps other schemas; a leaf stays as it is. */
function rewrap(schema: z.core.$ZodTypes, inner: (schema: Schema) => Schema): Schema {
  const { def } = schema._zod;
  switch (def.type) {
    case 'object':
      return z.again(schema, {
        shape: eachField(def.shape, inner),
        catchall: def.catchall && inner(def.catchall),
      });
    case 'array':
      return z.again(schema, { element: inner(def.element) });
    case 'optional':
    case 'nullable':
      return z.again(schema, { innerType: inner(def.innerType) });
    case 'union':
      return z.again(schema, { options: def.options.map(inner) });
    default:
      return schema;
  }
}

function eachField(shape: Readonly<Record<string, Schema>>, inner: (schema: Schema) => Schema) {
  return Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, inner(field)]));
}
