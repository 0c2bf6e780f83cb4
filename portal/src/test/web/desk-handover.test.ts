import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { HybridIdentity, openAtDesk, openFile, OpeningKey, readDeskRequest, reseal, systemEntropy } from '../../../../crypto/src/main/ts/index.ts';
import { bech32Decode } from '../../../../crypto/src/main/ts/bech32.ts';
import type { Case } from '../../main/web/desk/cases.ts';
import { authored, older } from '../../main/web/desk/casework/authored.ts';
import { standing } from '../../main/web/desk/casework/standing.ts';
import { caseDocument } from '../../main/web/desk/exporting/content.ts';
import { sealedFile } from '../../main/web/desk/exporting/file.ts';
import { allowed } from '../../main/web/desk/handover/handover.ts';
import { handOver } from '../../main/web/desk/handover/reseal.ts';
import { askDelete, askKeep } from '../../main/web/desk/keeping/asking.ts';
import type { Work } from '../../main/web/desk/work.ts';
import type { Pane } from '../../main/web/desk/casework/pane.ts';
import { FakeServer, deskOf, page } from './desk-server.ts';
import { DEPLOYMENT, TODAY, directory, fromReporter, person, report, reporter, sealed, structureHash } from './desk-world.ts';

const anna = person('anna', 1);
const bram = person('bram', 2);
const zoe = person('zoe', 3);
const yara = person('yara', 4);
const cato = person('cato', 5);
const versions = [directory(1, '', '2026-03-01', [anna, bram], [structureHash], undefined, { z: [zoe, yara] })];
const mira = reporter(10);
const ROW = '0123456789abcdef';
const team = page.data.channels[1]!;
let server: FakeServer;

async function tells(answers: Record<string, string | string[]>): Promise<void> {
  const content = report(mira, versions[0]!.hash, structureHash, answers);
  server.put(ROW, 'm', 'in', (await sealed(content, mira.signing, [anna.recipient, bram.recipient])).envelope);
}

beforeEach(() => {
  server = new FakeServer(versions);
});

async function withdraws(question: string): Promise<void> {
  const content = fromReporter(mira, versions[0]!.hash, { kind: 'withdrawal', answers: { withdrawn: [question] } });
  server.put(ROW, 'm', 'in', (await sealed(content, mira.signing, [anna.recipient, bram.recipient])).envelope);
}

/** A report, handed over and worked on, then a message, handed over too: both desks. */
async function handedTwice(): Promise<[Work, Work]> {
  await tells({ '1.10': 'x' });
  const { work } = await deskOf(server, versions, anna, ['m']);
  await handsOver(work, [only(work).messages[0]!.hash]);
  const received = (await deskOf(server, versions, zoe, ['z'])).work;
  await received.casework.slip(only(received), 'note').deliver(() => [received.casework.act(only(received), { act: 'note', text: 'van z' })]);
  const content = fromReporter(mira, versions[0]!.hash);
  server.put(ROW, 'm', 'in', (await sealed(content, mira.signing, [anna.recipient, bram.recipient])).envelope);
  await work.refresh();
  await handsOver(work, [only(work).messages.find(({ content: { kind } }) => kind === 'message')!.hash]);
  await received.refresh();
  return [work, received];
}

const hexOf = (row: string): string => Buffer.from(row.slice(-8)).toString('hex');
const only = (work: Work): Case => work.rows[0]!.found;

async function handsOver(work: Work, hashes: readonly string[]): Promise<string> {
  const found = only(work);
  const slip = work.casework.slip(found, 'handover');
  const steps = () => [
    handOver(work.casework.parts, found, 'z', 'consent', hashes),
    work.casework.act(found, { act: 'handover', to: 'z', ground: 'consent', text: '', messages: hashes }),
  ];
  await slip.deliver(steps);
  if (slip.fault !== '') await slip.deliver(steps);
  await work.refresh();
  return slip.fault;
}

