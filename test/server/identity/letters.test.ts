import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codeLetter } from '../../../src/server/identity/letters.ts';

const fox = {
  ...{ name: 'Fox & Sons', locale: 'en-NZ', color: '#224466', logo: null },
  ...{ timeZone: 'Pacific/Auckland', letters: {} },
};

describe('the mail that brings a code', () => {
  const { subject, text, html } = codeLetter(fox, '012345');

  it('shows the code in its subject, its text and its HTML, and no other figures that look like one', () => {
    assert.equal(subject, '012345 is your code for Fox & Sons');
    assert.deepEqual(text.match(/\b\d{6}\b/g), ['012345']);
    assert.match(html, />012345</);
  });

  it('says how long the code works, once, and whose it is', () => {
    assert.match(text, /once, for 10 minutes/);
    assert.match(text, /sign-in page of Fox & Sons/);
    assert.match(html, /sign-in page of Fox &amp; Sons/);
  });

  it('declares the language that it is written in', () => {
    assert.match(html, /<html lang="en">/);
    const letters = { 'identity.code': { subject: 'Kod', body: '{code}' } };
    assert.match(codeLetter({ ...fox, letters, locale: 'pl-PL' }, '012345').html, /<html lang="pl-PL">/);
  });
});
