import { sha256, toBase64url, utf8, type Content, type FormAnswers } from '../../../../../crypto/src/main/ts/index.ts';

/** A message that opened and passed the checks of envelope.md, and where the server keeps it. */
export interface Message {
  /** SHA-256(JSON || signature), base64url: the name of the message. */
  readonly hash: string;
  readonly content: Content;
  /** Case of the server's list, the address of a reply; not trusted for anything else. */
  readonly row: string;
  /** Day on which the server says it came in. */
  readonly arrived: string;
  /** There when it did not come from its writer but from another team. */
  readonly handed?: Handed;
  /** Known from the index of an earlier visit: without its story, its mailbox and its id. Nothing may be sealed on it. */
  readonly partial?: true;
}

/** What the signed frame of a message says that one team handed to another. */
export interface Handed {
  readonly from: string;
  /** The team that received it. */
  readonly channel: string;
  readonly day: string;
  /** Member id of the care worker who handed it over. */
  readonly member: string;
  readonly directory: string;
}

const marks = new WeakMap<Content, string>();

/**
 * Which mailbox a message names, as something that tells two apart: SHA-256 of the recipient, base64url; the empty string for none.
 * A message that is known from the index alone has it in place of the recipient.
 */
export function mailboxMark({ content, partial }: Message): string {
  if (content.mailbox === undefined || partial === true) return content.mailbox ?? '';
  const known = marks.get(content);
  if (known !== undefined) return known;
  const mark = toBase64url(sha256(utf8(content.mailbox)));
  marks.set(content, mark);
  return mark;
}

const NOTHING: FormAnswers = new Map();

/** The answers of a report or an addition; none for other kinds. */
export function formAnswers(content: Content): FormAnswers {
  return content.kind === 'report' || content.kind === 'addition' ? content.answers : NOTHING;
}

/** The options or the text of an answer, whatever its shape. */
export function values(answer: string | readonly string[] | undefined): readonly string[] {
  if (answer === undefined) return [];
  return typeof answer === 'string' ? [answer] : answer;
}
