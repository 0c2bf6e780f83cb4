/**
 * Reading a page aloud with a voice that the browser says is on the device; what the device's own speech program does with the text, a page cannot see
 * (SECURITY.md). Others may hear it, so it stops as soon as the page is left or out of sight.
 * https://wicg.github.io/speech-api/
 */

export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService'>;
/** What is used of an utterance. */
export interface Utterance<V> {
  voice: V | null;
  lang: string;
  onend: unknown;
  onerror: unknown;
}

/** What is used of `speechSynthesis`. */
export interface Speech<V, U> {
  getVoices(): readonly V[];
  speak(utterance: U): void;
  cancel(): void;
  addEventListener(type: 'voiceschanged', listener: () => void): void;
}

/** A heading or a piece of text, and its language as in `lang`. */
export interface Passage {
  readonly words: string;
  readonly language: string;
}

/** The first voice for a language that, as the browser says, needs no other computer; a device writes `nl-NL` or `nl_NL`. */
export function ownVoice<V extends Voice>(voices: readonly V[], language: string): V | undefined {
  return voices.find(({ lang, localService }) => localService === true && lang.toLowerCase().split(/[-_]/)[0] === language);
}

/** Calls once there is a voice of the device for this language: now, or when the browser has found one. */
export function whenVoiced<V extends Voice>(speech: Speech<V, never>, language: string, voiced: () => void): void {
  let told = false;
  const look = () => {
    if (told || !ownVoice(speech.getVoices(), language)) return;
    told = true;
    voiced();
  };
  speech.addEventListener('voiceschanged', look);
  look();
}

/**
 * Makes what a press on the button does: begin to read, or stop.
 * @param page tells by `pagehide` and `visibilitychange` that it is left or out of sight
 * @param passages what to read, asked for when it begins
 * @param changed told whether it reads now
 */
export function reader<V extends Voice, U extends Utterance<V>>(
  speech: Speech<V, U>, utter: (words: string) => U, page: Pick<EventTarget, 'addEventListener'>, passages: () => Passage[], changed: (reads: boolean) => void,
): () => void {
  // Held here, since a browser may forget an utterance that nobody holds and then does not say that it ended.
  let current: U | undefined;
  let rest: Passage[] = [];
  const stop = () => {
    if (!current) return;
    current = undefined;
    speech.cancel();
    changed(false);
  };
  // One passage at a time, each with a voice looked up anew: without one the browser would choose, perhaps a voice of another computer.
  const next = (): void => {
    const passage = rest.shift();
    if (!passage) return stop();
    const voice = ownVoice(speech.getVoices(), passage.language);
    if (!voice) return next();
    const utterance = (current = utter(passage.words));
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onend = () => current === utterance && next();
    utterance.onerror = () => current === utterance && stop();
    speech.speak(utterance);
  };
  for (const left of ['pagehide', 'visibilitychange']) page.addEventListener(left, stop);
  return () => {
    if (current) return stop();
    rest = passages();
    next();
    if (current) changed(true);
  };
}
