import { type OneOf, waysOf } from './pattern-needs.ts';

/*
 * Of a list of rules hardly any matches a given sentence. What spares trying them one after another: the words that they cannot
 * do without are looked for all at once, in one pass over the sentence (an automaton after Aho and Corasick, 1975), and only
 * the rules that have theirs are tried.
 */

/** Letters that a pattern which ignores case takes for another one, beside small and capital letters. */
const alike: Readonly<Record<string, string>> = { k: '\u212a', s: '\u017f' };

/** Sorts out which of a list of patterns may match in a text. The cost of a text does not grow with the number of patterns. */
export class PatternSieve {
  /** Patterns of which nothing is known that they need. */
  readonly #always: number[] = [];
  /** A way in which a pattern may match: whose it is, and of how many lists a word must be there. */
  readonly #patternOf: number[] = [];
  readonly #listsOf: number[] = [];
  /** By list: the way that it belongs to. */
  readonly #wayOf: number[] = [];
  /** By character: its column; 0 for those that no word has. */
  readonly #columns = new Uint8Array(0x10000);
  /**
   * A row for each state: by column where the row of the next state begins, below zero where a word ends in that, and at the end
   * of the row which entry of `#ends` it has.
   */
  readonly #rows: Int32Array;
  readonly #width: number;
  /** The lists that have a word which ends in a state; the first entry is of all states in which none does. */
  readonly #ends: (readonly number[])[];
  /** In which pass an end, a list or a way was seen last, and how many lists a way then still waits for. */
  #pass = 0;
  readonly #endSeen: Uint32Array;
  readonly #listSeen: Uint32Array;
  readonly #waySeen: Uint32Array;
  readonly #missing: Uint16Array;

  /**
   * @param patterns with any flags; what they need is read from them once. A null keeps its number and never matches.
   * @param later characters that are only put into the text after it was sifted: of a word with one of them the longest piece
   *   without is looked for
   */
  constructor(patterns: readonly (RegExp | null)[], later = '') {
    const words = new Map<string, number[]>();
    for (const [pattern, one] of patterns.entries()) {
      if (one === null) continue;
      const ways = later === '' ? waysOf(one) : waysOf(one).map((lists) => piecesOf(lists, later));
      if (ways.some((lists) => lists.length === 0)) this.#always.push(pattern);
      else for (const lists of ways) this.#add(pattern, lists, words);
    }
    this.#width = this.#setColumns(words.keys()) + 1;
    const trie = trieOf(words, this.#columns);
    const { rows, ends } = automatonOf(trie, this.#width);
    this.#rows = rows;
    this.#ends = ends;
    this.#endSeen = new Uint32Array(ends.length);
    this.#listSeen = new Uint32Array(this.#wayOf.length);
    this.#waySeen = new Uint32Array(this.#patternOf.length);
    this.#missing = new Uint16Array(this.#patternOf.length);
  }

  #add(pattern: number, lists: readonly OneOf[], words: Map<string, number[]>): void {
    const way = this.#patternOf.push(pattern) - 1;
    this.#listsOf.push(lists.length);
    for (const list of lists) {
      const number = this.#wayOf.push(way) - 1;
      for (const word of list) {
        const known = words.get(word);
        if (known) known.push(number);
        else words.set(word, [number]);
      }
    }
  }

  /** Gives each letter of the words a column, its capital the same; returns how many there are with that of all others. */
  #setColumns(words: Iterable<string>): number {
    let columns = 1;
    for (const letter of new Set([...words].flatMap((word) => word.split('')))) {
      for (const written of [letter, letter.toUpperCase(), alike[letter] ?? letter])
        if (written.length === 1) this.#columns[written.charCodeAt(0)] = columns;
      columns++;
    }
    return columns;
  }

  /**
   * The numbers of the patterns that may match in a text, lowest first; a pattern that is not among them surely does not.
   * @param start where the stretch of the text begins that is looked at, by default all of it
   */
  sift(text: string, start = 0, end = text.length): number[] {
    const rows = this.#rows;
    const columns = this.#columns;
    const found = this.#always.slice();
    this.#begin();
    let row = 0;
    for (let i = start; i < end; i++) {
      row = rows[row + columns[text.charCodeAt(i)]!]!;
      if (row < 0) {
        row = -row;
        this.#see(rows[row + this.#width - 1]!, found);
      }
    }
    return found.length > 1 ? inOrder(found) : found;
  }

