import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refused } from '../../main/ts/bytes.ts';
import { CHECKS, compare } from './checks.ts';
import { Vector, isForServer, readVector, vectorFiles } from './vector.ts';
import { makeVectors } from './vectormaker.ts';

for (const file of vectorFiles()) {
  const text = readVector(file);
  const vector = Vector.parse(text);
  if (isForServer(file, vector)) continue;
  test(`${file}: ${vector.text('expect')}, ${vector.text('about')}`, async () => {
    assert.equal(vector.toText(), text, 'the file keeps its text when read and written');
    assert.equal(await run(file, vector), vector.text('expect'));
  });
}

async function run(file: string, vector: Vector): Promise<string> {
  const check = CHECKS[file.split('/')[0]!];
  assert.ok(check !== undefined, 'every folder is a format');
  try {
    compare(vector, await check(vector));
    return 'ok';
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
}

test('the ts_ files are what the maker makes', async () => {
  const made = await makeVectors();
  assert.deepEqual(vectorFiles().filter((file) => file.includes('/ts_')), [...made.keys()].sort());
  for (const [file, text] of made) assert.equal(readVector(file), text, file);
});
