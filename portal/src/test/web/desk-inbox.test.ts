import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { OpeningKey, open, sha256, systemEntropy, toBase64url, utf8 } from '../../../../crypto/src/main/ts/index.ts';
import { Answering, Draft } from '../../main/web/desk/answering.ts';
import { Api, ENVELOPE_SIZE, type ListedCase, Problem } from '../../main/web/desk/api.ts';
import { type Case, groupCases } from '../../main/web/desk/cases.ts';
import { check } from '../../main/web/desk/checks.ts';
import { Forms } from '../../main/web/desk/forms.ts';
import { Inbox } from '../../main/web/desk/inbox/fetching.ts';
import { Page } from '../../main/web/desk/page.ts';
import { roomUsed } from '../../main/web/desk/reply.ts';
import { Session } from '../../main/web/desk/session.ts';
import { Trust } from '../../main/web/desk/trust.ts';
import { rowOf, viewOf } from '../../main/web/desk/view.ts';
import { ORIGIN, TODAY, anchor, clock, directory, directorySource, formSource, fromColleague, fromReporter, person, report, reporter, sealed, structureHash } from './desk-world.ts';

const anna = person('anna', 1);
const bram = person('bram', 2);
const gone = person('cato', 3);
const v1 = directory(1, '', '2026-01-01', [anna, gone], [structureHash]);
const v2 = directory(2, v1.hash, '2026-02-01', [anna, bram], [structureHash]);
const mira = reporter(10);
const readers = [anna.recipient, bram.recipient];
const trust = new Trust(anchor, ORIGIN, directorySource([v1, v2]), clock);
const page = new Page({ language: 'nl', demo: false, texts: {}, channels: [{ id: 'm', name: 'Meldpunt' }], languages: [{ code: 'ro', name: 'Română', rtl: false }], sentences: [], forms: [], retention: { keep: 365, recognition: 30 } });
let key: OpeningKey;
let session: Session;

before(async () => {
  await trust.renew();
  key = await OpeningKey.from(anna.reading);
  session = { member: trust.current.member('anna')!, trust, opening: key, signing: anna.signing, reads: (channel: string) => channel === 'm', drop: () => undefined } as unknown as Session;
});

/** An inbox over envelopes of one server row, in this order. */
function inboxOf(envelopes: readonly Uint8Array[], row = 'aaaa') {
  const ids = envelopes.map((_, i) => `e${i}`);
  const listed: ListedCase[] = [{ case: row, channel: 'm', until: '2026-06-01', envelopes: ids.map(id => ({ id, day: TODAY, direction: 'in' })) }];
  const asked: string[][] = [];
  const inbox = new Inbox({
    source: {
      inbox: async () => listed,
      envelopes: async wanted => {
        asked.push([...wanted]);
        return new Map(wanted.map(id => [id, envelopes[ids.indexOf(id)]!]));
      },
    },
    open: envelope => open(envelope, key),
    check: (opened, place) => check(opened, place, trust),
    pause: async () => undefined,
  });
  return { inbox, asked, listed };
}

async function opened(...envelopes: Uint8Array[]): Promise<{ found: Case[]; damage: Record<string, number> }> {
  const { inbox } = inboxOf(envelopes);
  await inbox.refresh(() => undefined);
  return { found: [...groupCases(inbox.messages, TODAY).cases], damage: Object.fromEntries(inbox.damage) };
}

const aReport = () => sealed(report(mira, v2.hash, structureHash, { '1.3': ['money'], '1.10': 'M-a amenințat', k3: 'ar' }), mira.signing, readers);

test('a report opens, and the list shows its subject in the language of the desk and no word of its story', async () => {
  const { found } = await opened((await aReport()).envelope);
  const row = await rowOf(found[0]!, '2026-06-01', { forms: new Forms(formSource, 'nl'), trust, page });
  assert.deepEqual([row.category, row.form, row.language, row.channel], [['nl money'], 'nl form', 'Română', 'Meldpunt']);
  assert.equal(JSON.stringify({ ...row, found: undefined }).includes('amenințat'), false);
});

test('whatever does not open or pass is counted and holds up nothing else', async () => {
  const mine = (await aReport()).envelope;
  const forBram = (await sealed(fromReporter(mira, v2.hash), mira.signing, [bram.recipient])).envelope;
  const broken = mine.slice();
  broken[ENVELOPE_SIZE - 1]! ^= 1;
  const elsewhere = (await sealed(fromReporter(mira, v2.hash, { deployment: 'other-desk' }), mira.signing, readers)).envelope;
  const foreignCase = (await sealed(fromReporter(mira, v2.hash, { caseId: reporter(11).caseId }), mira.signing, readers)).envelope;
  const unknownForm = (await sealed(report(mira, v2.hash, toBase64url(sha256(utf8('other'))), {}), mira.signing, readers)).envelope;
  const { found, damage } = await opened(broken, forBram, elsewhere, foreignCase, unknownForm, new Uint8Array(ENVELOPE_SIZE), mine);
  assert.equal(found.length, 1);
  assert.deepEqual({ deployment: damage['deployment'], case: damage['case'], questionnaire: damage['questionnaire'] }, { deployment: 1, case: 1, questionnaire: 1 });
  assert.equal(Object.values(damage).reduce((a, b) => a + b), 6);
});

