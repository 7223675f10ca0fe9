import { SPACED, type Tokens, tokenEnd, WORD } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A name found in a text: tokens `[from, to)`, and the numbers of the names that end here. */
export interface NameHit {
  readonly from: number;
  readonly to: number;
  readonly names: readonly number[];
}

/**
 * Prefixes that English writes joined, with a hyphen or apart (`Counterterrorism`, `Co-ordinating`, `Peace-building`). What
 * stands behind one must be a word of its own, hence the least length; `co` is taken only before `o`, where usage varies.
 */
const prefix = /^(anti|co(?=o)|counter|cyber|inter(?!n)|multi|non|peace|post|sub|trans)-?([^\s\d-]{5,})$/;
/** A quick look that spares most words the one above. */
const mayJoin = /^(?:anti|coo|counter|cyber|inter|multi|non|peace|post|sub|trans)/;
/** Small words that text layers of PDFs glue to the next one (`ofHumanitarian`, `ofthe`). */
const gluing = ['of', 'the', 'and'];
/** The first letters of those words, to spare most tokens a closer look. */
const gluingLetters: ReadonlySet<number> = new Set(gluing.map((word) => word.charCodeAt(0)));
/** The prefixes by themselves, folded. */
export const joinedPrefixes: ReadonlySet<string> = new Set([
  'anti',
  'co',
  'counter',
  'cyber',
  'inter',
  'multi',
  'non',
  'peace',
  'post',
  'sub',
  'trans',
]);

/** What a word of a name is made of. */
interface Make {
  /** It is one of the prefixes by itself. */
  readonly prefix: boolean;
  /** The prefix and the word that it is joined of. */
  readonly parts: readonly [number, number] | null;
}

/**
 * Finds all of a set of names in one pass over the tokens: an automaton over word numbers. The cost of a text does not
 * grow with the number of names, since each token takes one look into a hash table for each name that has begun.
 *
 * Hyphens inside names make no difference (`Counter-Terrorism`, `Counter Terrorism`, `Counterterrorism`), unless white
 * space stands before them, which makes them dashes: a name has one in the text only where it is written with one; nor do the asterisks of Markdown; other marks do. A name does not run
 * over a blank line, but may run over a line break.
 */
