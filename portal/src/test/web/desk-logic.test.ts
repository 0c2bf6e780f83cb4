import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Content } from '../../../../crypto/src/main/ts/index.ts';
import { groupCases } from '../../main/web/desk/cases.ts';
import { consents } from '../../main/web/desk/consents.ts';
import { daysBetween, today } from '../../main/web/desk/days.ts';
import { EVERYTHING, filtered, type Row } from '../../main/web/desk/inbox/filter.ts';
import { command } from '../../main/web/desk/keys.ts';
import { HIDDEN_MS, IDLE_MS, IdleLock, WARNING_MS } from '../../main/web/desk/lock.ts';
import type { Message } from '../../main/web/desk/message.ts';
import { caseName } from '../../main/web/desk/names.ts';
import { inOrder } from '../../main/web/desk/order.ts';
import { Page, type PageData } from '../../main/web/desk/page.ts';
import { pieces, shortText } from '../../main/web/desk/shown.ts';

const CONSENTS = [{ id: 'k5', preset: ['nothing'] }, { id: '1.13', preset: ['no'] }];

function message(hash: string, changes: Record<string, unknown> = {}, arrived = '2026-03-01', row = 'row'): Message {
  const kind = (changes['kind'] ?? 'report') as string;
  const direction = kind === 'reply' || kind === 'acknowledgement' ? 'out' : 'in';
  const content = {
    version: 1, kind, direction, deployment: 'd', caseId: 'case-1', directory: 'v', channel: 'm', questionnaire: { structure: 's', language: 'ro' },
    day: '2026-03-01', answers: new Map(), signer: { key: 'key' }, noReply: false, ...(direction === 'in' ? { mailbox: 'box' } : {}),
    id: hash, head: [], sealedBy: 'browser', ...changes,
  } as unknown as Content;
  return { hash, content, row, arrived };
}

const order = (...messages: Message[]) => inOrder(messages).map(entry => (entry.kind === 'message' ? entry.message.hash : `absent ${entry.hash}`));

test('a message stands after everything it lists, whatever its day says', () => {
  const late = message('a', { day: '2026-03-09' });
  const reply = message('b', { kind: 'reply', day: '2026-01-01', head: ['a'] });
  assert.deepEqual(order(reply, late), ['a', 'b']);
});

test('days break ties, and hashes where days are equal', () => {
  assert.deepEqual(order(message('c'), message('b'), message('z', { day: '2026-02-01' })), ['z', 'b', 'c']);
});

test('a listed message that is not there stands as absent before the first that lists it, once', () => {
  assert.deepEqual(order(message('b', { head: ['gone'] }), message('c', { head: ['gone', 'b'] })), ['absent gone', 'b', 'c']);
});

test('two replies that do not list each other were written at the same time, and no others', () => {
  const entries = inOrder([message('a'), message('b', { kind: 'reply', head: ['a'] }), message('c', { kind: 'reply', head: ['a'] }), message('d', { head: ['b', 'c'] })]);
  const same = Object.fromEntries(entries.flatMap(entry => (entry.kind === 'message' ? [[entry.message.hash, entry.sameTime]] : [])));
  assert.deepEqual(same, { a: [], b: ['c'], c: ['b'], d: [] });
});

test('messages that list each other, which hashes make impossible, would still both be shown', () => {
  assert.deepEqual(order(message('a', { head: ['b'] }), message('b', { head: ['a'] })), ['a', 'b']);
});

test('the same message in two envelopes and two rows is one message', () => {
  const { cases } = groupCases([message('a'), message('a', {}, '2026-03-02', 'other')], '2026-03-10');
  assert.equal(cases.length, 1);
  assert.equal(cases[0]!.messages.length, 1);
});

test('cases are told apart by the signed case id, not by the server', () => {
  const { cases } = groupCases([message('a'), message('b', { caseId: 'case-2' })], '2026-03-10');
  assert.equal(cases.length, 2);
});

