const FIRST = 'bfklrtvz';
const VOWEL = 'aeio';
const MIDDLE = 'lmnr';
const LAST_CONSONANT = 'lmnv';
const LAST_VOWEL = 'ao';

/**
 * A short name for a case, two made-up words of six letters (24 bits), the same on every colleague's screen because it is read
 * off the case id. It says nothing about the case; two cases may, rarely, share one. The words end in a vowel so that they
 * cannot be taken for words of a passphrase (custody.md), which end in a consonant.
 *
 * @param caseId the 32 bytes of the case id
 */
export function caseName(caseId: Uint8Array): string {
  if (caseId.length !== 32) throw new RangeError('a case id has 32 bytes');
  const bits = (caseId[0]! << 16) | (caseId[1]! << 8) | caseId[2]!;
  const first = word(bits >>> 12);
  return `${first[0]!.toUpperCase()}${first.slice(1)} ${word(bits & 0xfff)}`;
}

function word(bits: number): string {
  return FIRST[bits >>> 9]! + VOWEL[(bits >>> 7) & 3]! + MIDDLE[(bits >>> 5) & 3]!
    + VOWEL[(bits >>> 3) & 3]! + LAST_CONSONANT[(bits >>> 1) & 3]! + LAST_VOWEL[bits & 1]!;
}
