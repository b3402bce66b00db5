import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { Announcer } from '../../../src/elements/shared/announce.ts';
import { waitUntil } from '../wait.ts';

class TestAnnounce extends LitElement {
  readonly announcer = new Announcer(this);
  override render() {
    return html`<p>Shown</p>`;
  }
}
customElements.define('test-announce', TestAnnounce);

describe('Announcer', () => {
  it('has its live region from the start, and fills it later', async () => {
    const element = await fixture<TestAnnounce>(html`<test-announce></test-announce>`);
    const region = element.renderRoot.querySelector('[role=status]')!;
    expect(region).to.have.text('');
    element.announcer.say('Accepted.');
    await waitUntil(() => region.textContent === 'Accepted.');
  });

  it('says the same again', async () => {
    const element = await fixture<TestAnnounce>(html`<test-announce></test-announce>`);
    const region = element.renderRoot.querySelector('[role=status]')!;
    element.announcer.say('Not sent.');
    await waitUntil(() => region.textContent === 'Not sent.');
    element.announcer.say('Not sent.');
    expect(region).to.have.text('');
    await waitUntil(() => region.textContent === 'Not sent.');
  });

  it('has one region, also when it is moved', async () => {
    const element = await fixture<TestAnnounce>(html`<test-announce></test-announce>`);
    element.parentElement!.append(element);
    await element.updateComplete;
    expect(element.renderRoot.querySelectorAll('[role=status]')).to.have.length(1);
    expect(element.renderRoot.querySelector('p')).to.have.text('Shown');
  });
});
