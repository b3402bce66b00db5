import type { SandboxAdapter, SandboxMail, SandboxProgress } from '../../src/entries/sandbox.ts';
import { styles } from './panel.styles.ts';

const words: Readonly<Record<SandboxProgress['stage'], string>> = {
  loading: 'Loading the database',
  starting: 'Starting the database',
  tables: 'Making the tables',
  data: 'Bringing the data in',
  ready: 'Everything runs in this browser',
};

/** A panel at the foot of the page: how far the sandbox has come, the mails it wrote, and a way to begin anew. */
export class Panel {
  readonly element = document.createElement('aside');
  readonly #sandbox: SandboxAdapter;
  readonly #state = make('p', { role: 'status', textContent: 'Sandbox' });
  readonly #bar = make('progress', { max: 1, value: 0, ariaLabel: 'Start of the sandbox' });
  readonly #mailbox = make('button', { type: 'button', textContent: 'Mailbox', ariaExpanded: 'false' });
  readonly #reset = make('button', { type: 'button', textContent: 'Start over' });
  readonly #mails = make('section', { ariaLabel: 'Sandbox mailbox', hidden: true });

  constructor(sandbox: SandboxAdapter) {
    this.#sandbox = sandbox;
    this.element.ariaLabel = 'Sandbox';
    const root = this.element.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styles()];
    const line = make('div', { className: 'line' });
    line.append(this.#state, this.#bar, this.#mailbox, this.#reset);
    root.append(this.#mails, line);
    this.#mailbox.disabled = true;
    this.#mailbox.onclick = () => this.#toggle();
    this.#reset.onclick = () => void this.#startOver();
  }

  showProgress({ stage, fraction }: SandboxProgress): void {
    if (this.#state.textContent !== words[stage]) this.#state.textContent = words[stage];
    this.#bar.value = fraction;
    this.#bar.hidden = stage === 'ready';
    this.#mailbox.disabled = stage !== 'ready';
  }

  showFailure(message: string): void {
    this.#state.textContent = message;
    this.#bar.hidden = true;
  }

  async showMails(): Promise<void> {
    const mails = await this.#sandbox.mails();
    this.#mailbox.textContent = mails.length === 0 ? 'Mailbox' : `Mailbox (${mails.length})`;
    this.#mails.replaceChildren(
      make('h2', { textContent: 'Sandbox mailbox' }),
      ...(mails.length === 0 ? [make('p', { textContent: 'No mail yet.' })] : mails.map(article)),
    );
  }

  #toggle(): void {
    this.#mails.hidden = !this.#mails.hidden;
    this.#mailbox.ariaExpanded = String(!this.#mails.hidden);
  }

  async #startOver(): Promise<void> {
    this.#reset.disabled = true;
    try {
      await this.#sandbox.reset();
      await this.showMails();
    } catch (error) {
      this.showFailure((error as Error).message);
    } finally {
      this.#reset.disabled = false;
    }
  }
}

function article({ from, to, subject, text, at }: SandboxMail): HTMLElement {
  const mail = make('article', {});
  const about = `From ${from} to ${to}, ${new Date(at).toLocaleTimeString()}`;
  mail.append(
    make('h3', { textContent: subject }),
    make('p', { textContent: about }),
    make('pre', { textContent: text }),
  );
  return mail;
}

function make<N extends keyof HTMLElementTagNameMap>(
  name: N,
  properties: Partial<HTMLElementTagNameMap[N]>,
): HTMLElementTagNameMap[N] {
  return Object.assign(document.createElement(name), properties);
}
