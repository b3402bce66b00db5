import { expect } from '@open-wc/testing';
import { typeAhead } from '../../../src/elements/shared/type-ahead.ts';

const names = ['The table', 'Écoles', 'The room', 'Eggs'];
const all = names.map((name) => {
  const item = document.createElement('a');
  item.append(Object.assign(document.createElement('bdi'), { textContent: name }));
  return item;
});

describe('seeking by what is typed', () => {
  /** Types keys, each so many milliseconds after the one before, and gives where each leads. */
  function type(keys: string, apart = 100, more: Partial<KeyboardEvent> = {}): (string | undefined)[] {
    const seek = typeAhead();
    let [at, timeStamp] = [0, 0];
    return Array.from(keys).map((key) => {
      timeStamp += apart;
      const found = seek({ key, timeStamp, ...more } as KeyboardEvent, all, at);
      if (found) at = all.indexOf(found as HTMLAnchorElement);
      return found?.textContent;
    });
  }

  it('leads to what begins with it, blanks in it included', () => {
    expect(type('the r').at(-1)).to.equal('The room');
  });

  it('leads from one to the next where one letter is typed again and again', () => {
    expect(type('eee')).to.deep.equal(['Écoles', 'Eggs', 'Écoles']);
    expect(type('tt')).to.deep.equal(['The room', 'The table']);
  });

  it('takes letters for another beginning after a pause', () => {
    expect(type('te', 800)).to.deep.equal(['The room', 'Eggs']);
    expect(type('te')).to.deep.equal(['The room', undefined]);
  });

  it('leaves other keys, shortcuts and a first blank to the browser', () => {
    expect(type(' ')).to.deep.equal([undefined]);
    for (const modifier of ['ctrlKey', 'metaKey', 'altKey'])
      expect(type('e', 100, { [modifier]: true })).to.deep.equal([undefined]);
    const tab = { key: 'Tab', timeStamp: 1 } as KeyboardEvent;
    expect(typeAhead()(tab, all, 0)).to.equal(undefined);
  });
});
