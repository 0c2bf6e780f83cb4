import assert from 'node:assert/strict';
import { test } from 'node:test';
import { equal, hex, sha256, utf8 } from '../../main/ts/bytes.ts';
import { caseIdOf } from '../../main/ts/envelope.ts';
import { deriveMailboxKeys, groups, newReceiptCode, readReceiptCode } from '../../main/ts/receipt.ts';
import { shuffle } from '../../main/ts/random.ts';
import { recipientOf } from '../../main/ts/age.ts';
import { fixedEntropy, refuses, refusesLater } from './support.ts';

const CODE = newReceiptCode(fixedEntropy('code'));

test('a new code is 28 digits that are 1 modulo 97, in 7 groups of 4', () => {
  const entropy = fixedEntropy('codes');
  for (let i = 0; i < 500; i++) {
    const code = newReceiptCode(entropy);
    assert.match(code, /^\d{28}$/);
    assert.equal(BigInt(code) % 97n, 1n);
    assert.equal(readReceiptCode(code), code);
  }
  assert.equal(groups(CODE).length, 7);
  assert.equal(groups(CODE).join(''), CODE);
});

test('a code is read with spaces, hyphens, dots and the digits of other scripts', () => {
  assert.equal(readReceiptCode(` ${groups(CODE).join(' ')}\n`), CODE);
  assert.equal(readReceiptCode(groups(CODE).join('-')), CODE);
  assert.equal(readReceiptCode(groups(CODE).join('\u00a0\u2011.')), CODE);
  for (const zero of [0x660, 0x6f0, 0x966, 0xe50, 0xff10, 0x1d7ce, 0x1d7f6, 0x1a90, 0x104a0]) {
    assert.equal(readReceiptCode(Array.from(CODE, (digit) => String.fromCodePoint(zero + Number(digit))).join('')), CODE);
  }
});

test('every single wrong digit and every swap of neighbours is found', () => {
  for (let at = 0; at < 28; at++) {
    for (let digit = 0; digit < 10; digit++) {
      if (String(digit) !== CODE[at]) refuses('code', () => readReceiptCode(CODE.slice(0, at) + digit + CODE.slice(at + 1)));
    }
    if (at < 27 && CODE[at] !== CODE[at + 1]) refuses('code', () => readReceiptCode(CODE.slice(0, at) + CODE[at + 1] + CODE[at] + CODE.slice(at + 2)));
  }
});

test('anything else than 28 digits is refused, and so are the check digits 00, 01 and 99', () => {
  for (const typed of ['', CODE.slice(1), `${CODE}0`, `${CODE.slice(0, 27)}x`, `${CODE.slice(0, 27)}½`, `${CODE.slice(0, 27)}²`, '0'.repeat(28)]) {
    refuses('code', () => readReceiptCode(typed));
  }
  let found = 0;
  for (let n = 0; n < 1000; n++) {
    const digits = String(n).padStart(26, '0');
    for (const check of ['00', '01', '99']) {
      if (BigInt(digits + check) % 97n === 1n) {
        found++;
        refuses('code', () => readReceiptCode(digits + check));
      }
    }
  }
  assert.ok(found > 0);
});

test('the keys of a mailbox follow from code and deployment, and forget themselves', async () => {
  const keys = await deriveMailboxKeys(groups(CODE).join(' '), 'luwte-test');
  const again = await deriveMailboxKeys(CODE, 'luwte-test');
  const elsewhere = await deriveMailboxKeys(CODE, 'luwte-two');
  assert.ok(equal(keys.auth.publicKey, again.auth.publicKey));
  assert.ok(!equal(keys.auth.publicKey, elsewhere.auth.publicKey));
  assert.ok(!equal(keys.auth.publicKey, keys.sign.publicKey));
  assert.equal(keys.caseId, caseIdOf(keys.sign.publicKey));
  assert.equal(keys.recipient, recipientOf(keys.seed));
  keys.drop();
  assert.ok(equal(keys.seed, new Uint8Array(32)));
  assert.throws(() => keys.auth.sign('luwte/1/request', utf8('x')));
  await refusesLater('code', () => deriveMailboxKeys('1', 'luwte-test'));
});

test('digits come by rejection and shuffles are even', () => {
  const entropy = fixedEntropy('even');
  const digits = new Array<number>(10).fill(0);
  for (let i = 0; i < 20_000; i++) digits[entropy.below(10)]!++;
  for (const count of digits) assert.ok(Math.abs(count - 2000) < 250, `${count}`);
  const orders = new Map<string, number>();
  for (let i = 0; i < 12_000; i++) {
    const order = shuffle([1, 2, 3], entropy).join('');
    orders.set(order, (orders.get(order) ?? 0) + 1);
  }
  assert.equal(orders.size, 6);
  for (const count of orders.values()) assert.ok(Math.abs(count - 2000) < 250, `${count}`);
  assert.equal(hex(sha256(fixedEntropy('a').bytes(4))), hex(sha256(fixedEntropy('a').bytes(4))));
});
