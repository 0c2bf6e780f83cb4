import { HybridIdentity, openPlaintext, sealPlaintext } from '../../main/ts/age.ts';
import { parseAnchor } from '../../main/ts/anchor.ts';
import { utf8 } from '../../main/ts/bytes.ts';
import { signDeskRequest, type DeskRequest } from '../../main/ts/deskrequest.ts';
import { verifyBundle, type VerifiedDirectory } from '../../main/ts/directory.ts';
import type { Content } from '../../main/ts/envelope.ts';
import { OpeningKey, seal } from '../../main/ts/opening.ts';
import { openAtDesk, reseal } from '../../main/ts/resealing.ts';
import {
  ANNA, BOB, CARLA, DAY, DEPLOYMENT, HASH, ORIGIN, anchorJson, bundle, directoryJson, keyText, note, person, reply, report, work, type Person,
} from './fixtures.ts';
import { fixedEntropy } from './support.ts';
import { Vector, type Put } from './vector.ts';

const reporter = person('reporter');
const entropy = () => fixedEntropy('vector casework');

/** The cases of what care workers write, hand over and ask. */
export async function makeCasework(put: Put): Promise<void> {
  const directory = verifyBundle(parseAnchor(anchorJson()), bundle(), { origin: ORIGIN, today: DAY });
  await makeMessages(put, directory);
  await makeResealed(put, directory);
  makeDeskRequests(put);
}

async function makeMessages(put: Put, directory: VerifiedDirectory): Promise<void> {
  const caseId = report(reporter.key, reporter.recipient).caseId;
  const said = reply(ANNA, caseId, directory.hash, { answers: { text: 'Te sun mâine.', sentences: ['call-tomorrow'] } });
  const told = { ...reply(ANNA, caseId, directory.hash), kind: 'status', answers: { status: 'handling' } } as Content;
  const written = work(ANNA, caseId, directory.hash, { act: 'note', fields: new Map<string, string | string[]>([['text', 'Gebeld.'], ['list', ['a', 'b']]]) });
  for (const [name, about, content, reader] of [
    ['reply_sentences', 'A reply made of a ready sentence.', said, reporter], ['status', 'A status, opened by the mailbox.', told, reporter],
    ['work', 'A note for colleagues.', written, BOB],
  ] as [string, string, Content, Person][]) {
    const recipients = [ANNA.recipient, BOB.recipient, ...(reader === reporter ? [reporter.recipient] : [])];
    const { envelope, messageHash } = await seal(content, ANNA.key, recipients, entropy());
    const found = { hash: messageHash, kind: content.kind, signer: keyText(ANNA.key) };
    put(`envelope_v1/ts_ok_${name}`, Vector.of('ok', about, { seed: reader.seed, deployment: DEPLOYMENT, case: caseId, ...found }, envelope));
  }
}

async function makeResealed(put: Put, directory: VerifiedDirectory): Promise<void> {
  const { envelope } = await seal(report(reporter.key, reporter.recipient, { directory: directory.hash }), reporter.key, [ANNA.recipient, BOB.recipient], entropy());
  const handover = { deployment: DEPLOYMENT, directory: directory.hash, channel: 'v', day: DAY, member: 'anna' };
  const handed = await reseal(envelope, await OpeningKey.from(ANNA.seed), handover, ANNA.key, [CARLA.recipient, BOB.recipient], entropy());
  const { frame, content, messageHash } = await openAtDesk(handed.envelope, await OpeningKey.from(CARLA.seed));
  const { signer: by, from, channel, day } = frame!;
  const given = { seed: CARLA.seed, deployment: DEPLOYMENT, anchor: anchorJson(), origin: ORIGIN, bundle: bundle() };
  const found = { hash: messageHash, kind: content.kind, signer: content.signer.key, envelope: frame!.envelope, from, channel, day, by: `${by.member} ${by.key}` };
  put('resealed_v1/ts_ok_report', Vector.of('ok', 'A report, handed over by one of its readers.', { ...given, ...found }, handed.envelope));
  put('resealed_v1/ts_open_stranger', Vector.of('open', 'The same with the key of who handed it over.', { ...given, seed: ANNA.seed }, handed.envelope));
  put('envelope_v1/ts_padding_resealed', Vector.of('padding', 'A handed-over message where a message is expected.', { seed: CARLA.seed, deployment: DEPLOYMENT }, handed.envelope));
  const { plaintext } = await openPlaintext(handed.envelope, await HybridIdentity.fromSeed(CARLA.seed));
  plaintext[4 + new DataView(plaintext.buffer, plaintext.byteOffset).getUint32(0)]! ^= 1;
  const forged = await sealPlaintext(plaintext, [CARLA.recipient], entropy());
  put('resealed_v1/ts_signature_frame', Vector.of('signature', 'A bit of the signature of the frame is flipped.', given, forged));
  const later = { ...given, bundle: bundle({ note: note(directoryJson({ number: 4 })) }) };
  put('resealed_v1/ts_version_directory', Vector.of('version', 'Another version of the directory than the frame names.', later, handed.envelope));
}

function makeDeskRequests(put: Put): void {
  const common = { deployment: DEPLOYMENT, row: '0123456789abcdef', held: '2026-12-31', member: 'anna', nonce: HASH };
  const keep: DeskRequest = { act: 'keep', ...common, until: '2027-01-31' };
  const remove: DeskRequest = { act: 'delete', ...common };
  const given = { deployment: DEPLOYMENT, key: ANNA.key.publicKey, today: DAY };
  const found = { row: common.row, held: common.held, member: common.member, nonce: common.nonce };
  put('desk_request_v1/ts_ok_keep', Vector.of('ok', 'Keeping a row until a day.', { ...given, act: 'keep', until: keep.until, ...found }, signDeskRequest(keep, ANNA.key)));
  put('desk_request_v1/ts_ok_delete', Vector.of('ok', 'Deleting a row.', { ...given, act: 'delete', until: 'none', ...found }, signDeskRequest(remove, ANNA.key)));
  put('desk_request_v1/ts_signature_other', Vector.of('signature', 'Signed by a colleague.', given, signDeskRequest(remove, BOB.key)));
  put('desk_request_v1/ts_encoding', Vector.of('encoding', 'No UTF-8.', given, new Uint8Array(100).fill(0xff)));
  put('desk_request_v1/ts_json', Vector.of('json', 'A signature alone after white space.', given, utf8(' '.repeat(100))));
}
