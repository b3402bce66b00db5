import type { LogLevel } from './config.ts';
import type { Clock, Log, LogFacts } from './ports.ts';

const weights: Readonly<Record<LogLevel, number>> = { debug: 0, info: 1, warn: 2, error: 3 };

export interface LogOptions {
  readonly clock: Clock;
  /** The least that is written. */
  readonly level: LogLevel;
  /** Takes one line, without its end. */
  readonly write: (line: string) => void;
}

/** Writes one JSON object a line: the facts, and `at`, `level` and `event`, which no fact can stand in for. */
export function createLog({ clock, level, write }: LogOptions): Log {
  const at =
    (own: LogLevel) =>
    (event: string, facts: LogFacts = {}): void => {
      if (weights[own] < weights[level]) return;
      write(JSON.stringify({ ...facts, at: clock.now().toISOString(), level: own, event }));
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
