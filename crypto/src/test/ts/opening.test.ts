import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HybridIdentity, openPlaintext, sealPlaintext } from '../../main/ts/age.ts';
import { parseAnchor } from '../../main/ts/anchor.ts';
import { sha256, toBase64url, utf8 } from '../../main/ts/bytes.ts';
import { verifyBundle } from '../../main/ts/directory.ts';
import { parseContent, writeContent, type Content } from '../../main/ts/envelope.ts';
import { OpeningKey, checkCase, checkReply, checkReport, checkWork, open, seal } from '../../main/ts/opening.ts';

import { ANNA, BOB, CARLA, DAY, HASH, ORIGIN, anchorJson, bundle, keyText, person, reply, report, work } from './fixtures.ts';
import { fixedEntropy, refuses, refusesLater } from './support.ts';

const reporter = person('reporter');
const directory = verifyBundle(parseAnchor(anchorJson()), bundle(), { origin: ORIGIN, today: DAY });
const content = report(reporter.key, reporter.recipient, { directory: directory.hash });
const entropy = fixedEntropy('opening');
const readers = [ANNA.recipient, BOB.recipient];

test('a sealed report opens for each reader, and for nobody else', async () => {
  const sealed = await seal(content, reporter.key, readers, entropy);
  for (const who of [ANNA, BOB]) {
    const opened = await open(sealed.envelope, who.seed);
    assert.deepEqual(opened.content, content);
    assert.equal(opened.messageHash, sealed.messageHash);
    checkReport(opened, directory);
  }
  await refusesLater('open', () => open(sealed.envelope, CARLA.seed));
  await refusesLater('open', () => open(sealed.envelope, reporter.seed));
});

test('a prepared key opens many envelopes', async () => {
  const key = await OpeningKey.from(ANNA.seed);
  const { envelope } = await seal(content, reporter.key, readers, entropy);
  for (let i = 0; i < 5; i++) assert.equal((await open(envelope, key)).content.kind, 'report');
  key.drop();
});

test('every kind goes through the document', () => {
  const { answers: _, mailbox: __, ...bare } = content;
  const empty = { structure: '', language: 'nl' };
  const contents = [
    content,
    report(reporter.key, reporter.recipient, { kind: 'addition', head: [HASH] }),
    { ...content, kind: 'message', questionnaire: empty, answers: { text: 'a' } },
    { ...bare, kind: 'withdrawal', questionnaire: empty, noReply: true, answers: { withdrawn: ['c1', '2.b'] } },
    reply(ANNA, content.caseId, directory.hash),
    reply(ANNA, content.caseId, directory.hash, { answers: { text: 'Te sun.', sentences: ['call', 'thanks'] } }),
    { ...reply(ANNA, content.caseId, directory.hash), kind: 'acknowledgement', answers: { received: [HASH] } },
    { ...reply(ANNA, content.caseId, directory.hash), kind: 'status', answers: { status: 'passed-on' } },
    work(ANNA, content.caseId, directory.hash, { act: 'a-new-act', fields: new Map<string, string | string[]>([['text', ''], ['of', [HASH, 'x']]]) }),
  ] as Content[];
  for (const each of contents) assert.deepEqual(parseContent(writeContent(each)), each);
});

test('text is written in NFC and half a surrogate pair is replaced', () => {
  const written = parseContent(writeContent({ ...content, answers: new Map([['q', 'e\u0301\ud800']]) }));
  assert.deepEqual(written.answers, new Map([['q', '\u00e9\ufffd']]));
});

test('contents outside their rules are refused as field', () => {
  const valid = JSON.parse(Buffer.from(writeContent(content)).toString()) as Record<string, unknown>;
  const many = Object.fromEntries(Array.from({ length: 65 }, (_, i) => [`q${i}`, 'x']));
  const changes: object[] = [
    { kind: 'note' }, { direction: 'out' }, { direction: 'up' }, { mailbox: undefined }, { noReply: true }, { noReply: 'no' }, { extra: 1 }, { id: undefined },
    { day: '2026-02-30' }, { channel: 'toolongid' }, { channel: 'M' }, { deployment: 'x' }, { questionnaire: { structure: '', language: 'nl' } },
    { questionnaire: { structure: HASH, language: 'dutch' } }, { questionnaire: { structure: HASH } }, { signer: { key: keyText(ANNA.key), member: 'anna' } },
    { head: [HASH, HASH] }, { head: Array.from({ length: 65 }, (_, i) => toBase64url(sha256(utf8(`${i}`)))) }, { sealedBy: 'me' }, { answers: many },
    { answers: { Q: 'x' } }, { answers: { q: [] } }, { answers: { q: ['a', 'a'] } }, { answers: { q: ['Not an id'] } }, { answers: { q: 1 } }, { answers: { q: 'x'.repeat(12_001) } },
    { answers: { q: Array.from({ length: 33 }, (_, i) => `o${i}`) } }, { caseId: toBase64url(new Uint8Array(31)) }, { caseId: 1 }, { answers: [] },
    { kind: 'message', questionnaire: { structure: '', language: 'nl' }, answers: { text: '' } },
    { kind: 'message', answers: { text: 'x' } },
    { kind: 'withdrawal', questionnaire: { structure: '', language: 'nl' }, answers: { withdrawn: [] } },
  ];
  for (const change of changes) refuses('field', () => parseContent(utf8(JSON.stringify({ ...valid, ...change }))));
  refuses('version', () => parseContent(utf8(JSON.stringify({ ...valid, version: 2 }))));
  refuses('encoding', () => parseContent(utf8(JSON.stringify({ ...valid, caseId: 'AB' }))));
  refuses('encoding', () => parseContent(utf8(JSON.stringify({ ...valid, mailbox: 'age1xyz' }))));
});

