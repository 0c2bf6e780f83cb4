import { Refused, concat, equal, fromPaddedBase64, sha256, utf8 } from './bytes.ts';
import type { Guardian, GuardianSet } from './anchor.ts';
import { verifyBare } from './signature.ts';

const FIRST_LINE = 'luwte/1/directory';
const KEY_ID = 4;
const ED25519 = 0x01;

interface SignatureLine {
  readonly name: string;
  readonly keyId: Uint8Array;
  readonly signature: Uint8Array;
}

/** A C2SP signed note over one line of JSON. */
export interface Note {
  /** The directory document, as received. */
  readonly json: Uint8Array;
  /** What the signatures cover: both lines with their line feeds. */
  readonly signed: Uint8Array;
  readonly signatures: readonly SignatureLine[];
}

/** Reads the shape of a note. Refuses `field` for another text, `signature` for a signature line that cannot be read. */
export function parseNote(note: string): Note {
  const parts = /^(luwte\/1\/directory\n([^\n]+)\n)\n((?:[^\n]+\n)+)$/.exec(note);
  if (parts === null) throw new Refused('field', 'note');
  const [, signed, json, lines] = parts;
  return { json: utf8(json!), signed: utf8(signed!), signatures: lines!.trimEnd().split('\n').map(readLine) };
}

function readLine(line: string): SignatureLine {
  const parts = /^\u2014 ([^ +]+) ([^ ]+)$/.exec(line);
  if (parts === null) throw new Refused('signature', 'line');
  const bytes = readBase64(parts[2]!);
  if (bytes.length <= KEY_ID) throw new Refused('signature', 'line');
  return { name: parts[1]!, keyId: bytes.subarray(0, KEY_ID), signature: bytes.subarray(KEY_ID) };
}

function readBase64(text: string): Uint8Array {
  try {
    return fromPaddedBase64(text);
  } catch {
    throw new Refused('signature', 'base64');
  }
}

/** First 4 bytes of SHA-256(name || line feed || 0x01 || public key). */
export function noteKeyId(guardian: Pick<Guardian, 'id' | 'key'>): Uint8Array {
  return sha256(utf8(`${guardian.id}\n`), Uint8Array.of(ED25519), guardian.key).subarray(0, KEY_ID);
}

/**
 * Counts the distinct guardians of a set that signed. A line of an unknown name or key id is passed over; one that names a
 * guardian of the set and does not verify is refused (`signature`).
 */
export function countSigners(note: Note, set: GuardianSet): number {
  const signers = new Set<string>();
  for (const line of note.signatures) {
    const guardian = set.guardians.find((candidate) => candidate.id === line.name && equal(noteKeyId(candidate), line.keyId));
    if (guardian === undefined) continue;
    verifyBare(note.signed, line.signature, guardian.key);
    signers.add(guardian.id);
  }
  return signers.size;
}

/** The text that guardians sign for a directory document, both lines. */
export function noteText(json: Uint8Array): Uint8Array {
  return concat(utf8(`${FIRST_LINE}\n`), json, utf8('\n'));
}
