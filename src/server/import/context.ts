import type { Tx } from '../database/database.ts';
import type { FirmRow } from '../firm/tables.ts';
import type { Secrets } from '../secrets.ts';
import type { Calendar } from './days.ts';
import type { FolderReader } from './read.ts';
import type { Entry, Path } from './record.ts';

/** What the import of a concern works with: one firm, one transaction. */
export interface ImportContext {
  readonly tx: Tx;
  readonly firm: Pick<FirmRow, 'id' | 'timeZone' | 'currency'>;
  readonly calendar: Calendar;
  readonly reader: FolderReader;
  readonly secrets: Secrets;
  /** Where the backend is reached: what addresses without an origin are meant at. */
  readonly publicUrl: string;
}

/** Notes each record whose field was taken by an earlier one, and gives the others. */
export function unique<T>(
  reader: FolderReader,
  entries: readonly Entry<T>[],
  path: Path,
  key: (value: T) => string,
): Entry<T>[] {
  const first = new Map<string, Entry<T>>();
  return entries.filter((entry) => {
    const found = first.get(key(entry.value));
    if (!found) {
      first.set(key(entry.value), entry);
      return true;
    }
    const { file, line } = found.place(path);
    reader.refuse(entry, path, `is the same as in ${file}:${line}`);
    return false;
  });
}
