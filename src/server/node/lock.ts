import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';

const holder = z.object({
  pid: z.int(),
  host: z.string(),
  /** Tells a process from a later one of the same number; empty where the system does not say. */
  started: z.string(),
});
type Holder = z.infer<typeof holder>;

/** Names the process that has a folder; the embedded database must not be opened by two. */
const lockName = 'portico.lock';

export interface Lock {
  release(): Promise<void>;
}

/**
 * Takes a folder for this process. Rejects where another running process has it; the lock of a process that is gone,
 * however it ended, is taken over.
 */
export async function takeLock(folder: string): Promise<Lock> {
  const path = join(folder, lockName);
  const own: Holder = { pid: process.pid, host: hostname(), started: startOf(process.pid) };
  const text = `${JSON.stringify(own)}\n`;
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, text);
  try {
    if (!(await linked(draft, path))) {
      await removeIfLeft(folder, path);
      if (!(await linked(draft, path))) throw refusal(folder, await readHolder(path));
    }
  } finally {
    await rm(draft, { force: true });
  }
  return {
    async release() {
      if ((await readFile(path, 'utf8').catch(() => '')) === text) await rm(path, { force: true });
    },
  };
}

/** Links the finished file to its name: there is no moment at which the lock is there and empty. */
async function linked(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw failure;
  }
}

/** Moves the lock of a process that is gone out of the way. */
async function removeIfLeft(folder: string, path: string): Promise<void> {
  const found = await readHolder(path);
  if (found && isRunning(found)) throw refusal(folder, found);
  const aside = `${path}.${process.pid}.left`;
  await rename(path, aside).catch(() => undefined);
  const moved = await readHolder(aside);
  // Another process may have taken over between reading and moving; then its lock goes back.
  if (moved && isRunning(moved)) await linked(aside, path);
  await rm(aside, { force: true });
}

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    return holder.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return undefined;
  }
}

function isRunning({ pid, host, started }: Holder): boolean {
  // What runs on another machine cannot be seen from here.
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return startOf(pid) === started;
}

/** When a process started, in the words of Linux's `/proc/<pid>/stat`, field 22. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function refusal(folder: string, found: Holder | undefined): Error {
  const who = found ? `process ${found.pid} on ${found.host}` : 'another process';
  return new Error(
    `The database folder ${folder} is in use by ${who}. Stop that one first; to run several processes, use PostgreSQL. ` +
      `If it no longer runs, delete ${join(folder, lockName)}.`,
  );
}
