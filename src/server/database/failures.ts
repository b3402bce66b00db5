/** PostgreSQL's five-character code of a failed query, however deep in the causes it lies; undefined for other failures. */
export function sqlState(failure: unknown): string | undefined {
  for (let each = failure; each instanceof Error; each = each.cause) {
    if ('code' in each && typeof each.code === 'string' && /^[0-9A-Z]{5}$/.test(each.code)) return each.code;
  }
  return undefined;
}

/**
 * Whether the same work could succeed if it were done again: the database was busy, restarting or out of reach, or the
 * work took longer than it may.
 */
export function isPassing(failure: unknown): boolean {
  const state = sqlState(failure);
  if (state !== undefined) return /^(08|25P03|40|53|55P03|57014|57P0)/.test(state);
  return isUnreachable(failure);
}

function isUnreachable(failure: unknown): boolean {
  for (let each = failure; each instanceof Error; each = each.cause) {
    if ('code' in each && /^(ECONN|ENOTFOUND|ETIMEDOUT|EPIPE)/.test(String(each.code))) return true;
    if (/timeout exceeded when trying to connect|Connection terminated/.test(each.message)) return true;
  }
  return false;
}
