import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lastDigits, mobileNumber } from '../../src/server/mobile.ts';

describe('a mobile number', () => {
  for (const [written, locale, number] of [
    ['021 123 4567', 'en-NZ', '+64211234567'],
    ['0491 570 156', 'en-AU', '+61491570156'],
    [' (0491) 570-156 ', 'en-AU', '+61491570156'],
    ['+64 21 123 4567', 'en-AU', '+64211234567'],
    ['+61 (0)491 570 156', 'en-NZ', '+61491570156'],
    ['0171 1234567', 'de', '+491711234567'],
  ] as const) {
    it(`is ${number} where ${written} was written at a firm in ${locale}`, () => {
      assert.equal(mobileNumber(written, locale), number);
    });
  }

  for (const [written, why] of [
    ['03 9999 1234', 'a landline'],
    ['1900 123 456', 'a number that costs whoever calls it'],
    ['0491 570 15', 'too short'],
    ['0491 570 156 ext 3', 'an extension'],
    ['call me on 0491 570 156', 'a sentence'],
    ['+999 491 570 156', 'a country that is none'],
    ['', 'nothing'],
  ] as const) {
    it(`is not ${why}`, () => assert.equal(mobileNumber(written, 'en-AU'), undefined));
  }

  it('is known by its last three digits', () => assert.equal(lastDigits('+61491570156'), '156'));
});
