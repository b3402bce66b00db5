import type * as z from 'zod/mini';
import type { Issue } from '../contract/errors.ts';

const kinds: Record<string, string> = {
  string: 'text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

const formats: Record<string, string> = {
  email: 'must be an e-mail address',
  uri: 'must be an absolute http or https address',
  phone: 'must be a telephone number',
  date: 'must be a day such as 2026-03-31',
  'date-time': 'must be a moment in UTC such as 2026-03-31T09:30:00Z',
  decimal: 'must be a number such as 2.5',
  'exchange-rate': 'must be a number above zero such as 1.5234',
  currency: 'must be a currency such as EUR',
  'six-digits': 'must be six digits',
};

/** What is wrong with a value, in words that follow the field's name. */
export function words(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined) return 'is missing';
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${kinds[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be ${new Intl.ListFormat('en', { type: 'disjunction' }).format(issue.values.map(String))}`;
    case 'invalid_format':
      return formats[issue.format] ?? 'is not written as it must be';
    case 'too_small':
      if (issue.origin === 'string') {
        return issue.minimum > 1 ? `needs at least ${issue.minimum} characters` : 'must not be empty';
      }
      if (issue.origin === 'array') return `needs at least ${issue.minimum}`;
      return `must be at least ${issue.minimum}`;
    case 'too_big':
      if (issue.origin === 'string') return `may have ${issue.maximum} characters at most`;
      return `must be at most ${issue.maximum}`;
    default:
      return 'is not as it must be';
  }
}

/**
 * What a schema found wrong, field by field. Where a value is of the wrong type that is all that is told of it: the
 * checks of a text's length measure a list as well.
 *
 * @param unlisted - What to say of a member that the schema does not list, in words that follow its name.
 */
export function faults({ issues }: z.core.$ZodError, unlisted: string): Issue[] {
  const pathOf = ({ path }: z.core.$ZodIssue) => path.join('.');
  const misfits = new Set(issues.filter(({ code }) => code === 'invalid_type').map(pathOf));
  return issues.flatMap((issue) => {
    const path = issue.path as Issue['path'];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: [...path, key], message: unlisted }));
    }
    if (issue.code !== 'invalid_type' && misfits.has(pathOf(issue))) return [];
    return [{ path, message: issue.message }];
  });
}

/** Text that a database cannot hold as it is, anywhere in a value: it is refused rather than changed. */
export function unstorable(value: unknown, path: Issue['path'] = []): Issue[] {
  if (typeof value === 'string') {
    return isText(value) ? [] : [{ path, message: noText }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    const inner = [...path, Array.isArray(value) ? Number(key) : key];
    // A record's names come from outside too.
    return isText(key) ? unstorable(each, inner) : [{ path, message: noText }];
  });
}

const noText = 'has characters that are no text';

function isText(value: string): boolean {
  return value.isWellFormed() && !value.includes('\0');
}
