import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import '../../src/entries/i18n/staff/ar.ts';
import '../../src/entries/i18n/staff/de.ts';
import '../../src/entries/i18n/staff/es.ts';
import '../../src/entries/i18n/staff/fr.ts';
import '../../src/entries/i18n/staff/zh.ts';
import { page } from '../../src/elements/shared/page-default.ts';
import type { Dictionary, Entries, Forms } from '../../src/elements/shared/strings.ts';

const root = join(import.meta.dirname, '../..');
const languages = ['ar', 'de', 'es', 'fr', 'zh'];

/** Every dictionary of the elements, as the modules that define them export it. */
async function readDictionaries(): Promise<Dictionary[]> {
  const found: Dictionary[] = [];
  for await (const path of glob('src/elements/**/*.ts', { cwd: root })) {
    const text = await readFile(join(root, path), 'utf8');
    const names = [...text.matchAll(/= dictionary\(\s*'([\w-]+)'/g)].map(([, name = '']) => name);
    if (!names.length) continue;
    const values = Object.values((await import(join(root, path))) as Record<string, unknown>);
    for (const name of names) {
      const dictionary = values.find((value) => (value as Partial<Dictionary>).name === name);
      assert.ok(dictionary, `${path} exports the dictionary ${name}.`);
      found.push(dictionary as Dictionary);
    }
  }
  return found;
}

const dictionaries = await readDictionaries();
const english = new Map(dictionaries.map(({ name, entries }) => [name, entries]));

const formsOf = (entry: string | Forms): Record<string, string> => {
  if (typeof entry === 'string') return { other: entry };
  const { by: _, ...forms } = entry;
  return forms;
};
const sentencesOf = (entry: string | Forms): string[] => Object.values(formsOf(entry));
const valuesOf = (entry: string | Forms): Set<string> => {
  const names = sentencesOf(entry).flatMap((sentence) =>
    [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
  );
  return new Set(typeof entry === 'string' ? names : [...names, entry.by]);
};
/** Whether a number picks the form. */
const isCounted = (entry: string | Forms): entry is Forms => typeof entry !== 'string' && 'one' in entry;

/** Goes through all words of a language beside the English ones, and gives what is wrong with each. */
function faults(
  language: string,
  check: (word: string | Forms, original: string | Forms) => string | undefined,
): string[] {
  const words = page.words.get(language) ?? new Map<string, Entries>();
  return [...english].flatMap(([name, entries]) =>
    Object.entries(entries).flatMap(([key, original]) => {
      const word = words.get(name)?.[key];
      const fault = word === undefined ? undefined : check(word, original);
      return fault === undefined ? [] : [`${name}, ${key}: ${fault}`];
    }),
  );
}

describe('the words of the elements', () => {
  it('are found', () => assert.ok(english.size > 30, `${english.size} dictionaries`));

  for (const language of languages) {
    it(`[X-04] are all there in ${language}, and no others`, () => {
      const words = page.words.get(language) ?? new Map<string, Entries>();
      const keys = (all: ReadonlyMap<string, Entries>) =>
        [...all].flatMap(([name, entries]) => Object.keys(entries).map((key) => `${name}, ${key}`)).sort();
      assert.deepEqual(keys(words), keys(english));
    });

    it(`[X-04] have the values of the English ones in ${language}`, () => {
      assert.deepEqual(
        faults(language, (word, original) => {
          const wanted = valuesOf(original);
          const unknown = [...valuesOf(word)].filter((name) => !wanted.has(name));
          if (unknown.length) return `has no value ${unknown.join()}`;
          const said = new Set(valuesOf(word));
          const missing = [...wanted].filter((name) => !said.has(name));
          return missing.length ? `says nothing of ${missing.join()}` : undefined;
        }),
        [],
      );
    });

    it(`[X-04] have a form for each plural of ${language}`, () => {
      const plurals = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
      assert.deepEqual(
        faults(language, (word, original) => {
          if (!isCounted(original)) return undefined;
          const forms = Object.keys(formsOf(word)).sort();
          return forms.join() === plurals.join() ? undefined : `has the forms ${forms.join()}`;
        }),
        [],
      );
    });

    it(`[X-04] have the forms that a word picks in ${language}`, () => {
      assert.deepEqual(
        faults(language, (word, original) => {
          if (typeof original === 'string' || isCounted(original)) return undefined;
          const forms = Object.keys(formsOf(word)).sort().join();
          const wanted = Object.keys(formsOf(original)).sort().join();
          return forms === wanted ? undefined : `has the forms ${forms}`;
        }),
        [],
      );
    });

    it(`[X-04] are not empty where the English ones are not, and have no blanks around them in ${language}`, () => {
      assert.deepEqual(
        faults(language, (word, original) => {
          const mayBeEmpty = sentencesOf(original).includes('');
          const isWhole = (sentence: string) => (sentence || mayBeEmpty) && sentence === sentence.trim();
          return sentencesOf(word).every(isWhole) ? undefined : 'is not whole';
        }),
        [],
      );
    });
  }
});
