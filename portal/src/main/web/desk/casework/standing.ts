import { ancestors } from '../order.ts';
import type { Message } from '../message.ts';
import { type Act, type ActName, type ActOf, parseAct } from './acts.ts';

/** An act and the signed message that carries it. */
export interface Written<A extends Act = Act> {
  readonly act: A;
  readonly message: Message;
}

/** What the last act of a kind says. Colleagues who wrote at the same time said several things; then somebody has to choose. */
export interface Held<A extends Act> {
  /** The last one, undefined while nobody wrote one or several compete. */
  readonly now: Written<A> | undefined;
  /** The acts that compete, none where there is no conflict. */
  readonly choices: readonly Written<A>[];
}

export interface Task {
  readonly task: Written<ActOf<'task'>>;
  readonly done: Written<ActOf<'task-done'>> | undefined;
}

/** What case work amounts to today, worked out from the messages alone. */
export interface Standing {
  readonly state: Held<ActOf<'state'>>;
  /** Closed by somebody who knew everything that came in: who writes afterwards waits again. */
  readonly closed: boolean;
  readonly assign: Held<ActOf<'assign'>>;
  readonly category: Held<ActOf<'category'>>;
  readonly indication: Held<ActOf<'indication'>>;
  /** The very strong indication that nobody has answered with a call. */
  readonly clock: Written<ActOf<'indication'>> | undefined;
  readonly calls: readonly Written<ActOf<'called'>>[];
  readonly notes: readonly Written<ActOf<'note'>>[];
  /** Open tasks by their day, then those that are done. */
  readonly tasks: readonly Task[];
  /** What stands in other systems and has not been removed there. */
  readonly outside: readonly Written<ActOf<'outside'>>[];
  readonly handovers: readonly Written<ActOf<'handover'>>[];
  /** Message hash to its translations, the oldest first. */
  readonly translations: ReadonlyMap<string, readonly Written<ActOf<'translation'>>[]>;
  readonly passages: readonly Written<ActOf<'passage'>>[];
  readonly exports: readonly Written<ActOf<'export'>>[];
  readonly keep: Held<ActOf<'keep'>>;
  /** Written by a newer desk: shown as that, and counted for nothing. */
  readonly unknown: readonly Message[];
}

/** @param messages messages of the case in the order of the conversation */
export function standing(messages: readonly Message[]): Standing {
  const written: Written[] = [];
  const unknown: Message[] = [];
  for (const message of messages) {
    if (message.content.kind !== 'work') continue;
    const act = parseAct(message.content.answers);
    if (act === undefined) unknown.push(message);
    else written.push({ act, message });
  }
  const known = ancestors(messages);
  const all = <N extends ActName>(name: N) => written.filter(item => item.act.act === name) as unknown as Written<ActOf<N>>[];
  const held = <N extends ActName>(name: N) => lastOf<ActOf<N>>(all(name), known);
  const [state, indication] = [held('state'), held('indication')];
  return {
    state, closed: isClosed(state, messages, known), assign: held('assign'), category: held('category'), indication, keep: held('keep'),
    clock: runningClock(indication, all('called'), known),
    calls: all('called'), notes: all('note'), tasks: tasksOf(all('task'), all('task-done')),
    outside: openOutside(all('outside'), all('outside-removed')),
    handovers: all('handover'), translations: byMessage(all('translation')), passages: all('passage'), exports: all('export'), unknown,
  };
}

type Known = ReadonlyMap<string, ReadonlySet<string>>;

/** Acts no later one of their kind knew of; where those say the same there is nothing to choose. */
function lastOf<A extends Act>(acts: readonly Written<A>[], known: Known): Held<A> {
  const last = acts.filter(({ message }) => !acts.some(other => knew(other.message, message, known)));
  const saying = new Map(last.map(item => [JSON.stringify(item.act), item]));
  return saying.size > 1 ? { now: undefined, choices: [...saying.values()] } : { now: last.at(-1), choices: [] };
}

function knew(later: Message, earlier: Message, known: Known): boolean {
  return known.get(later.hash)?.has(earlier.hash) === true;
}

function isClosed({ now }: Held<ActOf<'state'>>, messages: readonly Message[], known: Known): boolean {
  return now?.act.state === 'closed' && messages.every(message => message.content.direction !== 'in' || knew(now.message, message, known));
}

/** A call answers the clock only when its writer knew of the indication. Of two that compete, the graver one runs. */
function runningClock(held: Held<ActOf<'indication'>>, calls: readonly Written<ActOf<'called'>>[], known: Known): Written<ActOf<'indication'>> | undefined {
  const standing = held.now === undefined ? held.choices : [held.now];
  return standing.find(({ act, message }) => act.level === 'very-strong' && !calls.some(call => knew(call.message, message, known)));
}

function tasksOf(tasks: readonly Written<ActOf<'task'>>[], ended: readonly Written<ActOf<'task-done'>>[]): Task[] {
  const found = tasks.map(task => ({ task, done: ended.find(({ act }) => act.of === task.message.hash) }));
  const byDay = (a: Task, b: Task) => (a.task.act.day < b.task.act.day ? -1 : a.task.act.day > b.task.act.day ? 1 : 0);
  return [...found.filter(({ done }) => done === undefined).sort(byDay), ...found.filter(({ done }) => done !== undefined).sort(byDay)];
}

function openOutside(notes: readonly Written<ActOf<'outside'>>[], removed: readonly Written<ActOf<'outside-removed'>>[]): Written<ActOf<'outside'>>[] {
  const gone = new Set(removed.map(({ act }) => act.of));
  return notes.filter(({ message }) => !gone.has(message.hash));
}

function byMessage(translations: readonly Written<ActOf<'translation'>>[]): Map<string, Written<ActOf<'translation'>>[]> {
  const found = new Map<string, Written<ActOf<'translation'>>[]>();
  for (const item of translations) found.set(item.act.of, [...found.get(item.act.of) ?? [], item]);
  return found;
}
