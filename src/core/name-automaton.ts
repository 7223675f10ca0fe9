import { lex, type Tokens } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A name found in a text: tokens `[from, to)`, and the numbers of the names that end here. */
export interface NameHit {
  readonly from: number;
  readonly to: number;
  readonly names: readonly number[];
}

/**
 * Finds all of a set of names in one pass over the tokens: a trie over word numbers. The cost of a text does not grow with
 * the number of names, since each token takes one look into a hash table for each name that has begun.
 *
 * Hyphens inside names make no difference (`Counter-Terrorism`, `Counter Terrorism`); other marks do. A name does not run
 * over a blank line, but may run over a line break.
 */
export class NameAutomaton {
  readonly #vocabulary: Vocabulary;
  readonly #hyphen: number;
  /** Open addressing over (state, word): three columns. */
  #states = new Int32Array(1 << 12);
  #words = new Int32Array(1 << 12);
  #nexts = new Int32Array(1 << 12);
  #edges = 0;
  #last = 0;
  #ends: (number[] | undefined)[] = [];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#hyphen = vocabulary.add('-');
  }

  /** Adds a name under a number of the caller's choice. A name without letters or digits is ignored. */
  add(name: string, number: number): void {
    // Words must be known before the name is lexed, so they are added from a first rough cut.
    for (const piece of name.match(/[\p{L}\p{M}]+|\d+|[^\s\p{L}\p{M}\d]/gu) ?? []) this.#vocabulary.add(piece);
    const tokens = lex(name, this.#vocabulary);
    let state = 0;
    for (let i = 0; i < tokens.count; i++) {
      const word = tokens.word[i]!;
      if (word !== this.#hyphen) state = this.#step(state, word) || this.#grow(state, word);
    }
    if (state === 0) return;
    const ends = this.#ends[state];
    if (ends) ends.push(number);
    else this.#ends[state] = [number];
  }

  /** Every occurrence of every name, in the order of their first tokens, shorter before longer. */
  find(tokens: Tokens, blockFlag: number): NameHit[] {
    const hits: NameHit[] = [];
    for (let from = 0; from < tokens.count; from++) {
      let state = this.#step(0, tokens.word[from]!);
      if (state === 0) continue;
      for (let i = from + 1; ; i++) {
        const names = this.#ends[state];
        if (names && tokens.word[i - 1] !== this.#hyphen) hits.push({ from, to: i, names });
        if (i >= tokens.count || (tokens.flags[i]! & blockFlag) !== 0) break;
        const word = tokens.word[i]!;
        if (word === this.#hyphen) continue;
        state = this.#step(state, word);
        if (state === 0) break;
      }
    }
    return hits;
  }

  #step(state: number, word: number): number {
    if (word === 0) return 0;
    const mask = this.#nexts.length - 1;
    for (let slot = slotOf(state, word) & mask; ; slot = (slot + 1) & mask) {
      const next = this.#nexts[slot]!;
      if (next === 0) return 0;
      if (this.#states[slot] === state && this.#words[slot] === word) return next;
    }
  }

  #grow(state: number, word: number): number {
    if (++this.#edges * 2 > this.#nexts.length) this.#resize();
    const next = ++this.#last;
    this.#put(state, word, next);
    return next;
  }

  #put(state: number, word: number, next: number): void {
    const mask = this.#nexts.length - 1;
    let slot = slotOf(state, word) & mask;
    while (this.#nexts[slot] !== 0) slot = (slot + 1) & mask;
    this.#states[slot] = state;
    this.#words[slot] = word;
    this.#nexts[slot] = next;
  }

  #resize(): void {
    const [states, words, nexts] = [this.#states, this.#words, this.#nexts];
    const size = nexts.length * 2;
    this.#states = new Int32Array(size);
    this.#words = new Int32Array(size);
    this.#nexts = new Int32Array(size);
    for (let i = 0; i < nexts.length; i++) if (nexts[i] !== 0) this.#put(states[i]!, words[i]!, nexts[i]!);
  }
}

const slotOf = (state: number, word: number): number => {
  const h = Math.imul(Math.imul(state, 0x9e3779b1) ^ word, 0x85ebca6b);
  return h ^ (h >>> 15);
};
