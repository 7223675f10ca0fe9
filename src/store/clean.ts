/** What PostgreSQL cannot hold in a text: the character U+0000, and halves of surrogate pairs. */
const unstorable = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text that can be stored, of the same length, so that spans still hold: what cannot be becomes U+FFFD. */
export const cleanText = (text: string): string => text.replace(unstorable, '\ufffd');

/** True where `cleanText` would change nothing. */
export const isStorable = (text: string): boolean => cleanText(text) === text;

/** The JSON of a value, every text in it storable. */
export const cleanJson = (value: unknown): string =>
  JSON.stringify(value, (_key, part) => (typeof part === 'string' ? cleanText(part) : part));
