import assert from 'node:assert/strict';
import { test } from 'node:test';
import { argon2id as nobleArgon2id } from '@noble/hashes/argon2.js';
import { hkdf as nobleHkdf } from '@noble/hashes/hkdf.js';
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import { argon2id, argon2idByScript } from '../../main/ts/argon2.ts';
import { Refused, hex, utf8 } from '../../main/ts/bytes.ts';
import { hkdf } from '../../main/ts/derivation.ts';
import { SigningKey, verifyBare } from '../../main/ts/signature.ts';
import { encapsulateWith, scriptDecapsulator, xwingPublicKey } from '../../main/ts/xwingscript.ts';
import { fromHex, publishedVectors } from './support.ts';

const RFC_8032 = [
  ['9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b'],
  ['4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb', '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c', '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00'],
  ['c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7', 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025', 'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a'],
] as const;

test('RFC 8032 section 7.1: keys, signatures and their verification', () => {
  for (const [seed, publicKey, message, signature] of RFC_8032) {
    const key = new SigningKey(fromHex(seed));
    assert.equal(hex(key.publicKey), publicKey);
    assert.equal(hex(key.signBare(fromHex(message))), signature);
    verifyBare(fromHex(message), fromHex(signature), fromHex(publicKey));
  }
});

test('RFC 5869 A.1 holds for the library and A.3, with empty salt, for our HKDF', () => {
  const a1 = nobleHkdf(nobleSha256, new Uint8Array(22).fill(0x0b), fromHex('000102030405060708090a0b0c'), fromHex('f0f1f2f3f4f5f6f7f8f9'), 42);
  assert.equal(hex(a1), '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865');
  assert.equal(hex(hkdf(new Uint8Array(22).fill(0x0b), '')), '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d');
});

test('RFC 9106 section 5.3: Argon2id by script', () => {
  const options = { m: 32, t: 3, p: 4, version: 0x13, dkLen: 32, key: new Uint8Array(8).fill(3), personalization: new Uint8Array(12).fill(4) };
  const tag = nobleArgon2id(new Uint8Array(32).fill(1), new Uint8Array(16).fill(2), options);
  assert.equal(hex(tag), '0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
});

test('Argon2id by WebAssembly and by script give the same', async () => {
  const cost = { memory: 1024, passes: 2 };
  const salt = new Uint8Array(32).fill(5);
  assert.equal(hex(await argon2id(utf8('0123'), salt, cost)), hex(await argon2idByScript(utf8('0123'), salt, cost)));
});

test('Argon2id falls back to the script where WebAssembly is absent or blocked', async () => {
  const cost = { memory: 64, passes: 1 };
  const salt = new Uint8Array(32).fill(6);
  const expected = hex(await argon2idByScript(utf8('x'), salt, cost));
  const whole = globalThis.WebAssembly;
  const blocked = Object.assign(Object.create(whole) as typeof WebAssembly, {
    compile: () => Promise.reject(new whole.CompileError('blocked by policy')),
  });
  try {
    for (const substitute of [undefined, blocked]) {
      Object.defineProperty(globalThis, 'WebAssembly', { value: substitute, configurable: true, writable: true });
      assert.equal(hex(await argon2id(utf8('x'), salt, cost)), expected);
    }
  } finally {
    Object.defineProperty(globalThis, 'WebAssembly', { value: whole, configurable: true, writable: true });
  }
});

const xwing = publishedVectors('xwing.json');
test('X-Wing draft vectors: keys, encapsulation, decapsulation', async (t) => {
  if (xwing === null) return t.diagnostic('the set xwing.json is not beside the project: not run');
  const cases = JSON.parse(xwing) as Record<'seed' | 'eseed' | 'ss' | 'sk' | 'pk' | 'ct', string>[];
  assert.ok(cases.length > 0);
  for (const vector of cases) {
    assert.equal(hex(xwingPublicKey(fromHex(vector.sk))), vector.pk);
    const { enc, shared } = encapsulateWith(fromHex(vector.pk), fromHex(vector.eseed));
    assert.equal(hex(enc), vector.ct);
    assert.equal(hex(shared), vector.ss);
    assert.equal(hex(await scriptDecapsulator(fromHex(vector.sk)).decapsulate(fromHex(vector.ct))), vector.ss);
  }
});

interface Wycheproof { testGroups: { publicKey: { pk: string }; tests: { msg: string; sig: string; result: string; tcId: number }[] }[] }
const wycheproof = publishedVectors('wycheproof/ed25519_test.json');
test('Wycheproof Ed25519: all accepted and refused as listed', (t) => {
  if (wycheproof === null) return t.diagnostic('the set wycheproof/ed25519_test.json is not beside the project: not run');
  for (const group of (JSON.parse(wycheproof) as Wycheproof).testGroups) {
    for (const vector of group.tests) {
      assert.equal(accepts(fromHex(vector.msg), fromHex(vector.sig), fromHex(group.publicKey.pk)), vector.result === 'valid', `case ${vector.tcId}`);
    }
  }
});

function accepts(message: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): boolean {
  try {
    verifyBare(message, signature, publicKey);
    return true;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}
