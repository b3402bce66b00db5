import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { createPortalClient, type PortalClient } from '../../../src/client/client.ts';
import type { Session } from '../../../src/contract/identity.ts';
import { Connection } from '../../../src/elements/shared/connect.ts';
import { Typed } from '../../../src/elements/shared/typed.ts';
import { sessions } from '../../../src/testing/fixtures/identity.ts';
import { stubAdapter, type StubOptions } from '../../../src/testing/stub/stub-adapter.ts';
import { waitUntil } from '../wait.ts';

class TestTyped extends LitElement {
  @property({ attribute: false }) client?: PortalClient | undefined;
  readonly connection = new Connection(this);
  readonly typed = new Typed(this, this.connection);

  override render() {
    return html`<p>${this.typed.get('note').text}</p>`;
  }

  get shown(): string {
    return this.shadowRoot?.textContent.trim() ?? '';
  }
}
customElements.define('test-typed', TestTyped);

/** An element as a page that was just loaded has it. */
function place(options: StubOptions = {}): Promise<TestTyped> {
  const client = createPortalClient(stubAdapter(options));
  return fixture<TestTyped>(html`<test-typed .client=${client}></test-typed>`);
}

async function signedIn(options?: StubOptions): Promise<TestTyped> {
  const element = await place(options);
  await waitUntil(() => element.connection.session.status === 'signed-in');
  await element.updateComplete;
  return element;
}

describe('what is typed', () => {
  beforeEach(() => sessionStorage.clear());

  it('[X-13] outlives a reload, with the key under which it was sent', async () => {
    const element = await signedIn();
    element.typed.keep('note', { text: 'Not yet', key: 'key-1' });
    await element.updateComplete;
    expect(element.shown).to.equal('Not yet');
    const again = await signedIn();
    expect(again.typed.get('note')).to.deep.equal({ text: 'Not yet', key: 'key-1' });
    expect(again.typed.get('other')).to.deep.equal({ text: '' });
  });

  it('[X-13] is there once it is known who is signed in, however late that is', async () => {
    (await signedIn()).typed.keep('note', { text: 'Not yet' });
    const { promise, resolve } = Promise.withResolvers<Session>();
    const element = await place({ overrides: { 'identity.getSession': () => promise } });
    expect(element.shown).to.equal('');
    resolve(sessions.usual);
    await waitUntil(() => element.connection.session.status === 'signed-in');
    await element.updateComplete;
    expect(element.shown).to.equal('Not yet');
  });

  it('[X-13] counts before it is known who is signed in, and takes nothing else away', async () => {
    const before = await signedIn();
    before.typed.keep('note', { text: 'Not yet' });
    before.typed.keep('other', { text: 'Nor this' });
    const { promise, resolve } = Promise.withResolvers<Session>();
    const element = await place({ overrides: { 'identity.getSession': () => promise } });
    element.typed.keep('note', { text: 'But now' });
    resolve(sessions.usual);
    await waitUntil(() => element.connection.session.status === 'signed-in');
    await element.updateComplete;
    expect(element.shown).to.equal('But now');
    const again = await signedIn();
    expect(again.shown).to.equal('But now');
    expect(again.typed.get('other').text).to.equal('Nor this');
  });

  it('is forgotten once nothing of it is left', async () => {
    const element = await signedIn();
    element.typed.keep('note', { text: 'Not yet' });
    element.typed.keep('note', { text: '', key: 'key-1' });
    expect((await signedIn()).typed.get('note')).to.deep.equal({ text: '' });
  });

  it('is for the account that typed it', async () => {
    (await signedIn()).typed.keep('note', { text: 'Not yet' });
    expect((await signedIn({ session: sessions.company })).shown).to.equal('');
    expect((await signedIn()).shown).to.equal('Not yet');
  });

  it('is for the backend that it was typed for', async () => {
    (await signedIn()).typed.keep('note', { text: 'Not yet' });
    expect((await signedIn({ name: 'stub:another' })).shown).to.equal('');
  });

  it('leaves nothing in the tab where it is forgotten', async () => {
    const element = await signedIn();
    element.typed.keep('note', { text: 'Not yet' });
    element.typed.forget();
    expect(sessionStorage).to.have.length(0);
    expect(element.typed.get('note').text).to.equal('');
  });

  it('takes what another version kept for nothing', async () => {
    const element = await signedIn();
    element.typed.keep('note', { text: 'Not yet' });
    const [name = ''] = Object.keys(sessionStorage);
    for (const strange of ['', 'null', '7', '{', JSON.stringify({ account: sessions.usual.account.id })]) {
      sessionStorage.setItem(name, strange);
      expect((await signedIn()).shown).to.equal('');
    }
  });

  it('is in the element alone where the browser keeps nothing', async () => {
    const real = Object.getOwnPropertyDescriptor(globalThis, 'sessionStorage')!;
    Object.defineProperty(globalThis, 'sessionStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('No storage here', 'SecurityError');
      },
    });
    try {
      const element = await signedIn();
      element.typed.keep('note', { text: 'Not yet' });
      await element.updateComplete;
      expect(element.shown).to.equal('Not yet');
      element.typed.forget();
      expect(element.typed.get('note').text).to.equal('');
    } finally {
      Object.defineProperty(globalThis, 'sessionStorage', real);
    }
  });
});
