import { fold, foldCode } from './fold.ts';

/**
 * The words that rules and lexicons know, each with a number. A text is looked up in place, without building strings, so
 * that naming the words of a document costs the same however many words are known.
 *
 * Grows while rules are compiled; a word added later is not seen in texts that were lexed before.
 */
export class Vocabulary {
  #words: string[] = [''];
  #ids = new Map<string, number>();
  /** Open addressing: a power of two of slots, each the number of a word or 0. */
  #slots = new Int32Array(1 << 12);

  /** The number of words; ids run from 1 to this. */
  get size(): number {
    return this.#words.length - 1;
  }

  /** The id of a word, which is added when it is new. Case and diacritics make no difference. Never 0. */
  add(word: string): number {
    const key = fold(word);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#words.length;
    this.#words.push(key);
    this.#ids.set(key, id);
    this.#place(key, id);
    return id;
  }

  /**
   * Makes several spellings one word (`organisation`, `organization`), so that a rule written with one finds all.
   * Must come before any of them is used in a rule.
   */
  same(spellings: readonly string[]): number {
    const [first, ...others] = spellings;
    const id = this.add(first ?? '');
    for (const other of others) {
      const key = fold(other);
      if (this.#ids.has(key)) continue;
      this.#ids.set(key, id);
      // The spelling takes a number of its own in the table of strings, pointing at the shared id.
      this.#words.push(key);
      this.#shared.set(this.#words.length - 1, id);
      this.#place(key, this.#words.length - 1);
    }
    return id;
  }
  #shared = new Map<number, number>();

  /** The id of a word, or 0 where it is not known. */
  idOf(word: string): number {
    return this.#ids.get(fold(word)) ?? 0;
  }

  /** The folded spelling that an id was first added with. */
  wordOf(id: number): string {
    return this.#words[id] ?? '';
  }

  /** A set of words, which are added where they are new, to be asked for every token of a text. */
  setOf(words: Iterable<string>): WordSet {
    return new WordSet(Array.from(words, (word) => this.add(word)));
  }

  /** The id of the word at `[start, end)` of a text, which is added when it is new. */
  take(text: string, start: number, end: number): number {
    return this.find(text, start, end) || this.add(text.slice(start, end));
  }

  /** The id of the word at `[start, end)` of a text, or 0. */
  find(text: string, start: number, end: number): number {
    let hash = 0;
    for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + foldCode(text.charCodeAt(i))) | 0;
    const mask = this.#slots.length - 1;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot]!;
      if (id === 0) return 0;
      if (this.#equal(id, text, start, end)) return this.#shared.get(id) ?? id;
    }
  }

  #equal(id: number, text: string, start: number, end: number): boolean {
    const word = this.#words[id]!;
    if (word.length !== end - start) return false;
    for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== foldCode(text.charCodeAt(start + i))) return false;
    return true;
  }

  #place(key: string, id: number): void {
    if (this.#words.length * 2 > this.#slots.length) this.#grow();
    insert(this.#slots, key, id);
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let id = 1; id < this.#words.length; id++) insert(this.#slots, this.#words[id]!, id);
  }
}

/** Some words by their ids: a byte each, since asking a `Set` for every token costs more than most of what is found so. */
export class WordSet {
  readonly #ids: Uint8Array;

  constructor(ids: readonly number[]) {
    this.#ids = new Uint8Array(Math.max(0, ...ids) + 1);
    for (const id of ids) this.#ids[id] = 1;
  }

  has(id: number): boolean {
    return id < this.#ids.length && this.#ids[id] === 1;
  }
}

/** Multiplicative spreading, so that the low bits of similar words differ. */
const spread = (hash: number): number => {
  const h = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return h ^ (h >>> 13);
};

function insert(slots: Int32Array, key: string, id: number): void {
  let hash = 0;
  for (let i = 0; i < key.length; i++) hash = (Math.imul(hash, 31) + key.charCodeAt(i)) | 0;
  const mask = slots.length - 1;
  let slot = spread(hash) & mask;
  while (slots[slot] !== 0) {
    if (slots[slot] === id) return;
    slot = (slot + 1) & mask;
  }
  slots[slot] = id;
}
