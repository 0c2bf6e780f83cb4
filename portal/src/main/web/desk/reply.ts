import { MAX_HEAD, MAX_JSON, Refused, seal, toBase64url, utf8, writeContent, type Content, type Entropy, type Sealed, type Status, type WorkAnswers } from '../../../../../crypto/src/main/ts/index.ts';
import type { Case } from './cases.ts';
import type { Message } from './message.ts';
import type { Session } from './session.ts';

/** A sealed answer that waits for the server. The same bytes are sent until it says that it has them. */
export interface Outgoing {
  readonly row: string;
  readonly envelope: Uint8Array;
  readonly message: Message;
}

export type Said = { readonly kind: 'reply'; readonly text: string; readonly sentences?: readonly string[] }
  | { readonly kind: 'acknowledgement'; readonly received: readonly string[] } | { readonly kind: 'status'; readonly status: Status };

/** What a care worker's message says, for a case she reads. */
export function outContent(found: Case, session: Session, said: Said, language: string, day: string, entropy: Entropy): Content {
  const common = { ...signed(found, session, language, day, entropy), direction: 'out', head: head(found) } as const;
  switch (said.kind) {
    case 'reply': return { ...common, kind: 'reply', answers: { text: said.text, ...(said.sentences === undefined ? {} : { sentences: said.sentences }) } };
    case 'acknowledgement': return { ...common, kind: 'acknowledgement', answers: { received: said.received } };
    case 'status': return { ...common, kind: 'status', answers: { status: said.status } };
  }
}

/** What colleagues write for each other about a case. */
export function deskContent(found: Case, session: Session, answers: WorkAnswers, language: string, day: string, entropy: Entropy): Content {
  return { ...signed(found, session, language, day, entropy), kind: 'work', direction: 'desk', answers, head: deskHead(found.messages) };
}

function signed(found: Case, session: Session, language: string, day: string, entropy: Entropy) {
  return {
    version: 1, deployment: session.trust.anchor.deployment, caseId: found.caseId, directory: session.trust.current.hash,
    channel: found.channel, questionnaire: { structure: '', language }, day,
    signer: { key: session.member.key, member: session.member.id }, noReply: false, id: toBase64url(entropy.bytes(32)), sealedBy: 'desk',
  } as const;
}

/**
 * The newest messages that were seen, at most 64; they are in the order of the conversation. Case work is left out: the reporter
 * would see hashes of messages she cannot get.
 */
export function head(found: Case): string[] {
  return found.messages.filter(({ content }) => content.direction !== 'desk').slice(-MAX_HEAD).map(message => message.hash);
}

/**
 * What an act lists as seen, at most 64: first every message that no other lists, so that nothing known is left out however long
 * the case is, then the newest.
 */
export function deskHead(messages: readonly Message[]): string[] {
  const listed = new Set(messages.flatMap(({ content }) => content.head));
  const newest = messages.map(({ hash }) => hash).reverse();
  return [...newest.filter(hash => !listed.has(hash)), ...newest.filter(hash => listed.has(hash))].slice(0, MAX_HEAD);
}

/** Messages of the reporter that no colleague has acknowledged yet, at most 64, the oldest first. */
export function unacknowledged(found: Case): string[] {
  const received = new Set(found.messages.flatMap(({ content }) => (content.kind === 'acknowledgement' ? content.answers.received : [])));
  return found.messages.filter(({ hash, content }) => content.direction === 'in' && !received.has(hash)).map(({ hash }) => hash).slice(0, 64);
}

/** Share of an envelope's room that a text takes; over 1 it does not fit. */
export function roomUsed(text: string, found: Case, session: Session, language: string, day: string, entropy: Entropy): number {
  const frame = writeContent(outContent(found, session, { kind: 'reply', text: '.' }, language, day, entropy)).length - 1;
  return (utf8(JSON.stringify(text.normalize('NFC'))).length - 2) / (MAX_JSON - frame);
}

/**
 * Signs and seals to the mailbox and every reader of the channel; sealing shuffles them and fills up to eight.
 *
 * @throws Refused `size` when the text does not fit
 */
export async function sealFor(found: Case, session: Session, content: Content, entropy: Entropy): Promise<Outgoing> {
  if (found.mailbox === undefined || found.row === undefined) throw new Error('this case cannot be answered');
  return sealTo([found.mailbox], found.row, found.channel, session, content, entropy);
}

/**
 * Signs and seals to every reader of the team, and to nobody else.
 *
 * @throws Refused `size` when it does not fit, `case` when the case is gone
 */
export async function sealForDesk(found: Case, session: Session, content: Content, entropy: Entropy): Promise<Outgoing> {
  if (found.row === undefined) throw new Refused('case');
  return sealTo([], found.row, found.channel, session, content, entropy);
}

async function sealTo(beside: readonly string[], row: string, channel: string, session: Session, content: Content, entropy: Entropy): Promise<Outgoing> {
  const readers = session.trust.current.readers(channel).map(reader => reader.recipient);
  const { envelope, messageHash }: Sealed = await seal(content, session.signing, [...beside, ...readers], entropy);
  return { row, envelope, message: { hash: messageHash, content, row, arrived: content.day } };
}
