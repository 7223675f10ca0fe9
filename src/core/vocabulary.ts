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
  /** Open addressing: a power of two of slots, each the number of a spelling or 0. */
  #slots = new Int32Array(1 << 12);
  /*
   * The spellings by number, in columns: texts are compared with them letter by letter, and strings lie all over the memory. The
   * letters of spelling `n` stand from `#at[n]` to `#at[n + 1]`; it is found under the id `#idOf[n]`, which several may share.
   */
  #letters = new Uint16Array(1 << 14);
  #at = new Int32Array(1 << 11);
  #hashes = new Int32Array(1 << 11);
  #idOf = new Int32Array(1 << 11);

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
      // The spelling takes a number of its own, but is found under the id that all share.
      this.#ids.set(key, id);
      this.#place(key, id);
    }
    return id;
  }

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
    let hash = noHash;
    for (let i = start; i < end; i++) hash = withLetter(hash, foldCode(text.charCodeAt(i)));
    return this.findHashed(text, start, end, hash);
  }

  /** The same for a caller that has put its folded letters together by `withLetter` while it read them. */
  findHashed(text: string, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const word = this.#slots[slot]!;
      if (word === 0) return 0;
      if (this.#hashes[word] === hash && this.#equal(word, text, start, end)) return this.#idOf[word]!;
    }
  }

  #equal(number: number, text: string, start: number, end: number): boolean {
    const at = this.#at[number]!;
    const length = end - start;
    if (this.#at[number + 1]! - at !== length) return false;
    for (let i = 0; i < length; i++) if (this.#letters[at + i] !== foldCode(text.charCodeAt(start + i))) return false;
    return true;
  }

  /** Gives a folded spelling the next number, and the id that it is found under. */
  #place(key: string, id: number): void {
    const number = this.#words.length;
    const at = this.#at[number]!;
    if (number + 2 > this.#at.length) {
      this.#at = longer(this.#at);
      this.#hashes = longer(this.#hashes);
      this.#idOf = longer(this.#idOf);
    }
    while (at + key.length > this.#letters.length) this.#letters = longer(this.#letters);
    this.#words.push(key);
    let hash = noHash;
    for (let i = 0; i < key.length; i++) {
      const letter = key.charCodeAt(i);
      this.#letters[at + i] = letter;
      hash = withLetter(hash, letter);
    }
    this.#at[number + 1] = at + key.length;
    this.#hashes[number] = hash;
    this.#idOf[number] = id;
    if (number * 2 > this.#slots.length) this.#grow();
    else this.#insert(number);
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let number = 1; number < this.#words.length; number++) this.#insert(number);
  }

  #insert(number: number): void {
    const mask = this.#slots.length - 1;
    let slot = spread(this.#hashes[number]!) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = number;
  }
}

/** The hash of no letter, and that of a word with one more folded letter. */
export const noHash = 0;
export const withLetter = (hash: number, letter: number): number => (Math.imul(hash, 31) + letter) | 0;

/** The same column with twice the room. */
function longer<Column extends Int32Array | Uint16Array>(column: Column): Column {
  const made = new (column.constructor as new (length: number) => Column)(column.length * 2);
  made.set(column);
  return made;
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
