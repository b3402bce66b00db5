import { expect, fixture } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { tokens } from '../../../src/elements/shared/tokens.ts';

/** What every element is made of: something of its own, and a dialog. */
class Probe extends LitElement {
  static override styles = tokens;
  override render(): unknown {
    return html`<div>Inside</div>
      <dialog open><p>Asked</p></dialog>`;
  }
}
customElements.define('inherited-probe', Probe);

/** What comes in by design: the font, light or dark, the direction, and that the page hides something. */
const byDesign = /^(font|color-scheme$|direction$|visibility$|-webkit-locale$|-webkit-font-smoothing$)/;

/** Values of all kinds; each property finds some among them that it takes. */
const values = [
  ...[
    'none',
    'normal',
    'auto',
    'hidden',
    'always',
    'both',
    'all',
    'circle',
    'square',
    'inside',
    'end',
    'right',
  ],
  ...['italic', 'capitalize', 'break-all', 'anywhere', 'nowrap', 'pre', 'vertical-rl', 'upright', 'sideways'],
  ...['red', '7px', '13%', '3', '0.25', '1px 1px red', '1px 1px 1px red', 'underline', 'under', 'filled red'],
  ...[
    'crosshair',
    'pretty',
    'loose',
    'exact',
    'pixelated',
    'from-image',
    'collapse',
    'hide',
    'manual',
    'each-line',
  ],
  ...[
    'under right',
    '"«" "»"',
    'evenodd',
    'round',
    'bevel',
    'middle',
    'stroke',
    'geometricPrecision',
    'linearRGB',
  ],
  ...[
    'full-width',
    'no-autospace',
    'trim-start',
    'stable',
    'break-spaces',
    'thin',
    'red blue',
    'grayscale',
    'url(#x)',
  ],
];

/** Whether children take a value of this property from their parent, as far as a browser tells. */
function inherits(property: string, value: string, parent: HTMLElement): boolean {
  const read = (said: string): string => {
    const child = document.createElement('span');
    child.style.setProperty(property, said);
    parent.append(child);
    const computed = getComputedStyle(child).getPropertyValue(property);
    child.remove();
    return computed;
  };
  parent.style.setProperty(property, value);
  const unset = read('unset');
  const isInherited = unset === read('inherit') && unset !== read('initial');
  parent.style.removeProperty(property);
  return isInherited;
}

describe('what elements inherit from their page', () => {
  it('[X-02] is its font, its colour scheme, and nothing that would change how they look', async () => {
    const element = await fixture<Probe>(html`<inherited-probe></inherited-probe>`);
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    const insides = [...element.shadowRoot!.querySelectorAll<HTMLElement>('div, dialog > p')];
    const leaks: string[] = [];
    const tried = new Set<string>();
    for (const property of getComputedStyle(parent)) {
      if (byDesign.test(property) || property.startsWith('--')) continue;
      for (const value of values.filter((each) => CSS.supports(property, each))) {
        if (!inherits(property, value, parent)) continue;
        tried.add(property);
        const before = insides.map((inside) => getComputedStyle(inside).getPropertyValue(property));
        element.style.setProperty(property, value, 'important');
        const after = insides.map((inside) => getComputedStyle(inside).getPropertyValue(property));
        element.style.removeProperty(property);
        if (before.join() !== after.join()) leaks.push(`${property}: ${value}`);
      }
    }
    expect(leaks).to.deep.equal([]);
    expect([...tried]).to.include.members([
      '-webkit-text-security',
      'text-align',
      'writing-mode',
      'text-emphasis-style',
    ]);
    expect(tried.size).to.be.greaterThan(40);
  });
});
