import { expect, fixture, html } from '@open-wc/testing';
import { autoloadFrom } from '../../../src/elements/shared/autoload.ts';
import { waitUntil } from '../wait.ts';

let tags = 0;

/** A tag of its own for each test, whose definition counts how often it is asked for and can fail. */
function newTag() {
  const tag = `test-autoload-${++tags}`;
  const asked: string[] = [];
  let fails = false;
  const define = async (): Promise<void> => {
    asked.push(tag);
    if (fails) throw new TypeError('Failed to fetch dynamically imported module');
    customElements.define(tag, class extends HTMLElement {});
  };
  return { tag, asked, definitions: { [tag]: define }, fail: (now: boolean) => (fails = now) };
}

describe('autoloadFrom', () => {
  it('defines what is there, once, and nothing that is not', async () => {
    const [there, absent] = [newTag(), newTag()];
    const page = await fixture(html`<section></section>`);
    page.append(document.createElement(there.tag), document.createElement(there.tag));
    const stop = autoloadFrom({ ...there.definitions, ...absent.definitions }, page);
    await customElements.whenDefined(there.tag);
    page.append(document.createElement(there.tag));
    await Promise.resolve();
    stop();
    expect(there.asked).to.have.length(1);
    expect(absent.asked).to.deep.equal([]);
  });

  it('defines what comes later, however deep, until it is stopped', async () => {
    const [late, tooLate] = [newTag(), newTag()];
    const page = await fixture(html`<section></section>`);
    const stop = autoloadFrom({ ...late.definitions, ...tooLate.definitions }, page);
    const around = document.createElement('p');
    around.append(document.createElement(late.tag));
    page.append(around);
    await customElements.whenDefined(late.tag);
    stop();
    page.append(document.createElement(tooLate.tag));
    await Promise.resolve();
    expect(tooLate.asked).to.deep.equal([]);
  });

  it('looks into a shadow root that is passed to it', async () => {
    const hidden = newTag();
    const page = await fixture(html`<section></section>`);
    const root = page.attachShadow({ mode: 'open' });
    root.append(document.createElement(hidden.tag));
    const stopOutside = autoloadFrom(hidden.definitions, document);
    expect(hidden.asked).to.deep.equal([]);
    const stop = autoloadFrom(hidden.definitions, root);
    await customElements.whenDefined(hidden.tag);
    stopOutside();
    stop();
  });

  it('asks again for what did not come, when the page next changes', async () => {
    const lost = newTag();
    lost.fail(true);
    const page = await fixture(html`<section></section>`);
    page.append(document.createElement(lost.tag));
    const stop = autoloadFrom(lost.definitions, page);
    await waitUntil(() => lost.asked.length === 1);
    lost.fail(false);
    page.append(document.createElement('p'));
    await customElements.whenDefined(lost.tag);
    stop();
    expect(lost.asked).to.have.length(2);
  });
});

describe('the autoloader', () => {
  it('knows every tag that there is, and defines it where it is found', async () => {
    const page = await fixture(html`<section></section>`);
    const root = page.attachShadow({ mode: 'open' });
    const { autoload } = await import('../../../src/entries/autoloader.ts');
    for (const tag of ['portal-provider', 'portal-login', 'portal-quotes']) {
      expect(customElements.get(tag), `${tag} before`).to.equal(undefined);
      root.append(document.createElement(tag));
    }
    const stop = autoload(root);
    for (const tag of ['portal-provider', 'portal-login', 'portal-quotes'])
      await customElements.whenDefined(tag);
    stop();
  });
});
