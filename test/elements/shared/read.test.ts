import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { createPortalClient, type PortalClient } from '../../../src/client/client.ts';
import { PortalError } from '../../../src/contract/errors.ts';
import { listQuotes } from '../../../src/contract/quotes.ts';
import { Connection } from '../../../src/elements/shared/connect.ts';
import { Read } from '../../../src/elements/shared/read.ts';
import { dictionary, Strings } from '../../../src/elements/shared/strings.ts';
import { firms } from '../../../src/testing/fixtures/firm.ts';
import { sessions } from '../../../src/testing/fixtures/identity.ts';
import { never, type Overrides } from '../../../src/testing/stub/answers.ts';
import { stubAdapter, type StubOptions } from '../../../src/testing/stub/stub-adapter.ts';
import { waitUntil } from '../wait.ts';

class TestRead extends LitElement {
  @property({ attribute: false }) client?: PortalClient | undefined;
  readonly #connection = new Connection(this);
  readonly quotes = new Read(this, {
    connection: this.#connection,
    strings: new Strings(this, dictionary('test-read', {})),
    operation: listQuotes,
    read: (client) => client.read(listQuotes, {}),
    isEmpty: ({ items }) => items.length === 0,
    announce: ({ items }) => `${items.length} quotes`,
  });

  override render() {
    return html`${this.quotes.render({
      skeleton: () => html`<hr />`,
      empty: () => html`<p>No quotes</p>`,
      filled: ({ items }) =>
        html`<ul>
          ${items.map(({ title }) => html`<li>${title}</li>`)}
        </ul>`,
    })}`;
  }
}
customElements.define('test-read', TestRead);

async function place(options: StubOptions = {}) {
  const stub = stubAdapter(options);
  const element = await fixture<TestRead>(html`<test-read .client=${createPortalClient(stub)}></test-read>`);
  const root = element.shadowRoot!;
  const sees = (words: string) =>
    waitUntil(() => root.textContent.includes(words), `${words}, not ${root.textContent}`);
  const is = (state: string) =>
    waitUntil(() => element.quotes.state === state, `${state}, not ${element.quotes.state}`);
  return { element, stub, root, sees, is };
}

const failing = (code: 'unreachable' | 'not-permitted' | 'internal'): Overrides => ({
  'quotes.list': new PortalError(code),
});

describe('Read', () => {
  it('shows a skeleton, then rows, and says how many there are', async () => {
    const { element, root, is, sees } = await place();
    expect(element.quotes.state).to.equal('loading');
    await is('filled');
    await element.updateComplete;
    expect(root.querySelectorAll('li')).to.not.be.empty;
    await sees(`${root.querySelectorAll('li').length} quotes`);
    await expect(element).to.be.accessible();
  });

  it('says that there is nothing', async () => {
    const { sees, is } = await place({ quotes: [] });
    await sees('No quotes');
    await is('empty');
  });

  it('keeps the skeleton while nothing is known', async () => {
    const { element, root, is } = await place({ overrides: { 'quotes.list': never } });
    await is('loading');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(root.querySelector('hr')).to.exist;
    await expect(element).to.be.accessible();
  });

  it('asks to sign in where nobody is signed in', async () => {
    const { element, root, is } = await place({ session: null });
    await is('signed-out');
    await element.updateComplete;
    expect(root.textContent).to.contain('Please sign in');
    await expect(element).to.be.accessible();
  });

  it('says that the account does not include the page, without asking the backend for it', async () => {
    const { stub, sees, is } = await place({ session: sessions.withoutPages });
    await is('not-permitted');
    await sees('does not include');
    stub.calls.length = 0;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(stub.calls).to.be.empty;
  });

  it('is hidden where the backend does not support it', async () => {
    const { element, root, is } = await place({ overrides: { 'firm.get': firms.withoutQuotes } });
    await is('unsupported');
    await element.updateComplete;
    expect(root.querySelector('li')).to.equal(null);
  });

  it('says why it failed, aloud too, and tries again', async () => {
    const { element, stub, root, sees, is } = await place({ overrides: failing('internal') });
    await is('failed');
    await sees('Something went wrong on our side.');
    const spoken = () => root.querySelector('[role=status]')?.textContent;
    await waitUntil(() => spoken()?.includes('went wrong'));
    await expect(element).to.be.accessible();
    delete stub.overrides['quotes.list'];
    root.querySelector('button')!.click();
    await is('filled');
    await element.updateComplete;
    expect(spoken()).to.equal('');
    await waitUntil(() => spoken()?.includes(`${root.querySelectorAll('li').length} quotes`));
  });

  it('keeps its rows while it reads again, and when that fails', async () => {
    const { element, stub, root, is, sees } = await place();
    await is('filled');
    await element.updateComplete;
    const rows = root.querySelectorAll('li').length;
    stub.overrides['quotes.list'] = new PortalError('unreachable');
    const reading = element.quotes.reload();
    expect(root.querySelectorAll('li')).to.have.length(rows);
    await reading;
    await is('stale');
    await sees('may be out of date');
    expect(root.querySelectorAll('li')).to.have.length(rows);
    delete stub.overrides['quotes.list'];
    root.querySelector('button')!.click();
    await is('filled');
  });

  it('reads again by itself when the network is back', async () => {
    const { stub, is } = await place({ overrides: failing('unreachable') });
    await is('failed');
    delete stub.overrides['quotes.list'];
    window.dispatchEvent(new Event('online'));
    await is('filled');
  });

  it('clears what it showed when the session ends', async () => {
    const { element, root, is } = await place();
    await is('filled');
    await element.client!.signOut();
    await is('signed-out');
    await element.updateComplete;
    expect(root.querySelector('li')).to.equal(null);
  });
});