test('a second mailbox in a case is refused and the first stays', () => {
  const { cases, refused } = groupCases([message('a'), message('b', { kind: 'message', mailbox: 'other', head: ['a'] })], '2026-03-10');
  assert.deepEqual(refused.map(({ hash }) => hash), ['b']);
  assert.equal(cases[0]!.mailbox, 'box');
});

test('a reply signed for another channel than the case is refused', () => {
  const { refused } = groupCases([message('a'), message('b', { kind: 'reply', channel: 'v', head: ['a'] })], '2026-03-10');
  assert.deepEqual(refused.map(({ hash }) => hash), ['b']);
});

test('the longest waiting case is first and answered ones are last', () => {
  const { cases } = groupCases([
    message('a', { caseId: 'short' }, '2026-03-09'), message('b', { caseId: 'long' }, '2026-03-02'),
    message('c', { caseId: 'done' }, '2026-01-01'), message('d', { caseId: 'done', kind: 'reply', head: ['c'] }, '2026-01-02'),
  ], '2026-03-10');
  assert.deepEqual(cases.map(({ caseId, waiting, status }) => [caseId, waiting, status]), [['long', 8, 'new'], ['short', 1, 'new'], ['done', 0, 'answered']]);
});

test('an addition that no reply knew waits again, from its own day', () => {
  const { cases } = groupCases([message('a'), message('b', { kind: 'reply', head: ['a'] }), message('c', { kind: 'addition', head: ['b'] }, '2026-03-07')], '2026-03-10');
  assert.deepEqual([cases[0]!.status, cases[0]!.waiting], ['waiting', 3]);
});

test('an acknowledgement is no answer: the case goes on waiting', () => {
  const { cases } = groupCases([message('a'), message('b', { kind: 'acknowledgement', head: ['a'], answers: { received: ['a'] } })], '2026-03-10');
  assert.deepEqual([cases[0]!.status, cases[0]!.waiting], ['received', 9]);
});

test('a case without a mailbox cannot be answered, and waits until a colleague wrote something down', () => {
  const report = message('a', { noReply: true, mailbox: undefined });
  const [unread] = groupCases([report], '2026-03-10').cases;
  assert.deepEqual([unread!.status, unread!.waiting, unread!.mailbox], ['new', 9, undefined]);
  const note = message('b', { kind: 'work', direction: 'desk', head: ['a'], mailbox: undefined });
  const [begun] = groupCases([report, note], '2026-03-10').cases;
  assert.deepEqual([begun!.status, begun!.waiting, begun!.mailbox], ['one-way', 0, undefined]);
});

test('a day in the future does not make a case wait less than no days', () => {
  assert.equal(groupCases([message('a', {}, '2026-04-01')], '2026-03-10').cases[0]!.waiting, 0);
});

test('a skipped consent holds its preset', () => {
  assert.deepEqual(consents(CONSENTS, [message('a')], false).map(({ options, from }) => [options, from]), [[['nothing'], 'preset'], [['no'], 'preset']]);
});

test('an answered consent holds until it is withdrawn, then the preset holds', () => {
  const first = message('a', { answers: new Map([['k5', 'help'], ['1.13', 'yes']]) });
  const withdrawal = message('b', { kind: 'withdrawal', answers: { withdrawn: ['k5'] }, day: '2026-03-05', head: ['a'] });
  assert.deepEqual(consents(CONSENTS, [first], false).map(({ options }) => options), [['help'], ['yes']]);
  assert.deepEqual(consents(CONSENTS, [first, withdrawal], false), [
    { question: 'k5', options: ['nothing'], from: 'withdrawn', given: false, withdrawnOn: '2026-03-05' },
    { question: '1.13', options: ['yes'], from: 'answer', given: true },
  ]);
});

test('who has the code cannot widen a consent: a later answer is shown and does not count', () => {
  const later = message('b', { kind: 'addition', answers: new Map([['k5', 'help']]), head: ['a'] });
  const [police] = consents(CONSENTS, [message('a'), later], false);
  assert.deepEqual([police!.options, police!.laterAnswer], [['nothing'], ['help']]);
});

