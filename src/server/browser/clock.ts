import { type Clock, systemClock } from '../ports.ts';

/** The system's clock, and a way to set it forward. */
export interface MovableClock extends Clock {
  forward(seconds: number): void;
}

export function movableClock(): MovableClock {
  let ahead = 0;
  return {
    now: () => new Date(systemClock.now().getTime() + ahead),
    forward: (seconds) => void (ahead += seconds * 1000),
  };
}
