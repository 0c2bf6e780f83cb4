import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hex } from '../../main/ts/bytes.ts';
import { authVerifier, deriveCustody, newPassphrase, readPassphrase, unwrapKeys, word, wrapKeys } from '../../main/ts/custody.ts';
import { fixedEntropy, refuses, refusesLater } from './support.ts';

const owner = { deployment: 'luwte-test', account: 'anna' };
const salt = fixedEntropy('salt').bytes(16);
const seeds = { reading: fixedEntropy('reading').bytes(32), signing: fixedEntropy('signing').bytes(32) };

test('the list has 7,776 different words of five letters', () => {
  const words = new Set(Array.from({ length: 7776 }, (_, number) => word(number)));
  assert.equal(words.size, 7776);
  assert.equal(word(0), 'bamab');
  assert.equal(word(7775), 'lytyz');
  assert.equal(word(6 ** 4), 'damab');
  for (const each of words) assert.match(each, /^[bdfgkl][aeiouy][mnprst][aeiouy][bgklrz]$/);
});

test('a new passphrase is six words and is read without regard to case and white space', () => {
  const passphrase = newPassphrase(fixedEntropy('passphrase'));
  assert.equal(passphrase.split(' ').length, 6);
  assert.equal(readPassphrase(`  ${passphrase.toUpperCase().replaceAll(' ', '\n\t ')} `), passphrase);
  for (const typed of ['', passphrase.slice(6), `${passphrase} bamab`, passphrase.replace(/^./, 'z'), passphrase.replaceAll(' ', '-')]) {
    refuses('passphrase', () => readPassphrase(typed));
  }
});

test('auth and wrap follow from passphrase, deployment, account and salt', async () => {
  const passphrase = newPassphrase(fixedEntropy('passphrase'));
  const keys = await deriveCustody(passphrase, owner.deployment, owner.account, salt);
  const other = await deriveCustody(passphrase, owner.deployment, 'bob', salt);
  assert.notEqual(hex(keys.auth), hex(keys.wrap));
  assert.notEqual(hex(keys.auth), hex(other.auth));
  assert.equal(authVerifier(owner.account, keys.auth).length, 32);
  await refusesLater('size', () => deriveCustody(passphrase, owner.deployment, owner.account, new Uint8Array(15)));
});

test('wrapped keys open for their owner, salt and key only', async () => {
  const wrap = fixedEntropy('wrap').bytes(32);
  const blob = await wrapKeys(seeds, wrap, owner, salt, fixedEntropy('blob'));
  assert.equal(blob.length, 109);
  assert.deepEqual(await unwrapKeys(blob, wrap, owner, salt), seeds);
  await refusesLater('passphrase', () => unwrapKeys(blob, fixedEntropy('x').bytes(32), owner, salt));
  await refusesLater('passphrase', () => unwrapKeys(blob, wrap, { ...owner, account: 'bob' }, salt));
  await refusesLater('passphrase', () => unwrapKeys(blob, wrap, { ...owner, deployment: 'other-one' }, salt));
  await refusesLater('passphrase', () => unwrapKeys(blob, wrap, owner, new Uint8Array(16)));
  await refusesLater('size', () => unwrapKeys(blob.subarray(1), wrap, owner, salt));
  await refusesLater('version', () => unwrapKeys(Uint8Array.from(blob, (byte, i) => (i === 0 ? 2 : byte)), wrap, owner, salt));
  for (let at = 17; at < 109; at += 13) {
    await refusesLater('passphrase', () => unwrapKeys(Uint8Array.from(blob, (byte, i) => (i === at ? byte ^ 1 : byte)), wrap, owner, salt));
  }
});
