import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';

/** The codes of docs/format/README.md; a vector names one of them in its `expect:` line. */
export const REFUSAL_CODES = [
  'json', 'field', 'size', 'encoding', 'stanza', 'age', 'open', 'padding', 'signature', 'signer', 'deployment', 'case',
  'questionnaire', 'code', 'threshold', 'rotation', 'expired', 'version', 'members', 'passphrase', 'nonce', 'puzzle',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** The one error by which this module refuses bytes of others. The message is for developers and holds no content. */
export class Refused extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, detail?: string) {
    super(detail === undefined ? code : `${code}: ${detail}`);
    this.name = 'Refused';
    this.code = code;
  }
}

const URL_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const STANDARD_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function encode64(bytes: Uint8Array, alphabet: string): string {
  let text = '';
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text += alphabet[(buffer >> bits) & 63];
    }
    buffer &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + alphabet[(buffer << (6 - bits)) & 63];
}

function decode64(text: string, alphabet: string): Uint8Array {
  if (text.length % 4 === 1) throw new Refused('encoding', 'base64 length');
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let buffer = 0;
  let bits = 0;
  let at = 0;
  for (const character of text) {
    const value = alphabet.indexOf(character);
    if (value < 0) throw new Refused('encoding', 'base64 character');
    buffer = (buffer << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = buffer >> bits;
      buffer &= (1 << bits) - 1;
    }
  }
  if (buffer !== 0) throw new Refused('encoding', 'base64 unused bits');
  return bytes;
}

/** base64url without padding (RFC 4648 section 5). */
export function toBase64url(bytes: Uint8Array): string {
  return encode64(bytes, URL_ALPHABET);
}

/** Reads canonical base64url without padding. Refuses `encoding`. */
export function fromBase64url(text: string): Uint8Array {
  return decode64(text, URL_ALPHABET);
}

/** Standard base64 without padding, as in an age header. */
export function toBase64(bytes: Uint8Array): string {
  return encode64(bytes, STANDARD_ALPHABET);
}

/** Reads canonical standard base64 without padding. Refuses `encoding`. */
export function fromBase64(text: string): Uint8Array {
  return decode64(text, STANDARD_ALPHABET);
}

/** Reads canonical standard base64 with padding, as in a signed note. Refuses `encoding`. */
export function fromPaddedBase64(text: string): Uint8Array {
  const bare = text.replace(/={1,2}$/, '');
  if (text.length % 4 !== 0 || text.length !== Math.ceil(bare.length / 4) * 4) throw new Refused('encoding', 'base64 padding');
  return fromBase64(bare);
}

export function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Reads UTF-8; a byte order mark stays a character. Refuses `encoding`. */
export function fromUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refused('encoding', 'UTF-8');
  }
}

export function concat(...parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Compares without stopping at the first difference; lengths are not hidden. */
export function equal(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference |= a[i]! ^ b[i]!;
  return difference === 0;
}

/** SHA-256 over the parts, one after the other; 32 bytes. */
export function sha256(...parts: Uint8Array[]): Uint8Array {
  const hash = nobleSha256.create();
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** Overwrites arrays that held a secret. The engine may hold copies: this is no claim that memory is wiped. */
export function overwrite(...arrays: Uint8Array[]): void {
  for (const array of arrays) array.fill(0);
}

/** label || 0x00 || bytes, and so on: the parts with a zero byte between them. */
export function zeroSeparated(...parts: (string | Uint8Array)[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (const part of parts) {
    if (pieces.length > 0) pieces.push(Uint8Array.of(0));
    pieces.push(typeof part === 'string' ? utf8(part) : part);
  }
  return concat(...pieces);
}
