/** The fewest characters that a password may have. Portico's limit. */
export const shortestPassword = 12;

/** The most characters that a password may have: it keeps the work of hashing in bounds. Portico's limit. */
export const longestPassword = 512;

/** Fewer parts than this that nobody could foresee are too few. Portico's limit. */
const fewestParts = 6;

/** Why a password cannot be chosen: too short, among those guessed first, or made of what is known of the person. */
export type PasswordFlaw = 'short' | 'common' | 'personal';

export interface Judgement {
  readonly flaw: PasswordFlaw | undefined;
  /** How many characters are missing to {@link shortestPassword}. */
  readonly missing: number;
  /** From 0, nothing, to 4, hard to guess. What has no flaw has 2 at least. */
  readonly strength: 0 | 1 | 2 | 3 | 4;
}

export interface Known {
  /** What is guessed first: {@link commonPasswords}. */
  readonly common: ReadonlySet<string>;
  /** What is known of the person: e-mail address, name, the firm. */
  readonly personal: readonly string[];
}

/** What stands for a letter to many people; a 1 stands for two. */
const disguises: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b' },
  ...{ '@': 'a', $: 's', '!': 'i', '€': 'e' },
};

/** Rows of keyboards, forwards and backwards. */
const rows = ['qwertyuiop', 'qwertzuiop', 'azertyuiop', 'asdfghjkl', 'yxcvbnm', 'zxcvbnm', '1234567890']
  .flatMap((row) => [row, Array.from(row).toReversed().join('')])
  .join(' ');

/**
 * Judges a password that somebody wants to choose. Any characters are good, in any mixture: what counts is how many parts
 * somebody who guesses would have to find. A well-known word, a year, a run such as `abcd` or `1111`, a stretch of the
 * keyboard and what stood there before are one part each, however long; any other character is one.
 */
export function judgePassword(password: string, known: Known): Judgement {
  const typed = Array.from(password.normalize('NFKC').toLowerCase());
  const { parts, personal } = partsOf(typed, known);
  const missing = Math.max(0, shortestPassword - typed.length);
  const flaw = missing ? 'short' : parts >= fewestParts ? undefined : personal ? 'personal' : 'common';
  if (flaw) return { flaw, missing, strength: typed.length ? 1 : 0 };
  return { flaw, missing, strength: parts > 15 ? 4 : parts > 10 ? 3 : 2 };
}

function partsOf(typed: readonly string[], { common, personal }: Known) {
  const own = new Set(personal.flatMap(wordsOf));
  const longest = Math.max(0, ...[...common, ...own].map((word) => word.length));
  const spellings = ['i', 'l'].map((one) =>
    typed.map((each) => (each === '1' ? one : disguises[each]) ?? each),
  );
  let parts = 0;
  let isPersonal = false;
  for (let at = 0; at < typed.length; parts += 1) {
    let length = Math.max(1, runAt(typed, at));
    for (let end = Math.min(typed.length, at + longest); end - at > Math.max(length, 2); end -= 1) {
      const readings = [typed, ...spellings].map((each) => each.slice(at, end).join(''));
      const isOwn = readings.some((each) => own.has(each));
      if (!isOwn && !readings.some((each) => common.has(each) || isForeseen(each, typed.slice(0, at))))
        continue;
      isPersonal ||= isOwn;
      length = end - at;
    }
    at += length;
  }
  return { parts, personal: isPersonal };
}

/** What a person's name or address is made of: itself, and each word of three letters or more. */
function wordsOf(text: string): string[] {
  const whole = text.normalize('NFKC').toLowerCase();
  return [whole, whole.replace(/\s+/g, ''), ...whole.split(/[^\p{L}\p{N}]+/u)].filter(
    (word) => word.length > 2,
  );
}

/** How far the characters go on in steps of one, or none, as in `abcd`, `4321` and `1111`; 1 where that is less than three. */
function runAt(typed: readonly string[], at: number): number {
  const code = (index: number) => typed[index]?.codePointAt(0) ?? NaN;
  const step = code(at + 1) - code(at);
  if (!(Math.abs(step) <= 1)) return 1;
  let end = at + 2;
  while (code(end) - code(end - 1) === step) end += 1;
  return end - at > 2 ? end - at : 1;
}

/** A year, a stretch of the keyboard, or what stood there before. */
function isForeseen(text: string, before: readonly string[]): boolean {
  return (
    /^(19|20)\d\d$/.test(text) || (text.length > 3 && rows.includes(text)) || before.join('').includes(text)
  );
}
