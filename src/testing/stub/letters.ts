import { PortalError } from '../../contract/errors.ts';
import type { LetterText } from '../../contract/firm/letters.ts';
import { mergeFlaws } from '../../contract/firm/merge.ts';
import { letterTexts } from '../fixtures/letters.ts';
import type { Answers, StubState } from './answers.ts';

export type LettersAnswers = Pick<
  Answers,
  `firm.${'listLetters' | 'editLetter' | 'resetLetter' | 'testLetter'}`
>;

/** Mail texts that stay as they are written. Nothing is sent. */
export function lettersAnswers(state: StubState): LettersAnswers {
  const find = (id: string): LetterText => {
    const found = state.letters.find((each) => each.id === id);
    if (!found) throw new PortalError('invalid-input');
    return found;
  };
  const put = (revision: string, text: LetterText): LetterText => {
    if (find(text.id).revision !== revision) throw new PortalError('changed-meanwhile');
    const changed = { ...text, revision: crypto.randomUUID() };
    state.letters = state.letters.map((each) => (each.id === text.id ? changed : each));
    return changed;
  };
  return {
    'firm.listLetters': () => ({ letters: state.letters }),
    'firm.editLetter': ({ id, revision, ...text }) => {
      const before = find(id);
      const flaws = mergeFlaws(text, before.fields);
      if (flaws.length > 0) throw new PortalError('invalid-input');
      return put(revision, { ...before, ...text, isOwn: true });
    },
    'firm.resetLetter': ({ id, revision }) => {
      const standard = Object.values(letterTexts).find((each) => each.id === id);
      return put(revision, { ...find(id), ...standard, isOwn: false });
    },
    'firm.testLetter': ({ id }) => ({ id, email: state.session?.account.email ?? '' }),
  };
}
