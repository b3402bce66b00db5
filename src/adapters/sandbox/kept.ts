/** How long a page waits for one that is just being left, in milliseconds. */
const patience = 5_000;

const held = new Set<string>();

/**
 * Holds kept data until this worker ends, as two databases on the same files would destroy them. Rejects where the browser
 * keeps nothing, or where another tab holds them that this one could not share a worker with.
 */
export async function holdKept(name: string): Promise<void> {
  if (held.has(name)) return;
  await probe();
  await new Promise<void>((resolve, reject) => {
    const hold = () => {
      held.add(name);
      resolve();
      return new Promise<never>(() => undefined);
    };
    navigator.locks.request(name, { signal: AbortSignal.timeout(patience) }, hold).catch(() => {
      reject(
        new Error('another tab holds the data and cannot share them; close that tab, or leave out "keep"'),
      );
    });
  });
}

/** Rejects where there is no IndexedDB. */
async function probe(): Promise<void> {
  try {
    await done(indexedDB.open('portico-sandbox-probe')).then((database) => database.close());
  } catch (cause) {
    throw new Error(
      'the browser keeps no data (IndexedDB), as in some private windows and where storage is blocked; allow storage for this site, or leave out "keep"',
      { cause },
    );
  }
}

/** Deletes kept data; nothing may have them open. */
export async function deleteKept(name: string): Promise<void> {
  await done(indexedDB.deleteDatabase(`/pglite/${name}`));
}

function done<T>(request: IDBOpenDBRequest & IDBRequest<T>): Promise<T>;
function done(request: IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('refused'));
  });
}
