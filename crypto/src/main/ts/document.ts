import { Refused, fromUtf8 } from './bytes.ts';

/** A value of a strict document. Objects are maps, so that `__proto__` is a key like any other. */
export type JsonValue = null | boolean | number | string | JsonValue[] | JsonObject;
export type JsonObject = Map<string, JsonValue>;

const MAX_DEPTH = 16;
const INTEGER = /-?(?:0|[1-9][0-9]*)/y;
const NUMBER_TAIL = /[.eE0-9+-]/;
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPES = new Map([['"', '"'], ['\\', '\\'], ['/', '/'], ['b', '\b'], ['f', '\f'], ['n', '\n'], ['r', '\r'], ['t', '\t']]);

/**
 * Reads one strict JSON document (docs/format/document.md). JSON.parse would do neither: it keeps the last of two equal keys
 * and rounds large numbers. Refuses `json`, and `encoding` for bytes that are not UTF-8.
 */
export function parseDocument(bytes: Uint8Array): JsonValue {
  return new Reader(fromUtf8(bytes)).document();
}

/** Takes an object with exactly the required keys and, at will, the optional ones. Refuses `field`. */
export function fields(value: JsonValue | undefined, required: readonly string[], optional: readonly string[] = []): JsonObject {
  if (!(value instanceof Map)) throw new Refused('field', 'not an object');
  for (const key of value.keys()) {
    if (!required.includes(key) && !optional.includes(key)) throw new Refused('field', 'unknown key');
  }
  for (const key of required) {
    if (!value.has(key)) throw new Refused('field', `missing ${key}`);
  }
  return value;
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): JsonValue {
    const value = this.#value(1);
    if (this.#at !== this.#text.length) throw refuse('bytes after the value');
    return value;
  }

  #value(depth: number): JsonValue {
    this.#space();
    switch (this.#text[this.#at]) {
      case '{': return this.#object(depth);
      case '[': return this.#array(depth);
      case '"': return this.#string();
      case 't': return this.#word('true', true);
      case 'f': return this.#word('false', false);
      case 'n': return this.#word('null', null);
      default: return this.#integer();
    }
  }

  #object(depth: number): JsonObject {
    this.#enter(depth);
    const object: JsonObject = new Map();
    if (this.#took('}')) return object;
    do {
      this.#space();
      if (this.#text[this.#at] !== '"') throw refuse('key');
      const key = this.#string();
      if (object.has(key)) throw refuse('duplicate key');
      if (!this.#took(':')) throw refuse('colon');
      object.set(key, this.#value(depth + 1));
    } while (this.#took(','));
    if (!this.#took('}')) throw refuse('end of object');
    return object;
  }

  #array(depth: number): JsonValue[] {
    this.#enter(depth);
    const array: JsonValue[] = [];
    if (this.#took(']')) return array;
    do array.push(this.#value(depth + 1)); while (this.#took(','));
    if (!this.#took(']')) throw refuse('end of array');
    return array;
  }

  #enter(depth: number): void {
    if (depth > MAX_DEPTH) throw refuse('depth');
    this.#at++;
  }

  #string(): string {
    let value = '';
    this.#at++;
    for (;;) {
      PLAIN.lastIndex = this.#at;
      const plain = PLAIN.exec(this.#text)![0];
      value += plain;
      this.#at += plain.length;
      const next = this.#text[this.#at++];
      if (next === '"') break;
      if (next !== '\\') throw refuse('string');
      value += this.#escape();
    }
    if (/\p{Surrogate}/u.test(value)) throw refuse('lone surrogate');
    if (value.normalize('NFC') !== value) throw refuse('not NFC');
    return value;
  }

  #escape(): string {
    const letter = this.#text[this.#at++];
    if (letter === 'u') {
      const digits = this.#text.slice(this.#at, this.#at + 4);
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) throw refuse('escape');
      this.#at += 4;
      return String.fromCharCode(parseInt(digits, 16));
    }
    const character = letter === undefined ? undefined : ESCAPES.get(letter);
    if (character === undefined) throw refuse('escape');
    return character;
  }

  #integer(): number {
    INTEGER.lastIndex = this.#at;
    const found = INTEGER.exec(this.#text);
    if (found === null) throw refuse('value');
    this.#at += found[0].length;
    const value = Number(found[0]);
    if (NUMBER_TAIL.test(this.#text[this.#at] ?? '')) throw refuse('not an integer');
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw refuse('number');
    return value;
  }

  #word<T>(word: string, value: T): T {
    if (!this.#text.startsWith(word, this.#at)) throw refuse('word');
    this.#at += word.length;
    return value;
  }

  #took(token: string): boolean {
    this.#space();
    if (this.#text[this.#at] !== token) return false;
    this.#at++;
    return true;
  }

  #space(): void {
    while (' \t\n\r'.includes(this.#text[this.#at] ?? 'x')) this.#at++;
  }
}

function refuse(detail: string): Refused {
  return new Refused('json', detail);
}


/** What a writer may hand over: also maps, whose order is kept even for keys like `1`, and plain objects. Keys with undefined are left out. */
export type Writable = null | boolean | number | string | readonly Writable[] | ReadonlyMap<string, Writable> | { readonly [key: string]: Writable | undefined };

/** Writes compact JSON in the order given, strings in NFC and with U+FFFD for half a surrogate pair. */
export function writeDocument(value: Writable): string {
  if (typeof value === 'string') return JSON.stringify(wellFormed(value).normalize('NFC'));
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(writeDocument).join(',')}]`;
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return `{${entries.filter(([, member]) => member !== undefined).map(([key, member]) => `${writeDocument(key)}:${writeDocument(member)}`).join(',')}}`;
}

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
