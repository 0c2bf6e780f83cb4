import { daysBetween } from './days.ts';
import { type Handed, type Message, mailboxMark } from './message.ts';
import { ancestors, topological } from './order.ts';

/**
 * `new`: nobody wrote. `received`: a colleague said so, no more. `answered`: every message has a reply that knew it. `handed-over`:
 * another team handed it to this one, which has begun to work on it.
 */
export type Status = 'new' | 'received' | 'waiting' | 'answered' | 'one-way' | 'handed-over';

/** One case as the list shows it. */
export interface Case {
  /** Tells it from every other on this desk: who reads for two teams may have a case twice. */
  readonly key: string;
  readonly caseId: string;
  /** The server's id to reply to, undefined when only colleagues' messages are here. */
  readonly row: string | undefined;
  /** The team that works on it. */
  readonly channel: string;
  /** Who handed it to this team; undefined where the reporter wrote to it herself. */
  readonly handed: Handed | undefined;
  readonly messages: readonly Message[];
  /** The report that leads: the one that came in first by the server's days. */
  readonly report: Message | undefined;
  /** More than one report names this case: somebody with the code wrote the other. */
  readonly contested: boolean;
  /** Contested, and another report came in on the same first day: nothing tells which was first. */
  readonly sameDay: boolean;
  /** Contested, and another report names another mailbox, or none: only the one in `mailbox` gets an answer. */
  readonly otherMailbox: boolean;
  readonly language: string;
  readonly mailbox: string | undefined;
  readonly status: Status;
  /** Days the longest waiting message waits; 0 when none does. */
  readonly waiting: number;
}

/** The rows of the server in which its messages are. */
export function rowsOf({ messages }: Case): string[] {
  return [...new Set(messages.map(({ row }) => row))];
}

export interface Grouped {
  readonly cases: readonly Case[];
  /** Messages that name a mailbox, and replies for a channel, that no report of their case names. */
  readonly refused: readonly Message[];
}

/**
 * Groups by the signed case id (never by the server's), keeps each message once and puts the longest waiting first.
 *
 * @param today YYYY-MM-DD
 */
export function groupCases(messages: readonly Message[], today: string): Grouped {
  const byCase = new Map<string, Map<string, Message>>();
  const teams = new Set(messages.map(({ content, handed }) => keyOf(content.caseId, handed?.channel)));
  for (const message of messages) {
    const { content, handed } = message;
    const ofTeam = keyOf(content.caseId, handed?.channel ?? (content.direction === 'desk' ? content.channel : undefined));
    const key = teams.has(ofTeam) ? ofTeam : content.caseId;
    const found = byCase.get(key) ?? new Map<string, Message>();
    if (!found.has(message.hash)) found.set(message.hash, message);
    byCase.set(key, found);
  }
  const refused: Message[] = [];
  const cases: Case[] = [];
  for (const [key, found] of byCase) {
    const sorted = topological(found);
    const kept = sorted.filter(message => belongs(message, sorted));
    refused.push(...sorted.filter(message => !kept.includes(message)));
    if (kept.length > 0) cases.push(oneCase(key, kept, today));
  }
  cases.sort((a, b) => b.waiting - a.waiting || rank(a) - rank(b) || oldest(a).localeCompare(oldest(b)) || order(a.key, b.key));
  return { cases, refused };
}

/** Groups by the signed case id and, where a team has it from another, by the signed name of that team. */
function keyOf(caseId: string, team: string | undefined): string {
  return team === undefined ? caseId : `${caseId} ${team}`;
}

/**
 * Only one signing key can have this case id; the report settles channel and mailbox. A report itself is always shown, and where
 * there are several, so is what belongs to any of them: a forged one may not hide the genuine conversation.
 */
