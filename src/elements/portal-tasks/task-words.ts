import type { Firm } from '../../contract/firm.ts';
import type { TaskSummary } from '../../contract/tasks/list.ts';
import { dayOf, daysBetween, dayText, decimalText, figuresLocale } from '../shared/format.ts';
import type { Strings } from '../shared/strings.ts';
import { tasksStrings } from './portal-tasks.strings.ts';

/** From how many days before its last a task says how many are left. */
const soon = 7;

export type TaskWords = ReturnType<typeof taskWords>;

/**
 * What the element says of tasks, in its language and in the firm's region and time zone.
 *
 * @param firm - Unknown, days are told in the reader's own time zone.
 */
export function taskWords(strings: Pick<Strings, 'of'>, firm: Firm | undefined) {
  const { text, locale, language } = strings.of(tasksStrings);
  const sentences = figuresLocale(language, firm?.locale);
  const zone = firm?.timeZone;
  const today = dayOf(Date.now(), zone);
  const day = (of: string) => dayText(of, sentences, today);
  return {
    text,
    locale,
    decimal: (decimal: string) => decimalText(decimal, figuresLocale(locale, firm?.locale)),
    day,
    /** When a task is due, or was done. */
    standing: ({ status, dueOn, doneAt }: TaskSummary): string => {
      const when = status === 'done' ? doneAt && dayOf(doneAt, zone) : dueOn;
      if (when) return text('due', { status, day: day(when) });
      return text(status === 'done' ? status : 'undated');
    },
    /** How long there still is, once that is not long, or for how long it is late. */
    timeLeft: ({ status, dueOn }: TaskSummary): string | undefined => {
      const count = dueOn && status !== 'done' ? daysBetween(today, dueOn) : NaN;
      if (status === 'overdue') return count < 0 ? text('daysLate', { count: -count }) : undefined;
      if (count === 0) return text('lastDay');
      return count > 0 && count <= soon ? text('daysLeft', { count }) : undefined;
    },
  };
}
