import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromBase64url, fromPaddedBase64, toBase64url, utf8 } from '../../main/ts/bytes.ts';
import { isDay } from '../../main/ts/day.ts';
import { fields, parseDocument } from '../../main/ts/document.ts';
import { refuses } from './support.ts';

const parse = (text: string) => parseDocument(utf8(text));

test('values are read, white space between tokens included', () => {
  const value = parse('{ "a" : [ 1 , -2 , true , false , null , "x\\u00e9\\n" ] , "b" : { } }') as Map<string, unknown>;
  assert.deepEqual(value.get('a'), [1, -2, true, false, null, 'xé\n']);
  assert.equal((value.get('b') as Map<string, unknown>).size, 0);
});

test('__proto__ is a key like any other', () => {
  assert.deepEqual([...(parse('{"__proto__":1}') as Map<string, unknown>)], [['__proto__', 1]]);
});

for (const text of ['', ' ', '{', '[1,]', '[,1]', '{"a":1,}', '{a:1}', "{'a':1}", '{"a" 1}', '[1 2]', 'tru', 'nul', 'NaN', '"\t"', '"\\x"', '"\\u12g4"', '"a',
  '1 ', '{} ', '{}\n', '{}{}', '\uFEFF{}', '{"a":1,"a":2}', '{"a":1,"\\u0061":2}', '"\\ud800"', '"\\udc00\\ud800"', '"e\\u0301"', '{"e\u0301":1}',
  '1.0', '1e3', '-0', '01', '-', '+1', '0x1', '9007199254740992', '-9007199254740992', '.5', '[1.0]', '[-]']) {
  test(`refused as json: ${JSON.stringify(text)}`, () => refuses('json', () => parse(text)));
}

test('the largest integers are read', () => {
  assert.deepEqual(parse('[9007199254740991,-9007199254740991,0]'), [9007199254740991, -9007199254740991, 0]);
});

test('sixteen levels are read and seventeen refused', () => {
  assert.ok(parse('['.repeat(16) + '1' + ']'.repeat(16)));
  refuses('json', () => parse('['.repeat(17) + ']'.repeat(17)));
});

test('a pair of escaped surrogates is one character', () => assert.equal(parse('"\\ud83d\\ude00"'), '😀'));

test('bytes that are not UTF-8 are refused as encoding', () => {
  for (const bytes of [[0x22, 0xff, 0x22], [0x22, 0xed, 0xa0, 0x80, 0x22], [0x22, 0xc0, 0x80, 0x22]]) {
    refuses('encoding', () => parseDocument(Uint8Array.from(bytes)));
  }
});

test('unknown and missing keys are refused', () => {
  refuses('field', () => fields(parse('{"a":1,"b":2}'), ['a']));
  refuses('field', () => fields(parse('{}'), ['a']));
  refuses('field', () => fields(parse('[]'), []));
  assert.equal(fields(parse('{"a":1,"b":2}'), ['a'], ['b']).get('b'), 2);
});

test('base64url goes there and back and is refused where not canonical', () => {
  for (let size = 0; size < 70; size++) {
    const bytes = Uint8Array.from({ length: size }, (_, i) => (i * 37 + size) & 255);
    assert.equal(toBase64url(bytes), Buffer.from(bytes).toString('base64url'));
    assert.deepEqual(fromBase64url(toBase64url(bytes)), bytes);
  }
  for (const text of ['A', 'AB', 'AAB', 'AA==', 'A+', 'A/', 'AA\n', 'A A', 'é', 'AA=']) refuses('encoding', () => fromBase64url(text));
  for (const text of ['AA', 'AA=', 'AA===', 'AAAA=', '====', 'AB==', 'A-==']) refuses('encoding', () => fromPaddedBase64(text));
  assert.deepEqual(fromPaddedBase64('AA=='), new Uint8Array(1));
});

test('days are real days', () => {
  for (const day of ['2026-11-21', '2024-02-29', '0001-01-01', '9999-12-31']) assert.ok(isDay(day), day);
  for (const day of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-11-31', '2026-1-1', '26-11-21', '2026-11-21T00', ' 2026-11-21', '']) assert.ok(!isDay(day), day);
});