test('the receiving team reads what was handed over, unchanged, and sees by whom, when and from which team', async () => {
  await tells({ '1.3': ['money'], '1.10': 'M-a amenințat', k6: ['zorgcoordinator'] });
  const { work } = await deskOf(server, versions, anna, ['m']);
  const { hash } = only(work).messages[0]!;
  assert.equal(await handsOver(work, [hash]), '');
  const received = (await deskOf(server, versions, zoe, ['z'])).work;
  const found = only(received);
  assert.deepEqual([found.messages[0]!.hash, found.channel, found.status, found.mailbox], [hash, 'z', 'new', undefined]);
  assert.deepEqual(found.handed, { from: 'm', channel: 'z', day: TODAY, directory: versions[0]!.hash, member: 'anna' });
  await received.open(found.key);
  assert.deepEqual([received.view!.handedBy, received.view!.subject, received.view!.readers], ['Colleague anna', ['nl money'], ['Colleague zoe', 'Colleague yara']]);
  assert.deepEqual(received.view!.formerReaders, [], 'who handed it over still reads for her own team');
});

test('notes of the two teams stay apart, and what is written there begins the work', async () => {
  await tells({ '1.10': 'x' });
  const { work } = await deskOf(server, versions, anna, ['m']);
  await handsOver(work, [only(work).messages[0]!.hash]);
  const received = (await deskOf(server, versions, zoe, ['z'])).work;
  await received.casework.slip(only(received), 'note').deliver(() => [received.casework.act(only(received), { act: 'note', text: 'van z' })]);
  await received.refresh();
  await work.refresh();
  assert.deepEqual([only(received).status, standing(only(received).messages).notes.length], ['handed-over', 1]);
  assert.deepEqual([standing(only(work).messages).notes.length, standing(only(work).messages).handovers.length], [0, 1]);
});

test('who reads for both teams has two cases, each with its own work', async () => {
  const both = [directory(1, '', '2026-03-01', [anna, bram], [structureHash], undefined, { z: [anna, zoe] })];
  server = new FakeServer(both);
  server.put(ROW, 'm', 'in', (await sealed(report(mira, both[0]!.hash, structureHash, {}), mira.signing, [anna.recipient, bram.recipient])).envelope);
  const { work } = await deskOf(server, both, anna, ['m', 'z']);
  await handsOver(work, [only(work).messages[0]!.hash]);
  assert.deepEqual(work.rows.map(({ found }) => [found.caseId === mira.caseId, found.channel]).sort(), [[true, 'm'], [true, 'z']]);
  assert.equal(new Set(work.rows.map(({ found }) => found.key)).size, 2);
});

test('after a lost connection the same frames go again and the other team has each message once', async () => {
  await tells({ '1.10': 'x' });
  const { work } = await deskOf(server, versions, anna, ['m']);
  server.lost = 1;
  assert.equal(await handsOver(work, [only(work).messages[0]!.hash]), '');
  assert.equal(server.rows.get(`z-${ROW}`)!.envelopes.length, 1);
  assert.deepEqual(server.posts, ['handover', 'handover', 'work']);
});

test('a message that is gone meanwhile stops the hand-over before anything is sent', async () => {
  await tells({ '1.10': 'x' });
  const { work } = await deskOf(server, versions, anna, ['m']);
  assert.equal(await handsOver(work, [only(work).messages[0]!.hash, 'x'.repeat(43)]), 'work.absent');
  assert.deepEqual(server.posts, []);
});

test('a withdrawal that came after the case was opened stops a hand-over that rests on consent, also when it is sent again', async () => {
  for (const lost of [false, true]) {
    server = new FakeServer(versions);
    await tells({ k6: ['zorgcoordinator'] });
    const { work } = await deskOf(server, versions, anna, ['m']);
    const [found, slip] = [only(work), work.casework.slip(only(work), 'handover')];
    const steps = () => [handOver(work.casework.parts, found, 'z', 'consent', [found.messages[0]!.hash])];
    server.down = lost;
    if (lost) await slip.deliver(steps);
    server.down = false;
    await withdraws('k6');
    await slip.deliver(steps);
    assert.deepEqual([slip.fault, slip.sealed, server.posts], ['handover.changed', false, []]);
    await work.open(only(work).key);
    assert.equal(allowed({ view: work.view! } as Pane, team), false);
  }
});

test('a withdrawal after a try whose answer was lost says that the hand-over may have arrived', async () => {
  await tells({ k6: ['zorgcoordinator'] });
  const { work } = await deskOf(server, versions, anna, ['m']);
  const [found, slip] = [only(work), work.casework.slip(only(work), 'handover')];
  const steps = () => [handOver(work.casework.parts, found, 'z', 'consent', [found.messages[0]!.hash])];
  server.lost = 1;
  await slip.deliver(steps);
  await withdraws('k6');
  await slip.deliver(steps);
  assert.deepEqual([slip.fault, slip.sealed, server.posts], ['handover.unsure', false, ['handover']]);
});

