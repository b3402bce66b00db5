/** Measures, and prints: `npm run bench` for all, `npm run bench login` for one. Run nothing else beside it. */
import { benchLogin } from './login.ts';
import { benchReads } from './reads.ts';
import { benchStart } from './start.ts';
import { benchStrangers } from './strangers.ts';

const benches: Record<string, () => Promise<void>> = {
  login: benchLogin,
  reads: benchReads,
  start: benchStart,
  strangers: benchStrangers,
};
const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in benches));
if (unknown.length > 0) {
  throw new Error(`No bench ${unknown.join(', ')}. Benches: ${Object.keys(benches).join(', ')}.`);
}
for (const [name, bench] of Object.entries(benches)) {
  if (names.length === 0 || names.includes(name)) await bench();
}
