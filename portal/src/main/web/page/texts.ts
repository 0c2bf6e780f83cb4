/**
 * The texts of a page, by key, in the reader's language. They come from the server as ICU messages without choices: `{name}` is an argument, a doubled
 * apostrophe is one apostrophe.
 */
export type Arguments = Readonly<Record<string, string | number>>;
export type Say = (key: string, args?: Arguments) => string;

/** Around a word of another direction, so that it does not turn the sentence it stands in (Unicode TR 9: FSI, PDI). */
const ISOLATE = ['\u2068', '\u2069'] as const;

/**
 * @param texts messages by key
 * @param missing what to do about a key that is not there: tests throw, a page shows nothing rather than a key
 * @param rtl whether the language is written from right to left: then names and other texts put in are isolated
 */
export function sayFrom(texts: Readonly<Record<string, string>>, missing: (key: string) => string, rtl = false): Say {
  const shown = (value: string | number) => (rtl && typeof value === 'string' ? ISOLATE.join(value) : String(value));
  return (key, args = {}) => {
    const message = Object.hasOwn(texts, key) ? texts[key] : undefined;
    if (message === undefined) return missing(key);
    return message.replaceAll(`''`, `'`).replace(/\{([\w-]+)\}/g, (whole, name: string) => (Object.hasOwn(args, name) ? shown(args[name] ?? '') : whole));
  };
}
