/**
 * A small made-up deployment for the desk's tests: guardians, two care workers, one questionnaire, reporters. Everything is
 * signed and sealed as in production, with keys that nobody else has.
 */
import {
  SigningKey, caseIdOf, parseAnchor, recipientOf, seal, sha256, systemEntropy, toBase64url, utf8, concat, type Anchor, type Content,
} from '../../../../crypto/src/main/ts/index.ts';
import { noteKeyId, noteText } from '../../../../crypto/src/main/ts/note.ts';
import { Problem } from '../../main/web/desk/api.ts';
import type { DirectorySource } from '../../main/web/desk/trust.ts';

export const ORIGIN = 'https://desk.example';
export const DEPLOYMENT = 'test-desk';
export const TODAY = '2026-03-10';
export const NOON = Date.parse('2026-03-10T12:00:00Z');
export const clock = { now: () => NOON };

export function seed(fill: number): Uint8Array {
  return new Uint8Array(32).fill(fill);
}

export interface Person {
  readonly id: string;
  readonly reading: Uint8Array;
  readonly signing: SigningKey;
  readonly recipient: string;
  readonly record: string;
}

export function person(id: string, fill: number, name = `Colleague ${id}`): Person {
  const signing = new SigningKey(seed(fill + 100));
  const recipient = recipientOf(seed(fill));
  const json = JSON.stringify({
    version: 1, deployment: DEPLOYMENT, id, name, roles: ['triage'], languages: ['nl'], recipient,
    key: toBase64url(signing.publicKey), from: '2025-01-01', until: '2027-01-01',
  });
  const record = `${json}\n${toBase64url(signing.sign('luwte/1/member', utf8(json)))}\n`;
  return { id, reading: seed(fill), signing, recipient, record };
}

const guardianKeys = ['g-one', 'g-two', 'g-three'].map((id, i) => ({ id, key: new SigningKey(seed(200 + i)), organisation: `Organisation ${i}` }));
const guardians = guardianKeys.map(({ id, key, organisation }) => ({ id, key: toBase64url(key.publicKey), organisation }));

export const anchorText = JSON.stringify({ version: 1, deployment: DEPLOYMENT, origins: [ORIGIN], guardians, threshold: 2, minVersion: 1 });
export const anchor: Anchor = parseAnchor(anchorText);

export interface Version {
  readonly hash: string;
  readonly bundle: Uint8Array;
}

/**
 * A signed directory version.
 *
 * @param teams channels beside `m`, with their readers; nobody reports to them
 */
export function directory(number: number, previous: string, created: string, people: readonly Person[], structures: readonly string[], origin = ORIGIN,
  teams: Readonly<Record<string, readonly Person[]>> = {}): Version {
  const everybody = [...new Set([...people, ...Object.values(teams).flat()])];
  const json = utf8(JSON.stringify({
    version: 1, deployment: DEPLOYMENT, number, created, expires: dayAfter(created, 80), previous, origins: [origin], guardians, threshold: 2,
    channels: [{ id: 'm', readers: people.map(({ id }) => id), questionnaires: structures.map((structure, i) => ({ id: `form-${i}`, structure })) },
      ...Object.entries(teams).map(([id, readers]) => ({ id, readers: readers.map(reader => reader.id), questionnaires: [] }))],
    members: everybody.map(({ id, record }) => ({ id, from: '2025-01-01', until: '2027-01-01', record: toBase64url(sha256(utf8(record))) })),
  }));
  const lines = guardianKeys.slice(0, 2).map(({ id, key }) => {
    const bytes = concat(noteKeyId({ id, key: key.publicKey }), key.signBare(noteText(json)));
    return `— ${id} ${btoa(String.fromCharCode(...bytes))}\n`;
  });
  const note = `${new TextDecoder().decode(noteText(json))}\n${lines.join('')}`;
  return {
    hash: toBase64url(sha256(utf8(note))),
    bundle: utf8(JSON.stringify({ rotations: [], note, records: everybody.map(({ record }) => record) })),
  };
}

/** A source of directories that knows the given versions, the last one being in force. */
export function directorySource(versions: readonly Version[]): DirectorySource {
  return {
    directory: async () => versions.at(-1)!.bundle,
    directoryVersion: async hash => {
      const found = versions.find(version => version.hash === hash);
      if (found === undefined) throw new Problem(404, 'absent');
      return found.bundle;
    },
  };
}

