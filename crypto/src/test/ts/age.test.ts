import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { Decrypter, Encrypter, armor } from 'age-encryption';
import * as kit from 'cctv-age';
// The identities of the library that our rule refuses, so that every case of the kit reaches our reader of the format.
import { ScryptIdentity, X25519Identity } from '../../../../node_modules/age-encryption/dist/recipients.js';
import { HybridIdentity, HybridRecipient, checkShape, openPlaintext, readRecipient, recipientOf, sealPlaintext } from '../../main/ts/age.ts';
import { openAgeFile, parseAgeFile, writeAgeFile, type Stanza } from '../../main/ts/agefile.ts';
import { Refused, concat, hex, toBase64, utf8 } from '../../main/ts/bytes.ts';
import { fixedEntropy, refuses, refusesLater } from './support.ts';
import { hybridSeed } from './bech32seed.ts';

interface Identity { unwrapFileKey(stanzas: Stanza[]): Promise<Uint8Array | null> | Uint8Array | null }
interface KitCase { readonly name: string; readonly header: [string, string][]; readonly file: Uint8Array }

const cases: KitCase[] = Object.entries((kit as unknown as { default?: Record<string, Uint8Array> }).default ?? (kit as unknown as Record<string, Uint8Array>))
  .map(([name, bytes]) => {
    const end = Buffer.from(bytes).indexOf('\n\n');
    const header = Buffer.from(bytes.subarray(0, end)).toString('utf8').split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]);
    const compressed = header.some(([key, value]) => key === 'compressed' && value === 'zlib');
    return { name, header, file: compressed ? new Uint8Array(inflateSync(bytes.subarray(end + 2))) : bytes.slice(end + 2) };
  });

async function identities(header: [string, string][]): Promise<Identity[]> {
  const found: Identity[] = [];
  for (const [key, value] of header) {
    if (key === 'passphrase') found.push(new ScryptIdentity(value) as Identity);
    else if (key === 'identity' && value.startsWith('AGE-SECRET-KEY-PQ-')) found.push(await HybridIdentity.fromSeed(hybridSeed(value)));
    else if (key === 'identity') found.push(new X25519Identity(value) as Identity);
  }
  return found;
}

/** Opens below the rule of eight stanzas; scrypt's own rules live in the library's identity. */
async function openAny(file: Uint8Array, keys: Identity[]): Promise<Uint8Array> {
  const age = parseAgeFile(file);
  for (const key of keys) {
    const fileKey = await key.unwrapFileKey(age.stanzas as never);
    if (fileKey !== null) return openAgeFile(age, fileKey);
  }
  throw new Refused('open');
}

assert.equal(cases.length, 143);
for (const { name, header, file } of cases) {
  const told = new Map(header);
  test(`age test kit: ${name} (${told.get('expect')})`, async () => {
    const expect = told.get('expect');
    const open = async () => openAny(told.get('armored') === 'yes' ? armor.decode(Buffer.from(file).toString('latin1')) : file, await identities(header));
    if (expect === 'success') {
      assert.equal(createHash('sha256').update(await open()).digest('hex'), told.get('payload'));
    } else if (expect === 'no match' || expect === 'HMAC failure' || expect === 'payload failure') {
      await refusesLater('open', open);
    } else {
      await assert.rejects(open);
    }
  });
}

const seed = fixedEntropy('reader').bytes(32);
const recipient = recipientOf(seed);
const plaintext = new Uint8Array(16_384).fill(3);

test('an envelope opens with the age library, and the library opens nothing of ours wrongly', async () => {
  const envelope = await sealPlaintext(plaintext, [recipient], fixedEntropy('envelope'));
  assert.equal(envelope.length, 28_942);
  const decrypter = new Decrypter();
  decrypter.addIdentity((await HybridIdentity.fromSeed(seed)) as never);
  assert.deepEqual(await decrypter.decrypt(envelope), plaintext);
});