export class NameAutomaton {
  readonly #vocabulary: Vocabulary;
  readonly #hyphen: number;
  readonly #asterisk: number;
  readonly #gluing: readonly { readonly text: string; readonly word: number }[];
  /** Open addressing over (state, word): three columns. */
  #states = new Int32Array(1 << 12);
  #words = new Int32Array(1 << 12);
  #nexts = new Int32Array(1 << 12);
  #edges = 0;
  #last = 0;
  #ends: (number[] | undefined)[] = [];
  /** By word number: what the word is made of, once it has been looked at. */
  readonly #makes: Make[] = [];
  /**
   * By word number: 0 where no name begins with that word, 1 where one does, 2 where one begins with it in small letters.
   * Most tokens cost no more than one look into this array.
   */
  #begins = new Uint8Array(1 << 12);
  /** The numbers of the names that are written with a dash between spaces. */
  readonly #dashed = new Set<number>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#hyphen = vocabulary.add('-');
    this.#asterisk = vocabulary.add('*');
    this.#gluing = gluing.map((text) => ({ text, word: vocabulary.add(text) }));
  }

  /**
   * Adds a name under a number of the caller's choice. A name without letters or digits is ignored. The name is read in
   * place, as texts are, without building strings: thousands of names are added on every start.
   */
  add(name: string, number: number): void {
    const first = name.charCodeAt(0);
    const small = first < 128 ? (first >= 97 && first <= 122 ? 2 : 1) : /^\p{Ll}/u.test(name) ? 2 : 1;
    let state = 0;
    /** A prefix by itself, which may make one word with the next. */
    let held = 0;
    for (let from = 0; from < name.length; ) {
      const to = tokenEnd(name, from);
      const word = to < 0 ? this.#hyphen : this.#vocabulary.take(name, from, to);
      from = Math.abs(to);
      if (word === this.#hyphen) continue;
      const joined = held === 0 ? 0 : this.#joined(held, word);
      if (held !== 0 && joined === 0) state = this.#word(state, held, small);
      held = joined === 0 && this.#make(word).prefix ? word : 0;
      if (held === 0) state = this.#word(state, joined || word, small);
    }
    if (held !== 0) state = this.#word(state, held, small);
    if (state === 0) return;
    if (name.includes(' - ') || name.includes(' – ')) this.#dashed.add(number);
    const ends = this.#ends[state];
    if (ends) ends.push(number);
    else this.#ends[state] = [number];
  }

  #make(word: number): Make {
    const known = this.#makes[word];
    if (known) return known;
    const written = this.#vocabulary.wordOf(word);
    const parts = mayJoin.test(written) ? prefix.exec(written) : null;
    const make: Make = {
      prefix: joinedPrefixes.has(written),
      parts: parts && [this.#vocabulary.add(parts[1]!), this.#vocabulary.add(parts[2]!)],
    };
    this.#makes[word] = make;
    return make;
  }

  /** The one word that a prefix makes with the word behind it, or 0. */
  #joined(held: number, word: number): number {
    const written = this.#vocabulary.wordOf(held) + this.#vocabulary.wordOf(word);
    return prefix.test(written) ? this.#vocabulary.add(written) : 0;
  }

  /**
   * Every occurrence of every name, in the order of their first tokens, shorter before longer.
   * @param text what the tokens were cut from
   * @param blockFlag the flag of tokens that names do not run over (`BLOCK`)
   * @param startFlag where given, a word must bear this flag (`CAPITAL`) for a name to begin at it, unless the name was
   *   added with a small first letter
   */
  find(text: string, tokens: Tokens, blockFlag: number, startFlag = 0): NameHit[] {
    const { count, word, flags, kind } = tokens;
    const begins = this.#begins;
    const hits: NameHit[] = [];
    for (let from = 0; from < count; from++) {
      const first = word[from]!;
      if (first >= begins.length || begins[first] === 0) continue;
      if (startFlag !== 0 && (flags[from]! & startFlag) === 0 && kind[from] === WORD && begins[first] === 1) continue;
      let state = this.#step(0, first);
      let dash = false;
      for (let i = from + 1; state !== 0; i++) {
        const all = this.#ends[state];
        const names = dash ? all?.filter((name) => this.#dashed.has(name)) : all;
        if (names && names.length > 0 && word[i - 1] !== this.#hyphen && word[i - 1] !== this.#asterisk)
          hits.push({ from, to: i, names });
        if (i >= count || (flags[i]! & blockFlag) !== 0) break;
        if (word[i] === this.#hyphen) {
          // Only names that are written with a dash may have one there.
          if ((flags[i]! & SPACED) !== 0) dash = true;
          continue;
        }
        if (word[i] === this.#asterisk) continue;
        state = this.#step(state, word[i]!) || this.#unglue(state, text, tokens, i);
      }
    }
    return hits;
  }

  /** Goes on with a token that is a small word and the next one glued together. */
  #unglue(state: number, text: string, { start, end, kind }: Tokens, i: number): number {
    const from = start[i]!;
    if (kind[i] !== WORD || !gluingLetters.has(text.charCodeAt(from))) return 0;
    for (const { text: glued, word } of this.#gluing) {
      if (end[i]! - from <= glued.length || !text.startsWith(glued, from)) continue;
      const next = this.#step(state, word);
      if (next !== 0) return this.#step(next, this.#vocabulary.find(text, from + glued.length, end[i]!));
    }
    return 0;
  }

  /** Goes on with a word in all its spellings; they meet again in one state. */
  #word(state: number, word: number, begin: number): number {
    const { parts } = this.#make(word);
    if (state === 0) this.#begin(word, begin);
    const next = this.#step(state, word) || this.#grow(state, word);
    if (parts) {
      const [head, tail] = parts;
      const middle = this.#step(state, head) || this.#grow(state, head);
      if (state === 0) this.#begin(head, begin);
      if (this.#step(middle, tail) === 0) this.#edge(middle, tail, next);
    }
    return next;
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
    const next = ++this.#last;
    this.#edge(state, word, next);
    return next;
  }

  #edge(state: number, word: number, next: number): void {
    if (++this.#edges * 2 > this.#nexts.length) this.#resize();
    this.#put(state, word, next);
  }

  #begin(word: number, how: number): void {
    if (word >= this.#begins.length) {
      const begins = new Uint8Array(word * 2);
      begins.set(this.#begins);
      this.#begins = begins;
    }
    this.#begins[word] = Math.max(this.#begins[word]!, how);
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
    const size = nexts.length * 4;
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
