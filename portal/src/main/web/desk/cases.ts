import type { Content } from '../../../../../crypto/src/main/ts/index.ts';
import { daysBetween } from './days.ts';
import type { Message } from './message.ts';
import { ancestors, topological } from './order.ts';

/** `new`: nobody wrote. `received`: a colleague said so, no more. `answered`: every message has a reply that knew it. */
export type Status = 'new' | 'received' | 'waiting' | 'answered' | 'one-way';

/** One case as the list shows it. */
export interface Case {
  readonly caseId: string;
  /** The server's id to reply to, undefined when only colleagues' messages are here. */
  readonly row: string | undefined;
  readonly channel: string;
  readonly messages: readonly Message[];
  readonly report: Message | undefined;
  /** More than one report names this case, one that was refused included: somebody with the code wrote the other. */
  readonly contested: boolean;
  readonly language: string;
  readonly mailbox: string | undefined;
  readonly status: Status;
  /** Days the longest waiting message waits; 0 when none does. */
  readonly waiting: number;
}

export interface Grouped {
  readonly cases: readonly Case[];
  /** Messages that name a second mailbox for their case, and replies for another channel than its own. */
  readonly refused: readonly Message[];
}

/**
 * Groups by the signed case id (never by the server's), keeps each message once and puts the longest waiting first.
 *
 * @param today YYYY-MM-DD
 */
export function groupCases(messages: readonly Message[], today: string): Grouped {
  const byCase = new Map<string, Map<string, Message>>();
  for (const message of messages) {
    const found = byCase.get(message.content.caseId) ?? new Map<string, Message>();
    if (!found.has(message.hash)) found.set(message.hash, message);
    byCase.set(message.content.caseId, found);
  }
  const refused: Message[] = [];
  const cases: Case[] = [];
  for (const found of byCase.values()) {
    const sorted = topological(found);
    const kept = sorted.filter(message => belongs(message, sorted));
    refused.push(...sorted.filter(message => !kept.includes(message)));
    const contested = sorted.filter(message => message.content.kind === 'report').length > 1;
    cases.push(oneCase(kept, contested, today));
  }
  cases.sort((a, b) => b.waiting - a.waiting || rank(a) - rank(b) || oldest(a).localeCompare(oldest(b)) || order(a.caseId, b.caseId));
  return { cases, refused };
}

/**
 * Only one signing key can have this case id; the report settles the mailbox, and a reply has to be for the
 * channel of the report.
 */
function belongs({ content }: Message, sorted: readonly Message[]): boolean {
  const incoming = sorted.filter(message => message.content.direction === 'in').map(message => message.content);
  if (content.direction === 'out') return incoming.length === 0 || content.channel === leading(incoming).channel;
  const mailbox = mailboxOf(incoming);
  return content.mailbox === undefined || content.mailbox === mailbox;
}

function leading(incoming: readonly Content[]): Content {
  return incoming.find(content => content.kind === 'report') ?? incoming[0]!;
}

function mailboxOf(incoming: readonly Content[]): string | undefined {
  if (incoming.length === 0) return undefined;
  return leading(incoming).mailbox ?? incoming.find(content => content.mailbox !== undefined)?.mailbox;
}

function oneCase(messages: readonly Message[], contested: boolean, today: string): Case {
  const incoming = messages.filter(message => message.content.direction === 'in');
  const report = incoming.find(message => message.content.kind === 'report');
  const first = report ?? incoming[0] ?? messages[0]!;
  const unanswered = withoutReply(messages, incoming);
  const mailbox = mailboxOf(incoming.map(message => message.content));
  const status = statusOf(messages, incoming, unanswered, mailbox);
  const waits = status === 'answered' || status === 'one-way' ? [] : unanswered;
  return {
    caseId: first.content.caseId,
    row: incoming[0] && (report ?? incoming[0]).row,
    channel: first.content.channel,
    messages,
    report,
    contested,
    language: first.content.questionnaire.language,
    mailbox,
    status,
    waiting: Math.max(0, ...waits.map(message => daysBetween(message.arrived, today))),
  };
}

function withoutReply(messages: readonly Message[], incoming: readonly Message[]): Message[] {
  const known = ancestors(messages);
  const replies = messages.filter(message => message.content.kind === 'reply');
  return incoming.filter(message => !replies.some(reply => known.get(reply.hash)!.has(message.hash)));
}

function statusOf(messages: readonly Message[], incoming: readonly Message[], unanswered: readonly Message[], mailbox?: string): Status {
  if (incoming.length > 0 && mailbox === undefined) return 'one-way';
  if (unanswered.length === 0) return 'answered';
  const outgoing = messages.filter(message => message.content.direction === 'out');
  if (outgoing.length === 0) return 'new';
  const received = new Set(outgoing.flatMap(({ content }) => (content.kind === 'acknowledgement' ? content.answers.received : [])));
  return unanswered.every(message => received.has(message.hash)) ? 'received' : 'waiting';
}

function rank(found: Case): number {
  return found.status === 'answered' ? 2 : found.status === 'one-way' ? 1 : 0;
}

function oldest(found: Case): string {
  return found.messages.map(message => message.arrived).reduce((a, b) => (a < b ? a : b));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
