import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { CATEGORIES, INDICATORS, LEVELS, STATES, TRANSLATORS } from '../../main/web/desk/casework/acts.ts';
import { STATUSES } from '../../../../crypto/src/main/ts/index.ts';
import { KEYS } from '../../main/web/desk/keys.ts';

const WEB = 'portal/src/main/web';

function webFolder(from = process.cwd()): string {
  if (existsSync(join(from, WEB))) return join(from, WEB);
  assert.notEqual(dirname(from), from, 'run inside the project');
  return webFolder(dirname(from));
}

const web = webFolder();
const files = ['desk.ts', ...readdirSync(join(web, 'desk'), { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts')).map(name => `desk/${name}`)];
const sources = files.map(name => ({ name, text: readFileSync(join(web, name), 'utf8') }));

test('the desk keeps nothing on the device: no file of it names a place to keep things', () => {
  assert.ok(sources.length > 20);
  for (const { name, text } of sources) assert.doesNotMatch(text, /localStorage|sessionStorage|indexedDB|\.cookie|caches\b|history\.pushState|console\./, name);
});

test('content of others can only become text: no file of the desk makes markup, style or script from strings', () => {
  for (const { name, text } of sources) assert.doesNotMatch(text, /unsafeHTML|unsafeSVG|innerHTML|outerHTML|insertAdjacentHTML|document\.write|styleMap|\bstyle=|\beval\(|new Function/, name);
});

test('time and randomness come from one source each', () => {
  for (const { name, text } of sources) {
    if (name !== 'desk/days.ts') assert.doesNotMatch(text, /Date\.now|new Date\(\)|performance\.now/, name);
    assert.doesNotMatch(text, /Math\.random|getRandomValues/, name);
    if (name !== 'desk.ts') assert.doesNotMatch(text, /systemEntropy|systemClock(?!: Clock)(?!})/, name);
  }
});

test('every text the desk shows is in the list of new texts or in the messages it is given', () => {
  const literal = /page\.text\('([a-z.-]+)'|'((?:inbox|help|case|answer|error|directory|login|locked|lock|damage|work|draft|handover|keep|indication)\.[a-z.-]+)'/g;
  const keys = new Set(sources.flatMap(({ text }) => [...text.matchAll(literal)].map(match => (match[1] ?? match[2])!)));
  for (const [, name] of KEYS) keys.add(`help.${name}`);
  for (const column of ['case', 'category', 'language', 'waiting', 'state', 'day', 'keep-until']) keys.add(`inbox.column.${column}`);
  for (const id of [...STATES[2], ...STATES[3], ...STATES.all]) keys.add(`state.${id}`);
  for (const id of CATEGORIES) keys.add(`category.${id}`);
  for (const id of LEVELS) keys.add(`indication.${id}`);
  for (const id of INDICATORS) keys.add(`indicator.${id}`);
  for (const id of TRANSLATORS) keys.add(`translation.${id}`);
  for (const id of STATUSES) keys.add(`told.${id}`);
  assert.ok(keys.size > 40);
  const known = messages();
  assert.deepEqual([...keys].filter(key => !known.has(key)), []);
});

function messages(): Set<string> {
  const found = join(web, '../../../../i18n/src/main/resources/messages/desk/en.properties');
  const merged = existsSync(found) ? readFileSync(found, 'utf8').matchAll(/^([a-z.-]+)\s*=/gm) : [];
  const added = join(web, 'desk/NEW-TEXTS.md');
  const listed = existsSync(added) ? readFileSync(added, 'utf8').matchAll(/^\| desk\.([a-z.-]+) /gm) : [];
  return new Set([...merged, ...listed].map(match => match[1]!));
}
