import { type Fault, faultOf } from '../faults.ts';

/** Why something was not written, as a text key. */
export type SlipFault = '' | Fault | 'work.empty' | 'work.same' | 'indication.needs' | 'handover.needs' | 'keep.needs';

/** One thing to be done at the server. It may be run again after a failure and then sends the very same bytes. */
export type Step = () => Promise<void>;

/**
 * What a care worker is filling in, and its way to the server. It stays when another case is looked at; what has been sealed
 * stays sealed until the server has it, so that a lost connection loses nothing and doubles nothing.
 */
export class Slip {
  busy = false;
  sent = false;
  fault: SlipFault = '';
  private readonly texts = new Map<string, string>();
  private readonly ticks = new Map<string, ReadonlySet<string>>();
  private steps: Step[] | undefined;

  /** Sealed and not yet known to have arrived. */
  get sealed(): boolean {
    return this.steps !== undefined;
  }

  /** @param otherwise what holds until somebody types or chooses */
  text(name: string, otherwise = ''): string {
    return this.texts.get(name) ?? otherwise;
  }

  write(name: string, text: string): void {
    this.texts.set(name, text);
    this.touched();
  }

  ticked(name: string, otherwise: readonly string[] = []): readonly string[] {
    return [...this.ticks.get(name) ?? otherwise];
  }

  tick(name: string, chosen: readonly string[]): void {
    this.ticks.set(name, new Set(chosen));
    this.touched();
  }

  /** Lets the fields be changed again. What was sealed may have arrived all the same. */
  unseal(): void {
    this.steps = undefined;
    this.touched();
  }

  /** Empties every field; keeps what it said about the last sending. */
  clear(): void {
    this.texts.clear();
    this.ticks.clear();
    this.steps = undefined;
  }

  /**
   * Takes the steps one after the other. After a failure the ones that are left are taken the next time, and `make` is not
   * asked again.
   *
   * @param make the steps, or the fault that keeps them from being taken
   */
  async deliver(make: () => readonly Step[] | SlipFault): Promise<void> {
    if (this.busy) return;
    this.sent = false;
    const steps = this.steps ?? make();
    if (typeof steps === 'string') {
      this.fault = steps;
      return;
    }
    this.busy = true;
    this.fault = '';
    this.steps = [...steps];
    try {
      for (let step = this.steps[0]; step !== undefined; step = this.steps[0]) {
        await step();
        this.steps.shift();
      }
      this.clear();
      this.sent = true;
    } catch (error) {
      this.fault = faultOf(error);
      if (this.fault === 'work.too-long' || this.fault === 'handover.changed' || this.fault === 'handover.unsure') this.steps = undefined;
    } finally {
      this.busy = false;
    }
  }

  private touched(): void {
    this.sent = false;
    this.fault = '';
  }
}
