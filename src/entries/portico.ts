#!/usr/bin/env node
import { complaintAbout } from './node-version.ts';

// An older Node.js would fail on what it does not know while it loads the rest.
const complaint = complaintAbout(process.versions.node);
if (complaint === undefined) {
  const { run } = await import('./portico-command.ts');
  await run(process.argv.slice(2));
} else {
  console.error(`portico: ${complaint}`);
  process.exitCode = 2;
}
