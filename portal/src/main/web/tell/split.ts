/** A message has one size. What does not fit is said in a second message: the rest of a text goes on under the same question id. */
import type { Answer, Answers } from '../questionnaire/model.ts';

/** Units; below this a text is moved to the next message whole rather than cut. */
const LEAST_PIECE = 200;
/** Units; how far back from a cut we look for white space. */
const LOOK_BACK = 80;
/** Units; no option and no name of a place is longer. */
const LONGEST_TICK = 64;

/** What was ticked before what was written: a consent counts in a report only, not in what goes on after it (envelope.md). */
export function optionsFirst(answers: Answers): Answers {
  const isLong = (answer: Answer) => Number(typeof answer === 'string' && answer.length > LONGEST_TICK);
  return Object.fromEntries(Object.entries(answers).sort(([, a], [, b]) => isLong(a) - isLong(b)));
}

/**
 * @param fits whether these answers fit into one message; every answer of options alone must
 * @returns the answers of each message, in order; the pieces of a text, one after the other, are the text
 */
export function split(answers: Answers, fits: (answers: Answers) => boolean): readonly Answers[] {
  const parts: Answers[] = [];
  let part: Record<string, Answer> = {};
  const close = () => {
    if (Object.keys(part).length === 0) throw new RangeError('an answer does not fit into a message');
    parts.push(part);
    part = {};
  };
  for (const [id, answer] of Object.entries(answers)) {
    let rest = answer;
    while (!fits({ ...part, [id]: rest })) {
      const length = typeof rest === 'string' ? cut(rest, (piece) => fits({ ...part, [id]: piece })) : 0;
      if (length >= LEAST_PIECE) {
        part[id] = rest.slice(0, length);
        rest = rest.slice(length);
      }
      close();
    }
    part[id] = rest;
  }
  close();
  return parts;
}

/** The length of the longest beginning that fits, moved back to white space if there is some, and never inside a character. */
function cut(text: string, fits: (piece: string) => boolean): number {
  let low = 0;
  let high = text.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fits(text.slice(0, middle))) low = middle;
    else high = middle;
  }
  for (let at = low; at > low - LOOK_BACK && at > 1; at--) {
    if (/\s/.test(text[at - 1] ?? '')) return at;
  }
  return /[\uD800-\uDBFF]/.test(text[low - 1] ?? '') ? low - 1 : low;
}
