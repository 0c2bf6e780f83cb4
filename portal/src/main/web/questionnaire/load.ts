/** Fetches a questionnaire by its hash and admits it only as the directory and the structure say. */
import { Refused, checkBytes, parseDocument } from '../../../../../crypto/src/main/ts/index.ts';
import type { Exchange } from '../page/net.ts';
import type { Questionnaire, Structure } from './model.ts';
import { readStructure, readWords } from './parse.ts';

/** The bytes of a questionnaire as they came, not yet checked. */
export interface FetchedQuestionnaire {
  readonly hash: string;
  readonly language: string;
  readonly structure: Uint8Array;
  readonly words: Uint8Array;
}

/** Both files at once: on a slow line every round trip is half a second. Nothing is read before it is admitted. */
export async function fetchQuestionnaire(exchange: Exchange, hash: string, language: string): Promise<FetchedQuestionnaire> {
  const [structure, words] = await Promise.all([
    exchange('GET', `/r/questionnaire/${hash}`),
    exchange('GET', `/r/questionnaire/${hash}/${language}`),
  ]);
  return { hash, language, structure, words };
}

/** The structure alone, where nothing is asked. @throws Refused as admitQuestionnaire */
export function admitStructure(bytes: Uint8Array, hash: string, admitted: (hash: string) => boolean): Structure {
  if (!admitted(hash)) throw new Refused('questionnaire');
  checkBytes(bytes, hash);
  return readStructure(parseDocument(bytes));
}

/**
 * @param admitted whether the verified directory admits this structure
 * @throws Refused `questionnaire` if it is not admitted, not in this language, or not the bytes that were admitted
 */
export function admitQuestionnaire(fetched: FetchedQuestionnaire, admitted: (hash: string) => boolean): Questionnaire {
  const { hash, language } = fetched;
  const structure = admitStructure(fetched.structure, hash, admitted);
  const wordsHash = Object.hasOwn(structure.languages, language) ? structure.languages[language] : undefined;
  if (wordsHash === undefined) throw new Refused('questionnaire');
  checkBytes(fetched.words, wordsHash);
  return { hash, structure, words: readWords(parseDocument(fetched.words), structure, language) };
}
