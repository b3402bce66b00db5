import * as z from 'zod/mini';

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
export function choice<const M extends readonly [string, ...string[]]>(members: M) {
  return z.enum(members) as unknown as z.ZodMiniType<M[number] | typeof unknownMember>;
}

/** The schema as a receiver of requests reads it: a member that an object does not list is refused by name. */
export function strict<S extends Schema>(schema: S): S {
  return reading(schema, strictly, rebuildStrictly);
}

/** The schema as a receiver of answers reads it: unlisted members are dropped, unlisted words become `'unknown'`. */
export function tolerant<S extends Schema>(schema: S): S {
  return reading(schema, tolerantly, rebuildTolerantly);
}

/** Makes the schema anew where a reading differs from the schema as written; undefined where it does not. */
type Rebuild = (schema: z.core.$ZodTypes, inner: (schema: Schema) => Schema) => Schema | undefined;

const strictly = new WeakMap<Schema, Schema>();
const tolerantly = new WeakMap<Schema, Schema>();

/** An object that says what its other members are stays open. */
const rebuildStrictly: Rebuild = (schema, inner) => {
  const { def } = schema._zod;
  if (def.type !== 'object' || def.catchall) return undefined;
  return again(schema, { shape: eachField(def.shape, inner), catchall: z.never() });
};

const rebuildTolerantly: Rebuild = (schema) =>
  schema._zod.def.type === 'enum' ? z.union([schema, unlisted]) : undefined;

/** Any text that a choice does not list. Anything but text still fails. */
const unlisted = z.pipe(
  z.string(),
  z.transform(() => unknownMember),
);

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
      return again(schema, {
        shape: eachField(def.shape, inner),
        catchall: def.catchall && inner(def.catchall),
      });
    case 'array':
      return again(schema, { element: inner(def.element) });
    case 'optional':
    case 'nullable':
      return again(schema, { innerType: inner(def.innerType) });
    case 'union':
      return again(schema, { options: def.options.map(inner) });
    default:
      return schema;
  }
}

function again(schema: z.core.$ZodTypes, changes: object): Schema {
  return z.clone(schema, { ...schema._zod.def, ...changes });
}

function eachField(shape: Readonly<Record<string, Schema>>, inner: (schema: Schema) => Schema) {
  return Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, inner(field)]));
}