test('today is the day in Amsterdam, on both sides of midnight', () => {
  assert.equal(today({ now: () => Date.parse('2026-06-30T22:30:00Z') }), '2026-07-01');
  assert.equal(today({ now: () => Date.parse('2026-01-01T22:59:00Z') }), '2026-01-01');
  assert.equal(daysBetween('2026-03-28', '2026-03-30'), 2);
});

test('the desk warns, then locks after ten minutes without input', () => {
  let now = 0;
  const lock = new IdleLock({ now: () => now });
  now = IDLE_MS - WARNING_MS;
  assert.equal(lock.check(), 'soon');
  assert.equal(lock.activity(), 'open');
  now += IDLE_MS;
  assert.equal(lock.check(), 'locked');
});

test('input after the deadline locks instead of extending, as after a laptop slept', () => {
  let now = 0;
  const lock = new IdleLock({ now: () => now });
  now = IDLE_MS + 3_600_000;
  assert.equal(lock.activity(), 'locked');
  assert.equal(lock.activity(), 'locked');
});

test('five minutes out of sight lock, although something was typed elsewhere meanwhile', () => {
  let now = 0;
  const lock = new IdleLock({ now: () => now });
  lock.hidden();
  now = HIDDEN_MS - 1;
  lock.activity();
  now = HIDDEN_MS;
  assert.equal(lock.visible(), 'locked');
});

test('coming back in time clears the deadline of being hidden', () => {
  let now = 0;
  const lock = new IdleLock({ now: () => now });
  lock.hidden();
  now = HIDDEN_MS - 1;
  assert.notEqual(lock.visible(), 'locked');
  now = HIDDEN_MS + 1;
  assert.equal(lock.check(), 'open');
});

test('a case name is two made-up words, the same for the same id and another for another', () => {
  const id = new Uint8Array(32).fill(7);
  assert.equal(caseName(id), caseName(id.slice()));
  assert.match(caseName(id), /^[A-Z][a-z]{5} [a-z]{6}$/);
  assert.notEqual(caseName(id), caseName(new Uint8Array(32).fill(8)));
});

test('bidi overrides and controls are shown by their number, letters of any script stay', () => {
  assert.deepEqual(pieces('a\u202Eb\u0000'), [{ kind: 'text', text: 'a' }, { kind: 'control', text: '[U+202E]' }, { kind: 'text', text: 'b' }, { kind: 'control', text: '[U+0000]' }]);
  assert.deepEqual(pieces('مرحبا 👩‍👧\nx'), [{ kind: 'text', text: 'مرحبا 👩‍👧\nx' }]);
});

test('a name of a million characters is cut to one short line', () => {
  const shown = shortText('x\n'.repeat(500_000));
  assert.ok(shown.length <= 81 && !shown.includes('\n') && shown.endsWith('…'));
});

test('search looks at what the list shows, without regard to accents, and every word has to occur', () => {
  const [found] = groupCases([message('a')], '2026-03-10').cases;
  const row: Row = { found: found!, name: 'Balela kono', channel: 'Meldpunt', form: 'Veiligheid', category: ['Geld'], language: 'Română', arrived: '', until: '', state: 'new', urgent: false, assignee: '', assigneeName: '', beneath: [] };
  assert.equal(filtered([row], { ...EVERYTHING, query: 'romana GELD' }).length, 1);
  assert.equal(filtered([row], { ...EVERYTHING, query: 'geld geweld' }).length, 0);
  assert.equal(filtered([row], { ...EVERYTHING, channel: 'v' }).length, 0);
});

test('keys are commands only where nobody types, and never with a modifier', () => {
  const press = (key: string, more = {}) => ({ key, ctrlKey: false, altKey: false, metaKey: false, isComposing: false, ...more });
  assert.equal(command(press('j'), 'BODY'), 'next');
  assert.equal(command(press('j'), 'TEXTAREA'), undefined);
  assert.equal(command(press('r', { ctrlKey: true }), 'BODY'), undefined);
  assert.equal(command(press('Escape'), 'TEXTAREA'), 'close');
  assert.equal(command(press('Enter'), 'BUTTON'), undefined);
});

