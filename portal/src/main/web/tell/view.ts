import type { Env } from '../page/env.ts';
import type { Action, Flow } from './flow.ts';
import type { Ready } from './ready.ts';

/** What the screens of the form see of it. */
export interface FormView {
  readonly env: Env;
  readonly ready: Ready;
  readonly flow: Flow;
  /** goes to another screen */
  readonly dispatch: (action: Action) => void;
  /** notes something without another screen */
  readonly note: (action: Action) => Flow;
  /** seals and sends; the answers are as they stand */
  readonly send: () => void;
  /** settles once this browser has sealed and opened a message of its own */
  readonly tested: Promise<void>;
}
