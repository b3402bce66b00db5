import type { Firm } from '../../contract/firm.ts';
import type { GoalSummary } from '../../contract/goals/list.ts';
import type { Money } from '../../contract/values.ts';
import { dayOf, dayText, decimalText, exact, figuresLocale } from '../shared/format.ts';
import { wholeMoneyText } from '../shared/whole-money.ts';
import type { Strings } from '../shared/strings.ts';
import { goalsStrings } from './portal-goals.strings.ts';

export type GoalWords = ReturnType<typeof goalWords>;

/**
 * What the element says of goals, in its language and in the firm's region and time zone. Amounts stand in whole units of
 * their currency: an opened goal has them to the cent.
 *
 * @param firm - Unknown, days are told in the reader's own time zone.
 */
export function goalWords(strings: Pick<Strings, 'of'>, firm: Firm | undefined) {
  const { text, locale, language } = strings.of(goalsStrings);
  const figures = figuresLocale(locale, firm?.locale);
  // Of what stands in sentences, so that each is in one language.
  const sentences = figuresLocale(language, firm?.locale);
  const today = dayOf(Date.now(), firm?.timeZone);
  const day = (of: string) => dayText(of, sentences, today);
  const money = (of: Money) => wholeMoneyText(of, sentences);
  return {
    text,
    locale,
    day,
    decimal: (decimal: string) => decimalText(decimal, figures),
    percent: (decimal: string) =>
      exact(`${decimal}e-2`, figures, { style: 'percent', maximumFractionDigits: 1 }),
    /** How much there is, and of how much. */
    saved: ({ saved, target }: Pick<GoalSummary, 'saved' | 'target'>): string =>
      target
        ? text('savedOf', { saved: money(saved), target: money(target) })
        : text('saved', { saved: money(saved) }),
    /** When it is wanted, and when it is reached. */
    dates: ({ targetOn, projectedOn }: Pick<GoalSummary, 'targetOn' | 'projectedOn'>): string[] => [
      ...(targetOn ? [text('by', { day: day(targetOn) })] : []),
      ...(projectedOn ? [text('projected', { day: day(projectedOn) })] : []),
    ],
  };
}
