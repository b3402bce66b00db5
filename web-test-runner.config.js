import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { junitReporter } from '@web/test-runner-junit-reporter';
import { steps } from './test/steps.ts';
import { browserArguments, findBrowser } from './test/support/browser.ts';
import { sandboxFiles } from './test/support/sandbox-files.ts';

const serviceWorker = await readFile(fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js')), 'utf8');

export default {
  files: steps.find(({ name }) => name === 'elements').files,
  nodeResolve: { exportConditions: ['browser', 'development'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2023', tsconfig: 'tsconfig.json' }), a11ySnapshotPlugin()],
  middleware: [
    async (context, next) => {
      if (context.path !== '/mockServiceWorker.js') return next();
      context.type = 'text/javascript';
      context.body = serviceWorker;
    },
    sandboxFiles(),
  ],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: await findBrowser(), args: browserArguments },
      async createPage({ context }) {
        const page = await context.newPage();
        // A tab in the background gets no animation frames, and only one of several can be in front.
        const session = await page.createCDPSession();
        await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
        return page;
      },
    }),
  ],
  concurrency: 2,
  testFramework: { config: { timeout: '10000' } },
  // The conformance suite is one file, and a slow machine has time.
  testsFinishTimeout: 600_000,
  testRunnerHtml: (framework) => `<!doctype html>
    <html lang="en">
      <head><meta name="viewport" content="width=device-width" /><title>Elements</title></head>
      <body><script type="module" src="${framework}"></script></body>
    </html>`,
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [
    defaultReporter({ reportTestProgress: false }),
    junitReporter({ outputPath: 'test-results/elements.xml' }),
  ],
};