test('a reply counts only from a reader of that channel in the version it names', async () => {
  const good = await sealed(fromColleague(bram, mira, v2.hash), bram.signing, readers);
  const left = await sealed(fromColleague(gone, mira, v2.hash), gone.signing, readers);
  const borrowed = await sealed(fromColleague(bram, mira, v2.hash, { signer: { key: toBase64url(gone.signing.publicKey), member: 'bram' } }), gone.signing, readers);
  const { found, damage } = await opened((await aReport()).envelope, good.envelope, left.envelope, borrowed.envelope);
  assert.deepEqual(damage, { signer: 2 });
  assert.equal(found[0]!.messages.length, 2);
});

test('an envelope is fetched once, and one that vanished from the list is forgotten', async () => {
  const { inbox, asked, listed } = inboxOf([(await aReport()).envelope]);
  await inbox.refresh(() => undefined);
  await inbox.refresh(() => undefined);
  assert.deepEqual([asked, inbox.messages.length], [[['e0']], 1]);
  listed.length = 0;
  await inbox.refresh(() => undefined);
  assert.equal(inbox.messages.length, 0);
});

test('envelopes are asked for in batches of 32 and the progress reaches the end', async () => {
  const junk = new Uint8Array(ENVELOPE_SIZE);
  const { inbox, asked } = inboxOf(Array.from({ length: 70 }, () => junk));
  const seen: number[] = [];
  await inbox.refresh(done => seen.push(done));
  assert.deepEqual(asked.map(ids => ids.length), [32, 32, 6]);
  assert.equal(seen.at(-1), 70);
});

test('what could not be checked for want of a connection is no damage and is tried again', async () => {
  let fails = true;
  const old = (await sealed(report(mira, v1.hash, structureHash, {}, { day: '2026-01-20' }), mira.signing, readers)).envelope;
  const inbox = new Inbox({
    source: { inbox: async () => [{ case: 'a', channel: 'm', until: '', envelopes: [{ id: 'x', day: TODAY, direction: 'in' }] }], envelopes: async () => new Map([['x', old]]) },
    open: envelope => open(envelope, key),
    check: (found, place) => (fails ? Promise.reject(new Problem(0, 'network')) : check(found, place, trust)),
    pause: async () => undefined,
  });
  await inbox.refresh(() => undefined);
  assert.deepEqual([inbox.later, inbox.damage.size], [1, 0]);
  fails = false;
  await inbox.refresh(() => undefined);
  assert.deepEqual([inbox.later, inbox.messages.length], [0, 1]);
});

test('a case shows what was ticked before what was written, consents, readers, and who could read it then', async () => {
  const old = await sealed(report(mira, v1.hash, structureHash, { '1.10': 'poveste', '1.3': ['money', 'made-up'], k5: 'anonymous' }, { day: '2026-01-20' }), mira.signing, readers);
  const { found } = await opened(old.envelope);
  const view = await viewOf(found[0]!, { forms: new Forms(formSource, 'nl'), trust, page });
  const { sheet, superseded } = view.messages.get(old.messageHash)!;
  assert.deepEqual(sheet!.ticked.map(({ texts }) => texts), [['nl money', 'made-up'], ['nl anonymous']]);
  assert.deepEqual(sheet!.written.map(({ texts }) => texts), [['poveste']]);
  assert.deepEqual(sheet!.onDevice, ['nl 1.2']);
  assert.equal(superseded, 1);
  assert.deepEqual(view.readers, ['Colleague anna', 'Colleague bram']);
  assert.deepEqual(view.formerReaders, ['Colleague cato']);
  assert.deepEqual(view.consents.map(({ texts, from }) => [texts, from]), [[['nl no'], 'preset'], [['nl anonymous'], 'answer'], [['nl none'], 'preset']]);
});

test('a questionnaire whose bytes are not the admitted ones leaves the case without answers, not the desk without the case', async () => {
  const { found } = await opened((await aReport()).envelope);
  const forms = new Forms({ questionnaire: async () => utf8('{}') }, 'nl');
  const view = await viewOf(found[0]!, { forms, trust, page });
  assert.equal([...view.messages.values()][0]!.questionnaireRefused, true);
  assert.deepEqual((await rowOf(found[0]!, '', { forms, trust, page })).category, []);
});

test('an answer opens for the reporter and for every reader, and names what was seen', async () => {
  const { found } = await opened((await aReport()).envelope);
  let posted: Uint8Array | undefined;
  const answering = new Answering({ session, clock, entropy: systemEntropy, sent: () => undefined, post: async (row, envelope) => {
    assert.equal(row, 'aaaa');
    posted = envelope;
    return 'id';
  } });
  const draft = new Draft();
  draft.text = ' Salut ';
  await answering.reply(found[0]!, draft, 'ro');
  assert.deepEqual([draft.fault, draft.text, draft.sent], ['', '', true]);
  assert.equal(posted!.length, ENVELOPE_SIZE);
  for (const reading of [mira.mailboxSeed, anna.reading, bram.reading]) {
    const { content } = await open(posted!, reading);
    assert.deepEqual([content.answers, content.head], [{ text: 'Salut' }, found[0]!.messages.map(({ hash }) => hash)]);
    await check(await open(posted!, reading), { row: 'aaaa', arrived: TODAY }, trust);
  }
});

