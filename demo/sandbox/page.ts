/** What the static demonstration's pages have instead of a server: the sandbox, and a panel that shows what it does. */
import '../../src/entries/define-all.ts';
import { createPortalClient, type PortalClient } from '../../src/entries/index.ts';
import { sandboxAdapter } from '../../src/entries/sandbox.ts';
import { Panel } from './panel.ts';

const elements = document.querySelectorAll<HTMLElement & { client?: PortalClient }>('[data-firm]');
const firm = elements[0]?.dataset.firm;

if (firm !== undefined) {
  const sandbox = sandboxAdapter({
    firm,
    keep: true,
    site: new URL('../', import.meta.url),
    worker: new URL('worker.js', import.meta.url),
    onProgress: (progress) => panel.showProgress(progress),
    onMail: () => void panel.showMails(),
    onFailure: ({ message }) => panel.showFailure(message),
  });
  const panel = new Panel(sandbox);
  document.body.append(panel.element);
  const client = createPortalClient(sandbox);
  for (const element of elements) element.client = client;
  sandbox.start().then(
    () => panel.showMails(),
    () => undefined,
  );
}
