import type * as z from 'zod/mini';
import type { Schema } from '../../contract/schema.ts';

const truths: Record<string, boolean> = { yes: true, true: true, no: false, false: false };

/** What a cell's text stands for in a field of that schema. An empty cell is an absent field. */
export function cell(schema: Schema | undefined, text: string): unknown {
  const typed = text.trim();
  if (typed === '') return undefined;
  switch (schema && unwrapped(schema)._zod.def.type) {
    case 'boolean':
      return truths[typed.toLowerCase()] ?? typed;
    case 'number':
      return Number.isNaN(Number(typed)) ? typed : Number(typed);
    case 'array':
      return typed.split(/[;\s]+/).filter(Boolean);
    default:
      return typed;
  }
}

/** The schema of a field by its dotted name; undefined where there is none. */
export function fieldAt(schema: Schema, name: string): Schema | undefined {
  return name.split('.').reduce<Schema | undefined>((at, part) => {
    const def = at && unwrapped(at)._zod.def;
    return def?.type === 'object' && Object.hasOwn(def.shape, part) ? def.shape[part] : undefined;
  }, schema);
}

function unwrapped(schema: Schema): z.core.$ZodTypes {
  const known = schema as z.core.$ZodTypes;
  const { def } = known._zod;
  return def.type === 'optional' || def.type === 'nullable' || def.type === 'default'
    ? unwrapped(def.innerType)
    : known;
}
