import { Refused, checkBytes, parseDocument } from '../../../../../crypto/src/main/ts/index.ts';
import type { Questionnaire, Structure } from '../questionnaire/model.ts';
import { readStructure, readWords } from '../questionnaire/parse.ts';

/** Where the bytes of a questionnaire come from; they are not trusted. */
export interface FormSource {
  questionnaire(structure: string, language?: string): Promise<Uint8Array>;
}

/**
 * The questionnaires of reports, by hash. Whoever asks has checked that a directory admits the structure; the structure
 * admits its languages.
 */
export class Forms {
  private readonly read = new Map<string, Promise<Structure>>();
  private readonly forms = new Map<string, Promise<Questionnaire>>();

  /** @param language the language of the desk's user, taken where a questionnaire has it */
  constructor(private readonly source: FormSource, private readonly language: string) {}

  /**
   * A questionnaire in the language of the desk, else in that of the report.
   *
   * @throws Refused when its bytes are not the admitted ones
   */
  async form(hash: string, reportLanguage: string): Promise<Questionnaire> {
    const structure = await this.structure(hash);
    const language = [this.language, reportLanguage].find(code => Object.hasOwn(structure.languages, code)) ?? Object.keys(structure.languages)[0];
    if (language === undefined) throw new Refused('questionnaire');
    return remembered(this.forms, `${hash} ${language}`, async () => {
      const bytes = await this.source.questionnaire(hash, language);
      checkBytes(bytes, structure.languages[language]!);
      return { hash, structure, words: readWords(parseDocument(bytes), structure, language) };
    });
  }

  /** These structures, as far as their bytes are the admitted ones. */
  async structures(hashes: readonly string[]): Promise<Map<string, Structure>> {
    const found = new Map<string, Structure>();
    for (const hash of new Set(hashes)) {
      const structure = hash === '' ? undefined : await this.structure(hash).catch(() => undefined);
      if (structure !== undefined) found.set(hash, structure);
    }
    return found;
  }

  private structure(hash: string): Promise<Structure> {
    return remembered(this.read, hash, async () => {
      const bytes = await this.source.questionnaire(hash);
      checkBytes(bytes, hash);
      return readStructure(parseDocument(bytes));
    });
  }
}

/** Keeps what was made; a failure is not kept, so that a lost connection can be tried again. */
export async function remembered<T>(made: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const found = made.get(key) ?? make();
  made.set(key, found);
  try {
    return await found;
  } catch (error) {
    made.delete(key);
    throw error;
  }
}
