/**
 * Elements without markup: text becomes text nodes, attributes are set one by one, and no string is ever read as HTML. That is all the pages of a reporter need,
 * and it is what `trusted-types 'none'` allows.
 */
export type Child = Node | string | false | null | undefined;
type Handler = (event: Event) => void;
export type Attributes = Readonly<Record<string, string | number | boolean | Handler | undefined>>;

const SVG = 'http://www.w3.org/2000/svg';

/** Makes an element. A function becomes a listener (`onclick` listens to `click`), `true` an empty attribute; `false` and `undefined` are left out. */
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) {
    if (child !== false && child !== null && child !== undefined) element.append(child);
  }
  return element;
}

/**
 * A pictogram; it says nothing to a screen reader, since the word stands beside it.
 * @param d its path on a field of 48 by 48
 */
export function picto(d: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'picto');
  svg.setAttribute('viewBox', '0 0 48 48');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', d);
  svg.append(path);
  return svg;
}

/** Attributes of every control that takes personal text: no `name`, nothing remembered, corrected or looked up elsewhere. */
export const PRIVATE: Attributes = { autocomplete: 'off', autocorrect: 'off', autocapitalize: 'off', spellcheck: 'false', translate: 'no' };

let nextId = 0;

/** An id for `aria-describedby` and `for`, unique on this page. */
export function freshId(): string {
  nextId += 1;
  return `e${nextId}`;
}
