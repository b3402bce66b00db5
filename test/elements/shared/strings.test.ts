import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';
import { dictionary, Strings } from '../../../src/elements/shared/strings.ts';
import { addTranslations } from '../../../src/elements/shared/translations.ts';

const words = dictionary('test', {
  hello: 'Hello {name}',
  plain: 'Plain',
  left: { by: 'count', one: '{count} try left', other: '{count} tries left' },
  outcome: { by: 'outcome', accepted: 'Yes', declined: 'No', other: 'Perhaps' },
});

class TestStrings extends LitElement {
  readonly strings = new Strings(this, words);
  override render() {
    return html`${this.strings.text('plain')}`;
  }
}
customElements.define('test-strings', TestStrings);

const place = (lang: string) =>
  fixture<HTMLElement>(html`<div lang=${lang}><test-strings></test-strings></div>`).then((around) => ({
    around,
    element: around.querySelector<TestStrings>('test-strings')!,
  }));

describe('Strings', () => {
  it('fills values in, numbers as the language writes them', async () => {
    const { element } = await place('en');
    expect(element.strings.text('hello', { name: 'Ada' })).to.equal('Hello Ada');
    expect(element.strings.text('left', { count: 1 })).to.equal('1 try left');
    expect(element.strings.text('left', { count: 1200 })).to.equal('1,200 tries left');
  });

  it('picks a form by a word, and another where it is not known', async () => {
    const { element } = await place('en');
    expect(element.strings.text('outcome', { outcome: 'declined' })).to.equal('No');
    expect(element.strings.text('outcome', { outcome: 'unknown' })).to.equal('Perhaps');
  });

  it('follows the nearest language, and falls back from region to language to English', async () => {
    addTranslations('fr', {
      test: { hello: 'Bonjour {name}', plain: 'Simple', left: '{count}', outcome: 'Oui' },
    });
    const { around, element } = await place('fr-CA');
    expect(element.shadowRoot).to.have.text('Simple');
    expect(element.strings.language).to.equal('fr-CA');
    around.lang = 'en-AU';
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    expect(element.shadowRoot).to.have.text('Plain');
    around.lang = 'sv';
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    expect(element.strings.locale).to.equal('sv');
    expect(element.strings.language).to.equal('en');
  });

  it('follows one beyond a shadow root, once none is nearer', async () => {
    const outside = await fixture<HTMLElement>(html`<p lang="en-NZ"></p>`);
    const around = document.createElement('div');
    around.lang = 'en-AU';
    const element = new TestStrings();
    around.append(element);
    outside.attachShadow({ mode: 'open' }).append(around);
    await element.updateComplete;
    expect(element.strings.locale).to.equal('en-AU');
    around.removeAttribute('lang');
    await waitUntil(() => element.strings.locale === 'en-NZ');
    outside.lang = 'en-GB';
    await waitUntil(() => element.strings.locale === 'en-GB');
  });

  it('shows a language that comes late', async () => {
    const { element } = await place('nl');
    expect(element.shadowRoot).to.have.text('Plain');
    addTranslations('nl', {
      test: { hello: 'Hallo {name}', plain: 'Gewoon', left: '{count}', outcome: 'Ja' },
    });
    await element.updateComplete;
    expect(element.shadowRoot).to.have.text('Gewoon');
  });

  it('takes what is no language for English', async () => {
    const { element } = await place('not a tag');
    expect(element.strings.locale).to.equal('en');
  });
});
