import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';
import { offerLanguages } from '../../../src/elements/shared/languages.ts';
import { dictionary, Strings } from '../../../src/elements/shared/strings.ts';
import { addTranslations } from '../../../src/elements/shared/translations.ts';

const clientWords = dictionary('test-client', { hello: 'Hello' });
const staffWords = dictionary('members-test', { hello: 'Hello, staff' });

class ClientElement extends LitElement {
  readonly strings = new Strings(this, clientWords);
  override render() {
    return html`${this.strings.text('hello')}`;
  }
}
customElements.define('languages-client', ClientElement);

class StaffElement extends LitElement {
  readonly strings = new Strings(this, staffWords);
  override render() {
    return html`${this.strings.text('hello')}`;
  }
}
customElements.define('languages-staff', StaffElement);

describe('Languages that are offered', () => {
  it('are fetched once an element is in one, once, and shown when they are there', async () => {
    const fetched: string[] = [];
    offerLanguages({
      nl: {
        clients: () => {
          fetched.push('clients');
          return Promise.resolve().then(() => addTranslations('nl', { 'test-client': { hello: 'Hallo' } }));
        },
        staff: () => {
          fetched.push('staff');
          return Promise.resolve().then(() =>
            addTranslations('nl', { 'members-test': { hello: 'Hallo, staf' } }),
          );
        },
      },
    });
    const around = await fixture<HTMLElement>(
      html`<div lang="en"><languages-client></languages-client><languages-client></languages-client></div>`,
    );
    expect(fetched).to.deep.equal([]);
    around.lang = 'nl-BE';
    const [first, second] = around.children;
    await waitUntil(() => first!.shadowRoot!.textContent === 'Hallo', 'the words');
    expect(second!.shadowRoot!.textContent).to.equal('Hallo');
    expect(fetched).to.deep.equal(['clients']);

    around.append(document.createElement('languages-staff'));
    await waitUntil(
      () => around.lastElementChild!.shadowRoot!.textContent === 'Hallo, staf',
      'those of staff',
    );
    expect(fetched).to.deep.equal(['clients', 'staff']);
  });

  it('that cannot be fetched leave English, and are not asked for with every change', async () => {
    let asked = 0;
    offerLanguages({
      it: {
        clients: () => Promise.reject(new Error(`no network, ${++asked}`)),
        staff: () => Promise.resolve(),
      },
    });
    const around = await fixture<HTMLElement>(
      html`<div lang="it"><languages-client></languages-client></div>`,
    );
    const element = around.firstElementChild as ClientElement;
    for (let change = 0; change < 5; change++) {
      element.requestUpdate();
      await element.updateComplete;
    }
    expect(element.shadowRoot!.textContent).to.equal('Hello');
    expect(asked).to.equal(1);
  });

  it('are none of a name that every object has', async () => {
    offerLanguages({});
    const around = await fixture<HTMLElement>(
      html`<div lang="constructor"><languages-client></languages-client></div>`,
    );
    expect(around.firstElementChild!.shadowRoot!.textContent).to.equal('Hello');
  });
});
