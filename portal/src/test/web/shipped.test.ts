/** What is shipped, looked at as text: the bundle and the texts it asks for. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
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

for (const entry of ['reporter.ts', 'public.ts']) {
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

test('reporter.ts has one source of randomness', async () => {
  const { text } = await bundle('reporter.ts');
  assert.doesNotMatch(text, /Math\.random|randomUUID/);
});

test('every text that a screen asks for exists in every language', () => {
  const folder = join(ROOT, 'i18n/src/main/resources/messages');
  const keys = new Set(sources().flatMap((source) => [...source.matchAll(/'((?:tell|receipt|mailbox|error|page|help)\.[a-z0-9.-]+[a-z0-9])'/g)].map((match) => match[1] ?? '')));
  assert.ok(keys.size > 80);
  for (const language of ['nl', 'en', 'es', 'ro', 'ar']) {
    for (const key of keys) assert.ok(hasText(folder, key, language), `${key} in ${language}`);
  }
});

function sources(): string[] {
  return ['tell', 'mailbox', 'page'].flatMap((folder) => readdirSync(join(WEB, folder)).filter((name) => name.endsWith('.ts')).map((name) => readFileSync(join(WEB, folder, name), 'utf8')));
}

function hasText(folder: string, key: string, language: string): boolean {
  const [feature = '', ...rest] = key.split('.');
  const lines = readFileSync(join(folder, feature, `${language}.properties`), 'utf8').split('\n');
  return lines.some((line) => line.startsWith(`${rest.join('.')}=`));
}
