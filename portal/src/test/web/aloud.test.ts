import assert from 'node:assert/strict';
import test from 'node:test';
import { ownVoice, reader, whenVoiced, type Passage, type Voice } from '../../main/web/reading/aloud.ts';

const OWN: Voice = { lang: 'nl-NL', localService: true };
const REMOTE: Voice = { lang: 'nl-NL', localService: false };
const ENGLISH: Voice = { lang: 'en_GB', localService: true };
const TEXT: Passage[] = [{ words: 'Kop', language: 'nl' }, { words: 'Tekst', language: 'nl' }, { words: 'Einde', language: 'nl' }];

/** What a device says, kept instead of heard. */
class Said {
  voice: Voice | null = null;
  lang = '';
  onend: (() => void) | undefined;
  onerror: (() => void) | undefined;

  constructor(readonly words: string) {}
}

class Device extends EventTarget {
  readonly said: Said[] = [];
  cancelled = 0;

  constructor(public voices: Voice[]) {
    super();
  }

  getVoices() {
    return this.voices;
  }

  speak(utterance: Said) {
    this.said.push(utterance);
  }

  /** As a browser does, it says of what it was saying that this ended. */
  cancel() {
    this.cancelled += 1;
    this.said.at(-1)?.onend?.();
  }

  finds(voices: Voice[]) {
    this.voices = voices;
    this.dispatchEvent(new Event('voiceschanged'));
  }

  get words() {
    return this.said.map((each) => each.words);
  }

  endsTheLast() {
    this.said.at(-1)?.onend?.();
  }
}

function reading(device: Device, text = TEXT) {
  const page = new EventTarget();
  const changes: boolean[] = [];
  const press = reader<Voice, Said>(device, (words) => new Said(words), page, () => [...text], (reads) => changes.push(reads));
  return { page, changes, press };
}

function offered(device: Device, language = 'nl'): () => number {
  let times = 0;
  whenVoiced(device, language, () => (times += 1));
  return () => times;
}

test('a voice of the device for the language of the page is offered, however the device writes its name', () => {
  assert.equal(offered(new Device([OWN]))(), 1);
  assert.equal(ownVoice([OWN, ENGLISH], 'en'), ENGLISH);
  assert.equal(ownVoice([{ lang: 'NL', localService: true }], 'nl')?.lang, 'NL');
});

test('a voice of another computer, of another language or of unknown place is not offered', () => {
  const unknown = { lang: 'nl-NL' } as Voice;
  for (const voices of [[], [REMOTE], [ENGLISH], [unknown], [{ lang: 'nld-NL', localService: true }]]) assert.equal(offered(new Device(voices))(), 0);
});

test('a voice that comes late is offered once, when it is one of the device', () => {
  const device = new Device([]);
  const times = offered(device);
  device.finds([REMOTE]);
  assert.equal(times(), 0);
  device.finds([REMOTE, OWN]);
  device.finds([OWN, ENGLISH]);
  assert.equal(times(), 1);
});

test('headings and text are read in order, each with the voice of the device, to the end', () => {
  const device = new Device([REMOTE, OWN]);
  const { press, changes } = reading(device);
  press();
  for (let passage = 0; passage < TEXT.length; passage += 1) device.endsTheLast();
  assert.deepEqual(device.words, ['Kop', 'Tekst', 'Einde']);
  for (const { voice, lang } of device.said) assert.deepEqual([voice, lang], [OWN, 'nl-NL']);
  assert.deepEqual(changes, [true, false]);
});

test('a passage in another language is read with a voice for it, and left out where the device has none', () => {
  const text = [{ words: 'Zin', language: 'nl' }, { words: 'جملة', language: 'ar' }, { words: 'Sentence', language: 'en' }];
  const device = new Device([OWN, ENGLISH]);
  reading(device, text).press();
  device.endsTheLast();
  device.endsTheLast();
  assert.deepEqual(device.said.map(({ words, voice }) => [words, voice]), [['Zin', OWN], ['Sentence', ENGLISH]]);
});

test('nothing is read where the voices of the device went away, neither at the press nor in between', () => {
  const device = new Device([OWN]);
  const { press, changes } = reading(device);
  press();
  device.voices = [REMOTE];
  device.endsTheLast();
  press();
  assert.deepEqual(device.words, ['Kop']);
  assert.deepEqual(changes, [true, false]);
});

test('pressing again stops, and the next press begins anew', () => {
  const device = new Device([OWN]);
  const { press, changes } = reading(device);
  press();
  device.endsTheLast();
  press();
  assert.deepEqual([device.words, device.cancelled, changes], [['Kop', 'Tekst'], 1, [true, false]]);
  press();
  assert.deepEqual([device.words.at(-1), changes.at(-1)], ['Kop', true]);
});

for (const left of ['pagehide', 'visibilitychange']) {
  test(`it stops when the page is left or out of sight (${left}), and is silent after that`, () => {
    const device = new Device([OWN]);
    const { press, page, changes } = reading(device);
    page.dispatchEvent(new Event(left));
    assert.equal(device.cancelled, 0);
    press();
    page.dispatchEvent(new Event(left));
    assert.deepEqual([device.words, device.cancelled, changes], [['Kop'], 1, [true, false]]);
  });
}

test('a device that fails ends the reading', () => {
  const device = new Device([OWN]);
  const { press, changes } = reading(device);
  press();
  device.said.at(-1)?.onerror?.();
  assert.deepEqual([device.words, changes], [['Kop'], [true, false]]);
});