test('what care workers write is bounded, and only they write it', () => {
  const outward = JSON.parse(Buffer.from(writeContent(reply(ANNA, content.caseId, directory.hash))).toString()) as Record<string, unknown>;
  const answers = (value: object, kind: string, direction: string) => ({ kind, direction, answers: value });
  const said = (value: object) => answers({ text: 'x', ...value }, 'reply', 'out');
  const act = (value: object, changes: object = {}) => ({ ...answers({ act: 'note', fields: {}, ...value }, 'work', 'desk'), ...changes });
  const many = (n: number) => Array.from({ length: n }, (_, i) => `n${i}`);
  const named = (n: number) => Object.fromEntries(many(n).map((name) => [name, 'x']));
  for (const good of [said({ sentences: many(30) }), act({}), act({ fields: named(32) }), act({ fields: { a: many(64), b: 'x'.repeat(12_000) } })]) {
    parseContent(utf8(JSON.stringify({ ...outward, ...good })));
  }
  const changes = [
    said({ sentences: [] }), said({ sentences: many(31) }), said({ sentences: ['a', 'a'] }), said({ sentences: ['A sentence'] }), said({ sentences: 'a' }), said({ more: 1 }),
    { answers: { sentences: ['a'] } }, answers({ text: 'x' }, 'message', 'out'), answers({ text: 'x', sentences: ['a'] }, 'acknowledgement', 'out'),
    answers({ status: 'handling' }, 'status', 'desk'), answers({ status: 'gone' }, 'status', 'out'), answers({ status: 'closed', why: 'x' }, 'status', 'out'),
    answers({ act: 'note', fields: {} }, 'work', 'out'), act({ act: 'A note' }), act({ act: 1 }), act({ fields: [] }), act({ fields: named(33) }), act({ fields: { A: 'x' } }),
    act({ fields: { a: [] } }), act({ fields: { a: many(65) } }), act({ fields: { a: ['x', 'x'] } }), act({ fields: { a: 1 } }), act({ fields: { a: [['x']] } }),
    act({ fields: { a: 'x'.repeat(12_001) } }), act({ fields: { a: ['x'.repeat(12_001)] } }), act({ fields: { a: { b: 'x' } } }), act({ extra: 1 }),
    act({}, { sealedBy: 'browser' }), act({}, { noReply: true }), act({}, { mailbox: ANNA.recipient }), act({}, { signer: { key: keyText(ANNA.key) } }),
    act({}, { questionnaire: { structure: HASH, language: 'nl' } }),
  ];
  for (const change of changes) refuses('field', () => parseContent(utf8(JSON.stringify({ ...outward, ...change }))));
});

test('a text that does not fit is refused as size, so that the page splits it', () => {
  refuses('size', () => writeContent({ ...content, answers: new Map([['a', 'x'.repeat(12_000)], ['b', 'x'.repeat(3_000)]]) }));
});

async function resealed(change: (plaintext: Uint8Array) => void): Promise<Uint8Array> {
  const { envelope } = await seal(content, reporter.key, readers, entropy);
  const { plaintext } = await openPlaintext(envelope, await HybridIdentity.fromSeed(ANNA.seed));
  change(plaintext);
  return sealPlaintext(plaintext, readers, entropy);
}

const lengthOf = (plaintext: Uint8Array) => new DataView(plaintext.buffer, plaintext.byteOffset).getUint32(0);
const setLength = (plaintext: Uint8Array, length: number) => new DataView(plaintext.buffer, plaintext.byteOffset).setUint32(0, length);