  #begin(): void {
    if (this.#pass === 0xffffffff) {
      for (const seen of [this.#endSeen, this.#listSeen, this.#waySeen]) seen.fill(0);
      this.#pass = 0;
    }
    this.#pass++;
  }

  #see(ended: number, found: number[]): void {
    const pass = this.#pass;
    if (this.#endSeen[ended] === pass) return;
    this.#endSeen[ended] = pass;
    for (const list of this.#ends[ended]!) {
      if (this.#listSeen[list] === pass) continue;
      this.#listSeen[list] = pass;
      const way = this.#wayOf[list]!;
      if (this.#waySeen[way] !== pass) {
        this.#waySeen[way] = pass;
        this.#missing[way] = this.#listsOf[way]!;
      }
      if (--this.#missing[way]! === 0) found.push(this.#patternOf[way]!);
    }
  }
}

/** What is left of lists of words without some characters; a list of which one word has no two letters left says nothing. */
function piecesOf(lists: readonly OneOf[], without: string): readonly OneOf[] {
  const piece = (word: string) => {
    let [best, from] = ['', 0];
    for (let i = 0; i <= word.length; i++) {
      if (i < word.length && !without.includes(word[i]!)) continue;
      if (i - from > best.length) best = word.slice(from, i);
      from = i + 1;
    }
    return best;
  };
  return lists.map((list) => list.map(piece)).filter((list) => list.every(({ length }) => length > 1));
}

/** Numbers in order, each once. */
function inOrder(numbers: number[]): number[] {
  numbers.sort((a, b) => a - b);
  return numbers.filter((number, i) => number !== numbers[i - 1]);
}

/** Words letter by letter; state 0 is before the first letter. */
interface Trie {
  /** By state: the states behind it, by column. */
  readonly steps: Map<number, number>[];
  /** By state: the lists of the word that ends there. */
  readonly ends: (readonly number[])[];
}

const none: readonly number[] = [];

function trieOf(words: ReadonlyMap<string, readonly number[]>, columns: Uint8Array): Trie {
  const trie: Trie = { steps: [new Map()], ends: [none] };
  for (const [word, lists] of words) {
    let state = 0;
    for (let i = 0; i < word.length; i++) {
      const column = columns[word.charCodeAt(i)]!;
      let next = trie.steps[state]!.get(column);
      if (next === undefined) {
        next = trie.steps.push(new Map()) - 1;
        trie.ends.push(none);
        trie.steps[state]!.set(column, next);
      }
      state = next;
    }
    trie.ends[state] = [...trie.ends[state]!, ...lists];
  }
  return trie;
}

/**
 * The step from every state by every letter: where no word goes on with it, that of the longest end of the state's letters with
 * which another word begins, whose words end there, too.
 */
function automatonOf(trie: Trie, width: number): { rows: Int32Array; ends: (readonly number[])[] } {
  const rows = new Int32Array(trie.steps.length * width);
  const ends: (readonly number[])[] = [none];
  // In the order of their depth, so that the rows of the first letters, where a pass nearly always is, lie side by side.
  const queue = [0];
  const shorter = [0];
  for (const [at, state] of queue.entries()) {
    const row = at * width;
    const back = shorter[at]!;
    if (at !== 0) rows.copyWithin(row, back, back + width);
    const own = trie.ends[state]!;
    const end = row + width - 1;
    if (own.length > 0) rows[end] = ends.push([...new Set([...own, ...ends[rows[end]!]!])]) - 1;
    for (const [column, to] of trie.steps[state]!) {
      shorter.push(at === 0 ? 0 : rows[row + column]!);
      rows[row + column] = (queue.push(to) - 1) * width;
    }
  }
  for (let i = 0; i < rows.length; i++) {
    const isStep = i % width !== width - 1;
    if (isStep && rows[rows[i]! + width - 1] !== 0) rows[i] = -rows[i]!;
  }
  return { rows, ends };
}
