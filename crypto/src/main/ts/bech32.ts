import { Refused } from './bytes.ts';

const CHARSET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** Bech32 (BIP 173) without its limit of 90 characters, as age uses it. */
export function bech32Encode(prefix: string, bytes: Uint8Array): string {
  const words = regroup(bytes, 8, 5, true);
  const sum = polymod([...expand(prefix), ...words, 0, 0, 0, 0, 0, 0]) ^ 1;
  for (let i = 5; i >= 0; i--) words.push((sum >>> (5 * i)) & 31);
  return `${prefix}1${words.map((word) => CHARSET[word]).join('')}`;
}

/** Reads lower-case bech32 with this prefix. Refuses `encoding`: another prefix or case, a wrong checksum, unused bits that are not zero. */
export function bech32Decode(prefix: string, text: string): Uint8Array {
  if (!text.startsWith(`${prefix}1`)) throw new Refused('encoding', 'bech32 prefix');
  const words = Array.from(text.slice(prefix.length + 1), (character) => CHARSET.indexOf(character));
  if (words.length < 6 || words.includes(-1)) throw new Refused('encoding', 'bech32 character');
  if (polymod([...expand(prefix), ...words]) !== 1) throw new Refused('encoding', 'bech32 checksum');
  return Uint8Array.from(regroup(words.slice(0, -6), 5, 8, false));
}

function regroup(values: Iterable<number>, from: number, to: number, pad: boolean): number[] {
  const groups: number[] = [];
  let buffer = 0;
  let bits = 0;
  for (const value of values) {
    buffer = (buffer << from) | value;
    bits += from;
    while (bits >= to) {
      bits -= to;
      groups.push(buffer >> bits);
      buffer &= (1 << bits) - 1;
    }
  }
  if (pad && bits > 0) groups.push(buffer << (to - bits));
  if (!pad && (bits >= from || buffer !== 0)) throw new Refused('encoding', 'bech32 unused bits');
  return groups;
}

function expand(prefix: string): number[] {
  const codes = Array.from(prefix, (character) => character.charCodeAt(0));
  return [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
}

function polymod(values: number[]): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    for (let i = 0; i < 5; i++) {
      if ((top >>> i) & 1) sum ^= GENERATOR[i]!;
    }
  }
  return sum >>> 0;
}