test('after a lost connection nothing is lost and the same envelope is sent again', async () => {
  const { found } = await opened((await aReport()).envelope);
  const posted: string[] = [];
  const answering = new Answering({ session, clock, entropy: systemEntropy, sent: () => undefined, post: async (_, envelope) => {
    posted.push(toBase64url(sha256(envelope)));
    if (posted.length === 1) throw new Problem(0, 'network');
    return 'id';
  } });
  const draft = new Draft();
  draft.text = 'Salut';
  await answering.reply(found[0]!, draft, 'ro');
  assert.deepEqual([draft.fault, draft.text], ['error.network', 'Salut']);
  await answering.reply(found[0]!, draft, 'ro');
  assert.deepEqual([draft.fault, draft.sent, posted[0] === posted[1]], ['', true, true]);
});

test('nothing is sealed when the directory of this moment does not verify or no longer lets her read', async () => {
  const { found } = await opened((await aReport()).envelope);
  const post = async (): Promise<string> => assert.fail('nothing may be sent');
  const stale = { ...session, trust: { ...session.trust, renew: async () => new Trust(anchor, ORIGIN, directorySource([v1]), { now: () => Date.parse('2027-01-01') }).renew() } } as unknown as Session;
  const draft = new Draft();
  draft.text = 'Salut';
  await new Answering({ session: stale, clock, entropy: systemEntropy, sent: () => undefined, post }).reply(found[0]!, draft, 'ro');
  assert.equal(draft.fault, 'directory.refused');
  const removed = Object.assign(Object.create(session) as Session, { reads: () => false });
  await new Answering({ session: removed, clock, entropy: systemEntropy, sent: () => undefined, post }).reply(found[0]!, draft, 'ro');
  assert.deepEqual([draft.fault, draft.text], ['directory.not-reader', 'Salut']);
});

test('an answer that did not go out says why, and stays sealed for another try', async () => {
  const { found } = await opened((await aReport()).envelope);
  const faults: string[] = [];
  for (const problem of [new Problem(0, 'network'), new Problem(401, 'login'), new Problem(403, 'signer'), new Problem(404, 'absent'), new Problem(409, 'exists'), new Problem(503, 'server')]) {
    const draft = new Draft();
    draft.text = 'Salut';
    await new Answering({ session, clock, entropy: systemEntropy, sent: () => undefined, post: () => Promise.reject(problem) }).reply(found[0]!, draft, 'ro');
    faults.push(draft.fault);
    assert.notEqual(draft.outgoing, undefined);
  }
  assert.deepEqual(faults, ['error.network', 'error.session', 'directory.not-reader', 'answer.absent', 'work.refused', 'error.server']);
});

test('one click acknowledges every message that nobody acknowledged', async () => {
  const { found } = await opened((await aReport()).envelope);
  let envelope: Uint8Array | undefined;
  const answering = new Answering({ session, clock, entropy: systemEntropy, sent: () => undefined, post: async (_, bytes) => {
    envelope = bytes;
    return 'id';
  } });
  await answering.acknowledge(found[0]!, new Draft());
  const { content } = await open(envelope!, mira.mailboxSeed);
  assert.deepEqual(content.answers, { received: [found[0]!.messages[0]!.hash] });
});

test('the meter knows exactly when a text no longer fits, in bytes of its script', async () => {
  const { found } = await opened((await aReport()).envelope);
  const used = (text: string) => roomUsed(text, found[0]!, session, 'ro', TODAY, systemEntropy);
  let fits = 0;
  for (let step = 8192; step >= 1; step /= 2) if (used('ж'.repeat(fits + step)) <= 1) fits += step;
  const answering = new Answering({ session, clock, entropy: systemEntropy, sent: () => undefined, post: async () => 'id' });
  const draft = new Draft();
  draft.text = 'ж'.repeat(fits + 1);
  await answering.reply(found[0]!, draft, 'ro');
  assert.equal(draft.fault, 'work.too-long');
  draft.text = 'ж'.repeat(fits);
  await answering.reply(found[0]!, draft, 'ro');
  assert.equal(draft.fault, '');
});

test('an envelope that is gone does not take the others of its batch with it', async () => {
  const api = new Api(async (_, init) => {
    const { ids } = JSON.parse(String(init?.body)) as { ids: string[] };
    return ids.includes('gone') ? new Response('{"status":404,"code":"absent"}', { status: 404 }) : new Response(new Uint8Array(ids.length * ENVELOPE_SIZE));
  });
  assert.deepEqual([...(await api.envelopes(['a', 'b', 'gone', 'c', 'd'])).keys()], ['a', 'b', 'c', 'd']);
});