test('an act and a hand-over that came in under an older list of readers say so', async () => {
  const old = versions[0]!;
  const inForce = [old, directory(2, old.hash, '2026-03-05', [bram, cato], [structureHash], undefined, { z: [zoe, yara] })];
  await tells({ '1.10': 'x' });
  const { work } = await deskOf(server, versions, anna, ['m']);
  await work.casework.slip(only(work), 'note').deliver(() => [work.casework.act(only(work), { act: 'note', text: 'x' })]);
  await handsOver(work, [only(work).messages[0]!.hash]);
  server.versions = inForce;
  for (const [reader, channel] of [[bram, 'm'], [zoe, 'z']] as const) {
    const later = (await deskOf(server, inForce, reader, [channel])).work;
    await later.open(only(later).key);
    const pane = { page, view: later.view! } as Pane;
    for (const message of later.view!.found.messages) assert.equal(older(pane, message.hash), page.text('case.superseded', { number: 1 }), `${message.content.kind} at ${channel}`);
    for (const note of later.view!.standing.notes) assert.ok(authored(pane, note).values.includes(older(pane, note.message.hash)));
  }
});

test('a withdrawal does not hold up an exception', async () => {
  await tells({ k6: ['zorgcoordinator'] });
  const { work } = await deskOf(server, versions, anna, ['m']);
  const found = only(work);
  await withdraws('k6');
  await handOver(work.casework.parts, found, 'z', 'exception', [found.messages[0]!.hash])();
  assert.deepEqual(server.posts, ['handover']);
});

test('a team that received a case does not rest on the consent in it: a withdrawal reaches the other team only', async () => {
  await tells({ k6: ['zorgcoordinator'] });
  const { work } = await deskOf(server, versions, anna, ['m']);
  await handsOver(work, [only(work).messages[0]!.hash]);
  const received = (await deskOf(server, versions, zoe, ['z'])).work;
  await received.open(only(received).key);
  assert.equal(allowed({ view: received.view! } as Pane, { ...team, id: 'x' }), false);
});

test('what is handed over later is new for the team that worked on the case before', async () => {
  const [work, received] = await handedTwice();
  assert.deepEqual([only(received).messages.filter(({ handed }) => handed !== undefined).length, only(received).status], [2, 'new']);
  assert.equal(work.rows.length, 1);
});

test('keeping and deleting a case that was handed over in two parts concerns both', async () => {
  const [, received] = await handedTwice();
  const rows = [...server.rows].filter(([, { channel }]) => channel === 'z');
  assert.equal(rows.length, 2);
  const { casework } = received;
  const asked: string[] = [];
  const listed = await casework.parts.api.inbox();
  casework.parts.api.inbox = async () => listed.map(row => ({ ...row, case: hexOf(row.case) }));
  casework.parts.api.keep = async row => { asked.push(row); };
  casework.parts.api.delete = async row => { asked.push(row); server.rows.delete(row); };
  const found = { ...only(received), messages: only(received).messages.map(message => ({ ...message, row: hexOf(message.row) })) };
  await askKeep(casework.parts, found, '2026-09-01')();
  await askDelete(casework.parts, found)();
  const both = rows.map(([row]) => hexOf(row)).sort();
  assert.deepEqual([asked.slice(0, 2).sort(), asked.slice(2).sort()], [both, both]);
});

test('a case in two parts is shown as kept until the first of them goes', async () => {
  const [, received] = await handedTwice();
  [...server.rows.values()].filter(({ channel }) => channel === 'z')[1]!.until = '2026-04-01';
  await received.refresh();
  assert.equal(received.until(only(received)), '2026-04-01');
});

test('a frame of somebody who does not read the team it came from is refused', async () => {
  await tells({ '1.10': 'x' });
  const { envelope } = await sealed(fromReporter(mira, versions[0]!.hash), mira.signing, [zoe.recipient]);
  const key = await OpeningKey.from(zoe.reading);
  const forged = await reseal(envelope, key, { deployment: DEPLOYMENT, directory: versions[0]!.hash, channel: 'z', day: TODAY, member: 'zoe' }, zoe.signing, [zoe.recipient], systemEntropy);
  server.put('other', 'z', 'in', forged.envelope);
  const { work } = await deskOf(server, versions, zoe, ['z']);
  assert.deepEqual([work.rows.length, Object.fromEntries(work.damage)], [0, { signer: 1 }]);
});

