import assert from 'node:assert/strict';
import test from 'node:test';
import { OpeningKey, open } from '../../../../crypto/src/main/ts/index.ts';
import { subject, sheet } from '../../main/web/desk/answers.ts';
import { type Case, groupCases } from '../../main/web/desk/cases.ts';
import { check } from '../../main/web/desk/checks.ts';
import { Forms } from '../../main/web/desk/forms.ts';
import { Inbox } from '../../main/web/desk/inbox/fetching.ts';
import { Page } from '../../main/web/desk/page.ts';
import { Trust } from '../../main/web/desk/trust.ts';
import { rowOf, viewOf } from '../../main/web/desk/view.ts';
import { ORIGIN, TODAY, anchor, clock, directory, directorySource, person, report, reporter, sealed } from './desk-world.ts';
import { INDEX, editionOf, readEdition } from './forms-on-disk.ts';

const anna = person('anna', 1);
const bram = person('bram', 2);
const mira = reporter(10);
const old = editionOf('g1', INDEX.find(({ id }) => id === 'g1')?.old[0] ?? assert.fail('no older edition'));
const now = editionOf('g1');
/** The first version admitted the old edition; the one in force admits only the new one. */
const v1 = directory(1, '', '2026-01-01', [anna, bram], [old.hash]);
const v2 = directory(2, v1.hash, '2026-02-01', [anna, bram], [now.hash]);
const files = new Map([old, now].map((edition) => [edition.hash, edition]));
const source = { questionnaire: async (hash: string, language?: string) => (language === undefined ? files.get(hash)!.structure : files.get(hash)!.words(language)) };
const page = new Page({ language: 'nl', demo: false, texts: {}, channels: [{ id: 'm', name: 'Meldpunt' }], languages: [{ code: 'ro', name: 'Română', rtl: false }], sentences: [], forms: [], retention: { keep: 365, recognition: 30 } });

async function atTheDesk(directoryHash: string, day: string, structure: string, answers: Record<string, string | string[]>) {
  const trust = new Trust(anchor, ORIGIN, directorySource([v1, v2]), clock);
  await trust.renew();
  const key = await OpeningKey.from(anna.reading);
  const { envelope } = await sealed(report(mira, directoryHash, structure, answers, { day }), mira.signing, [anna.recipient, bram.recipient]);
  const inbox = new Inbox({
    source: {
      inbox: async () => [{ case: 'aaaa', channel: 'm', until: '2026-06-01', envelopes: [{ id: 'e', day, direction: 'in' }] }],
      envelopes: async () => new Map([['e', envelope]]),
    },
    open: (bytes) => open(bytes, key),
    check: (opened, place) => check(opened, place, trust),
    pause: async () => undefined,
  });
  await inbox.refresh(() => undefined);
  const found: Case | undefined = [...groupCases(inbox.messages, TODAY).cases][0];
  return { found, damage: Object.fromEntries(inbox.damage), parts: { forms: new Forms(source, 'nl'), trust, page } };
}

test('a report on the old edition is admitted by the version it names and shown with its own words', async () => {
  const { found, parts } = await atTheDesk(v1.hash, '2026-01-20', old.hash, { '1.1': ['help'], '1.3': ['money', 'condom'], '1.6': 'hof-van-twente', '1.10': 'poveste' });
  assert.ok(found);
  assert.deepEqual((await rowOf(found, '', parts)).category, ['Niet betaald, of gestolen', 'Condoom stiekem weggehaald of kapotgemaakt']);
  const [view] = (await viewOf(found, parts)).messages.values();
  assert.deepEqual(view?.sheet?.ticked.map(({ label, texts, known }) => [label, texts[0], known])[2], ['Waar was het?', 'Hof van Twente', true]);
  assert.equal(view?.sheet?.unanswered.includes('Voor wie vul je dit in?'), false);
});

test('the old edition under the version in force, which does not admit it, is refused', async () => {
  const { found, damage } = await atTheDesk(v2.hash, TODAY, old.hash, { '1.3': ['money'] });
  assert.deepEqual([found, damage], [undefined, { questionnaire: 1 }]);
});

test('a place that was ticked stands as it was shown, an option in its words, and a long text is opened like a story', async () => {
  const form = readEdition(now, 'nl');
  const shown = (place: string) => sheet(form, new Map([['1.6', place]]), 'm');
  assert.deepEqual(shown('Hof van Twente').ticked.map(({ texts, known }) => [texts, known]), [[['Hof van Twente'], true]]);
  assert.deepEqual(shown('region').ticked.map(({ texts }) => texts), [['Ergens in deze regio']]);
  assert.deepEqual(shown('a'.repeat(65)).written.map(({ known }) => known), [false]);
});

test('every form says its subject in the words of the desk, whichever edition', () => {
  for (const { id, old: hashes } of INDEX) {
    for (const hash of [undefined, ...hashes]) {
      const form = readEdition(editionOf(id, hash), 'nl');
      const question = form.structure.questions.find((candidate) => candidate.subject) ?? form.structure.questions.find((candidate) => candidate.id === '1.3') ?? assert.fail(id);
      const option = question.options[0]!;
      assert.deepEqual(subject(form, new Map([[question.id, question.type === 'many' ? [option] : option]])), [form.words.questions[question.id]!.options[option]]);
    }
  }
});
