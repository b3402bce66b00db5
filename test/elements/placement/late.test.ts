import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { createPortalClient } from '../../../src/client/client.ts';
import '../../../src/elements/portal-login/portal-login.define.ts';
import { stubAdapter } from '../../../src/testing/stub/stub-adapter.ts';
import { waitUntil } from '../wait.ts';

interface Manifest {
  readonly modules: readonly {
    readonly path: string;
    readonly declarations?: readonly {
      readonly name: string;
      readonly tagName?: string;
      readonly members?: readonly { kind: string; name: string; privacy?: string }[];
    }[];
  }[];
}

const manifest = (await (await fetch('/custom-elements.json')).json()) as Manifest;
const elements = manifest.modules.flatMap(({ path, declarations = [] }) =>
  declarations.flatMap(({ name, tagName, members = [] }) => {
    const properties = members.filter(({ kind, privacy }) => kind === 'field' && privacy === 'public');
    return tagName ? [{ path, name, tagName, properties: properties.map((member) => member.name) }] : [];
  }),
);

/** The class of a tag, under another that nothing has defined yet. */
async function defineLate({ path, name, tagName }: (typeof elements)[number]): Promise<void> {
  const module = (await import(path.replace(/^dist\/sdk(.*)\.js$/, '/src$1.ts'))) as Record<
    string,
    typeof LitElement
  >;
  const Class = module[name];
  if (!Class) throw new Error(`${path} exports no ${name}.`);
  customElements.define(`late-${tagName}`, class extends Class {});
}

describe('an element whose code comes after its tag', () => {
  it('[X-01] is tested with every tag there is', () => {
    expect(elements.map(({ tagName }) => tagName)).to.include.members(['portal-login', 'portal-quotes']);
    for (const { properties } of elements) expect(properties).to.include.members(['api', 'client']);
  });

  for (const element of elements) {
    const { tagName, properties } = element;
    it(`[X-01] takes over what the page has set on ${tagName}: ${properties.join(', ')}`, async () => {
      const late = document.createElement(`late-${tagName}`);
      const set: Record<string, unknown> = Object.fromEntries(
        properties.map((name) => [name, name === 'client' ? createPortalClient(stubAdapter()) : '/a']),
      );
      Object.assign(late, set);
      (await fixture(html`<div></div>`)).append(late);
      await defineLate(element);
      expect(late).to.be.instanceOf(LitElement);
      for (const name of properties) {
        expect(Reflect.get(late, name), name).to.equal(set[name]);
        expect(Object.hasOwn(late, name), `${name} hides the element’s own`).to.equal(false);
      }
    });
  }

  it('[X-01] portal-provider: the elements inside it, which were there first, get its client', async () => {
    const warned: string[] = [];
    const { warn } = console;
    console.warn = (line: string) => warned.push(line);
    const around = await fixture(html`<div><portal-provider></portal-provider></div>`);
    const provider = around.querySelector('portal-provider') as HTMLElement & { client?: unknown };
    expect(provider.matches(':defined')).to.equal(false);
    const login = document.createElement('portal-login');
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(login.cloneNode());
    provider.append(login, host);
    provider.client = createPortalClient(stubAdapter({ session: null }));
    await login.updateComplete;
    await import('../../../src/elements/portal-provider/portal-provider.define.ts');
    const within = host.shadowRoot!.querySelector('portal-login')!;
    for (const each of [login, within]) await waitUntil(() => each.querySelector('input'), 'the form');
    console.warn = warn;
    expect(warned).to.deep.equal([]);
  });

  it('[X-01] portal-quotes: shows the quotes of the provider that was there first', async () => {
    const client = createPortalClient(stubAdapter());
    const around = await fixture(
      html`<portal-provider .client=${client}><portal-quotes></portal-quotes></portal-provider>`,
    );
    const quotes = around.querySelector('portal-quotes')!;
    expect(quotes.shadowRoot).to.equal(null);
    await import('../../../src/elements/portal-quotes/portal-quotes.define.ts');
    await waitUntil(() => quotes.shadowRoot?.querySelector('tbody'), 'the list');
  });
});

describe('an attribute that changes', () => {
  it('[X-01] api: the firm of the new address is asked, and the old one no more', async () => {
    const asked: string[] = [];
    const { fetch } = globalThis;
    globalThis.fetch = async (request) => {
      asked.push(new URL(request instanceof Request ? request.url : request, location.href).pathname);
      return new Response('{}', { status: 503, headers: { 'retry-after': '3600' } });
    };
    const login = await fixture<HTMLElement>(html`<portal-login api="/api/v1/fox"></portal-login>`);
    await waitUntil(() => asked.includes('/api/v1/fox/firm'), 'Fox');
    login.setAttribute('api', '/api/v1/owl');
    await waitUntil(() => asked.includes('/api/v1/owl/firm'), 'Owl');
    const before = asked.filter((path) => path.includes('fox')).length;
    login.removeAttribute('api');
    login.setAttribute('api', '/api/v1/owl');
    await waitUntil(() => login.querySelector('input'), 'the form');
    globalThis.fetch = fetch;
    expect(asked.filter((path) => path.includes('fox'))).to.have.length(before);
  });
});