test('only a consent that stands today allows a team', async () => {
  const now = async (answers: Record<string, string | string[]>, withdrawn: boolean): Promise<boolean> => {
    server = new FakeServer(versions);
    await tells(answers);
    if (withdrawn) await withdraws('k6');
    const { work } = await deskOf(server, versions, anna, ['m']);
    await work.open(only(work).key);
    return allowed({ view: work.view! } as Pane, team);
  };
  assert.deepEqual([await now({ k6: ['zorgcoordinator'] }, false), await now({}, false), await now({ k6: ['none'] }, false), await now({ k6: ['zorgcoordinator'] }, true)], [true, false, false, false]);
});

test('keeping and deleting are asked with a request that the care worker signed for this row', async () => {
  await tells({ '1.10': 'x' });
  const { work } = await deskOf(server, versions, anna, ['m']);
  const found = only(work);
  const asked: Uint8Array[] = [];
  const { api } = work.casework.parts;
  for (const name of ['keep', 'delete'] as const) {
    const send = api[name].bind(api);
    api[name] = (row, request) => {
      asked.push(request);
      return send(row, request);
    };
  }
  await work.casework.slip(found, 'keep').deliver(() => [askKeep(work.casework.parts, found, '2026-09-01'), work.casework.parts.refresh]);
  assert.equal(work.until(found), '2026-09-01');
  await work.casework.slip(found, 'delete').deliver(() => [askDelete(work.casework.parts, found), work.casework.parts.refresh]);
  const keyOf = (member: string) => work.session.trust.current.member(member)?.key;
  assert.deepEqual(asked.map(bytes => readDeskRequest(bytes, DEPLOYMENT, keyOf)).map(({ act, row, held, member }) => [act, row, held, member]),
    [['keep', ROW, '2026-06-08', 'anna'], ['delete', ROW, '2026-09-01', 'anna']]);
  assert.equal(work.rows.length, 0);
});

test('an exported file opens with the key that is shown, and holds what was signed', async () => {
  await tells({ '1.3': ['money'], '1.10': 'M-a amenințat' });
  const { work } = await deskOf(server, versions, anna, ['m']);
  await work.open(only(work).key);
  const { address, identity, forget } = await sealedFile(work.view!, 'inzage', TODAY, systemEntropy);
  const file = new Uint8Array(await (await fetch(address)).arrayBuffer());
  const seed = bech32Decode('age-secret-key-pq-', identity.toLowerCase());
  const text = new TextDecoder().decode(await openFile(file, await HybridIdentity.fromSeed(seed)));
  assert.equal(text, caseDocument(work.view!, 'inzage', TODAY));
  assert.equal((JSON.parse(text) as { messages: { content: { answers: Record<string, unknown> } }[] }).messages[0]!.content.answers['1.10'], 'M-a amenințat');
  forget();
  await assert.rejects(fetch(address));
});

test('what was handed over is sealed to the receiving team alone', async () => {
  await tells({ '1.10': 'x' });
  const { work } = await deskOf(server, versions, anna, ['m']);
  await handsOver(work, [only(work).messages[0]!.hash]);
  const { bytes } = server.rows.get(`z-${ROW}`)!.envelopes[0]!;
  await assert.rejects(openAtDesk(bytes, await OpeningKey.from(anna.reading)));
  await assert.rejects(openAtDesk(bytes, await OpeningKey.from(mira.mailboxSeed)));
});

test('a handed-over case says nothing of the reporter reading it, and lists no consent she did not give', async () => {
  await tells({ '1.10': 'x' });
  const { work } = await deskOf(server, versions, anna, ['m']);
  await handsOver(work, [only(work).messages[0]!.hash]);
  const received = (await deskOf(server, versions, zoe, ['z'])).work;
  await received.open(only(received).key);
  const { view } = received;
  assert.deepEqual([view!.found.mailbox, view!.found.contested, view!.consents.every(({ given }) => !given)], [undefined, false, true]);
});
