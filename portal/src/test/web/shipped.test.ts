/** What is shipped, looked at as text: the bundle and the texts it asks for. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { build } from 'esbuild';

const ROOT = process.env['LUWTE_ROOT'] ?? process.cwd();
const WEB = join(ROOT, 'portal/src/main/web');

async function bundle(entry: string): Promise<{ text: string; inputs: string[] }> {
  const result = await build({
    entryPoints: [join(WEB, entry)], bundle: true, write: false, metafile: true, format: 'esm', target: 'es2022', minifySyntax: true, legalComments: 'none', logLevel: 'error',
  });
  return { text: result.outputFiles[0]?.text ?? '', inputs: Object.keys(result.metafile.inputs) };
}

const TRACES = ['localStorage', 'sessionStorage', 'indexedDB', 'document.cookie', 'cookieStore', 'caches.', 'serviceWorker', 'BroadcastChannel', 'sendBeacon',
  'pushState', 'replaceState', 'location.hash', 'navigator.clipboard', 'navigator.storage', 'requestFileSystem', 'navigator.credentials', 'window.name'];
const MARKUP = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'document.write', 'DOMParser', 'srcdoc', 'new Function', 'eval(', 'setAttribute("style"', 'importScripts'];

for (const entry of ['reporter.ts', 'mailbox.ts', 'public.ts', 'reading.ts']) {
  test(`${entry} names nothing that keeps a trace, and nothing that reads a string as markup or code`, async () => {
    const { text } = await bundle(entry);
    assert.ok(text.length > 500);
    for (const name of [...TRACES, ...MARKUP]) assert.ok(!text.includes(name), name);
  });

  test(`${entry} carries no code of the desk and no screen library`, async () => {
    const { inputs } = await bundle(entry);
    assert.ok(inputs.length > 1);
    for (const input of inputs) assert.doesNotMatch(input, /web\/desk[/.]|node_modules\/(lit|lit-html|lit-element|@lit)\//);
  });
}

for (const entry of ['reporter.ts', 'mailbox.ts']) {
  test(`${entry} has one source of randomness`, async () => {
    const { text } = await bundle(entry);
    assert.doesNotMatch(text, /Math\.random|randomUUID/);
  });
}

test('the script of a form carries nothing of the mailbox', async () => {
  const { inputs } = await bundle('reporter.ts');
  assert.deepEqual(inputs.filter((input) => input.includes('web/mailbox')), []);
});

test('every text that a screen asks for exists in every language', () => {
  const folder = join(ROOT, 'i18n/src/main/resources/messages');
  const keys = new Set(sources().flatMap((source) => [...source.matchAll(/'((?:tell|receipt|mailbox|error|page|help)\.[a-z0-9.-]+[a-z0-9])'/g)].map((match) => match[1] ?? '')));
  assert.ok(keys.size > 80);
  for (const language of ['nl', 'en', 'es', 'ro', 'ar']) {
    for (const key of keys) assert.ok(hasText(folder, key, language), `${key} in ${language}`);
  }
});

test('who makes a link to another site says that it may keep a trace', () => {
  const templates = join(ROOT, 'portal/src/main/jte');
  const files = readdirSync(templates, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.jte')).map((name) => ({ name, text: readFileSync(join(templates, name), 'utf8') }));
  const links = [...files, ...sources().map((text, index) => ({ name: `script ${index}`, text }))]
    .filter(({ text }) => text.replace(/<a class="exit[^>]+>/g, '').includes('noreferrer nofollow'));
  assert.ok(links.length >= 3, String(links.length));
  for (const { name, text } of links) assert.ok(text.includes('page.external'), name);
});

function sources(): string[] {
  return ['tell', 'mailbox', 'page'].flatMap((folder) => readdirSync(join(WEB, folder)).filter((name) => name.endsWith('.ts')).map((name) => readFileSync(join(WEB, folder, name), 'utf8')));
}

function hasText(folder: string, key: string, language: string): boolean {
  const [feature = '', ...rest] = key.split('.');
  const lines = readFileSync(join(folder, feature, `${language}.properties`), 'utf8').split('\n');
  return lines.some((line) => line.startsWith(`${rest.join('.')}=`));
}

test('two builds give the same bytes, within the budgets', () => {
  const builds = [0, 1].map(() => {
    const out = mkdtempSync(join(tmpdir(), 'luwte-assets-'));
    try {
      const run = spawnSync(process.execPath, [join(WEB, 'build.mjs'), out], { encoding: 'utf8' });
      assert.equal(run.status, 0, run.stderr);
      return { manifest: readFileSync(join(out, 'assets.json'), 'utf8'), files: readdirSync(out).sort() };
    } finally {
      rmSync(out, { recursive: true });
    }
  });
  assert.deepEqual(builds[0], builds[1]);
  assert.match(builds[0]?.manifest ?? '', /"reporter\.js"[^}]+"integrity": "sha384-/);
});

test('a pictogram that is drawn differently from the others stops the build', async () => {
  const { pathOf } = (await import(join(WEB, 'build.mjs'))) as { pathOf: (file: string, svg: string) => string };
  const yes = readFileSync(join(WEB, 'pictogram/yes.svg'), 'utf8');
  assert.equal(pathOf('yes.svg', yes), 'M7 25l11 12L41 11');
  for (const other of [yes.replace('stroke-width="3"', 'stroke-width="2"'), yes.replace('<path', '<path id="a"'), yes.replace('<path', '<circle r="3"/><path'), '']) {
    assert.throws(() => pathOf('other.svg', other), /other\.svg is not one path/);
  }
});

test('a build that would send code of the desk to a phone, or too much, fails', async () => {
  const { check } = (await import(join(WEB, 'build.mjs'))) as { check: (name: string, asset: { size: number; brotli: number }, inputs: string[]) => void };
  const small = { size: 1, brotli: 1 };
  check('reporter.js', small, ['portal/src/main/web/tell/tell.ts']);
  check('desk.js', small, ['portal/src/main/web/desk/inbox/list.ts', 'node_modules/lit/index.js']);
  for (const stray of ['portal/src/main/web/desk/inbox/list.ts', 'portal/src/main/web/desk.ts', 'node_modules/lit-html/lit-html.js']) {
    for (const name of ['reporter.js', 'mailbox.js']) assert.throws(() => check(name, small, [stray]), /contains/);
  }
  assert.throws(() => check('reporter.js', { size: 1, brotli: 60_001 }, []), /budget/);
  assert.throws(() => check('public.css', { size: 7_000, brotli: 1 }, []), /budget/);
});
