/**
 * The texts of a page, by key, in the reader's language. They come from the server as ICU messages without choices: `{name}` is an argument, a doubled
 * apostrophe is one apostrophe.
 */
export type Arguments = Readonly<Record<string, string | number>>;
export type Say = (key: string, args?: Arguments) => string;

/**
 * @param texts messages by key
 * @param missing what to do about a key that is not there: tests throw, a page shows nothing rather than a key
 */
export function sayFrom(texts: Readonly<Record<string, string>>, missing: (key: string) => string): Say {
  return (key, args = {}) => {
    const message = Object.hasOwn(texts, key) ? texts[key] : undefined;
    if (message === undefined) return missing(key);
    return message.replaceAll(`''`, `'`).replace(/\{([\w-]+)\}/g, (whole, name: string) => (Object.hasOwn(args, name) ? String(args[name]) : whole));
  };
}
