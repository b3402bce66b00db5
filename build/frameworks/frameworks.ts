import { type Package, writeEditors } from './editors.ts';
import { readElements } from './manifest.ts';
import { writeReact } from './react.ts';
import { writeTypes } from './types.ts';

/** Writes what the SDK holds for frameworks and editors, all of it made of the elements' manifest. */
export async function writeFrameworks(of: Package): Promise<void> {
  const elements = await readElements();
  await Promise.all([writeTypes(elements), writeReact(elements), writeEditors(elements, of)]);
}