test('padding, JSON and signature are checked in that order', async () => {
  await refusesLater('padding', async () => open(await resealed((p) => { p[16_383] = 1; }), ANNA.seed));
  await refusesLater('padding', async () => open(await resealed((p) => setLength(p, 0)), ANNA.seed));
  await refusesLater('padding', async () => open(await resealed((p) => setLength(p, 15_361)), ANNA.seed));
  await refusesLater('json', async () => open(await resealed((p) => { p[4] = 0x5b; }), ANNA.seed));
  await refusesLater('signature', async () => open(await resealed((p) => { p[4 + lengthOf(p)]! ^= 1; }), ANNA.seed));
  await refusesLater('field', async () => open(await resealed((p) => { p[4 + 2]! ^= 1; }), ANNA.seed));
});

test('a key that the content does not name cannot seal it', () => refusesLater('signer', () => seal(content, ANNA.key, readers, entropy)));

test('a case that does not belong to the signer is refused', async () => {
  const { envelope } = await seal({ ...content, caseId: HASH }, reporter.key, readers, entropy);
  await refusesLater('case', () => open(envelope, ANNA.seed));
});

test('another deployment, and a questionnaire that the channel does not admit, are refused', () => {
  const check = (changes: Partial<Content>) => () => checkReport({ content: { ...content, ...changes } as Content, messageHash: HASH }, directory);
  refuses('deployment', check({ deployment: 'other-one' }));
  refuses('questionnaire', check({ channel: 'v' }));
  refuses('questionnaire', check({ questionnaire: { structure: directory.hash, language: 'nl' } }));
  refuses('questionnaire', check({ directory: HASH }));
  refuses('case', check({ direction: 'out' }));
});

test('a second signing key or mailbox in a case is refused', () => {
  const opened = { content, messageHash: HASH };
  const second = (changes: Partial<Content>) => ({ content: { ...content, ...changes } as Content, messageHash: HASH });
  checkCase([opened, second({}), second({ mailbox: undefined, noReply: true })]);
  refuses('case', () => checkCase([opened, second({ mailbox: ANNA.recipient })]));
  refuses('case', () => checkCase([opened, second({ signer: { key: keyText(ANNA.key) } })]));
});

test('a reply holds for its case, channel, writer and directory version only', async () => {
  const expected = { caseId: content.caseId, deployment: content.deployment, directory };
  const written = reply(ANNA, content.caseId, directory.hash);
  const sealed = await seal(written, ANNA.key, [reporter.recipient, ...readers], entropy);
  const opened = await open(sealed.envelope, reporter.seed);
  checkReply(opened, expected);
  checkReply(opened, { ...expected, channel: 'm' });
  refuses('case', () => checkReply(opened, { ...expected, channel: 'v' }));
  refuses('case', () => checkReply(opened, { ...expected, caseId: HASH }));
  refuses('deployment', () => checkReply(opened, { ...expected, deployment: 'other-one' }));
  const check = (changes: object) => () => checkReply({ ...opened, content: { ...written, ...changes } }, expected);
  refuses('signer', check({ signer: { key: keyText(CARLA.key), member: 'carla' } }));
  refuses('signer', check({ signer: { key: keyText(CARLA.key), member: 'anna' } }));
  refuses('signer', check({ signer: { key: keyText(ANNA.key), member: 'bob' } }));
  refuses('signer', check({ directory: HASH }));
  refuses('case', () => checkReply({ ...opened, content }, expected));
});


test('a hint spares stanzas and a wrong hint opens all the same, and says where', async () => {
  const { envelope } = await seal(content, reporter.key, readers, entropy);
  const { position } = await open(envelope, ANNA.seed);
  for (const hint of [0, 1, 2, 3, 4, 5, 6, 7]) assert.equal((await open(envelope, ANNA.seed, hint)).position, position);
});

test('a status is checked as a reply, and what care workers write for each other in the same way', async () => {
  const expected = { caseId: content.caseId, deployment: content.deployment, directory };
  const opened = (given: object) => ({ content: { ...reply(ANNA, content.caseId, directory.hash), ...given } as Content, messageHash: HASH });
  const status = opened({ kind: 'status', answers: { status: 'handling' } });
  checkReply(status, expected);
  refuses('case', () => checkWork(status, expected));
  const note = work(ANNA, content.caseId, directory.hash, { act: 'note', fields: new Map([['text', 'Gebeld.']]) });
  const sealed = await seal(note, ANNA.key, readers, entropy);
  const found = await open(sealed.envelope, BOB.seed);
  checkWork(found, expected);
  checkWork(found, { deployment: content.deployment, directory });
  refuses('case', () => checkReply(found, expected));
  refuses('case', () => checkWork(found, { ...expected, caseId: HASH }));
  refuses('case', () => checkWork(found, { ...expected, channel: 'v' }));
  refuses('deployment', () => checkWork(found, { ...expected, deployment: 'other-one' }));
  refuses('signer', () => checkWork(opened({ ...note, channel: 'v' }), expected));
  refuses('signer', () => checkWork(opened({ ...note, directory: HASH }), expected));
  refuses('signer', () => checkWork(opened({ ...note, signer: { key: keyText(BOB.key), member: 'anna' } }), expected));
});
