import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fromBase64url, toBase64url } from '../../main/ts/bytes.ts';
import { ROOT } from './support.ts';

export const VECTORS = join(ROOT, 'crypto/vectors');

/** What a case is compared by. */
export type Found = Record<string, string | Uint8Array | number | boolean>;

/** Takes a case, by `format/name`. */
export type Put = (file: string, vector: Vector) => void;

/** One case of crypto/vectors, as its README describes it. */
export class Vector {
  readonly header: ReadonlyMap<string, string>;
  readonly #body: Uint8Array | undefined;

  constructor(header: ReadonlyMap<string, string>, body?: Uint8Array) {
    this.header = header;
    this.#body = body;
  }

  static parse(file: string): Vector {
    const [head, body] = file.split(/\n\n([^]*)/);
    const header = new Map(head!.trimEnd().split('\n').map((line) => {
      const colon = line.indexOf(': ');
      return [line.slice(0, colon), line.slice(colon + 2)] as const;
    }));
    return new Vector(header, body === undefined ? undefined : new Uint8Array(Buffer.from(body, 'base64')));
  }

  /** Bytes become base64url, others text. */
  static of(expect: string, about: string, values: Record<string, string | number | bigint | boolean | Uint8Array>, body?: Uint8Array): Vector {
    const header = new Map([['expect', expect], ['about', about]]);
    for (const [key, value] of Object.entries(values)) header.set(key, value instanceof Uint8Array ? toBase64url(value) : String(value));
    return new Vector(header, body);
  }

  toText(): string {
    const head = [...this.header].map(([key, value]) => `${key}: ${value}\n`).join('');
    if (this.#body === undefined) return head;
    return `${head}\n${Buffer.from(this.#body).toString('base64').replace(/.{76}(?=.)/g, '$&\n')}\n`;
  }

  has(key: string): boolean {
    return this.header.has(key);
  }

  text(key: string): string {
    const value = this.header.get(key);
    assert.ok(value !== undefined, `the case lacks ${key}`);
    return value;
  }

  bytes(key: string): Uint8Array {
    return fromBase64url(this.text(key));
  }

  get body(): Uint8Array {
    assert.ok(this.#body !== undefined, 'the case lacks a body');
    return this.#body;
  }
}

/** The files of all formats, as `format/name`. */
export function vectorFiles(): string[] {
  if (!existsSync(VECTORS)) return [];
  const formats = readdirSync(VECTORS, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return formats.flatMap((format) => readdirSync(join(VECTORS, format)).map((name) => `${format}/${name}`)).sort();
}

export function readVector(file: string): string {
  return readFileSync(join(VECTORS, file), 'utf8');
}

/** Whether a case shows how a request is read, which a browser never does: it makes requests, and a case that can be made again has the seed to do it. */
export function isForServer(file: string, vector: Vector): boolean {
  return file.startsWith('request_v1/') && vector.text('what') === 'request' && !(vector.has('auth-seed') && vector.text('expect') === 'ok');
}
