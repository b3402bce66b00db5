import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { createPortalClient, type PortalClient } from '../../../src/client/client.ts';
import '../../../src/elements/portal-login/portal-login.define.ts';
import '../../../src/elements/portal-provider/portal-provider.define.ts';
import '../../../src/elements/portal-quotes/portal-quotes.define.ts';
import type { PortalLogin } from '../../../src/elements/portal-login/portal-login.ts';
import type { PortalProvider } from '../../../src/elements/portal-provider/portal-provider.ts';
import { hearProvider } from '../../../src/elements/shared/context.ts';
import { firms } from '../../../src/testing/fixtures/firm.ts';
import { stubAdapter, type StubOptions } from '../../../src/testing/stub/stub-adapter.ts';
import { untilTold, waitUntil } from '../wait.ts';

function clientOf(options: StubOptions = {}): PortalClient {
  return createPortalClient(stubAdapter({ session: null, ...options }));
}

describe('portal-provider', () => {
  it('gives its client to the elements inside it, however deep', async () => {
    const provider = await fixture(
      html`<portal-provider .client=${clientOf()}
        ><p><portal-login></portal-login></p
      ></portal-provider>`,
    );
    const login = provider.querySelector<PortalLogin>('portal-login')!;
    await waitUntil(() => login.querySelector('input'), 'the form');
  });

  it('gives to elements that were there before it', async () => {
    const page = await fixture(html`<section><portal-login></portal-login></section>`);
    const login = page.querySelector('portal-login')!;
    const provider = document.createElement('portal-provider');
    provider.client = clientOf();
    page.append(provider);
    provider.append(login);
    await waitUntil(() => login.querySelector('input'), 'the form');
  });

  it('tells of another client at once, and of none', async () => {
    const [first, second] = [clientOf(), clientOf()];
    const provider = await fixture<HTMLElementTagNameMap['portal-provider']>(
      html`<portal-provider .client=${first}><p></p></portal-provider>`,
    );
    const heard: unknown[] = [];
    const stop = hearProvider(provider.firstElementChild!, (source) => heard.push(source?.client));
    provider.client = second;
    await provider.updateComplete;
    provider.client = undefined;
    await provider.updateComplete;
    stop();
    provider.client = first;
    await provider.updateComplete;
    expect(heard).to.deep.equal([first, second, undefined]);
  });

  it('goes before one further out', async () => {
    const [outer, inner] = [clientOf(), clientOf()];
    const page = await fixture(
      html`<portal-provider .client=${outer}>
        <portal-provider .client=${inner}><p></p></portal-provider>
      </portal-provider>`,
    );
    let heard: unknown;
    hearProvider(page.querySelector('p')!, (source) => (heard = source?.client))();
    expect(heard).to.equal(inner);
  });

  it('has no box, and leaves language and direction alone', async () => {
    const provider = await fixture(
      html`<portal-provider .client=${clientOf()} lang="ar" dir="rtl"></portal-provider>`,
    );
    expect(getComputedStyle(provider).display).to.equal('contents');
    expect(provider.getAttribute('lang')).to.equal('ar');
    expect(provider.getAttribute('dir')).to.equal('rtl');
  });

  it('shows the firm’s brand to what is inside it, without a style attribute in the page’s markup', async () => {
    const branding = { color: '#123456', logo: 'https://firm.example/logo.svg' };
    const client = clientOf({ overrides: { 'firm.get': { ...firms.usual, branding } } });
    const provider = await fixture(html`<portal-provider .client=${client}><p></p></portal-provider>`);
    const value = (name: string) => getComputedStyle(provider.firstElementChild!).getPropertyValue(name);
    await waitUntil(() => value('--portal-firm-brand') === '#123456', 'the colour');
    expect(value('--portal-firm-logo')).to.contain('https://firm.example/logo.svg');
  });

  it('says once what is wrong with an address, and what to write; one that is taken away is no wrong one', async () => {
    const warned: string[] = [];
    const { warn } = console;
    console.warn = (line: string) => warned.push(line);
    const provider = await fixture<PortalProvider>(
      html`<portal-provider api="ftp://wrong"></portal-provider>`,
    );
    await fixture(html`<portal-provider api="ftp://wrong"></portal-provider>`);
    provider.removeAttribute('api');
    await provider.updateComplete;
    await untilTold();
    console.warn = warn;
    expect(warned).to.have.length(1);
    expect(warned[0])
      .to.contain('portal-provider')
      .and.to.contain('ftp://wrong')
      .and.to.contain('/api/v1/service');
  });

  describe('whose firm cannot be read,', () => {
    const { warn } = console;
    let warned: string[];
    beforeEach(() => {
      warned = [];
      console.warn = (line: string) => warned.push(line);
    });
    afterEach(() => (console.warn = warn));

    /** The one line that was said, once there is one and everybody has had the time to say another. */
    async function theLine(tags: TemplateResult): Promise<string | undefined> {
      await fixture(tags);
      await waitUntil(() => warned.length, 'the warning', { timeout: 10_000 });
      await new Promise((resolve) => requestIdleCallback(resolve));
      expect(warned).to.have.length(1);
      return warned[0];
    }

    it('says once that an address leads to none, and where one has to be', async () => {
      const line = await theLine(
        html`<portal-provider api="/nobody/here"><portal-quotes></portal-quotes></portal-provider>`,
      );
      expect(line).to.match(/^portal-provider: api="/);
      expect(line).to.contain('/nobody/here/firm has to name one');
    });

    it('says once which origin may be missing from the firm’s, where another site’s answer does not come', async () => {
      // Browsers connect to no port 1.
      const line = await theLine(html`<portal-provider api="http://localhost:1/api/v1/x"></portal-provider>`);
      expect(line).to.match(/^portal-provider: api="http:\/\/localhost:1\/api\/v1\/x"/);
      expect(line).to.contain(`Is ${location.origin} among the firm's origins?`);
    });

    it('says once what is wrong with the answer of the page’s own client', async () => {
      const client = clientOf({ overrides: { 'firm.get': { ...firms.usual, currency: 7 } as never } });
      const line = await theLine(html`<portal-provider .client=${client}></portal-provider>`);
      expect(line).to.match(
        /^portal-provider: its client finds no firm\. firm\.get: bad-response at currency/,
      );
    });
  });
});
