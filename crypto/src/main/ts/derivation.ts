import { hkdf as nobleHkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8 } from './bytes.ts';

/** HKDF-SHA256 (RFC 5869) with empty salt and the label as info; 32 bytes. */
export function hkdf(secret: Uint8Array, label: string): Uint8Array {
  return nobleHkdf(sha256, secret, undefined, utf8(label), 32);
}
