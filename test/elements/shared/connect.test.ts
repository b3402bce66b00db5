import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { createPortalClient, type PortalClient } from '../../../src/client/client.ts';
import { PortalError } from '../../../src/contract/errors.ts';
import { Connection } from '../../../src/elements/shared/connect.ts';
import { ClientProvider, type ClientSource } from '../../../src/elements/shared/context.ts';
import { configurePortal } from '../../../src/elements/shared/page-default.ts';
import { sourceOf } from '../../../src/elements/shared/source.ts';
import { sessions } from '../../../src/testing/fixtures/identity.ts';
import { stubAdapter, type StubOptions } from '../../../src/testing/stub/stub-adapter.ts';
import { waitUntil } from '../wait.ts';

class TestConnect extends LitElement {
  static override properties = { client: { attribute: false }, api: {} };
  declare client?: PortalClient | undefined;
  declare api?: string | undefined;
  readonly connection = new Connection(this);
  override render() {
    return html`${this.connection.session.status}`;
  }
}
customElements.define('test-connect', TestConnect);

const clientOf = (options: StubOptions = {}) => createPortalClient(stubAdapter(options));

async function placeIn(around: HTMLElement): Promise<TestConnect> {
  return fixture<TestConnect>(html`<test-connect></test-connect>`, { parentNode: around });
}

/** A source whose client comes when asked to. */
function lateSource(hinted: boolean) {
  const { promise, resolve, reject } = Promise.withResolvers<PortalClient>();
  let asked = 0;
  const source: ClientSource = {
    address: 'https://portal.example/api/v1/fox',
    client: undefined,
    hinted,
    load: () => {
      asked++;
      return promise;
    },
  };
  return { source, resolve, reject, asked: () => asked };
}

describe('Connection', () => {
  it('takes the property before a provider, a provider before the page, the page before the attribute', async () => {
    const [property, provided, page] = [clientOf(), clientOf(), clientOf()];
    const around = document.createElement('div');
    const provider = new ClientProvider(around);
    const element = await placeIn(around);
    element.api = '/api/v1/none';
    configurePortal({ client: page });
    await waitUntil(() => element.connection.client === page, 'the page’s');
    provider.give(sourceOf(provided));
    await waitUntil(() => element.connection.client === provided, 'the provider’s');
    element.client = property;
    await waitUntil(() => element.connection.client === property, 'the property’s');
    element.client = undefined;
    await waitUntil(() => element.connection.client === provided, 'the provider’s again');
    configurePortal({});
  });

  it('has nothing where the address leads to no firm, whoever is signed in', async () => {
    const client = clientOf({ overrides: { 'firm.get': new PortalError('not-found') } });
    const element = await fixture<TestConnect>(html`<test-connect .client=${client}></test-connect>`);
    await waitUntil(() => element.connection.session.status === 'signed-in');
    await waitUntil(() => element.connection.problem === 'missing');
    await client.signOut();
    expect(element.connection.problem).to.equal('missing');
  });

  it('follows who is signed in, and asks once', async () => {
    const stub = stubAdapter({ session: sessions.usual });
    const element = await fixture<TestConnect>(
      html`<test-connect .client=${createPortalClient(stub)}></test-connect>`,
    );
    await waitUntil(() => element.connection.session.status === 'signed-in');
    expect(stub.calls.filter(({ name }) => name === 'identity.getSession')).to.have.length(1);
    await element.client!.signOut();
    await element.updateComplete;
    expect(element.shadowRoot).to.have.text('signed-out');
  });

  it('takes a visitor without a hint for signed out, and one with a hint for unknown', async () => {
    for (const [hinted, status] of [
      [false, 'signed-out'],
      [true, 'unknown'],
    ] as const) {
      const around = document.createElement('div');
      new ClientProvider(around).give(lateSource(hinted).source);
      const element = await placeIn(around);
      expect(element.connection.session.status).to.equal(status);
    }
  });

  it('gets the client at once where somebody was signed in here before', async () => {
    const { source, asked } = lateSource(true);
    const around = document.createElement('div');
    new ClientProvider(around).give(source);
    await placeIn(around);
    expect(asked()).to.equal(1);
  });

  it('says that the backend cannot be reached, and asks again', async () => {
    const stub = stubAdapter({ overrides: { 'identity.getSession': new PortalError('timeout') } });
    const element = await fixture<TestConnect>(
      html`<test-connect .client=${createPortalClient(stub)}></test-connect>`,
    );
    const code = () => (element.connection.problem as { code?: string } | undefined)?.code;
    await waitUntil(() => code() === 'timeout');
    delete stub.overrides['identity.getSession'];
    element.connection.retry();
    await waitUntil(() => element.connection.session.status === 'signed-in');
    expect(code()).to.equal(undefined);
  });

  it('takes code that does not arrive for an unreachable backend', async () => {
    const { source, reject } = lateSource(true);
    const around = document.createElement('div');
    new ClientProvider(around).give(source);
    const element = await placeIn(around);
    reject(new TypeError('Failed to fetch dynamically imported module'));
    await waitUntil(() => element.connection.problem);
    expect(element.connection.problem).to.deep.equal({ code: 'unreachable' });
  });

  it('lets go of its provider when it is taken out of it', async () => {
    const around = document.createElement('div');
    new ClientProvider(around).give(sourceOf(clientOf()));
    const element = await placeIn(around);
    expect(element.connection.client).to.exist;
    around.after(element);
    await element.updateComplete;
    expect(element.connection.client).to.equal(undefined);
    element.remove();
  });
});
