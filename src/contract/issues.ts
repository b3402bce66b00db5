import type { Issue } from './errors.ts';
import type * as z from './zod.ts';

/** What a schema found wrong, each time with its field; a member that is not listed counts as a field. */
export function issuesOf({ issues }: { readonly issues: readonly z.core.$ZodIssue[] }): Issue[] {
  return issues.flatMap((issue): Issue[] => {
    const path = issue.path as Issue['path'];
    if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message }];
    return issue.keys.map((key) => ({ path: [...path, key], message: 'Unrecognized' }));
  });
}
