/** What values have to be beyond their types, each described as zod's own check is, which the API's description reads. */
import type * as core from 'zod/v4/core';

/** A function may change the value too. It is no part of the API's description. */
export type Check<T> = core.$ZodCheck<T> | core.CheckFn<T>;

/** What kind of check it is, and its figures. */
type Described = { readonly check: string } & Readonly<Record<string, unknown>>;

type Sized = string | readonly unknown[];

export function asCheck<T>(check: Check<T>): core.$ZodCheck<T> {
  return typeof check === 'function' ? described({ check: 'custom' }, check) : check;
}

/** A check that the API's description tells of. */
export function described<T>(def: Described, check: core.CheckFn<T>): core.$ZodCheck<T> {
  return { _zod: { def, onattach: [], check } };
}

/** So many characters or items at least. */
// @__NO_SIDE_EFFECTS__
export function minLength(minimum: number): core.$ZodCheck<Sized> {
  return bounded<Sized>({ check: 'min_length', minimum, when: hasLength }, { minimum });
}

/** So many characters or items at most. */
// @__NO_SIDE_EFFECTS__
export function maxLength(maximum: number): core.$ZodCheck<Sized> {
  return bounded<Sized>({ check: 'max_length', maximum, when: hasLength }, { maximum });
}

/** This or more. */
// @__NO_SIDE_EFFECTS__
export function minimum(minimum: number): core.$ZodCheck<number> {
  return bounded<number>({ check: 'greater_than', value: minimum, inclusive: true }, { minimum });
}

/** This or less. */
// @__NO_SIDE_EFFECTS__
export function maximum(maximum: number): core.$ZodCheck<number> {
  return bounded<number>({ check: 'less_than', value: maximum, inclusive: true }, { maximum });
}

/** Takes away the blanks around a text. */
// @__NO_SIDE_EFFECTS__
export function trim(): core.CheckFn<string> {
  return (read) => {
    read.value = read.value.trim();
  };
}

interface Bounds {
  readonly minimum?: number;
  readonly maximum?: number;
}

function bounded<T extends Sized | number>(def: Described, { minimum, maximum }: Bounds): core.$ZodCheck<T> {
  return described(def, ({ value, issues }) => {
    const size = typeof value === 'number' ? value : lengthOf(value);
    const origin = typeof value === 'object' ? 'array' : typeof value;
    const common = { origin, inclusive: true, input: value, continue: true };
    if (minimum !== undefined && size < minimum) issues.push({ code: 'too_small', minimum, ...common });
    if (maximum !== undefined && size > maximum) issues.push({ code: 'too_big', maximum, ...common });
  });
}

/** A length is measured whatever else is wrong. */
function hasLength({ value }: core.ParsePayload): boolean {
  return (value as Partial<Sized> | null | undefined)?.length !== undefined;
}

/** Of text in whole characters, as JSON Schema counts them. */
function lengthOf(value: Sized): number {
  return typeof value === 'string'
    ? value.replaceAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, ' ').length
    : value.length;
}
