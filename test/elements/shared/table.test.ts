import { expect, fixture, html } from '@open-wc/testing';
import { css, LitElement, type TemplateResult } from 'lit';
import { type Sort, table } from '../../../src/elements/shared/table.ts';
import { listStyles } from '../../../src/elements/shared/list.styles.ts';

interface Fruit {
  name: string;
  price: string;
}

class FruitTable extends LitElement {
  static override styles = [
    listStyles,
    css`
      :host {
        display: block;
        container-type: inline-size;
        --p-columns: 1;
      }
    `,
  ];
  sort: Sort | undefined;
  asked: (Sort | undefined)[] = [];

  override render(): TemplateResult {
    return table<Fruit, keyof Fruit>({
      label: 'Fruit',
      text: (key) => ({ name: 'Name', price: 'Price' })[key],
      columns: [
        { key: 'name', cell: ({ name }) => name },
        { key: 'price', figures: true, cell: ({ price }) => price },
      ],
      groups: [
        { key: 'ripe', heading: 'Ripe', rows: [{ name: 'Apple', price: '1.20' }] },
        { key: 'green', rows: [{ name: 'Lime', price: '0.35' }] },
      ],
      sort: this.sort,
      sortLabel: 'Sort by',
      onSort: (sort) => void this.asked.push(sort),
    });
  }
}
customElements.define('fruit-table', FruitTable);

async function fruit(width: string): Promise<FruitTable> {
  const box = await fixture(html`<div><fruit-table></fruit-table></div>`);
  (box as HTMLElement).style.inlineSize = width;
  return box.querySelector<FruitTable>('fruit-table')!;
}

describe('a table', () => {
  for (const [shape, width] of Object.entries({ columns: '60em', cards: '20em' })) {
    it(`keeps the roles of a table as ${shape}`, async () => {
      const element = await fruit(width);
      await expect(element).to.be.accessible();
      const roles = [...element.shadowRoot!.querySelectorAll('table, tr, th, td')].map(
        (each) => `${each.getAttribute('role')} ${each.localName === 'tr' ? '' : each.textContent.trim()}`,
      );
      expect(roles.slice(1)).to.deep.equal([
        'row ',
        'columnheader Name',
        'columnheader Price',
        'row ',
        'rowheader Ripe',
        'row ',
        'rowheader Apple',
        'cell 1.20',
        'row ',
        'rowheader Lime',
        'cell 0.35',
      ]);
    });
  }

  it('says what its headers are for where they stand above cards', async () => {
    const label = (element: FruitTable) =>
      getComputedStyle(element.shadowRoot!.querySelector('thead tr')!, '::before').content;
    expect(label(await fruit('20em'))).to.include('Sort by');
    expect(label(await fruit('60em'))).to.equal('none');
  });

  it('asks for ascending, then descending, then no order', async () => {
    const element = await fruit('60em');
    const price = () =>
      [...element.shadowRoot!.querySelectorAll('button')].find((each) => each.textContent === 'Price');
    for (let press = 0; press < 3; press++) {
      price()?.click();
      element.sort = element.asked.at(-1);
      element.requestUpdate();
      await element.updateComplete;
    }
    expect(element.asked).to.deep.equal([
      { key: 'price', descending: false },
      { key: 'price', descending: true },
      undefined,
    ]);
  });

  it('tells which column it is sorted by, and which way', async () => {
    const element = await fruit('60em');
    const sorted = () =>
      [...element.shadowRoot!.querySelectorAll('th')].map((each) => each.getAttribute('aria-sort'));
    expect(sorted().filter(Boolean)).to.deep.equal([]);
    element.sort = { key: 'name', descending: true };
    element.requestUpdate();
    await element.updateComplete;
    expect(sorted().filter(Boolean)).to.deep.equal(['descending']);
  });
});
