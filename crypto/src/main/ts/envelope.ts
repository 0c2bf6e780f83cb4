import { Refused, sha256, toBase64url, utf8, zeroSeparated } from './bytes.ts';
import { readRecipient } from './age.ts';
import { fields, parseDocument, writeDocument, type JsonObject, type JsonValue, type Writable } from './document.ts';
import { CHANNEL_ID, DEPLOYMENT_ID, LANGUAGE, NAME, OPTION_ID, QUESTION_ID, day, distinct, flag, hash, oneOf, text, versionOne } from './fields.ts';

/** The content document of docs/format/envelope.md. Hashes, keys and ids are 43 characters of base64url, as in the JSON. */
export type Content = FormContent | TextContent | ReplyContent | WithdrawalContent | AcknowledgementContent | StatusContent | WorkContent;
export type Kind = Content['kind'];
export type Direction = 'in' | 'out' | 'desk';
export type SealedBy = 'browser' | 'server' | 'desk';

/** Question id to one option id or text, or to several option ids. A skipped question is absent. */
export type FormAnswers = ReadonlyMap<string, string | readonly string[]>;
export interface TextAnswers { readonly text: string }
/** `sentences` names the ready sentences that make up the text: a remark for colleagues, what counts is the text. */
export interface ReplyAnswers extends TextAnswers { readonly sentences?: readonly string[] }
export interface WithdrawalAnswers { readonly withdrawn: readonly string[] }
export interface AcknowledgementAnswers { readonly received: readonly string[] }
export interface StatusAnswers { readonly status: Status }
export type Status = (typeof STATUSES)[number];
/** What a care worker wrote for colleagues. The acts and their fields are read at the desk (docs/format/casework.md). */
export interface WorkAnswers { readonly act: string; readonly fields: WorkFields }
export type WorkFields = ReadonlyMap<string, string | readonly string[]>;
export type Answers = Content['answers'];

interface Common {
  readonly version: 1;
  readonly direction: Direction;
  readonly deployment: string;
  readonly caseId: string;
  readonly directory: string;
  readonly channel: string;
  readonly questionnaire: { readonly structure: string; readonly language: string };
  /** `YYYY-MM-DD` in Europe/Amsterdam. */
  readonly day: string;
  readonly signer: { readonly key: string; readonly member?: string };
  readonly noReply: boolean;
  /** `age1pq1...`; there exactly when direction is `in` and noReply is false. */
  readonly mailbox?: string;
  readonly id: string;
  readonly head: readonly string[];
  readonly sealedBy: SealedBy;
}

export interface FormContent extends Common { readonly kind: 'report' | 'addition'; readonly answers: FormAnswers }
export interface TextContent extends Common { readonly kind: 'message'; readonly answers: TextAnswers }
export interface ReplyContent extends Common { readonly kind: 'reply'; readonly answers: ReplyAnswers }
export interface WithdrawalContent extends Common { readonly kind: 'withdrawal'; readonly answers: WithdrawalAnswers }
export interface AcknowledgementContent extends Common { readonly kind: 'acknowledgement'; readonly answers: AcknowledgementAnswers }
export interface StatusContent extends Common { readonly kind: 'status'; readonly answers: StatusAnswers }
export interface WorkContent extends Common { readonly kind: 'work'; readonly answers: WorkAnswers }

export const MAX_JSON = 15_360;
export const MAX_TEXT = 12_000;
export const MAX_HEAD = 64;
export const STATUSES = ['handling', 'passed-on', 'closed'] as const;

const MAX_SENTENCES = 30;
const MAX_FIELDS = 32;
const MAX_VALUES = 64;

const DIRECTION_OF: Record<Kind, Direction> = {
  report: 'in', addition: 'in', message: 'in', withdrawal: 'in', reply: 'out', acknowledgement: 'out', status: 'out', work: 'desk',
};
const KINDS = Object.keys(DIRECTION_OF) as Kind[];
const ORDER = ['version', 'kind', 'direction', 'deployment', 'caseId', 'directory', 'channel', 'questionnaire', 'day', 'answers',
  'signer', 'noReply', 'mailbox', 'id', 'head', 'sealedBy'];
const REQUIRED = ORDER.filter((key) => key !== 'mailbox');

