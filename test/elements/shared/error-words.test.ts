import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { type ErrorCode, errorStatus, PortalError } from '../../../src/contract/errors.ts';
import { sentenceFor } from '../../../src/elements/shared/error-words.ts';
import { dictionary, Strings } from '../../../src/elements/shared/strings.ts';

class TestErrors extends LitElement {
  readonly strings = new Strings(this, dictionary('test-errors', {}));
}
customElements.define('test-errors', TestErrors);

async function stringsIn(lang: string): Promise<TestErrors['strings']> {
  const element = await fixture<TestErrors>(html`<test-errors lang=${lang}></test-errors>`);
  return element.strings;
}

describe('what is said about an error', () => {
  it('is one sentence or two for each code, without jargon', async () => {
    const strings = await stringsIn('en');
    for (const code of Object.keys(errorStatus) as ErrorCode[]) {
      const sentence = sentenceFor(new PortalError(code), strings);
      expect(sentence, code).to.match(/^[A-Z].*\.$/);
      expect(sentence, code).to.not.match(/\{|error|invalid|server|token|session|http/i);
    }
  });
});
