import type { PortalError } from '../../contract/errors.ts';
import type { Problem } from '../shared/error-words.ts';
import type { Sending } from '../shared/sending.ts';
import type { Strings } from '../shared/strings.ts';
import { passcodeStrings } from './passcode-fields.strings.ts';
import { questionStrings } from './question.strings.ts';

type Refused = Problem & Partial<Pick<PortalError, 'issues'>>;

/** What there is to say about a write of members that failed; undefined where none did. */
export function failureWords(sending: Sending, strings: Pick<Strings, 'of'>): string | undefined {
  const { failure } = sending;
  const { text } = strings.of(questionStrings);
  if (typeof failure !== 'object') return sending.words(strings);
  const { code, facts, issues }: Refused = failure;
  if (facts?.lacks === 'texts') return strings.of(passcodeStrings).text('no-texts');
  if (issues?.some(({ path }) => path[0] === 'passcodeTo')) {
    return strings.of(passcodeStrings).text('phone-wrong');
  }
  if (code === 'already-member') return text(code);
  if (code === 'not-ready') return text(code, { missing: missingWords(failure, text) });
  return sending.words(strings);
}

/** Which parts of the set-up a firm lacks. */
function missingWords({ facts }: Problem, text: (part: 'name' | 'logo' | 'login') => string): string {
  const parts = `${facts?.missing ?? ''}`.split(' ');
  return (['name', 'logo', 'login'] as const)
    .filter((part) => parts.includes(part))
    .map(text)
    .join(', ');
}
