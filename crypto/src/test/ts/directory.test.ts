import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAnchor } from '../../main/ts/anchor.ts';
import type { RefusalCode } from '../../main/ts/bytes.ts';
import { verifyBundle, verifyOlder } from '../../main/ts/directory.ts';
import {
  ANNA, BOB, CARLA, DAY, DEPLOYMENT, GUARDIANS, HASH, ORIGIN, RECORDS, anchorJson, bundle, directoryJson, guardianList, listing, memberRecord, note, person,
  signatureLine,
} from './fixtures.ts';
import { noteText } from '../../main/ts/note.ts';
import { utf8 } from '../../main/ts/bytes.ts';
import { refuses } from './support.ts';

const anchor = parseAnchor(anchorJson());
const verify = (bytes: Uint8Array, options: { channel?: string; origin?: string; today?: string } = {}, against = anchor) =>
  verifyBundle(against, bytes, { origin: ORIGIN, today: DAY, ...options });

test('a signed bundle tells readers and admitted questionnaires', () => {
  const directory = verify(bundle());
  assert.equal(directory.deployment, DEPLOYMENT);
  assert.equal(directory.expires, '2026-12-31');
  assert.deepEqual(directory.readers('m').map((member) => member.id), ['anna', 'bob']);
  assert.deepEqual(directory.readers('x'), []);
  assert.equal(directory.member('anna')?.recipient, ANNA.recipient);
  assert.ok(directory.admits('m', HASH));
  assert.ok(!directory.admits('v', HASH));
});

test('the bundle of one channel holds the records of its readers only', () => {
  assert.deepEqual(verify(bundle({ records: RECORDS.slice(0, 2) }), { channel: 'm' }).readers('m').length, 2);
  refuses('members', () => verify(bundle({ records: RECORDS.slice(0, 2) }), { channel: 'v' }));
  refuses('members', () => verify(bundle({ records: RECORDS.slice(0, 2) })));
  refuses('members', () => verify(bundle(), { channel: 'x' }));
});

test('an older version is found by its hash and checked for the day of the message', () => {
  const { hash } = verify(bundle());
  assert.equal(verifyOlder(anchor, bundle(), hash, '2026-12-24', ORIGIN).hash, hash);
  refuses('version', () => verifyOlder(anchor, bundle(), HASH, DAY, ORIGIN));
  refuses('expired', () => verifyOlder(anchor, bundle(), hash, '2027-03-01', ORIGIN));
});

const signed = (changes: object, records?: string[]) => bundle({ note: note(directoryJson(changes, records)), ...(records ? { records } : {}) });

