/** A piece of somebody else's text: as it is, or a character that would mislead, to be shown by its number. */
export type Piece = { kind: 'text'; text: string } | { kind: 'control'; text: string };

export const NAME_LIMIT = 80;

// C0 but for tab and line feed, C1, the embeddings, overrides and isolates of Unicode bidi, line and paragraph separator, the
// byte order mark, interlinear annotation and the invisible "tag" characters. The marks LRM, RLM and ALM and the joiners stay:
// Arabic, Persian and emoji need them, and inside an isolate they cannot reorder what stands beside it.
const MISLEADING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Splits text so that control characters are seen, not obeyed. Carriage returns before line feeds are dropped. */
export function pieces(text: string): Piece[] {
  const clean = text.replace(/\r\n/g, '\n');
  const found: Piece[] = [];
  let from = 0;
  for (const match of clean.matchAll(MISLEADING)) {
    if (match.index > from) found.push({ kind: 'text', text: clean.slice(from, match.index) });
    found.push({ kind: 'control', text: codePoint(match[0]) });
    from = match.index + match[0].length;
  }
  if (from < clean.length) found.push({ kind: 'text', text: clean.slice(from) });
  return found;
}

/** One line, at most {@link NAME_LIMIT} characters, controls shown: for names and labels, whatever their size. */
export function shortText(text: string, limit = NAME_LIMIT): string {
  const head = [...text.slice(0, limit * 2)];
  const cut = head.length > limit || text.length > limit * 2;
  const line = pieces(head.slice(0, limit).join('')).map(piece => piece.text).join('').replace(/\s+/g, ' ').trim();
  return cut ? `${line}…` : line;
}

function codePoint(character: string): string {
  return `[U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`;
}
