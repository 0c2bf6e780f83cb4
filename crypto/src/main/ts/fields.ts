import { Refused, fromBase64url } from './bytes.ts';
import { isDay } from './day.ts';
import type { JsonObject, JsonValue } from './document.ts';

/** Identifiers of docs/format/document.md. */
export const NAME = /^[a-z][a-z0-9-]{0,31}$/;
export const CHANNEL_ID = /^[a-z][a-z0-9-]{0,7}$/;
export const QUESTION_ID = /^[a-z0-9][a-z0-9.]{0,15}$/;
export const OPTION_ID = /^[a-z][a-z0-9-]{0,31}$/;
export const DEPLOYMENT_ID = /^[a-z0-9][a-z0-9-]{2,63}$/;
export const LANGUAGE = /^[a-z]{2,3}$/;

/** A string that matches the pattern; without one, any string. Refuses `field`. */
export function text(value: JsonValue | undefined, pattern?: RegExp): string {
  if (typeof value !== 'string' || (pattern !== undefined && !pattern.test(value))) throw new Refused('field', 'text');
  return value;
}

export function oneOf<T extends string>(value: JsonValue | undefined, choices: readonly T[]): T {
  if (!choices.includes(value as T)) throw new Refused('field', 'choice');
  return value as T;
}

export function integer(value: JsonValue | undefined, least: number, most: number): number {
  if (typeof value !== 'number' || value < least || value > most) throw new Refused('field', 'number');
  return value;
}

export function flag(value: JsonValue | undefined): boolean {
  if (typeof value !== 'boolean') throw new Refused('field', 'boolean');
  return value;
}

/** An array of `least` to `most` values, each read by `item`. */
export function list<T>(value: JsonValue | undefined, least: number, most: number, item: (value: JsonValue) => T): T[] {
  if (!Array.isArray(value) || value.length < least || value.length > most) throw new Refused('field', 'list');
  return value.map(item);
}

/** The same, refusing two equal strings. */
export function distinct(value: JsonValue | undefined, least: number, most: number, item: (value: JsonValue) => string): string[] {
  return refuseDoubles(list(value, least, most, item));
}

export function refuseDoubles(values: string[]): string[] {
  if (new Set(values).size !== values.length) throw new Refused('field', 'double');
  return values;
}

/** 32 bytes as canonical base64url, left as text. Refuses `encoding` when not base64url, `field` when of another size. */
export function hash(value: JsonValue | undefined): string {
  const found = text(value);
  if (fromBase64url(found).length !== 32) throw new Refused('field', 'not 32 bytes');
  return found;
}

export function day(value: JsonValue | undefined): string {
  const found = text(value);
  if (!isDay(found)) throw new Refused('field', 'day');
  return found;
}

/** The ASCII serialisation of an origin, `https://host` or with a port. */
export function origin(value: JsonValue | undefined): string {
  return text(value, /^https?:\/\/[a-z0-9.-]{1,253}(:[1-9][0-9]{0,4})?$/);
}

/** Takes `version` 1 of a document. Refuses `field` for no number, `version` for another one. */
export function versionOne(document: JsonObject): void {
  const version = document.get('version');
  if (typeof version !== 'number') throw new Refused('field', 'version');
  if (version !== 1) throw new Refused('version');
}
