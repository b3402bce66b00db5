/**
 * Writes the demonstration as a folder for any static host, below any path: the firms' websites with the sandbox in them.
 * `npm run build` has to have run.
 */
import { cp, glob, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { reserveSheet, sandboxFolder } from '../build/build.ts';
import { buildPageFile } from '../build/one-file.ts';

const sites = join(import.meta.dirname, 'sites');

/** As strict as the demonstration's server, as far as a page can say so itself. */
const contentSecurityPolicy = [
  `default-src 'none'`,
  ...['script', 'style', 'img', 'font', 'connect', 'worker'].map((kind) => `${kind}-src 'self'`),
  `form-action 'self'`,
  `base-uri 'none'`,
  `require-trusted-types-for 'script'`,
  'trusted-types portico portico-sandbox',
].join('; ');

/** What the first page says about a server that is not there. */
const behind = `<section aria-labelledby="behind">
        <h2 id="behind">Behind it</h2>
        <p>
          No server: each firm's backend runs in your browser, with a database of its own, and keeps its data there. Codes
          and notices that would be mailed are in the mailbox at the foot of each page. What you do here, nobody else sees.
        </p>
      </section>`;

/** Writes the whole demonstration into a folder. */
export async function buildStaticDemo(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await cp(sites, folder, { recursive: true });
  await cp(sandboxFolder, join(folder, 'sandbox'), {
    recursive: true,
    filter: (path) => !/(sandbox-adapter|sandbox|link|trusted)\.(d\.ts|js|js\.map)$/.test(path),
  });
  await cp(reserveSheet, join(folder, 'portico/reserve.css'));
  await buildPageFile(join(import.meta.dirname, 'sandbox/page.ts'), join(folder, 'sandbox/page.js'));
  for await (const path of glob('**/*.html', { cwd: folder })) {
    const html = await readFile(join(folder, path), 'utf8');
    const up = '../'.repeat(path.split('/').length - 1) || './';
    await writeFile(join(folder, path), withSandbox(html, up));
  }
}

/**
 * A page that asks no server.
 *
 * @param up - From its folder to the one of all sites.
 */
function withSandbox(html: string, up: string): string {
  return html
    .replace(
      '<meta charset="utf-8" />',
      `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}" />`,
    )
    .replace('src="/portico/portico.js"', `src="${up}sandbox/page.js"`)
    .replaceAll(/api="\/api\/v1\/([a-z0-9-]+)"/g, 'data-firm="$1"')
    .replace(/<section aria-labelledby="behind">[^]*?<\/section>/, behind)
    .replaceAll('href="/', `href="${up}`);
}

if (import.meta.main) {
  const folder = join(import.meta.dirname, '../dist/demo');
  await buildStaticDemo(folder);
  console.log(`The demonstration is in ${relative('', folder)}: put it on any static host.`);
}
