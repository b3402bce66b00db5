import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { appAddress } from '../../../src/contract/apps.ts';
import { read } from '../../../src/contract/schema.ts';

const fits = (address: string) => read(appAddress, address).issues.length === 0;

describe('the address of an app', () => {
  for (const address of [
    'https://courses.example',
    'HTTPS://courses.example/a?b=c#d',
    'http://localhost:4400/courses/',
    'http://academy.localhost/',
    'http://127.0.0.1/',
    'http://[::1]:80/',
  ])
    it(`may be ${address}`, () => assert.ok(fits(address)));

  for (const address of [
    ...['', '/courses/', 'courses.example', '//courses.example/', 'https://'],
    ...['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', ' javascript:alert(1)'],
    ...['http://courses.example/', 'http://localhost.evil.example/', 'http://127.evil.example/'],
    ...['https://bank.example@courses.example/', 'https://:secret@courses.example/'],
    ...['https://courses.example/ https://other.example/', 'https://a\nb.example/'],
    `https://courses.example/${'x'.repeat(2048)}`,
  ])
    it(`may not be ${JSON.stringify(address.slice(0, 60))}`, () => assert.ok(!fits(address)));
});
