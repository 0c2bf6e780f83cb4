/** Colours, computed from tokens.css by the formula of WCAG 2.2 (relative luminance, contrast ratio). */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';

const ROOT = process.env['LUWTE_ROOT'] ?? process.cwd();
const TOKENS = readFileSync(join(ROOT, 'portal/src/main/web/page/tokens.css'), 'utf8');
const TEXT = 7;
const SHAPE = 3;

type Colours = ReadonlyMap<string, string>;

/** The custom properties that hold where these media conditions do. */
function coloursWhere(...conditions: string[]): Colours {
  const blocks = [...TOKENS.matchAll(/(?:@media ([^{]+) \{\s*)?:root \{([^}]*)\}/g)];
  assert.equal(blocks.length, 5);
  const holds = blocks.filter(([, media]) => (media ?? '').split(' and ').filter(Boolean).every((condition) => conditions.includes(condition)));
  return new Map(holds.flatMap(([, , body = '']) => [...body.matchAll(/--([a-z-]+): (#[0-9a-f]+);/g)].map(([, name = '', value = '']) => [name, value] as const)));
}

function luminance(colour: string): number {
  const digits = colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit).join('') : colour.slice(1);
  assert.equal(digits.length, 6, colour);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function tooFaint(colours: Colours, pairs: readonly (readonly [string, string])[], least: number): string[] {
  const of = (name: string) => colours.get(name) ?? assert.fail(`no --${name}`);
  return pairs.map(([front, back]) => [front, back, contrast(of(front), of(back))] as const).filter(([, , ratio]) => ratio < least).map(([front, back, ratio]) => `${front} on ${back}: ${ratio.toFixed(2)}`);
}

const on = (fronts: readonly string[], backs: readonly string[]) => fronts.flatMap((front) => backs.map((back) => [front, back] as const));
const WORDS = [...on(['ink', 'soft', 'action'], ['ground', 'raised', 'tint', 'amber']), ['on-action', 'action'], ['on-exit', 'exit']] as const;
const EDGES = [...on(['line', 'action'], ['ground', 'raised', 'tint']), ['amber-line', 'amber'], ['amber-line', 'ground']] as const;

const DARK = '(prefers-color-scheme: dark)';
const MORE = '(prefers-contrast: more)';
for (const [mode, conditions] of Object.entries({ light: [], dark: [DARK], 'light with more contrast': [MORE], 'dark with more contrast': [MORE, DARK], print: ['print'], 'print from a dark screen': [DARK, MORE, 'print'] })) {
  test(`words keep a contrast of 7 to 1, edges of 3 to 1: ${mode}`, () => {
    const colours = coloursWhere(...conditions);
    assert.deepEqual(tooFaint(colours, WORDS, TEXT), []);
    assert.deepEqual(tooFaint(colours, EDGES, SHAPE), []);
  });
}

test('more contrast is more, in light and in dark', () => {
  for (const conditions of [[], [DARK]]) {
    const [usual, more] = [coloursWhere(...conditions), coloursWhere(MORE, ...conditions)];
    for (const front of ['ink', 'soft', 'line', 'action']) {
      const ratio = (colours: Colours) => contrast(colours.get(front) ?? '', colours.get('ground') ?? '');
      assert.ok(ratio(more) > ratio(usual), `${front} ${conditions}`);
    }
  }
});

test('the formula knows black on white, and a grey that is too faint', () => {
  assert.equal(contrast('#000', '#ffffff').toFixed(1), '21.0');
  assert.deepEqual(tooFaint(new Map([['ink', '#777'], ['ground', '#fff']]), [['ink', 'ground']], TEXT), ['ink on ground: 4.48']);
});

test('no other style sheet has a colour of its own', () => {
  const used = ['public.css', 'reporter.css'].flatMap((sheet) => [...readFileSync(join(ROOT, 'portal/src/main/web', sheet), 'utf8').matchAll(/@import "\.\/([^"]+)"/g)].map(([, file = '']) => file)).filter((file) => !file.endsWith('tokens.css'));
  assert.ok(used.length > 15);
  for (const file of used) assert.doesNotMatch(readFileSync(join(ROOT, 'portal/src/main/web', file), 'utf8'), /#[0-9a-f]{3,8}\b|rgb\(|hsl\(/, file);
});
