import type { StoryObj } from '@storybook/web-components-vite';
import { css, html, LitElement, render, type TemplateResult } from 'lit';
import { Panel } from '../demo/sandbox/panel.ts';
import { sandboxAdapter } from '../src/adapters/sandbox/sandbox-adapter.ts';
import { createPortalClient } from '../src/client/client.ts';
import { buttons } from '../src/elements/shared/buttons.ts';
import { tokens } from '../src/elements/shared/tokens.ts';
import '../src/elements/account-switcher/account-switcher.define.ts';
import '../src/elements/app-switcher/app-switcher.define.ts';
import '../src/elements/client-portal/client-portal.define.ts';
import '../src/elements/portal-login/portal-login.define.ts';
import '../src/elements/portal-members/portal-members.define.ts';
import '../src/elements/portal-provider/portal-provider.define.ts';
import '../src/elements/portal-quotes/portal-quotes.define.ts';
import '../src/elements/portal-security/portal-security.define.ts';
import '../src/elements/portal-settings/portal-settings.define.ts';
import '../src/elements/portal-tasks/portal-tasks.define.ts';
import '../src/elements/portal-goals/portal-goals.define.ts';
import '../src/elements/portal-wealth/portal-wealth.define.ts';

/** Asks before it loads what a whole backend needs; the elements with it then take its place. */
class LivePreview extends LitElement {
  static override properties = { content: { attribute: false }, email: {} };
  static override styles = [
    tokens,
    buttons,
    css`
      div {
        display: grid;
        gap: var(--p-3);
        justify-items: start;
        max-inline-size: 34em;
      }
      p {
        margin: 0;
      }
    `,
  ];

  declare content: () => TemplateResult;
  declare email: string;

  override render(): TemplateResult {
    return html`<div>
      <p>
        The backend itself runs in this page, on a database of its own, and nothing leaves your browser. It
        loads about 8 MB.
      </p>
      <p>Sign in as <code>${this.email}</code>, password <code>correct horse portal staple</code>.</p>
      <button type="button" class="primary" @click=${this.#start}>Start the live preview</button>
    </div>`;
  }

  readonly #start = () => {
    const sandbox = sandboxAdapter({
      worker: new URL('sandbox/worker.js', document.baseURI),
      onProgress: (progress) => panel.showProgress(progress),
      onMail: () => void panel.showMails(),
      onFailure: ({ message }) => panel.showFailure(message),
    });
    const panel = new Panel(sandbox);
    const provider = document.createElement('portal-provider');
    provider.client = createPortalClient(sandbox);
    render(this.content(), provider);
    this.replaceWith(provider, panel.element);
    sandbox.start().then(
      () => panel.showMails(),
      () => undefined,
    );
  };
}
customElements.define('live-preview', LivePreview);

/**
 * The elements on a backend that runs in the page, once somebody starts it.
 *
 * @param email - Who of the demonstration sees something there.
 */
export function live(content: () => TemplateResult, email = 'client@demo.example'): StoryObj {
  return {
    name: 'Live preview',
    render: () => html`<live-preview .content=${content} email=${email}></live-preview>`,
  };
}
