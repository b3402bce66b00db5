/**
 * What the contract uses of zod, made of its core alone: the small form gives each schema methods besides, and each check is a
 * class there, which together cost a page a kilobyte and a half. Whatever zod does with a schema it does with these.
 */
import * as core from 'zod/v4/core';
import { asCheck, type Check } from './checks.ts';

export type * as core from 'zod/v4/core';
export type { infer, input, output } from 'zod/v4/core';
export { maximum, maxLength, minimum, minLength, trim } from './checks.ts';

type Schema<T = unknown> = core.$ZodType<T>;
type Shape = core.$ZodShape;

// A page goes without those that it does not use: each says that making one has no effect.

/** Text. */
// @__NO_SIDE_EFFECTS__
export function string(...checks: Check<string>[]): core.$ZodString<string> {
  return new core.$ZodString({ type: 'string', checks: checks.map(asCheck) }) as core.$ZodString<string>;
}

/** A finite number. */
// @__NO_SIDE_EFFECTS__
export function number(...checks: Check<number>[]): core.$ZodNumber<number> {
  return new core.$ZodNumber({ type: 'number', checks: checks.map(asCheck) }) as core.$ZodNumber<number>;
}

// @__NO_SIDE_EFFECTS__
export function boolean(): core.$ZodBoolean<boolean> {
  return new core.$ZodBoolean({ type: 'boolean' }) as core.$ZodBoolean<boolean>;
}

// @__NO_SIDE_EFFECTS__
export function literal<const T extends string | boolean>(...values: T[]): core.$ZodLiteral<T> {
  return new core.$ZodLiteral({ type: 'literal', values }) as core.$ZodLiteral<T>;
}

/** One of some words. */
// @__NO_SIDE_EFFECTS__
export function oneOf<const W extends string>(words: readonly W[]): core.$ZodEnum<{ [word in W]: word }> {
  const entries = Object.fromEntries(words.map((word) => [word, word]));
  return new core.$ZodEnum({ type: 'enum', entries }) as unknown as core.$ZodEnum<{ [word in W]: word }>;
}

// @__NO_SIDE_EFFECTS__
export function array<S extends Schema>(
  element: S,
  ...checks: Check<readonly unknown[]>[]
): core.$ZodArray<S> {
  const def = { type: 'array', element, checks: checks.map(asCheck) } as const;
  return new core.$ZodArray(def) as core.$ZodArray<S>;
}

/** Members of these names. */
// @__NO_SIDE_EFFECTS__
export function object<S extends Shape>(shape: S): core.$ZodObject<S, core.$strip> {
  return new core.$ZodObject({ type: 'object', shape }) as core.$ZodObject<S, core.$strip>;
}

/** Members of any names. */
// @__NO_SIDE_EFFECTS__
export function objectOf<S extends Schema>(member: S): core.$ZodObject<Record<string, S>, core.$strip> {
  const def = { type: 'object', shape: {}, catchall: member } as const;
  return new core.$ZodObject(def) as core.$ZodObject<Record<string, S>, core.$strip>;
}

// @__NO_SIDE_EFFECTS__
export function optional<S extends Schema>(schema: S): core.$ZodOptional<S> {
  return new core.$ZodOptional({ type: 'optional', innerType: schema }) as core.$ZodOptional<S>;
}

// @__NO_SIDE_EFFECTS__
export function nullable<S extends Schema>(schema: S): core.$ZodNullable<S> {
  return new core.$ZodNullable({ type: 'nullable', innerType: schema }) as core.$ZodNullable<S>;
}

// @__NO_SIDE_EFFECTS__
export function union<const S extends readonly Schema[]>(options: S): core.$ZodUnion<S> {
  return new core.$ZodUnion({ type: 'union', options }) as unknown as core.$ZodUnion<S>;
}

/** Nothing at all. */
// @__NO_SIDE_EFFECTS__
export function never(): core.$ZodNever {
  return new core.$ZodNever({ type: 'never' });
}

/** An object that may lack any of its members. */
// @__NO_SIDE_EFFECTS__
export function partial<S extends Shape>(
  schema: core.$ZodObject<S>,
): core.$ZodObject<{ [name in keyof S]: core.$ZodOptional<S[name]> }, core.$strip> {
  const members = Object.entries(shapeOf(schema)).map(([name, member]) => [name, optional(member)]);
  return object(Object.fromEntries(members) as { [name in keyof S]: core.$ZodOptional<S[name]> });
}

/** The members of an object. */
// @__NO_SIDE_EFFECTS__
export function shapeOf<S extends Shape>(schema: core.$ZodObject<S>): S {
  return schema._zod.def.shape;
}

/** A schema made anew with some changes. */
export function again<S extends Schema>(schema: S, changes: object): S {
  return core.clone(schema, { ...schema._zod.def, ...changes });
}

/** What was found wrong, with its words and its field. */
export function told(issue: core.$ZodRawIssue, context: core.ParseContextInternal): core.$ZodIssue {
  return core.util.finalizeIssue(issue, context, core.config());
}
