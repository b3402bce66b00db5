/** What the packages say of themselves: the README, as far as it concerns whoever installed one. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, sources } from './common.ts';

export async function sdkReadme(): Promise<string> {
  return withoutFiles(await readFile(join(root, 'README.md'), 'utf8'));
}

/** How the backend is run, and how data are brought in. */
export async function serverReadme(): Promise<string> {
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  const [, name = '', own] = /^## The backend, `(.+)`\n([^]+?)(?=^## )/m.exec(readme) ?? [];
  if (!own) throw new Error('README.md says nothing of the backend.');
  const bringing = await readFile(join(sources, 'server/import/README.md'), 'utf8');
  return withoutFiles(`# ${name}\n${own}${bringing.replaceAll(/^#/gm, '##')}`);
}

/** Packages hold none of the files that the README shows and leads to. */
function withoutFiles(markdown: string): string {
  return markdown
    .replaceAll(/^!\[[^\]]*\]\((?!https?:)[^)]+\)\n\n/gm, '')
    .replaceAll(/\[([^\]]+)\]\((?!https?:)[^)]+\)/g, '$1');
}