test('a second report under an earlier day widens no consent, whether it is shown or hides the first behind another mailbox', () => {
  const told = message('b', { answers: new Map([['k5', 'nothing']]) });
  for (const mailbox of ['box', 'other']) {
    const forged = message('a', { day: '2026-01-01', mailbox, answers: new Map([['k5', 'help']]) }, '2026-03-09');
    const [found] = groupCases([told, forged], '2026-03-10').cases;
    const [police] = consents(CONSENTS, found!.messages, found!.contested);
    assert.deepEqual([police!.options, police!.given], [['nothing'], false]);
  }
});

const GENUINE = message('b', { answers: new Map([['1.3', ['money']]]) }, '2026-03-05');
const forgedOn = (arrived: string, changes: Record<string, unknown> = {}) => message('a', { day: '2026-01-01', mailbox: 'other', channel: 'v', ...changes }, arrived);

test('of two reports the one that came in first leads, whatever the days and heads in them say', () => {
  for (const forged of [forgedOn('2026-03-09'), forgedOn('2026-03-09', { noReply: true, mailbox: undefined })]) {
    const { cases, refused } = groupCases([forged, message('c', { kind: 'reply', head: ['b'] }, '2026-03-08'), GENUINE], '2026-03-10');
    const [found] = cases;
    assert.deepEqual([found!.report!.hash, found!.channel, found!.mailbox], ['b', 'm', 'box']);
    assert.deepEqual([found!.contested, found!.sameDay, found!.otherMailbox], [true, false, true]);
    assert.deepEqual([found!.messages.length, refused.length], [3, 0]);
  }
});

test('a second report draws no reply to a mailbox where the first wants none', () => {
  const [found] = groupCases([forgedOn('2026-03-09'), message('b', { noReply: true, mailbox: undefined }, '2026-03-05')], '2026-03-10').cases;
  assert.deepEqual([found!.mailbox, found!.status, found!.otherMailbox], [undefined, 'new', true]);
});

test('two reports of one day leave it open which is first, hide neither conversation, and take away no way back', () => {
  const { cases, refused } = groupCases([
    forgedOn('2026-03-05', { noReply: true, mailbox: undefined }), GENUINE, message('c', { kind: 'addition', head: ['b'] }, '2026-03-06'),
    message('d', { kind: 'reply', head: ['c'] }, '2026-03-07'),
  ], '2026-03-10');
  const [found] = cases;
  assert.deepEqual([found!.sameDay, found!.otherMailbox, found!.mailbox, found!.messages.length, refused.length], [true, true, 'box', 4, 0]);
  const named = groupCases([forgedOn('2026-03-05'), GENUINE, message('c', { kind: 'addition', head: ['b'] }, '2026-03-06')], '2026-03-10');
  assert.deepEqual([named.cases[0]!.messages.length, named.cases[0]!.otherMailbox, named.refused.length], [3, true, 0]);
});

test('a case with one report is not contested, and a message with a mailbox of its own is still refused there', () => {
  const { cases, refused } = groupCases([GENUINE, message('c', { kind: 'addition', mailbox: 'other', head: ['b'] })], '2026-03-10');
  assert.deepEqual([cases[0]!.contested, cases[0]!.sameDay, cases[0]!.otherMailbox, refused.length], [false, false, false, 1]);
});

test('choosing what holds anyway is told apart from giving a consent', () => {
  const [police] = consents(CONSENTS, [message('a', { answers: new Map([['k5', 'nothing']]) })], false);
  assert.deepEqual([police!.from, police!.given], ['answer', false]);
});

test('a day stands in the words of the language of the desk, also inside a text, and what is no day as it came', () => {
  const desk = (language: string): Page => new Page({ language, texts: { 'desk.until': '= {day}' } } as unknown as PageData);
  assert.deepEqual(['nl', 'en'].map(language => desk(language).text('until', { day: '2026-11-21' })), ['= 21 november 2026', '= November 21, 2026']);
  assert.match(desk('nl').shortDay('2026-11-21'), /^21 nov\.? 2026$/);
  assert.deepEqual(['', '2026-02-30', '<b>'].map(desk('nl').day), ['', '2026-02-30', '<b>']);
});
