/** Fetches a questionnaire by its hash and admits it only as the directory and the structure say. */
import { Refused, checkBytes, parseDocument } from '../../../../../crypto/src/main/ts/index.ts';
import type { Exchange } from '../page/net.ts';
import type { Questionnaire } from './model.ts';
import { readStructure, readWords } from './parse.ts';

/**
 * @param hash SHA-256 of the structure, base64url, as the page names it
 * @param admitted whether the verified directory admits this structure
 * @throws Refused `questionnaire` if it is not admitted, not in this language, or not the bytes that were admitted
 */
export async function loadQuestionnaire(exchange: Exchange, hash: string, language: string, admitted: (hash: string) => boolean): Promise<Questionnaire> {
  if (!admitted(hash)) throw new Refused('questionnaire');
  const structureBytes = await exchange('GET', `/r/questionnaire/${hash}`);
  checkBytes(structureBytes, hash);
  const structure = readStructure(parseDocument(structureBytes));
  const wordsHash = Object.hasOwn(structure.languages, language) ? structure.languages[language] : undefined;
  if (wordsHash === undefined) throw new Refused('questionnaire');
  const wordsBytes = await exchange('GET', `/r/questionnaire/${hash}/${language}`);
  checkBytes(wordsBytes, wordsHash);
  return { hash, structure, words: readWords(parseDocument(wordsBytes), structure, language) };
}
