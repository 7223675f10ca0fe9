/** How many signs words are told apart by before they are looked up. */
const signs = 1 << 10;

const signOf = (first: number, last: number, length: number): number =>
  (Math.imul(first, 31) + Math.imul(last, 7) + length) & (signs - 1);

/**
 * What some words stand for, to be asked for stretches of a text: most of them are none of the words, which their first and last
 * letters and their length tell, so that no text is cut out and hashed for them.
 */
export class WordIndex<Value> {
  readonly #values = new Map<string, Value>();
  readonly #signs = new Uint8Array(signs);

  get size(): number {
    return this.#values.size;
  }

  get(word: string): Value | undefined {
    return this.#values.get(word);
  }

  set(word: string, value: Value): void {
    this.#values.set(word, value);
    if (word !== '') this.#signs[signOf(word.charCodeAt(0), word.charCodeAt(word.length - 1), word.length)] = 1;
  }

  /** The value of the word that is exactly `[start, end)` of a text, which has at least one letter. */
  at(text: string, start: number, end: number): Value | undefined {
    const sign = signOf(text.charCodeAt(start), text.charCodeAt(end - 1), end - start);
    return this.#signs[sign] === 0 ? undefined : this.#values.get(text.slice(start, end));
  }
}
