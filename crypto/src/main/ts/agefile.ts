import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { Refused, concat, equal, fromBase64, overwrite, toBase64, utf8 } from './bytes.ts';

/** The age v1 file format (C2SP age.md), binary, below our rule of eight hybrid stanzas. */
export interface Stanza {
  readonly args: string[];
  readonly body: Uint8Array;
}

export interface AgeFile {
  readonly stanzas: Stanza[];
  readonly mac: Uint8Array;
  /** What the MAC covers: the header up to and including `---`. */
  readonly macked: Uint8Array;
  /** Nonce of 16 bytes and the chunks. */
  readonly payload: Uint8Array;
}

const VERSION_LINE = 'age-encryption.org/v1';
const LINE = 64;
const CHUNK = 65_536;
const TAG = 16;
const NONCE = 16;
const FILE_KEY = 16;

/** Writes an age file around a plaintext. The file key stays the caller's. */
export function writeAgeFile(stanzas: Stanza[], fileKey: Uint8Array, nonce: Uint8Array, plaintext: Uint8Array): Uint8Array {
  const macked = utf8(`${VERSION_LINE}\n${stanzas.map(stanzaText).join('')}---`);
  const macLine = utf8(` ${toBase64(headerMac(fileKey, macked))}\n`);
  return concat(macked, macLine, nonce, sealPayload(fileKey, nonce, plaintext));
}

function stanzaText(stanza: Stanza): string {
  const body = toBase64(stanza.body);
  let lines = '';
  for (let at = 0; at <= body.length; at += LINE) lines += `${body.slice(at, at + LINE)}\n`;
  return `-> ${stanza.args.join(' ')}\n${lines}`;
}

/** Reads the header. Refuses `age` where it is malformed. */
export function parseAgeFile(bytes: Uint8Array): AgeFile {
  const lines = new Lines(bytes);
  if (lines.next() !== VERSION_LINE) throw malformed('version line');
  const stanzas: Stanza[] = [];
  for (;;) {
    const start = lines.at;
    const line = lines.next();
    if (line.startsWith('--- ')) {
      if (stanzas.length === 0) throw malformed('no stanza');
      const mac = decode(line.slice(4));
      if (mac.length !== 32) throw malformed('MAC');
      return { stanzas, mac, macked: bytes.subarray(0, start + 3), payload: bytes.subarray(lines.at) };
    }
    stanzas.push(readStanza(line, lines));
  }
}

function readStanza(line: string, lines: Lines): Stanza {
  const [arrow, ...args] = line.split(' ');
  if (arrow !== '->' || args.length === 0 || args.includes('')) throw malformed('stanza');
  let body = '';
  for (;;) {
    const part = lines.next();
    if (part.length > LINE) throw malformed('long line');
    body += part;
    if (part.length < LINE) return { args, body: decode(body) };
  }
}

function decode(text: string): Uint8Array {
  try {
    return fromBase64(text);
  } catch {
    throw malformed('base64');
  }
}

/** Lines ended by a line feed, of printable ASCII and spaces. */
class Lines {
  readonly #bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(): string {
    const end = this.#bytes.indexOf(0x0a, this.at);
    if (end < 0) throw malformed('end of header');
    const line = this.#bytes.subarray(this.at, end);
    if (line.some((byte) => byte < 0x20 || byte > 0x7e)) throw malformed('character');
    this.at = end + 1;
    let text = '';
    for (const byte of line) text += String.fromCharCode(byte);
    return text;
  }
}

/** Checks the header under the file key and opens the payload. Refuses `open`. */
export function openAgeFile(file: AgeFile, fileKey: Uint8Array): Uint8Array {
  if (fileKey.length !== FILE_KEY || !equal(headerMac(fileKey, file.macked), file.mac)) throw new Refused('open', 'MAC');
  if (file.payload.length < NONCE + TAG) throw new Refused('open', 'payload');
  const key = streamKey(fileKey, file.payload.subarray(0, NONCE));
  const sealed = file.payload.subarray(NONCE);
  const chunks: Uint8Array[] = [];
  try {
    for (let at = 0, number = 0; at < sealed.length; at += CHUNK + TAG, number++) {
      const last = at + CHUNK + TAG >= sealed.length;
      const chunk = chacha20poly1305(key, chunkNonce(number, last)).decrypt(sealed.subarray(at, at + CHUNK + TAG));
      if (chunk.length === 0 && number > 0) throw new Refused('open', 'empty last chunk');
      chunks.push(chunk);
    }
    return chunks.length === 1 ? chunks[0]! : concat(...chunks);
  } catch {
    throw new Refused('open', 'payload');
  } finally {
    overwrite(key);
  }
}

function sealPayload(fileKey: Uint8Array, nonce: Uint8Array, plaintext: Uint8Array): Uint8Array {
  const key = streamKey(fileKey, nonce);
  const chunks = Math.max(1, Math.ceil(plaintext.length / CHUNK));
  const sealed = Array.from({ length: chunks }, (_, number) =>
    chacha20poly1305(key, chunkNonce(number, number === chunks - 1)).encrypt(plaintext.subarray(number * CHUNK, (number + 1) * CHUNK)));
  overwrite(key);
  return chunks === 1 ? sealed[0]! : concat(...sealed);
}

function chunkNonce(number: number, last: boolean): Uint8Array {
  const nonce = new Uint8Array(12);
  new DataView(nonce.buffer).setUint32(7, number);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

function streamKey(fileKey: Uint8Array, nonce: Uint8Array): Uint8Array {
  return hkdf(sha256, fileKey, nonce, utf8('payload'), 32);
}

function headerMac(fileKey: Uint8Array, macked: Uint8Array): Uint8Array {
  const key = hkdf(sha256, fileKey, undefined, utf8('header'), 32);
  const mac = hmac(sha256, key, macked);
  overwrite(key);
  return mac;
}

function malformed(detail: string): Refused {
  return new Refused('age', detail);
}
