import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contrast, textOn } from '../../../src/contract/firm/colors.ts';
import { fillBody, fillLine, mergeFlaws } from '../../../src/contract/firm/merge.ts';

const fields = [
  { name: 'firm', isRequired: false },
  { name: 'link', isRequired: true },
];
const flaws = (subject: string, body: string) =>
  mergeFlaws({ subject, body }, fields).map(({ where, kind, field }) => `${where} ${kind} ${field}`);

describe('a text with merge fields', () => {
  it('is right where its fields are those of the mail, and a link ends its paragraph', () => {
    assert.deepEqual(flaws('To {firm}', 'Hello {firm}, a { alone is fine.\n\nOpen: {link}'), []);
    assert.deepEqual(flaws('Hello', '{link}'), []);
  });

  it('is told which field it has too many, too few, or in a wrong place', () => {
    assert.deepEqual(flaws('{frim} {link}', '{nobody} {}\n\n{link}'), [
      'subject unknown frim',
      'body unknown nobody',
      'body unknown ',
      'subject misplaced link',
    ]);
    assert.deepEqual(flaws('Hello', 'No way in'), ['body missing link']);
    for (const body of ['Open {link} now', '{link} {link}', '{link}\nnow']) {
      assert.deepEqual(flaws('Hello', body), ['body misplaced link'], body);
    }
  });

  it('fills in each field once, whatever is filled in', () => {
    assert.equal(fillLine('{a} and {b}', { a: '{b} $& $1', b: '{a}' }), '{b} $& $1 and {a}');
    assert.equal(fillLine('{constructor} {a}', { a: '' }), '{constructor} ');
  });

  it('makes of a paragraph a code, a link after its words, or text, and leaves out what lacks a value', () => {
    const address = 'https://fox.example/#x';
    const link = (label: string) => ({ link: address, label });
    const values = { firm: 'Fox', code: '012345', link: address, reason: '' };
    const body =
      'Hello\nfrom {firm} \r\n\r\n{code}\n \nGo on at {firm}: {link}\n\n{link}\n\n\nBecause {reason}\n\n';
    assert.deepEqual(fillBody(body, values), [
      'Hello\nfrom Fox',
      { code: '012345' },
      link('Go on at Fox'),
      link(address),
    ]);
  });
});

describe('the contrast of two colours', () => {
  it('is 21 at most and 1 at least, whichever comes first', () => {
    assert.equal(contrast('#ffffff', '#000000'), 21);
    assert.equal(contrast('#224466', '#224466'), 1);
    assert.equal(contrast('#000000', '#FFFFFF'), 21);
    assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
  });

  it('decides whether a colour bears white words or dark ones, 4.1 to 1 at the worst', () => {
    assert.equal(textOn('#0d5c82'), '#ffffff');
    assert.equal(textOn('#ffc629'), '#1c1c1e');
    for (let grey = 0; grey < 256; grey += 1) {
      const color = `#${grey.toString(16).padStart(2, '0').repeat(3)}`;
      assert.ok(contrast(color, textOn(color)) >= 4.1, color);
    }
  });
});
