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
      const sentence = sentenceFor(new PortalError(code, { facts: { expiresOn: '2026-01-31' } }), strings);
      expect(sentence, code).to.match(/^[A-Z].*\.$/);
      expect(sentence, code).to.not.match(/\{|error|invalid|server|token|session|http/i);
    }
  });

  it('tells when a quote was decided, and how, in the firm’s time zone', async () => {
    const facts = { outcome: 'declined', decidedAt: '2026-03-01T23:30:00Z' };
    const sentence = sentenceFor(
      new PortalError('quote-decided', { facts }),
      await stringsIn('en-AU'),
      'Australia/Melbourne',
    );
    expect(sentence).to.match(/^This quote was already declined on 2 March 2026/);
    expect(sentence).to.contain('10:30');
  });

  it('writes a day as a day, whatever the time zone', async () => {
    const refusal = new PortalError('quote-expired', { facts: { expiresOn: '2026-01-31' } });
    const sentence = sentenceFor(refusal, await stringsIn('en'), 'Pacific/Kiritimati');
    expect(sentence).to.equal('This quote expired on January 31, 2026.');
  });
});
