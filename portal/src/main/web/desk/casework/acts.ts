import { daysBetween, isDay, type WorkAnswers } from '../../../../../../crypto/src/main/ts/index.ts';

type Value = string | readonly string[];
/** Reads one field; undefined when it is outside its rule. An absent field is an empty one. */
type Rule<T extends Value> = (value: Value | undefined) => T | undefined;

/** States a case may have: those of its form, and two for every form. */
export const STATES = {
  2: ['question', 'talk-planned', 'talk-held', 'told', 'withdrawn'],
  3: ['question', 'talk-planned', 'helping', 'handed-over'],
  all: ['open', 'closed'],
} as const;
/** The six categories the Meldpunt counts by, and what fits none of them. */
export const CATEGORIES = ['forced-work', 'appointments', 'forced-sex', 'group', 'crossing', 'violence', 'other'] as const;
export const LEVELS = ['none', 'weak', 'strong', 'very-strong'] as const;
/** What a provisional indication can lean on: the signs form 4 asks for, and the age of the person. */
export const INDICATORS = ['phone', 'papers', 'debts', 'injured', 'accompanied', 'moves', 'cannot-refuse', 'minor', 'other'] as const;
export const TRANSLATORS = ['colleague', 'sworn-interpreter'] as const;
/** The furthest day a case may be kept, counted from today. */
export const MAX_KEEP_DAYS = 365;

export type Level = (typeof LEVELS)[number];

const ALL_STATES = [...new Set([...STATES[2], ...STATES[3], ...STATES.all])];
const MEMBER = /^([a-z][a-z0-9-]{0,31})?$/;
const CHANNEL = /^[a-z][a-z0-9-]{0,7}$/;
const HASH = /^[A-Za-z0-9_-]{43}$/;
const LANGUAGE = /^[a-z]{2,3}$/;

const words: Rule<string> = value => (typeof value === 'string' && value.trim() !== '' ? value : undefined);
const remark: Rule<string> = value => (value === undefined ? '' : typeof value === 'string' ? value : undefined);
const day: Rule<string> = value => (typeof value === 'string' && isDay(value) ? value : undefined);
const shaped = (pattern: RegExp): Rule<string> => value => (typeof value === 'string' && pattern.test(value) ? value : undefined);
const one = <T extends string>(choices: readonly T[]): Rule<T> => value => choices.find(choice => choice === value);

/** One or several of the choices; one may come as a bare string. */
function several<T extends string>(choices: readonly T[], least: number): Rule<readonly T[]> {
  return value => {
    const given = value === undefined ? [] : typeof value === 'string' ? [value] : value;
    const known = choices.filter(choice => given.includes(choice));
    return known.length === given.length && given.length >= least ? known : undefined;
  };
}

const hashes: Rule<readonly string[]> = value => (Array.isArray(value) && value.every(item => HASH.test(item)) ? value as readonly string[] : undefined);

/** Every act with its fields: the table of casework.md. */
const RULES = {
  note: { text: words },
  task: { text: words, day },
  'task-done': { of: shaped(HASH) },
  assign: { member: shaped(MEMBER), 'stand-in': shaped(MEMBER) },
  state: { state: one(ALL_STATES) },
  category: { category: several(CATEGORIES, 1) },
  indication: { level: one(LEVELS), indicators: several(INDICATORS, 0), text: remark },
  called: { who: words, text: remark },
  handover: { to: shaped(CHANNEL), ground: one(['consent', 'exception']), text: remark, messages: hashes },
  translation: { of: shaped(HASH), language: shaped(LANGUAGE), text: words, by: one(TRANSLATORS) },
  passage: { of: shaped(HASH), text: words, for: words },
  export: { reason: words, form: one(['age', 'page']) },
  keep: { until: day, reason: words },
  outside: { text: words },
  'outside-removed': { of: shaped(HASH) },
  draft: { text: words, language: shaped(LANGUAGE) },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Rule<Value>>>>>;

export type ActName = keyof typeof RULES;
type Read<R> = R extends Rule<infer T> ? T : never;
/** What a care worker wrote for herself and her colleagues. Fields are named as on the page of the format. */
export type Act = { [N in ActName]: { readonly act: N } & { readonly [F in keyof (typeof RULES)[N]]: Read<(typeof RULES)[N][F]> } }[ActName];
export type ActOf<N extends ActName> = Extract<Act, { readonly act: N }>;

/** The act of a `work` message, or undefined when a newer desk wrote it: an unknown name, or fields outside their rule. */
export function parseAct({ act, fields }: WorkAnswers): Act | undefined {
  if (!Object.hasOwn(RULES, act)) return undefined;
  const rules: Readonly<Record<string, Rule<Value>>> = RULES[act as ActName];
  if ([...fields.keys()].some(name => !Object.hasOwn(rules, name))) return undefined;
  const read: Record<string, Value> = { act };
  for (const [name, rule] of Object.entries(rules)) {
    const value = rule(fields.get(name));
    if (value === undefined) return undefined;
    read[name] = value;
  }
  const found = read as unknown as Act;
  return found.act === 'handover' && found.ground === 'exception' && found.text.trim() === '' ? undefined : found;
}

/** The answers of a `work` message for an act; what is empty is left out. */
export function answersOf(act: Act): WorkAnswers {
  const { act: name, ...rest } = act;
  const fields = Object.entries(rest as Readonly<Record<string, Value>>).filter(([, value]) => typeof value === 'string' || value.length > 0);
  return { act: name, fields: new Map(fields) };
}

/**
 * Whether the desk may ask to keep a case until this day: after today, and not further than a year on.
 *
 * @param most days of the region pack, where they are fewer
 */
export function mayKeepUntil(until: string, today: string, most = MAX_KEEP_DAYS): boolean {
  if (!isDay(until)) return false;
  const days = daysBetween(today, until);
  return days >= 1 && days <= Math.min(most, MAX_KEEP_DAYS);
}
