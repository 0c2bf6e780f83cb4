import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HybridIdentity, openPlaintext, recipientOf, sealPlaintext } from '../../main/ts/age.ts';
import { detectXWing, hasNativeXWing, type KemSubtle } from '../../main/ts/native.ts';
import { systemEntropy } from '../../main/ts/random.ts';
import { encapsulateWith, scriptDecapsulator } from '../../main/ts/xwingscript.ts';
import { fixedEntropy } from './support.ts';

/** Stands for a browser that has X-Wing; a key is the bytes it was made from. */
function browser(calls: string[] = []): KemSubtle {
  const buffer = (bytes: Uint8Array) => bytes.slice().buffer as ArrayBuffer;
  return {
    importKey: async (format, bytes, algorithm, extractable) => {
      assert.deepEqual([algorithm, extractable], [{ name: 'MLKEM768-X25519' }, false]);
      calls.push(format);
      return bytes.slice() as unknown as CryptoKey;
    },
    encapsulateBits: async (_algorithm, key) => {
      calls.push('encapsulateBits');
      const { enc, shared } = encapsulateWith(key as unknown as Uint8Array, systemEntropy.bytes(64));
      return { ciphertext: buffer(enc), sharedKey: buffer(shared) };
    },
    decapsulateBits: async (_algorithm, key, enc) => {
      calls.push('decapsulateBits');
      return buffer(await scriptDecapsulator(key as unknown as Uint8Array).decapsulate(enc));
    },
  };
}

const failing = (error: Error): KemSubtle => ({ ...browser(), importKey: () => Promise.reject(error) });

test('a browser without the functions, the algorithm or the key format leaves it to the script', async () => {
  assert.equal(await detectXWing(undefined), null);
  assert.equal(await detectXWing({} as KemSubtle), null);
  assert.equal(await detectXWing(failing(new DOMException('no', 'NotSupportedError'))), null);
  assert.equal(await detectXWing(failing(new TypeError('unknown format'))), null);
});

test('another failure is not papered over', async () => {
  await assert.rejects(detectXWing(failing(new DOMException('broken', 'OperationError'))), { name: 'OperationError' });
});

test('an older draft under the same name is passed over', async () => {
  const other = { ...browser(), decapsulateBits: async () => new ArrayBuffer(32) };
  assert.equal(await detectXWing(other), null);
});

test('a browser that has X-Wing seals and opens with it, and other entropy stays with the script', async () => {
  const calls: string[] = [];
  for (const [name, value] of Object.entries(browser(calls))) Object.defineProperty(globalThis.crypto.subtle, name, { value, configurable: true });
  assert.equal(await hasNativeXWing(), true);
  const seed = fixedEntropy('native').bytes(32);
  const plaintext = new Uint8Array(16_384).fill(1);
  calls.length = 0;
  const envelope = await sealPlaintext(plaintext, [recipientOf(seed)], systemEntropy);
  assert.equal(calls.filter((call) => call === 'encapsulateBits').length, 8);
  const reader = await HybridIdentity.fromSeed(seed);
  assert.deepEqual((await openPlaintext(envelope, reader)).plaintext, plaintext);
  assert.equal(calls.filter((call) => call === 'raw-seed').length, 1);
  calls.length = 0;
  await sealPlaintext(plaintext, [recipientOf(seed)], fixedEntropy('other'));
  assert.deepEqual(calls, []);
  reader.drop();
  await assert.rejects(openPlaintext(envelope, reader));
});
