/** The buttons below the heading of a page to read. They stand in a `template` of the page, so that nothing is shown that would do nothing without script. */
import { reader, whenVoiced, type Passage } from './aloud.ts';

/** Where words stand; what holds another of these is read by its parts. */
const BLOCKS = 'h1,h2,h3,p,li,dt,dd';

/** Headings and text in the order of the page, without sources and buttons. */
export function passages(text: ParentNode): Passage[] {
  return [...text.querySelectorAll<HTMLElement>(BLOCKS)]
    .filter((block) => !block.querySelector(BLOCKS) && !block.closest('.source,.actions'))
    .map((block) => ({ words: block.textContent ?? '', language: block.closest<HTMLElement>('[lang]')?.lang ?? '' }))
    .filter(({ words }) => words.trim());
}

/** Shows "Print", and "Read aloud" as soon as there is a voice for it. */
export function showButtons(): void {
  const template = document.querySelector('template');
  const row = template?.content.firstElementChild;
  const [printing, listen, hint] = [...(row?.children ?? [])] as HTMLElement[];
  if (!template || !row || !printing || !listen || !hint) return;
  listen.remove();
  hint.remove();
  printing.onclick = () => print();
  template.before(row);
  if (self.speechSynthesis) offer(listen, () => row.append(listen, hint));
}

function offer(listen: HTMLElement, show: () => void): void {
  const words = listen.lastElementChild as HTMLElement;
  const start = words.textContent;
  listen.onclick = reader(
    speechSynthesis,
    (text) => new SpeechSynthesisUtterance(text),
    self,
    () => passages(document.querySelector('article') ?? document.querySelector('main') ?? document),
    (reads) => (words.textContent = (reads ? listen.dataset['stop'] : start) ?? ''));
  whenVoiced(speechSynthesis, document.documentElement.lang, show);
}
