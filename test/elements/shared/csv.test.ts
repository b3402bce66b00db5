import { expect } from '@open-wc/testing';
import { csvText } from '../../../src/elements/shared/csv.ts';

const line = (...cells: Parameters<typeof csvText>[0][number]) => csvText([cells]).slice(1, -2);

describe('CSV', () => {
  it('is in UTF-8 by its mark, a line each row', () => {
    expect(csvText([['ä'], [1]])).to.equal('\uFEFFä\r\n1\r\n');
  });

  it('quotes what would end a cell', () => {
    expect(line('a,b', 'say "so"', 'two\nlines', 'a;b', 'plain')).to.equal(
      '"a,b","say ""so""","two\nlines","a;b",plain',
    );
  });

  it('leaves numbers as they are, and nothing for what is not there', () => {
    expect(line(-412.07, 0, null)).to.equal('-412.07,0,');
  });

  for (const text of [
    ...['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\u200f=1', '＝1', "'=1", '\uFEFF=1', '\tx'],
  ]) {
    it(`takes no text for a formula: ${JSON.stringify(text)}`, () => {
      expect(line(text).replace(/^"/, '')).to.match(/^'/);
    });
  }

  it('leaves text that only has such a character further on', () => {
    expect(line('a=b', 'x - y', '2+2')).to.equal('a=b,x - y,2+2');
  });
});
