import type { Clock } from './days.ts';

export const IDLE_MS = 10 * 60_000;
export const HIDDEN_MS = 5 * 60_000;
export const WARNING_MS = 60_000;

export type LockState = 'open' | 'soon' | 'locked';

/**
 * Decides when the desk locks: ten minutes without input, or five minutes out of sight. It keeps deadlines and never counts
 * ticks, so a laptop that slept through a deadline is locked by the first event after it, whichever that is.
 */
export class IdleLock {
  private idleDeadline: number;
  private hiddenDeadline = Infinity;
  private locked = false;

  constructor(private readonly clock: Clock) {
    this.idleDeadline = clock.now() + IDLE_MS;
  }

  /** The person did something. Too late an activity locks, it does not extend. */
  activity(): LockState {
    const state = this.check();
    if (state !== 'locked') this.idleDeadline = this.clock.now() + IDLE_MS;
    return this.check();
  }

  hidden(): LockState {
    if (this.hiddenDeadline === Infinity) this.hiddenDeadline = this.clock.now() + HIDDEN_MS;
    return this.check();
  }

  visible(): LockState {
    const state = this.check();
    if (state !== 'locked') this.hiddenDeadline = Infinity;
    return state;
  }

  check(): LockState {
    const left = Math.min(this.idleDeadline, this.hiddenDeadline) - this.clock.now();
    if (left <= 0) this.locked = true;
    if (this.locked) return 'locked';
    return left <= WARNING_MS ? 'soon' : 'open';
  }
}
