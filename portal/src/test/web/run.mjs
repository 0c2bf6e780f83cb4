// Bundles each *.test.ts to a temporary folder and runs it under node's test runner; the exit code is the runner's.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../../../..');
const out = mkdtempSync(join(tmpdir(), 'luwte-web-'));
// What the tests import by name and is not bundled is found from there.
symlinkSync(join(root, 'node_modules'), join(out, 'node_modules'));
const wanted = process.argv.slice(2);
const entries = readdirSync(here)
  .filter((name) => name.endsWith('.test.ts') && (wanted.length === 0 || wanted.includes(basename(name, '.test.ts'))))
  .map((name) => join(here, name));

try {
  await build({
    entryPoints: entries, outdir: out, outExtension: { '.js': '.mjs' }, bundle: true, platform: 'node', format: 'esm', target: 'node20',
    sourcemap: 'inline', logLevel: 'error', external: ['esbuild'],
  });
  const files = readdirSync(out).filter((name) => name.endsWith('.mjs')).map((name) => join(out, name));
  const run = spawnSync(process.execPath, ['--enable-source-maps', '--test', ...files], {
    stdio: 'inherit', cwd: root, env: { ...process.env, LUWTE_ROOT: root },
  });
  process.exitCode = run.status ?? 1;
} finally {
  rmSync(out, { recursive: true });
}
