import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { commonPasswords } from '../../../src/contract/identity/common-passwords.ts';
import { judgePassword } from '../../../src/contract/identity/passwords.ts';

const known = { common: commonPasswords, personal: ['client@demo.example', 'Adaeze Okafor', 'Southerly'] };
const flawOf = (password: string) => judgePassword(password, known).flaw;

describe('a chosen password', () => {
  it('has twelve characters, of whatever kind, as a person counts them', () => {
    assert.deepEqual(judgePassword('wrzlbrmft g', known), { flaw: 'short', missing: 1, strength: 1 });
    assert.equal(flawOf('wrzlbrmft gn'), undefined);
    assert.deepEqual(judgePassword('', known), { flaw: 'short', missing: 12, strength: 0 });
    assert.equal(flawOf('我的密码很长很长很长的密码'), undefined);
    assert.equal(flawOf('🦊🎻🌋🧷🪁🧭🥨🎏🪢🫖🛶'), 'short', 'eleven, though each has two units');
    assert.equal(flawOf('🦊🎻🌋🧷🪁🧭🥨🎏🪢🫖🛶🪕'), undefined);
  });

  it('asks for no kind of character', () => {
    for (const password of ['correct horse portal staple', 'CORRECT HORSE PORTAL STAPLE', '84629173046152'])
      assert.equal(flawOf(password), undefined, password);
  });

  it('is none of those guessed first, whatever they are dressed up as', () => {
    for (const password of [
      ...['Password1234', 'P@ssw0rd2026!', 'passwordpassword', 'iloveyou iloveyou', 'monkey dragon tiger'],
      ...['aaaaaaaaaaaa', '123456789012', 'abcdefghijkl', 'qwertyuiop12', 'abcabcabcabc', '1q2w3e4r5t6y'],
      ...['correcthorsebatterystaple', '😀😀😀😀😀😀😀😀😀😀😀😀', 'Welcome2024!!'],
    ]) {
      assert.equal(flawOf(password), 'common', password);
    }
  });

  it('is not made of the person’s address or name, or the firm’s', () => {
    for (const password of ['client@demo.example', 'Adaeze Okafor 1', 'adaezeokafor12', 'Southerly2026!'])
      assert.equal(flawOf(password), 'personal', password);
    assert.equal(judgePassword('Southerly2026!', { ...known, personal: [] }).flaw, undefined);
  });

  it('is worth more the more of it nobody could foresee', () => {
    const strengthOf = (password: string) => judgePassword(password, known).strength;
    assert.deepEqual(
      ['Password1234', 'kangaroo1234', 'xK9#qP2$vL7!', 'correct horse portal staple'].map(strengthOf),
      [1, 2, 3, 4],
    );
  });

  it('is judged in no time, even at its longest', () => {
    const before = performance.now();
    judgePassword('ab'.repeat(256), known);
    judgePassword('x9'.repeat(200) + 'kangaroo', known);
    assert.ok(performance.now() - before < 1000);
  });
});
