import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { LitElement, type TemplateResult } from 'lit';
import { Dialog } from '../../../src/elements/shared/dialog.ts';
import { dialogStyles } from '../../../src/elements/shared/dialog.styles.ts';
import { waitUntil } from '../wait.ts';

class AskingElement extends LitElement {
  static override styles = dialogStyles;
  busy = false;
  field = false;
  readonly dialog = new Dialog(this);

  override render(): TemplateResult {
    const content = html`${this.field ? html`<textarea aria-label="Why"></textarea>` : ''}<button>
        Yes
      </button>`;
    return html`<button id="opener" @click=${() => this.dialog.show()}>Ask</button>
      ${this.dialog.render('Sure?', content, this.busy)}`;
  }
}
customElements.define('asking-element', AskingElement);

async function asking(options: Partial<Pick<AskingElement, 'busy' | 'field'>> = {}): Promise<AskingElement> {
  const element = await fixture<AskingElement>(html`<asking-element></asking-element>`);
  Object.assign(element, options);
  const opener = element.shadowRoot!.querySelector<HTMLElement>('#opener')!;
  opener.focus();
  await sendKeys({ press: 'Enter' });
  await waitUntil(() => dialogOf(element).open);
  return element;
}

const dialogOf = (element: AskingElement) => element.shadowRoot!.querySelector('dialog')!;
const focusedIn = (element: AskingElement) => element.shadowRoot!.activeElement;

describe('a dialog', () => {
  it('is modal, has a name, and takes the focus to its heading', async () => {
    const element = await asking();
    expect(dialogOf(element).matches(':modal')).to.equal(true);
    expect(focusedIn(element)?.textContent).to.equal('Sure?');
    await expect(element).to.be.accessible();
  });

  it('takes the focus to its field, where it has one', async () => {
    const element = await asking({ field: true });
    expect(focusedIn(element)?.localName).to.equal('textarea');
  });

  it('is left by Escape, and gives the focus back', async () => {
    const element = await asking();
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !dialogOf(element).open);
    expect(focusedIn(element)?.id).to.equal('opener');
    await waitUntil(() => dialogOf(element).textContent.trim() === '', 'the content stays behind');
  });

  it('is left by a press beside it', async () => {
    const element = await asking();
    await waitUntil(() => dialogOf(element).getAttribute('closedby') === 'any');
    await sendMouse({ type: 'click', position: [5, 5] });
    await waitUntil(() => !dialogOf(element).open);
  });

  it('is neither answered nor left by the second click of a double one', async () => {
    const element = await asking();
    let answers = 0;
    const answer = dialogOf(element).querySelector('button')!;
    answer.addEventListener('click', () => answers++);
    const { x, y, width, height } = answer.getBoundingClientRect();
    const onAnswer: [number, number] = [Math.round(x + width / 2), Math.round(y + height / 2)];
    element.dialog.show();
    await sendMouse({ type: 'click', position: onAnswer });
    await sendMouse({ type: 'click', position: [5, 5] });
    expect([dialogOf(element).open, answers]).to.deep.equal([true, 0]);
    await waitUntil(() => dialogOf(element).getAttribute('closedby') === 'any');
    await sendMouse({ type: 'click', position: onAnswer });
    expect(answers).to.equal(1);
  });

  it('stays while the element is busy, whatever is pressed', async () => {
    const element = await asking({ busy: true });
    element.requestUpdate();
    await element.updateComplete;
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: 'Escape' });
    await sendMouse({ type: 'click', position: [5, 5] });
    expect(dialogOf(element).open).to.equal(true);
    element.dialog.close();
    await waitUntil(() => !dialogOf(element).open);
  });

  it('opens again at once after closing', async () => {
    const element = await asking();
    element.dialog.close();
    await element.updateComplete;
    element.dialog.show();
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    expect(dialogOf(element).open).to.equal(true);
  });

  it('is closed when its element leaves the page', async () => {
    const element = await asking();
    const parent = element.parentElement!;
    element.remove();
    parent.append(element);
    await element.updateComplete;
    expect(dialogOf(element).open).to.equal(false);
  });

  it('tells nothing of opening and closing outside', async () => {
    const heard: string[] = [];
    const listen = (event: Event) => heard.push(event.type);
    const types = ['close', 'cancel', 'toggle', 'beforetoggle'];
    for (const type of types) document.addEventListener(type, listen);
    const element = await asking();
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !dialogOf(element).open);
    for (const type of types) document.removeEventListener(type, listen);
    expect(heard).to.deep.equal([]);
  });
});
