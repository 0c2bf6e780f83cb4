import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Sentence, complete, composed, offered, spoken } from '../../main/web/desk/answer/sentences.ts';

const meeting: Sentence = { id: 'appointment', group: 'meeting', needs: ['day', 'time'], texts: { nl: 'Op {day} om {time}.', ar: 'في {day} الساعة {time}.', en: 'On {day} at {time}.' } };
const thanks: Sentence = { id: 'thanks', group: 'receive', needs: [], texts: { nl: 'Dank je wel.', en: 'Thank you.' } };

test('a chosen sentence stands in the reporter\'s language, the day in her words with the day of the week', () => {
  const chosen = { sentence: meeting, values: { day: '2026-11-24', time: '14:30' } };
  assert.equal(spoken(chosen, 'en'), 'On Tuesday, November 24, 2026 at 14:30.');
  assert.match(spoken(chosen, 'nl'), /^Op dinsdag 24 november 2026 om 14:30\.$/);
  assert.match(spoken(chosen, 'ar'), /24/);
});

test('a gap that is open is seen as open and keeps the answer from being sent', () => {
  assert.equal(spoken({ sentence: meeting, values: { day: ' ' } }, 'nl'), 'Op … om ….');
  assert.equal(complete([{ sentence: meeting, values: { day: '2026-11-24' } }]), false);
  assert.equal(complete([{ sentence: meeting, values: { day: '2026-11-24', time: '14:30' } }, { sentence: thanks, values: {} }]), true);
});

test('what somebody fills in is text and fills no other gap', () => {
  assert.equal(spoken({ sentence: meeting, values: { day: '2026-11-24', time: '{day}<b>' } }, 'en'), 'On Tuesday, November 24, 2026 at {day}<b>.');
});

test('an answer is one paragraph a sentence, and a sentence without words in a language is not offered in it', () => {
  assert.equal(composed([{ sentence: thanks, values: {} }, { sentence: thanks, values: {} }], 'nl'), 'Dank je wel.\n\nDank je wel.');
  assert.deepEqual(offered([meeting, thanks], 'ar').map(({ id }) => id), ['appointment']);
});
