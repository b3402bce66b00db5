import { type Check, described } from './checks.ts';
import * as z from './zod.ts';

type Rule = RegExp | ((text: string) => boolean);

/**
 * Text of a format, which the API's description and refusals name. Zod's own checks of text do the same and cost a page
 * half a kilobyte more, as each is a class.
 */
// A page goes without those that it does not use:
// @__NO_SIDE_EFFECTS__
export function formatted(name: string, rule: Rule, ...further: Check<string>[]) {
  return z.string(format(name, rule), ...further);
}

/** Holds text to a pattern that has no name. */
// @__NO_SIDE_EFFECTS__
export function pattern(rule: RegExp): z.core.$ZodCheck<string> {
  return format('regex', rule);
}

/**
 * Holds to a format what is left of what somebody typed. It is no part of the API's description, as that is of what may be
 * sent.
 *
 * @param tidy - Takes away what does not count.
 */
// @__NO_SIDE_EFFECTS__
export function tidied(tidy: (typed: string) => string, name: string, rule: Rule): z.core.CheckFn<string> {
  return (read) => {
    read.value = tidy(read.value);
    hold(read, name, rule);
  };
}

function format(name: string, rule: Rule): z.core.$ZodCheck<string> {
  const pattern = rule instanceof RegExp ? rule : undefined;
  // As zod's checks of formats describe themselves.
  const def = { check: 'string_format', format: name, pattern };
  return described(def, (read) => hold(read, name, rule));
}

function hold({ value, issues }: z.core.ParsePayload<string>, name: string, rule: Rule): void {
  const holds = rule instanceof RegExp ? rule.test(value) : rule(value);
  if (!holds) issues.push({ code: 'invalid_format', format: name, input: value, continue: true });
}
