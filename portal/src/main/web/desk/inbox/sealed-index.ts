import { toBase64url, utf8, type Content, type FormAnswers, type WorkAnswers } from '../../../../../../crypto/src/main/ts/index.ts';
import type { Structure } from '../../questionnaire/model.ts';
import { type Message, mailboxMark } from '../message.ts';
import { storiesSearched } from './search.ts';

/** What an envelope taught when it was opened: enough to list it, not to read it. */
export interface Entry {
  /** SHA-256 of the envelope, base64url. */
  readonly envelope: string;
  /** Which of the eight stanzas opened it. */
  readonly position: number;
  readonly message: Message;
}

/** Structures of forms by their hash. */
export type Structures = ReadonlyMap<string, Structure>;

/** Bytes that a drawer takes at most (casework.md), less what sealing adds. */
const ROOM = 8_000_000;
/** Texts of colleagues that the search looks at; translations, passages and reasons it does not. */
const SEARCHED_ACTS: ReadonlySet<string> = new Set(['note', 'task', 'task-done', 'assign', 'state', 'category', 'indication', 'called', 'handover', 'keep', 'outside', 'outside-removed']);

/** By the browser itself: in script the hash of 28,942 bytes takes a tenth of the time of an opening. */
export async function hashOf(envelope: Uint8Array): Promise<string> {
  return toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', envelope as Uint8Array<ArrayBuffer>)));
}

/**
 * A message without its story: what the list, the order of a conversation and the search need. It has another `mailbox` than the
 * message (a hash of it), so nothing can be sealed to it by mistake.
 */
export function listed(message: Message, structures: Structures): Message {
  const { content } = message;
  return { ...message, partial: true, content: { ...content, answers: listedAnswers(content, structures), id: '', ...(content.mailbox === undefined ? {} : { mailbox: mailboxMark(message) }) } as Content };
}

function listedAnswers(content: Content, structures: Structures): Content['answers'] {
  switch (content.kind) {
    case 'report':
    case 'addition': return withoutStory(content.answers, structures.get(content.questionnaire.structure));
    case 'message':
    case 'reply': return { text: '' };
    case 'work': return content.answers.act === 'state' ? listedState(content.answers) : SEARCHED_ACTS.has(content.answers.act) ? content.answers : { act: content.answers.act, fields: new Map() };
    default: return content.answers;
  }
}

/** The list asks whether a case is closed. Any other state would make of the index a list of who is recognised. */
function listedState({ act, fields }: WorkAnswers): WorkAnswers {
  return { act, fields: new Map([['state', fields.get('state') === 'closed' ? 'closed' : 'open']]) };
}

/** Of a form that is not known here only what was ticked is kept. */
function withoutStory(answers: FormAnswers, structure: Structure | undefined): FormAnswers {
  const ticked = new Set(structure?.questions.filter(({ type }) => type !== 'text').map(({ id }) => id));
  return new Map([...answers].filter(([id, answer]) => typeof answer !== 'string' || ticked.has(id)));
}

/** The index as JSON, as many entries as there is room for. */
export function writeIndex(deployment: string, member: string, entries: ReadonlyMap<string, Entry>, structures: Structures): string {
  const parts: string[] = [];
  let size = 0;
  for (const [id, { envelope, position, message }] of entries) {
    const structure = structures.get(message.content.questionnaire.structure);
    if (structure !== undefined && storiesSearched(structure)) continue;
    const part = `${JSON.stringify(id)}:${JSON.stringify({ envelope, position, message: listed(message, structures) }, asObject)}`;
    size += utf8(part).length + 1;
    if (size > ROOM) break;
    parts.push(part);
  }
  return `{"version":1,"deployment":${JSON.stringify(deployment)},"member":${JSON.stringify(member)},"entries":{${parts.join(',')}}}`;
}

/**
 * Reads an index that this care worker signed herself. An index of another deployment, version or colleague is none.
 *
 * @param json text whose signature was verified
 */
export function readIndex(json: string, deployment: string, member: string): Map<string, Entry> {
  const index = JSON.parse(json, asMap) as { version: number; deployment: string; member: string; entries: Record<string, Entry> };
  if (index.version !== 1 || index.deployment !== deployment || index.member !== member) return new Map();
  return new Map(Object.entries(index.entries));
}

/** Maps travel as objects under a mark that no message has for a key. */
function asObject(_key: string, value: unknown): unknown {
  return value instanceof Map ? { '\u0000': [...value] } : value;
}

function asMap(_key: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && '\u0000' in value ? new Map(value['\u0000'] as [unknown, unknown][]) : value;
}
