import { recipientOf } from '../../main/ts/age.ts';
import { concat, sha256, toBase64url, utf8 } from '../../main/ts/bytes.ts';
import { caseIdOf, type FormContent, type ReplyContent, type WorkAnswers, type WorkContent } from '../../main/ts/envelope.ts';
import { noteKeyId, noteText } from '../../main/ts/note.ts';
import { SigningKey } from '../../main/ts/signature.ts';
import { fixedEntropy } from './support.ts';

export const DEPLOYMENT = 'luwte-test';
export const ORIGIN = 'https://luwte.example';
export const DAY = '2026-11-21';
export const HASH = toBase64url(sha256(utf8('structure')));

export interface Person {
  readonly id: string;
  readonly seed: Uint8Array;
  readonly recipient: string;
  readonly key: SigningKey;
}

/** A care worker or guardian made from her name alone. */
export function person(id: string): Person {
  const entropy = fixedEntropy(`person ${id}`);
  const seed = entropy.bytes(32);
  return { id, seed, recipient: recipientOf(seed), key: new SigningKey(entropy.bytes(32)) };
}

export const keyText = (key: SigningKey): string => toBase64url(key.publicKey);

export const ANNA = person('anna');
export const BOB = person('bob');
export const CARLA = person('carla');
export const GUARDIANS = [person('guard-a'), person('guard-b'), person('guard-c')];

export function guardianList(guardians: readonly Person[] = GUARDIANS): object[] {
  return guardians.map((guardian, i) => ({ id: guardian.id, key: keyText(guardian.key), organisation: `organisation ${i % 2}` }));
}

export function anchorJson(changes: object = {}): string {
  return JSON.stringify({
    version: 1, deployment: DEPLOYMENT, origins: [ORIGIN], guardians: guardianList(), threshold: 2, minVersion: 1, ...changes,
  });
}

export function memberRecord(who: Person, changes: object = {}, signer: SigningKey = who.key): string {
  const json = JSON.stringify({
    version: 1, deployment: DEPLOYMENT, id: who.id, name: `Name of ${who.id}`, roles: ['triage'], languages: ['nl', 'ro'],
    recipient: who.recipient, key: keyText(who.key), from: '2026-01-01', until: '2027-12-31', ...changes,
  });
  return `${json}\n${toBase64url(signer.sign('luwte/1/member', utf8(json)))}\n`;
}

export function listing(record: string, changes: object = {}): object {
  const member = JSON.parse(record.split('\n')[0]!) as { id: string; from: string; until: string };
  return { id: member.id, from: member.from, until: member.until, record: toBase64url(sha256(utf8(record))), ...changes };
}

export const RECORDS = [ANNA, BOB, CARLA].map((who) => memberRecord(who));

export function directoryJson(changes: object = {}, records: readonly string[] = RECORDS): string {
  return JSON.stringify({
    version: 1, deployment: DEPLOYMENT, number: 3, created: '2026-11-01', expires: '2026-12-31', previous: HASH, origins: [ORIGIN],
    guardians: guardianList(), threshold: 2,
    channels: [
      { id: 'm', readers: ['anna', 'bob'], questionnaires: [{ id: 'g1', structure: HASH }] },
      { id: 'v', readers: ['carla', 'bob'], questionnaires: [] },
    ],
    members: records.map((record) => listing(record)), ...changes,
  });
}

export function signatureLine(guardian: Person, text: Uint8Array): string {
  const keyId = noteKeyId({ id: guardian.id, key: guardian.key.publicKey });
  return `\u2014 ${guardian.id} ${Buffer.from(concat(keyId, guardian.key.signBare(text))).toString('base64')}\n`;
}

export function note(json: string, guardians: readonly Person[] = GUARDIANS.slice(0, 2)): string {
  const text = noteText(utf8(json));
  return `${Buffer.from(text).toString('utf8')}\n${guardians.map((guardian) => signatureLine(guardian, text)).join('')}`;
}

export function bundle(changes: { rotations?: string[]; note?: string; records?: string[] } = {}): Uint8Array {
  return utf8(JSON.stringify({ rotations: [], note: note(directoryJson()), records: RECORDS, ...changes }));
}

export function report(sign: SigningKey, mailbox: string, changes: Partial<FormContent> = {}): FormContent {
  return {
    version: 1, kind: 'report', direction: 'in', deployment: DEPLOYMENT, caseId: caseIdOf(sign.publicKey), directory: HASH, channel: 'm',
    questionnaire: { structure: HASH, language: 'ro' }, day: DAY,
    answers: new Map<string, string | string[]>([['where', 'hotel'], ['what', ['threat', 'unknown']], ['text', 'Știu că „da” — 😀\n']]),
    signer: { key: keyText(sign) }, noReply: false, mailbox, id: toBase64url(sha256(utf8('id'))), head: [], sealedBy: 'browser', ...changes,
  };
}

export function reply(writer: Person, caseId: string, directory: string, changes: Partial<ReplyContent> = {}): ReplyContent {
  return {
    version: 1, kind: 'reply', direction: 'out', deployment: DEPLOYMENT, caseId, directory, channel: 'm', questionnaire: { structure: '', language: 'nl' },
    day: DAY, answers: { text: 'Dank je wel.' }, signer: { key: keyText(writer.key), member: writer.id }, noReply: false,
    id: toBase64url(sha256(utf8('reply'))), head: [HASH], sealedBy: 'desk', ...changes,
  };
}

/** What a care worker wrote for colleagues. */
export function work(writer: Person, caseId: string, directory: string, answers: WorkAnswers, changes: Partial<WorkContent> = {}): WorkContent {
  return { ...reply(writer, caseId, directory), kind: 'work', direction: 'desk', answers, ...changes };
}
