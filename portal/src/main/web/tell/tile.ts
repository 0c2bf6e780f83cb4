/** An answer as a tile over the full width: the input, a pictogram, the words. */
import { h, picto } from '../page/dom.ts';

export interface Tile {
  readonly type: 'radio' | 'checkbox';
  readonly words: string;
  /** a second, quieter line */
  readonly line?: string;
  /** its path */
  readonly pictogram?: string | undefined;
  readonly checked: boolean;
  readonly change: () => void;
}

/** Radio buttons share the name `one`, so that arrow keys move between them; it says nothing about the question. */
export function tile({ type, words, line, pictogram, checked, change }: Tile): HTMLLabelElement {
  const input = h('input', { type, name: type === 'radio' && 'one', autocomplete: 'off', checked, onchange: () => { change(); follow(); } });
  return h('label', { class: 'tile' },
    input,
    pictogram !== undefined && picto(pictogram),
    h('span', {}, words, line && h('span', { class: 'hint tile-line' }, line)));
}

/** Firefox writes into its session file which boxes differ from the HTML, whatever `autocomplete` says. So the HTML follows. */
function follow(): void {
  for (const box of document.querySelectorAll<HTMLInputElement>('input')) box.defaultChecked = box.checked;
}
