import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concat, fromUtf8, utf8 } from '../../main/ts/bytes.ts';
import { readDeskRequest, requireReach, signDeskRequest, type DeskRequest } from '../../main/ts/deskrequest.ts';
import { ANNA, BOB, DEPLOYMENT, HASH, keyText } from './fixtures.ts';
import { refuses } from './support.ts';

const common = { deployment: DEPLOYMENT, row: '0123456789abcdef', held: '2026-12-31', member: 'anna', nonce: HASH };
const keep: DeskRequest = { act: 'keep', ...common, until: '2027-01-31' };
const remove: DeskRequest = { act: 'delete', ...common };
const keyOf = (member: string) => (member === 'anna' ? keyText(ANNA.key) : undefined);
const verified = (bytes: Uint8Array) => readDeskRequest(bytes, DEPLOYMENT, keyOf);

test('a request about a row is read as it was signed', () => {
  for (const request of [keep, remove]) assert.deepEqual(verified(signDeskRequest(request, ANNA.key)), request);
  assert.equal(fromUtf8(signDeskRequest(remove, ANNA.key).slice(0, -64)),
    `{"version":1,"act":"delete","deployment":"luwte-test","row":"0123456789abcdef","held":"2026-12-31","member":"anna","nonce":"${HASH}"}`);
});

test('a request for another deployment, by another key, under another label or changed afterwards is refused', () => {
  const bytes = signDeskRequest(keep, ANNA.key);
  refuses('deployment', () => readDeskRequest(bytes, 'other-one', keyOf));
  refuses('signature', () => readDeskRequest(bytes, DEPLOYMENT, () => keyText(BOB.key)));
  const json = bytes.slice(0, -64);
  refuses('signature', () => verified(concat(json, ANNA.key.sign('luwte/1/message', json))));
  const changed = utf8(fromUtf8(json).replace('2027-01-31', '2027-01-30'));
  refuses('signature', () => verified(concat(changed, bytes.slice(-64))));
});

test('a row is kept until a day after today, at most 365 days on', () => {
  for (const today of ['2027-01-30', '2026-01-31']) requireReach(keep, today);
  for (const today of ['2027-01-31', '2027-02-01', '2026-01-30']) refuses('field', () => requireReach(keep, today));
  requireReach(remove, '2027-01-31');
});

test('a request outside its rules is refused, by its writer too', () => {
  const bad: object[] = [
    { act: 'close' }, { row: '0123456789ABCDEF' }, { row: '1' }, { member: 'Anna' }, { nonce: 'AA' }, { deployment: 'x' }, { until: '2027-02-30' }, { held: '2026-12-32' }, { held: undefined }, { until: undefined }, { extra: 1 }, { nonce: undefined },
    { act: 'delete' },
  ];
  for (const change of bad) {
    const json = utf8(JSON.stringify({ version: 1, ...keep, ...change }));
    refuses('field', () => verified(concat(json, ANNA.key.sign('luwte/1/desk-request', json))));
  }
  refuses('field', () => signDeskRequest({ ...keep, row: 'x' }, ANNA.key));
  refuses('field', () => signDeskRequest({ ...keep, until: 'tomorrow' } as DeskRequest, ANNA.key));
  refuses('size', () => verified(new Uint8Array(64)));
  refuses('size', () => verified(new Uint8Array(1_024 + 64 + 1)));
  refuses('encoding', () => verified(new Uint8Array(1_024 + 64).fill(0xff)));
});
