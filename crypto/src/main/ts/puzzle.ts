import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import { concat, sha256, utf8, zeroSeparated } from './bytes.ts';

/** Hashes between two looks at the clock, and milliseconds of work between two breaks. */
const BATCH = 512;
const WORK_MS = 12;
const PREFIX_BLOCK = 64;

/**
 * Finds a counter for which SHA-256(luwte/1/puzzle || 0x00 || SHA-256(deployment) || challenge || SHA-256(envelope) || counter)
 * begins with `bits` zero bits (docs/format/request.md). Gives way to the page after every few milliseconds of work.
 */
export async function solvePuzzle(deployment: string, challenge: Uint8Array, envelope: Uint8Array, bits: number): Promise<bigint> {
  const message = concat(prefix(deployment, challenge, sha256(envelope)), new Uint8Array(8));
  const start = nobleSha256.create().update(message.subarray(0, PREFIX_BLOCK));
  const rest = message.subarray(PREFIX_BLOCK);
  const counter = new DataView(rest.buffer, rest.byteOffset + rest.length - 8);
  const scratch = start.clone();
  let breakAt = performance.now() + WORK_MS;
  for (let number = 0; ; number++) {
    counter.setUint32(0, Math.floor(number / 2 ** 32));
    counter.setUint32(4, number);
    if (leadingZeroBits(start._cloneInto(scratch).update(rest).digest()) >= bits) return BigInt(number);
    if (number % BATCH === 0 && performance.now() > breakAt) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      breakAt = performance.now() + WORK_MS;
    }
  }
}

/** Whether the counter solves the puzzle for the envelope with this SHA-256. */
export function puzzleSolved(deployment: string, challenge: Uint8Array, envelopeHash: Uint8Array, bits: number, counter: bigint): boolean {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, counter);
  return leadingZeroBits(sha256(prefix(deployment, challenge, envelopeHash), bytes)) >= bits;
}

function prefix(deployment: string, challenge: Uint8Array, envelopeHash: Uint8Array): Uint8Array {
  return zeroSeparated('luwte/1/puzzle', concat(sha256(utf8(deployment)), challenge, envelopeHash));
}

function leadingZeroBits(bytes: Uint8Array): number {
  let bits = 0;
  for (const byte of bytes) {
    if (byte !== 0) return bits + Math.clz32(byte) - 24;
    bits += 8;
  }
  return bits;
}
