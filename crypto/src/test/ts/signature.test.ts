import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { concat, utf8 } from '../../main/ts/bytes.ts';
import { SigningKey, verify, verifyBare } from '../../main/ts/signature.ts';
import { fixedEntropy, fromHex, refuses } from './support.ts';

const { Point } = ed25519;
const key = new SigningKey(fixedEntropy('signer').bytes(32));
const message = utf8('a message');

test('a signature holds for its label only', () => {
  const signature = key.sign('luwte/1/message', message);
  verify('luwte/1/message', message, signature, key.publicKey);
  refuses('signature', () => verify('luwte/1/request', message, signature, key.publicKey));
});

test('S plus L is refused', () => {
  const signature = key.signBare(message);
  const s = littleEndian(signature.subarray(32)) + Point.Fn.ORDER;
  refuses('signature', () => verifyBare(message, concat(signature.subarray(0, 32), bytesOf(s)), key.publicKey));
});

test('every small-order key and every non-canonical encoding of one is refused', () => {
  const small = ['0100000000000000000000000000000000000000000000000000000000000000', 'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    '0000000000000000000000000000000000000000000000000000000000000000', '0000000000000000000000000000000000000000000000000000000000000080',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05', 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
    '0100000000000000000000000000000000000000000000000000000000000080', 'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f'];
  for (const publicKey of small) {
    for (const r of small) refuses('signature', () => verifyBare(message, concat(fromHex(r), new Uint8Array(32)), fromHex(publicKey)));
  }
});

test('a signature that holds only after multiplying by the cofactor is refused', () => {
  const torsion = Point.fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05');
  const a = 7n;
  const publicKey = Point.BASE.multiply(a).toBytes();
  const r = Point.BASE.multiply(5n).add(torsion).toBytes();
  const k = Point.Fn.create(littleEndian(sha512(concat(r, publicKey, message))));
  const signature = concat(r, bytesOf(Point.Fn.create(5n + k * a)));
  assert.ok(ed25519.verify(signature, message, publicKey, { zip215: true }), 'the cofactored equation holds');
  refuses('signature', () => verifyBare(message, signature, publicKey));
});

test('a dropped key does not sign', () => {
  const dropped = new SigningKey(new Uint8Array(32));
  dropped.drop();
  assert.throws(() => dropped.sign('luwte/1/message', message));
});

function littleEndian(bytes: Uint8Array): bigint {
  return bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);
}

function bytesOf(value: bigint): Uint8Array {
  return Uint8Array.from({ length: 32 }, (_, i) => Number((value >> BigInt(8 * i)) & 255n));
}