/** Reads a content document. Refuses `size`, `json`, `encoding`, `field`, `version`. */
export function parseContent(bytes: Uint8Array): Content {
  if (bytes.length < 1 || bytes.length > MAX_JSON) throw new Refused('size', 'content');
  const document = fields(parseDocument(bytes), REQUIRED, ['mailbox']);
  versionOne(document);
  const kind = oneOf(document.get('kind'), KINDS);
  const direction = oneOf(document.get('direction'), ['in', 'out', 'desk']);
  if (direction !== DIRECTION_OF[kind]) throw new Refused('field', 'direction');
  const noReply = flag(document.get('noReply'));
  if (noReply && direction !== 'in') throw new Refused('field', 'noReply');
  const mailbox = readMailbox(document, direction, noReply);
  const sealedBy = oneOf(document.get('sealedBy'), ['browser', 'server', 'desk']);
  if (direction === 'desk' && sealedBy !== 'desk') throw new Refused('field', 'sealedBy');
  return {
    version: 1,
    kind,
    direction,
    deployment: text(document.get('deployment'), DEPLOYMENT_ID),
    caseId: hash(document.get('caseId')),
    directory: hash(document.get('directory')),
    channel: text(document.get('channel'), CHANNEL_ID),
    questionnaire: readQuestionnaire(document.get('questionnaire'), kind),
    day: day(document.get('day')),
    answers: readAnswers(document.get('answers'), kind),
    signer: readSigner(document.get('signer'), direction),
    noReply,
    ...(mailbox === undefined ? {} : { mailbox }),
    id: hash(document.get('id')),
    head: distinct(document.get('head'), 0, MAX_HEAD, hash),
    sealedBy,
  } as Content;
}

function isForm(kind: Kind): boolean {
  return kind === 'report' || kind === 'addition';
}

function readMailbox(document: JsonObject, direction: Direction, noReply: boolean): string | undefined {
  if (document.has('mailbox') !== (direction === 'in' && !noReply)) throw new Refused('field', 'mailbox');
  if (!document.has('mailbox')) return undefined;
  const mailbox = text(document.get('mailbox'));
  readRecipient(mailbox);
  return mailbox;
}

function readQuestionnaire(value: JsonValue | undefined, kind: Kind): { structure: string; language: string } {
  const questionnaire = fields(value, ['structure', 'language']);
  const structure = isForm(kind) ? hash(questionnaire.get('structure')) : text(questionnaire.get('structure'), /^$/);
  return { structure, language: text(questionnaire.get('language'), LANGUAGE) };
}

function readSigner(value: JsonValue | undefined, direction: Direction): { key: string; member?: string } {
  if (direction === 'in') return { key: hash(fields(value, ['key']).get('key')) };
  const signer = fields(value, ['key', 'member']);
  return { key: hash(signer.get('key')), member: text(signer.get('member'), NAME) };
}

function readAnswers(value: JsonValue | undefined, kind: Kind): Answers {
  switch (kind) {
    case 'report':
    case 'addition': return readForm(value);
    case 'message': return { text: text(fields(value, ['text']).get('text'), /[^]/) };
    case 'reply': return readReply(value);
    case 'withdrawal': return { withdrawn: distinct(fields(value, ['withdrawn']).get('withdrawn'), 1, 32, (id) => text(id, QUESTION_ID)) };
    case 'acknowledgement': return { received: distinct(fields(value, ['received']).get('received'), 1, 64, hash) };
    case 'status': return { status: oneOf(fields(value, ['status']).get('status'), STATUSES) };
    case 'work': return readWork(value);
  }
}

function readReply(value: JsonValue | undefined): ReplyAnswers {
  const reply = fields(value, ['text'], ['sentences']);
  const said = { text: text(reply.get('text'), /[^]/) };
  return reply.has('sentences') ? { ...said, sentences: distinct(reply.get('sentences'), 1, MAX_SENTENCES, (name) => text(name, NAME)) } : said;
}

function readWork(value: JsonValue | undefined): WorkAnswers {
  const work = fields(value, ['act', 'fields']);
  const given = work.get('fields');
  if (!(given instanceof Map) || given.size > MAX_FIELDS) throw new Refused('field', 'fields');
  const read = new Map<string, string | readonly string[]>();
  for (const [name, field] of given) {
    read.set(text(name, NAME), Array.isArray(field) ? distinct(field, 1, MAX_VALUES, boundedText) : boundedText(field));
  }
  return { act: text(work.get('act'), NAME), fields: read };
}

function readForm(value: JsonValue | undefined): FormAnswers {
  if (!(value instanceof Map) || value.size > 64) throw new Refused('field', 'answers');
  const answers = new Map<string, string | readonly string[]>();
  for (const [id, answer] of value) {
    text(id, QUESTION_ID);
    answers.set(id, Array.isArray(answer) ? distinct(answer, 1, 32, (option) => text(option, OPTION_ID)) : boundedText(answer));
  }
  return answers;
}

function boundedText(value: JsonValue | undefined): string {
  const found = text(value);
  if (found.length > MAX_TEXT) throw new Refused('field', 'long text');
  return found;
}

/**
 * Writes a content document: keys in the order of the page, text in NFC with U+FFFD for half a surrogate pair, and read back, so that
 * nothing is sealed that a reader would refuse. Refuses as parseContent does; `size` means that the writer must split.
 */
export function writeContent(content: Content): Uint8Array {
  const given = content as unknown as { [key: string]: Writable | undefined };
  const bytes = utf8(writeDocument(Object.fromEntries(ORDER.map((key) => [key, given[key]]))));
  parseContent(bytes);
  return bytes;
}

/** caseId = SHA-256(luwte/1/case || 0x00 || the reporter's sign public key). */
export function caseIdOf(signPublicKey: Uint8Array): string {
  return toBase64url(sha256(zeroSeparated('luwte/1/case', signPublicKey)));
}
