import { Refused, equal, fromBase64url, sha256 } from './bytes.ts';

/** Checks that a structure or language file is the one admitted: its SHA-256 in base64url. Refuses `questionnaire`. */
export function checkBytes(bytes: Uint8Array, expectedHash: string): void {
  if (!equal(sha256(bytes), fromBase64url(expectedHash))) throw new Refused('questionnaire');
}