/** A reporter as her browser makes one from a code. */
export interface Reporter {
  readonly signing: SigningKey;
  readonly caseId: string;
  readonly mailbox: string;
  readonly mailboxSeed: Uint8Array;
}

export function reporter(fill: number): Reporter {
  const signing = new SigningKey(seed(fill + 50));
  return { signing, caseId: caseIdOf(signing.publicKey), mailbox: recipientOf(seed(fill)), mailboxSeed: seed(fill) };
}

type Changes = { [K in keyof Content]?: unknown };

/** A message of a reporter; `changes` replaces fields of it. */
export function fromReporter(who: Reporter, directoryHash: string, changes: Changes = {}): Content {
  return {
    version: 1, kind: 'message', direction: 'in', deployment: DEPLOYMENT, caseId: who.caseId, directory: directoryHash, channel: 'm',
    questionnaire: { structure: '', language: 'ro' }, day: TODAY, answers: { text: 'Bună ziua' },
    signer: { key: toBase64url(who.signing.publicKey) }, noReply: false, mailbox: who.mailbox, id: toBase64url(systemEntropy.bytes(32)),
    head: [], sealedBy: 'browser', ...changes,
  } as Content;
}

export function report(who: Reporter, directoryHash: string, structure: string, answers: Record<string, string | string[]>, changes: Changes = {}): Content {
  return fromReporter(who, directoryHash, { kind: 'report', questionnaire: { structure, language: 'ro' }, answers: new Map(Object.entries(answers)), ...changes });
}

export function fromColleague(who: Person, to: Reporter, directoryHash: string, changes: Changes = {}): Content {
  return {
    version: 1, kind: 'reply', direction: 'out', deployment: DEPLOYMENT, caseId: to.caseId, directory: directoryHash, channel: 'm',
    questionnaire: { structure: '', language: 'ro' }, day: TODAY, answers: { text: 'Bună' },
    signer: { key: toBase64url(who.signing.publicKey), member: who.id }, noReply: false, id: toBase64url(systemEntropy.bytes(32)),
    head: [], sealedBy: 'desk', ...changes,
  } as Content;
}

export async function sealed(content: Content, key: SigningKey, recipients: readonly string[]): Promise<{ envelope: Uint8Array; messageHash: string }> {
  return seal(content, key, recipients);
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const QUESTIONS = [
  { id: '1.2', type: 'one', core: true, options: ['yes', 'no'], device: true },
  { id: '1.3', type: 'many', core: true, options: ['physical', 'money', 'unknown'], subject: true },
  { id: '1.10', type: 'text', core: true, limit: 4000 },
  { id: '1.13', type: 'one', core: false, options: ['yes', 'no'], consent: true, preset: 'no' },
  { id: 'k3', type: 'one', core: false, options: ['nl', 'ro', 'ar'] },
  { id: 'k4', type: 'text', core: false, limit: 400 },
  { id: 'k5', type: 'one', core: false, options: ['nothing', 'anonymous', 'help'], consent: true, preset: 'nothing' },
  { id: 'k6', type: 'many', core: false, options: ['none', 'zorgcoordinator'], consent: true, preset: ['none'], exclusive: ['none'] },
] as const;

function words(language: string): Uint8Array {
  const questions = Object.fromEntries(QUESTIONS.map(question => [question.id, {
    label: `${language} ${question.id}`, why: 'because',
    ...('options' in question ? { options: Object.fromEntries(question.options.map(id => [id, `${language} ${id}`])) } : {}),
  }]));
  return utf8(JSON.stringify({ version: 1, id: 'safety', language, title: `${language} form`, questions }));
}

/** The questionnaire of the tests: files by hash and language. */
export const wordFiles = new Map(['nl', 'ro'].map(language => [language, words(language)]));
export const structureFile = utf8(JSON.stringify({
  version: 1, id: 'safety', form: 1, channels: ['m'], questions: QUESTIONS,
  languages: Object.fromEntries([...wordFiles].map(([language, bytes]) => [language, toBase64url(sha256(bytes))])),
}));
export const structureHash = toBase64url(sha256(structureFile));

export const formSource = {
  questionnaire: async (hash: string, language?: string): Promise<Uint8Array> => {
    const file = hash === structureHash ? (language === undefined ? structureFile : wordFiles.get(language)) : undefined;
    if (file === undefined) throw new Problem(404, 'absent');
    return file;
  },
};