const REFUSED: [string, RefusalCode, () => Uint8Array, { channel?: string; origin?: string; today?: string }?][] = [
  ['one guardian', 'threshold', () => bundle({ note: note(directoryJson(), GUARDIANS.slice(0, 1)) })],
  ['one guardian twice', 'threshold', () => bundle({ note: note(directoryJson(), [GUARDIANS[0]!, GUARDIANS[0]!]) })],
  ['strangers', 'threshold', () => bundle({ note: note(directoryJson(), [person('eve'), person('mallory')]) })],
  ['a guardian of the right name with another key', 'threshold', () => bundle({ note: note(directoryJson(), [GUARDIANS[0]!, { ...person('eve'), id: 'guard-b' }]) })],
  ['a signature over another text', 'signature', () => bundle({ note: note(directoryJson()) + signatureLine(GUARDIANS[2]!, utf8('other')) })],
  ['another deployment', 'deployment', () => signed({ deployment: 'other-one' })],
  ['an origin that the anchor does not name', 'deployment', () => bundle(), { origin: 'https://evil.example' }],
  ['an expired version', 'expired', () => bundle(), { today: '2027-01-02' }],
  ['a version of the day after tomorrow', 'expired', () => bundle(), { today: '2026-10-30' }],
  ['more than 90 days', 'field', () => signed({ created: '2026-10-01' })],
  ['an unknown key', 'field', () => signed({ extra: 1 })],
  ['version 2', 'version', () => signed({ version: 2 })],
  ['new guardians without the new ones', 'rotation', () => signed({ guardians: guardianList([person('n1'), person('n2')]) })],
  ['new guardians without the old ones', 'rotation', () => bundle({ note: note(directoryJson({ guardians: guardianList([person('n1'), person('n2')]) }), [person('n1'), person('n2')]) })],
  ['a lower threshold with enough for the new one only', 'rotation', () => bundle({ note: note(directoryJson({ threshold: 3 }), GUARDIANS.slice(0, 2)) })],
  ['a record not listed', 'members', () => bundle({ records: [...RECORDS, memberRecord(person('eve'))] })],
  ['a record twice', 'members', () => bundle({ records: [...RECORDS, RECORDS[0]!] })],
  ['a reader that is no member', 'members', () => signed({ channels: [{ id: 'm', readers: ['anna', 'eve'], questionnaires: [] }] })],
  ['a listing with other days', 'members', () => signed({ members: [listing(RECORDS[0]!, { until: '2028-01-01' }), ...RECORDS.slice(1).map((r) => listing(r))] })],
  ['a listing under another id', 'members', () => signed({ members: [listing(RECORDS[0]!, { id: 'ann' }), ...RECORDS.slice(1).map((r) => listing(r))] })],
  ['a reader no longer valid', 'members', () => signed({}, [memberRecord(ANNA, { until: '2026-11-19' }), ...RECORDS.slice(1)])],
  ['a record signed by another key', 'signature', () => signed({}, [memberRecord(ANNA, {}, BOB.key), ...RECORDS.slice(1)])],
  ['two ids with one recipient', 'members', () => signed({}, [memberRecord(ANNA, { recipient: BOB.recipient }), ...RECORDS.slice(1)])],
  ['a bundle with an unknown key', 'field', () => utf8('{"rotations":[],"note":"","records":[],"x":1}')],
  ['a note without signatures', 'field', () => bundle({ note: Buffer.from(noteText(utf8(directoryJson()))).toString() })],
];

for (const [name, code, bytes, options] of REFUSED) {
  test(`refused as ${code}: ${name}`, () => refuses(code, () => verify(bytes(), options)));
}

test('two ids with one signing key are refused', () => {
  const double = memberRecord(ANNA, { key: JSON.parse(RECORDS[1]!.split('\n')[0]!).key }, BOB.key);
  refuses('members', () => verify(signed({}, [double, ...RECORDS.slice(1)])));
});

test('a version one day early or late still holds', () => {
  verify(bundle(), { today: '2027-01-01' });
  verify(bundle(), { today: '2026-10-31' });
});

test('below minVersion is refused', () => refuses('version', () => verify(bundle(), {}, parseAnchor(anchorJson({ minVersion: 4 })))));

test('a rotation signed by both sets puts the new set in force', () => {
  const fresh = [person('n1'), person('n2'), person('n3')];
  const guardians = guardianList(fresh);
  const rotation = note(directoryJson({ number: 2, guardians }), [...GUARDIANS.slice(0, 2), ...fresh.slice(0, 2)]);
  const current = note(directoryJson({ guardians }), fresh.slice(1));
  assert.equal(verify(bundle({ rotations: [rotation], note: current })).number, 3);
  refuses('rotation', () => verify(bundle({ note: current })));
  refuses('rotation', () => verify(bundle({ rotations: [rotation] })));
  verify(bundle({ note: note(directoryJson({ guardians }), [...GUARDIANS.slice(0, 2), ...fresh.slice(0, 2)]) }));
});

test('a signature line of an unknown guardian is passed over', () => {
  const text = directoryJson();
  verify(bundle({ note: note(text, [person('stranger'), ...GUARDIANS.slice(1)]) }));
});

test('anchors outside their rules are refused', () => {
  for (const changes of [{ threshold: 1 }, { threshold: 4 }, { guardians: guardianList(GUARDIANS.slice(0, 1)) }, { origins: [] }, { minVersion: 0 },
    { guardians: guardianList([ANNA, ANNA]) }, { guardians: guardianList([ANNA, BOB, CARLA]).map((g) => ({ ...g, organisation: 'one' })) },
    { origins: ['luwte.example'] }, { deployment: 'X' }]) {
    refuses('field', () => parseAnchor(anchorJson(changes)));
  }
  refuses('version', () => parseAnchor(anchorJson({ version: 2 })));
});