test('an envelope of eight recipients sealed by the age library opens here', async () => {
  const encrypter = new Encrypter();
  for (let i = 0; i < 7; i++) encrypter.addRecipient(recipientOf(fixedEntropy(`other ${i}`).bytes(32)));
  encrypter.addRecipient(recipient);
  const envelope = await encrypter.encrypt(plaintext);
  checkShape(envelope);
  assert.deepEqual((await openPlaintext(envelope, await HybridIdentity.fromSeed(seed))).plaintext, plaintext);
});

test('the same entropy gives the same envelope, and another another', async () => {
  const [a, b, c] = await Promise.all(['x', 'x', 'y'].map((name) => sealPlaintext(plaintext, [recipient], fixedEntropy(name))));
  assert.equal(hex(a!), hex(b!));
  assert.notEqual(hex(a!), hex(c!));
});

test('seven or nine stanzas, or one of another type, are refused before a key is tried', async () => {
  const fileKey = new Uint8Array(16);
  const [hybrid] = await new HybridRecipient(recipient, fixedEntropy('stanza')).wrapFileKey(fileKey);
  const eight = Array.from({ length: 8 }, () => hybrid!);
  const file = (stanzas: Stanza[]) => {
    const short = writeAgeFile(stanzas, fileKey, new Uint8Array(16), new Uint8Array(0));
    const room = 28_942 - short.length;
    return room > 0 ? writeAgeFile(stanzas, fileKey, new Uint8Array(16), new Uint8Array(room)) : short;
  };
  checkShape(file(eight));
  refuses('stanza', () => checkShape(file(eight.slice(1))));
  refuses('stanza', () => checkShape(file([...eight.slice(1), { args: ['X25519', toBase64(new Uint8Array(32))], body: new Uint8Array(32) }])));
  const nine = writeAgeFile([...eight, hybrid!], fileKey, new Uint8Array(16), new Uint8Array(28_942 - 22 - 9 * 1557 - 48 - 32));
  refuses('stanza', () => checkShape(nine));
  refuses('age', () => checkShape(file([...eight.slice(1), { args: ['mlkem768x25519'], body: new Uint8Array(32) }])));
  refuses('size', () => checkShape(concat(file(eight), new Uint8Array(1))));
});

test('a key that is not among the readers, and a changed byte anywhere in the payload, open nothing', async () => {
  const envelope = await sealPlaintext(plaintext, [recipient], fixedEntropy('envelope'));
  const stranger = await HybridIdentity.fromSeed(fixedEntropy('stranger').bytes(32));
  await refusesLater('open', () => openPlaintext(envelope, stranger));
  const reader = await HybridIdentity.fromSeed(seed);
  for (const at of [12_526, 12_600, 28_941]) {
    const changed = envelope.slice();
    changed[at]! ^= 1;
    await refusesLater('open', () => openPlaintext(changed, reader));
  }
});

test('recipients are lower-case bech32 of 1,216 bytes', () => {
  assert.equal(readRecipient(recipient).length, 1216);
  const other = recipient.endsWith('q') ? 'p' : 'q';
  for (const text of [recipient.toUpperCase(), recipient.slice(0, -1) + other, recipient.replace('age1pq1', 'age1pp1'), recipient.slice(0, -7), '', 'age1pq1', `${recipient} `]) {
    refuses('encoding', () => readRecipient(text));
  }
});

test('plain text of any bytes goes through the format', () => {
  const stanzas = [{ args: ['x'], body: utf8('a'.repeat(48)) }, { args: ['y', 'z'], body: new Uint8Array(0) }];
  const file = parseAgeFile(writeAgeFile(stanzas, new Uint8Array(16), new Uint8Array(16), utf8('hello')));
  assert.deepEqual(file.stanzas, stanzas);
  assert.deepEqual(openAgeFile(file, new Uint8Array(16)), utf8('hello'));
});
