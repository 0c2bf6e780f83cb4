import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Decrypter } from 'age-encryption';
import { HybridIdentity, HybridRecipient, checkShape } from '../../main/ts/age.ts';
import { parseAgeFile, writeAgeFile } from '../../main/ts/agefile.ts';
import { concat, utf8 } from '../../main/ts/bytes.ts';
import { MAX_INDEX, exportFile, openFile, openIndex, sealIndex } from '../../main/ts/deskfiles.ts';
import { OpeningKey } from '../../main/ts/opening.ts';
import { hybridSeed } from './bech32seed.ts';
import { ANNA, BOB, keyText } from './fixtures.ts';
import { fixedEntropy, refuses, refusesLater } from './support.ts';

const entropy = fixedEntropy('desk files');
const key = await OpeningKey.from(ANNA.seed);
const CHUNK = 65_536;
async function sealFile(plaintext: Uint8Array): Promise<Uint8Array> {
  const fileKey = entropy.bytes(16);
  return writeAgeFile(await new HybridRecipient(ANNA.recipient, entropy).wrapFileKey(fileKey), fileKey, entropy.bytes(16), plaintext);
}

const filled = (n: number) => Uint8Array.from({ length: n }, (_, i) => i % 251);

test('a file of any size opens here and with the age library, in chunks', async () => {
  for (const size of [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK]) {
    const { file, identity } = await exportFile(filled(size), entropy);
    assert.equal(parseAgeFile(file).payload.length, 16 + size + 16 * Math.max(1, Math.ceil(size / CHUNK)));
    assert.match(identity, /^AGE-SECRET-KEY-PQ-1[02-9AC-HJ-NP-Z]+$/);
    assert.deepEqual(await openFile(file, await HybridIdentity.fromSeed(hybridSeed(identity))), filled(size));
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    assert.deepEqual(await decrypter.decrypt(file), filled(size));
  }
});

test('each export has an identity of its own', async () => {
  const [a, b] = [await exportFile(utf8('x'), entropy), await exportFile(utf8('x'), entropy)];
  assert.notEqual(a.identity, b.identity);
  await refusesLater('open', async () => openFile(a.file, await HybridIdentity.fromSeed(hybridSeed(b.identity))));
});

test('the age command opens an export, where one is installed that knows the hybrid recipients', () => {
  const help = spawnSync('age-keygen', ['-pq'], { encoding: 'utf8' });
  if (help.status !== 0) return console.log('not run: no age command of 1.3 or later is installed');
  return exportFile(filled(CHUNK + 1), entropy).then(({ file, identity }) => {
    const folder = mkdtempSync(join(tmpdir(), 'luwte-age-'));
    try {
      writeFileSync(join(folder, 'identity'), `${identity}\n`);
      writeFileSync(join(folder, 'file.age'), file);
      const age = spawnSync('age', ['--decrypt', '--identity', join(folder, 'identity'), join(folder, 'file.age')], { maxBuffer: 1e6 });
      assert.deepEqual(new Uint8Array(age.stdout), filled(CHUNK + 1));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

test('chunks that were cut off, swapped or changed open nothing', async () => {
  const file = await sealFile(filled(3 * CHUNK));
  const sealed = CHUNK + 16;
  const start = file.length - 3 * sealed;
  const changed = file.slice();
  changed[start + sealed]! ^= 1;
  const swapped = concat(file.slice(0, start), file.slice(start + sealed, start + 2 * sealed), file.slice(start, start + sealed), file.slice(start + 2 * sealed));
  for (const bad of [changed, swapped, file.slice(0, -sealed), file.slice(0, -1), concat(file, new Uint8Array(1)), file.slice(0, start)]) {
    await refusesLater('open', () => openFile(bad, key.identity));
  }
});

test('such a file has one stanza, and is no envelope', async () => {
  const fileKey = new Uint8Array(16);
  const [hybrid] = await new HybridRecipient(ANNA.recipient, entropy).wrapFileKey(fileKey);
  const file = (stanzas: Parameters<typeof writeAgeFile>[0]) => writeAgeFile(stanzas, fileKey, new Uint8Array(16), utf8('x'));
  await openFile(file([hybrid!]), key.identity);
  await refusesLater('stanza', () => openFile(file([hybrid!, hybrid!]), key.identity));
  await refusesLater('stanza', () => openFile(file([{ args: ['X25519', 'x'], body: new Uint8Array(32) }]), key.identity));
  await refusesLater('age', () => openFile(file([{ args: ['mlkem768x25519', 'AA'], body: new Uint8Array(32) }]), key.identity));
  const bare = file([hybrid!]).length - 1;
  refuses('stanza', () => checkShape(writeAgeFile([hybrid!], fileKey, new Uint8Array(16), new Uint8Array(28_942 - bare))));
});

test('an index opens for its owner alone, who signed it', async () => {
  const json = utf8(`{"version":1,"text":"${'x'.repeat(2 * CHUNK)}"}`);
  const file = await sealIndex(json, ANNA.key, ANNA.recipient, entropy);
  assert.deepEqual(await openIndex(file, key, keyText(ANNA.key)), json);
  await refusesLater('open', async () => openIndex(file, await OpeningKey.from(BOB.seed), keyText(ANNA.key)));
  const forged = await sealIndex(json, BOB.key, ANNA.recipient, entropy);
  await refusesLater('signature', () => openIndex(forged, key, keyText(ANNA.key)));
});

test('an index whose length field is wrong, or that is too large, is refused', async () => {
  const json = utf8('{"version":1}');
  const signed = (length: number) => concat(Uint8Array.of(0, 0, 0, length), json, ANNA.key.sign('luwte/1/desk-index', json));
  assert.deepEqual(await openIndex(await sealFile(signed(json.length)), key, keyText(ANNA.key)), json);
  for (const plaintext of [signed(json.length - 1), signed(json.length + 1), concat(signed(json.length), new Uint8Array(1)), new Uint8Array(67), new Uint8Array(0)]) {
    await refusesLater('padding', async () => openIndex(await sealFile(plaintext), key, keyText(ANNA.key)));
  }
  await refusesLater('size', () => openIndex(new Uint8Array(MAX_INDEX + 1), key, keyText(ANNA.key)));
  await refusesLater('size', () => sealIndex(new Uint8Array(MAX_INDEX), ANNA.key, ANNA.recipient, entropy));
});
