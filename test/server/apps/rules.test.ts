import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inOrder } from '../../../src/server/apps/rules.ts';

describe('the order of apps', () => {
  it('is by name as the firm’s language sorts, what is upcoming last', () => {
    const names = ['Zoo!', 'Övning', 'courses', 'Community', 'Ateljé!', 'Courses'];
    const apps = names.map((name, index) => ({ id: `${index}`, name, upcoming: name.endsWith('!') }));
    const ordered = (locale: string) => inOrder(apps, locale).map(({ name }) => name);
    assert.deepEqual(ordered('sv'), ['Community', 'courses', 'Courses', 'Övning', 'Ateljé!', 'Zoo!']);
    assert.deepEqual(ordered('de').slice(0, 4), ['Community', 'courses', 'Courses', 'Övning']);
  });

  it('is the same every time where names are', () => {
    const twins = ['b', 'a'].map((id) => ({ id, name: 'Courses', upcoming: false }));
    assert.deepEqual(inOrder(twins, 'en'), inOrder(twins.toReversed(), 'en'));
  });
});
