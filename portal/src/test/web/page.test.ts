import assert from 'node:assert/strict';
import test from 'node:test';
import { Refused } from '../../../../crypto/src/main/ts/index.ts';
import { dayInWords, dayOf } from '../../main/web/page/env.ts';
import { PressCounter } from '../../main/web/component/head/exit.ts';
import { SelfTestFailed, WrongDate, faultName, loadFaultName } from '../../main/web/page/fault.ts';
import { RefusedByServer, Unreachable } from '../../main/web/page/net.ts';
import { sayFrom } from '../../main/web/page/texts.ts';

test('three presses within five seconds of each other leave, slower ones do not', () => {
  const counter = new PressCounter();
  assert.deepEqual([0, 4_000, 8_000].map((now) => counter.press(now)), [1, 2, 3]);
  const slow = new PressCounter();
  assert.deepEqual([0, 4_000, 9_001].map((now) => slow.press(now)), [1, 2, 1]);
  slow.reset();
  assert.equal(slow.press(9_002), 1);
});

test('a text takes its arguments, a missing key is no silent matter in a test', () => {
  const say = sayFrom({ 'tell.a': `Part {number} of {all}, it''s {unknown}` }, (key) => assert.fail(key));
  assert.equal(say('tell.a', { number: 1, all: 2 }), `Part 1 of 2, it's {unknown}`);
  assert.throws(() => say('tell.b'));
  assert.throws(() => say('toString'));
});

test('a name keeps its own direction inside a sentence from right to left', () => {
  const say = sayFrom({ k: 'من {name} {number}' }, (key) => assert.fail(key), true);
  assert.equal(say('k', { name: 'Anna', number: 3 }), 'من \u2068Anna\u2069 3');
});

test('the day is that of Amsterdam, in the words of the reader', () => {
  assert.equal(dayOf(new Date('2026-11-20T23:30:00Z')), '2026-11-21');
  assert.equal(dayOf(new Date('2026-07-01T21:59:00Z')), '2026-07-01');
  assert.equal(dayInWords('2026-11-21', 'nl'), '21 november 2026');
});

test('every failure has a name of its own', () => {
  assert.equal(faultName(new Unreachable()), 'network');
  assert.equal(loadFaultName(new Unreachable()), 'load');
  assert.equal(faultName(new RefusedByServer(409, 'exists')), 'exists');
  assert.equal(faultName(new RefusedByServer(403, 'signature')), 'refused');
  assert.equal(faultName(new Refused('threshold')), 'readers');
  assert.equal(faultName(new Refused('expired')), 'expired');
  assert.equal(faultName(new Refused('questionnaire')), 'questionnaire');
  assert.equal(faultName(new WrongDate('2026-01-01', '2026-11-21')), 'date');
  assert.equal(faultName(new SelfTestFailed()), 'self-test');
  assert.equal(faultName(new TypeError()), 'other');
});
