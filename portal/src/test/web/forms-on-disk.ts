/** The questionnaires of this repository, read and checked as a page does. Tests only. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkBytes, parseDocument, sha256, toBase64url } from '../../../../crypto/src/main/ts/index.ts';
import type { Questionnaire } from '../../main/web/questionnaire/model.ts';
import { readStructure, readWords } from '../../main/web/questionnaire/parse.ts';

const FOLDER = join(process.env['LUWTE_ROOT'] ?? process.cwd(), 'i18n/src/main/resources/questionnaires');

interface Listed { readonly id: string; readonly old: readonly string[] }

export const INDEX = (JSON.parse(readFileSync(join(FOLDER, 'index.json'), 'utf8')) as { questionnaires: readonly Listed[] }).questionnaires;

export interface Edition {
  readonly hash: string;
  readonly structure: Uint8Array;
  readonly words: (language: string) => Uint8Array;
}

/** @param old hash of an older edition; without it the current one */
export function editionOf(id: string, old?: string): Edition {
  const folder = old === undefined ? join(FOLDER, id) : join(FOLDER, id, 'old', old);
  const read = (name: string) => new Uint8Array(readFileSync(join(folder, `${name}.json`)));
  const structure = read('structure');
  return { hash: toBase64url(sha256(structure)), structure, words: read };
}

export function readEdition(edition: Edition, language: string): Questionnaire {
  const structure = readStructure(parseDocument(edition.structure));
  const bytes = edition.words(language);
  checkBytes(bytes, structure.languages[language] ?? assert.fail(language));
  return { hash: edition.hash, structure, words: readWords(parseDocument(bytes), structure, language) };
}
