import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refused, concat, sha256, utf8, type RefusalCode } from '../../main/ts/bytes.ts';
import { entropyFrom, type Entropy } from '../../main/ts/random.ts';

/** The folder of the whole project. */
export const ROOT = process.env['LUWTE_ROOT'] ?? process.cwd();

/** Entropy that can be made again: SHA-256(seed || counter), block after block. Tests only. */
export function fixedEntropy(seed: string): Entropy {
  let counter = 0;
  let rest: Uint8Array = new Uint8Array(0);
  return entropyFrom((n) => {
    while (rest.length < n) rest = concat(rest, sha256(utf8(`${seed}/${counter++}`)));
    const taken = rest.slice(0, n);
    rest = rest.slice(n);
    return taken;
  });
}

export function fromHex(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'hex'));
}

export function refuses(code: RefusalCode, run: () => unknown): void {
  assert.throws(run, (error) => error instanceof Refused && error.code === code, `expected the refusal ${code}`);
}

export async function refusesLater(code: RefusalCode, run: () => Promise<unknown>): Promise<void> {
  await assert.rejects(run, (error) => error instanceof Refused && error.code === code, `expected the refusal ${code}`);
}

/** The text of a published vector file that does not travel with the project, or null where it is absent. */
export function publishedVectors(name: string): string | null {
  const path = join(process.env['LUWTE_VECTORS'] ?? join(ROOT, '../shared/vectors'), name);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
