import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { letter } from '../../../src/server/outbox/letter.ts';

const written = letter({
  firmName: 'Fox & <Sons>',
  locale: 'en-NZ',
  subject: 'Hello\r\nBcc: everybody@example.com',
  parts: [
    `<script>alert("it's")</script>`,
    { code: '012345' },
    { link: 'https://fox.example/?a=1&b=2', label: 'Open' },
  ],
});

describe('a letter', () => {
  it('says the same as plain text and as HTML', () => {
    assert.match(written.text, /012345/);
    assert.match(written.text, /Open: https:\/\/fox\.example\/\?a=1&b=2/);
    assert.match(written.text, /Fox & <Sons>\n$/);
    assert.match(written.html, />012345</);
    assert.match(written.html, /href="https:\/\/fox\.example\/\?a=1&amp;b=2"/);
    assert.match(written.html, /<html lang="en-NZ">/);
  });

  it('escapes what people wrote', () => {
    assert.doesNotMatch(written.html, /<script>/);
    assert.match(written.html, /&lt;script&gt;alert\(&quot;it&#39;s&quot;\)/);
    assert.match(written.html, /Fox &amp; &lt;Sons&gt;/);
  });

  it('keeps its subject on one line', () => {
    assert.equal(written.subject, 'Hello Bcc: everybody@example.com');
  });
});
