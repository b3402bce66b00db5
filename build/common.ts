import { join } from 'node:path';
import type { InputOptions } from 'rolldown';

export const root = join(import.meta.dirname, '..');
export const sources = join(root, 'src');
/** Where the SDK is built. */
export const sdk = join(root, 'dist/sdk');

/** What every bundle is built with. */
export const common: InputOptions = {
  experimental: { nativeMagicString: true },
  // How long a build takes is the machine's affair.
  checks: { bundlerTimings: false },
  // What is only a warning to others is an error here.
  onLog(level, log) {
    if (level === 'warn') throw new Error(log.message);
  },
};
