import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import type * as Esbuild from 'esbuild';
import { checkBytes } from '../../main/ts/questionnaire.ts';
import { newReceiptCode } from '../../main/ts/receipt.ts';
import { newPassphrase, wrapKeys } from '../../main/ts/custody.ts';
import { seal } from '../../main/ts/opening.ts';
import { buildRequest } from '../../main/ts/request.ts';
import { sha256, toBase64url, utf8 } from '../../main/ts/bytes.ts';
import { ANNA, HASH, ORIGIN, person, report } from './fixtures.ts';
import { ROOT, fixedEntropy, refuses } from './support.ts';

const { build } = createRequire(join(ROOT, 'package.json'))('esbuild') as typeof Esbuild;
const MAIN = join(ROOT, 'crypto/src/main/ts');
const sources = readdirSync(MAIN).map((name) => ({ name, text: readFileSync(join(MAIN, name), 'utf8') }));

/** What a reporter's page takes from this module. */
const REPORTER = ['newReceiptCode', 'readReceiptCode', 'groups', 'deriveMailboxKeys', 'seal', 'open', 'checkReply', 'parseNow', 'solvePuzzle', 'buildRequest',
  'parseAnswer', 'parseAnchor', 'verifyBundle', 'verifyOlder', 'checkBytes', 'systemEntropy', 'Refused'];
const BUDGET = 45_000;

test('no module but random.ts names a source of randomness', () => {
  const source = /getRandomValues|Math\.random|randomUUID|randomBytes|randomSecretKey|generateKey|utils\.random|node:crypto/;
  assert.deepEqual(sources.filter(({ text }) => source.test(text)).map(({ name }) => name), ['random.ts']);
  assert.equal(sources.find(({ name }) => name === 'random.ts')!.text.split('getRandomValues').length, 2);
});

/** The library blinds scalars with numbers of the system; they change the time a multiplication takes and no byte of its result. */
test('with the same entropy the same bytes are made, whatever the system draws', async () => {
  const drawn = globalThis.crypto.getRandomValues;
  const makeAll = async (filling: number): Promise<unknown[]> => {
    globalThis.crypto.getRandomValues = (array) => {
      if (array instanceof Uint8Array) array.fill(filling);
      return array;
    };
    const key = person('reporter').key;
    const entropy = fixedEntropy('given');
    const { envelope } = await seal(report(key, ANNA.recipient), key, [ANNA.recipient], entropy);
    const common = { keys: { auth: key }, now: { nonce: new Uint8Array(32) }, origin: ORIGIN, entropy };
    return [
      envelope, newReceiptCode(entropy), newPassphrase(entropy),
      await wrapKeys({ reading: new Uint8Array(32), signing: new Uint8Array(32) }, new Uint8Array(32), { deployment: 'd', account: 'a' }, new Uint8Array(16), entropy),
      buildRequest({ ...common, action: 'open', channel: 'm', envelope, counter: 0n }), buildRequest({ ...common, action: 'read' }),
    ];
  };
  try {
    assert.deepEqual(await makeAll(1), await makeAll(2));
  } finally {
    globalThis.crypto.getRandomValues = drawn;
  }
});

test('the modules touch no page, storage or network', () => {
  const reach = /\b(document\.(cookie|body|query|create)|window\b|localStorage|sessionStorage|indexedDB|fetch\(|XMLHttpRequest|navigator\b|console\b)/;
  for (const { name, text } of sources) assert.ok(!reach.test(text), name);
});

test('imports make no cycle and no file has 300 lines', () => {
  const imports = new Map(sources.map(({ name, text }) => [name, [...text.matchAll(/from '\.\/([a-z0-9]+\.ts)'/g)].map((match) => match[1]!)]));
  const done = new Set<string>();
  const visit = (name: string, path: string[]): void => {
    assert.ok(!path.includes(name), `cycle: ${[...path, name].join(' > ')}`);
    if (done.has(name)) return;
    imports.get(name)!.forEach((next) => visit(next, [...path, name]));
    done.add(name);
  };
  imports.forEach((_, name) => visit(name, []));
  for (const { name, text } of sources) assert.ok(text.split('\n').length < 300, name);
});

test(`what a reporter's page takes is at most ${BUDGET} bytes, brotli 11`, async () => {
  const result = await build({
    stdin: { contents: `export { ${REPORTER.join(', ')} } from './index.ts';`, resolveDir: MAIN },
    bundle: true, minify: true, format: 'esm', target: 'es2022', write: false, logLevel: 'error',
  });
  const size = brotliCompressSync(result.outputFiles[0]!.contents, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  assert.ok(size <= BUDGET, `${size} bytes`);
});

test('what only the desk does is not in what a reporter\'s page takes', async () => {
  const result = await build({
    stdin: { contents: `export { ${REPORTER.join(', ')} } from './index.ts';`, resolveDir: MAIN, sourcefile: 'page.ts' },
    bundle: true, minify: true, format: 'esm', target: 'es2022', write: false, metafile: true, logLevel: 'error',
  });
  const carried = Object.values(result.metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs).filter((name) => inputs[name]!.bytesInOutput > 0));
  const names = new Set(carried.map((name) => name.replace(/.*\//, '')));
  assert.ok(names.has('opening.ts'));
  for (const name of ['deskfiles.ts', 'deskrequest.ts', 'resealing.ts']) {
    assert.ok(sources.some((source) => source.name === name), name);
    assert.ok(!names.has(name), name);
  }
});

test('a questionnaire file with another hash is refused', () => {
  checkBytes(utf8('{}'), toBase64url(sha256(utf8('{}'))));
  refuses('questionnaire', () => checkBytes(utf8('{}'), HASH));
});