function belongs(message: Message, sorted: readonly Message[]): boolean {
  const { content } = message;
  const incoming = sorted.filter(message => message.content.direction === 'in');
  const settling = reportsOf(incoming);
  if (content.direction === 'desk' && sorted.some(({ handed }) => handed?.channel === content.channel)) return true;
  if (content.direction !== 'in') {
    if (settling.length === 0) return incoming.length === 0 || content.channel === earliest(incoming)[0]!.content.channel;
    return settling.some(report => report.content.channel === content.channel);
  }
  if (content.kind === 'report' || content.mailbox === undefined) return true;
  return [answered(incoming), ...settling].some(other => other !== undefined && mailboxMark(other) === mailboxMark(message));
}

function reportsOf(messages: readonly Message[]): Message[] {
  return messages.filter(message => message.content.kind === 'report');
}

/**
 * Those of the first day on which the server says that one came in, in the order of the conversation. Who found a code chooses
 * the day and the head in a message, not the day on which the server gets it.
 */
function earliest(messages: readonly Message[]): Message[] {
  const first = messages.map(message => message.arrived).reduce((a, b) => (a < b ? a : b), '9999-12-31');
  return messages.filter(message => message.arrived === first);
}

/** Where answers go: the report that leads. Of several reports of one day, one without a way back does not take it from the others. */
function answered(incoming: readonly Message[]): Message | undefined {
  const reports = reportsOf(incoming);
  return withMailbox(reports.length > 0 ? earliest(reports) : incoming);
}

function withMailbox(messages: readonly Message[]): Message | undefined {
  return messages.find(message => message.content.mailbox !== undefined);
}

function oneCase(key: string, messages: readonly Message[], today: string): Case {
  const incoming = messages.filter(message => message.content.direction === 'in');
  const reports = reportsOf(messages);
  const leading = earliest(reports);
  const report = withMailbox(leading) ?? leading[0];
  const first = report ?? earliest(incoming)[0] ?? messages[0]!;
  const unanswered = withoutReply(messages, incoming);
  const mailbox = answered(incoming)?.content.mailbox;
  const handed = messages.find(message => message.handed !== undefined)?.handed;
  const unseen = withoutWork(messages);
  const status = handed === undefined ? statusOf(messages, incoming, unanswered, mailbox) : unseen.length === 0 ? 'handed-over' : 'new';
  const waits = status === 'answered' || status === 'one-way' || status === 'handed-over' ? [] : handed === undefined ? unanswered : unseen;
  return {
    key,
    caseId: first.content.caseId,
    row: handed === undefined ? incoming[0] && first.row : messages.find(message => message.handed !== undefined)?.row,
    channel: handed?.channel ?? first.content.channel,
    handed,
    messages,
    report,
    contested: reports.length > 1,
    sameDay: leading.length > 1,
    otherMailbox: new Set(reports.map(mailboxMark)).size > 1,
    language: first.content.questionnaire.language,
    mailbox: handed === undefined ? mailbox : undefined,
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
  if (incoming.length > 0 && mailbox === undefined) return withoutWork(messages).length === 0 ? 'one-way' : 'new';
  if (unanswered.length === 0) return 'answered';
  const outgoing = messages.filter(message => message.content.direction === 'out');
  if (outgoing.length === 0) return 'new';
  const received = new Set(outgoing.flatMap(({ content }) => (content.kind === 'acknowledgement' ? content.answers.received : [])));
  return unanswered.every(message => received.has(message.hash)) ? 'received' : 'waiting';
}

/** Where no answer can be sent, a team has begun to work on messages when one of it wrote something down who knew of them. Until then they wait. */
function withoutWork(messages: readonly Message[]): Message[] {
  const known = ancestors(messages);
  const seen = new Set(messages.flatMap(({ hash, content }) => (content.direction === 'desk' ? [...known.get(hash)!] : [])));
  return messages.filter(({ hash, content }) => content.direction !== 'desk' && !seen.has(hash));
}

function rank(found: Case): number {
  return found.status === 'answered' || found.status === 'handed-over' ? 2 : found.status === 'one-way' ? 1 : 0;
}

function oldest(found: Case): string {
  return found.messages.map(message => message.arrived).reduce((a, b) => (a < b ? a : b));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
