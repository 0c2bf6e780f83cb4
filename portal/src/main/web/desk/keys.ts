export type Command = 'next' | 'previous' | 'open' | 'reply' | 'search' | 'note' | 'help' | 'close';

const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['j', 'next'], ['k', 'previous'], ['o', 'open'], ['Enter', 'open'], ['r', 'reply'], ['n', 'note'], ['/', 'search'], ['?', 'help'], ['Escape', 'close'],
]);

/** The commands with their keys, for the help sheet. */
export const KEYS: readonly (readonly [string, Command])[] = [
  ['j', 'next'], ['k', 'previous'], ['o / Enter', 'open'], ['r', 'reply'], ['n', 'note'], ['/', 'search'], ['?', 'help'], ['Esc', 'close'],
];

export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing: boolean;
}

/**
 * The command of a key press, if any. While somebody types, only Escape counts; Enter on a control is left to the control.
 *
 * @param at tag name of the focused element, in upper case
 */
export function command(event: Pressed, at: string): Command | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return undefined;
  const found = COMMANDS.get(event.key);
  if (found !== 'close' && ['INPUT', 'TEXTAREA', 'SELECT'].includes(at)) return undefined;
  if (event.key === 'Enter' && ['BUTTON', 'A', 'SUMMARY'].includes(at)) return undefined;
  return found;
}
