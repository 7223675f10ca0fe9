import {
  characterOf,
  classIn,
  DIGIT,
  foldedIn,
  isCapitalIn,
  LETTER,
  NEWLINE,
  noteLetters,
  OTHER,
  SPACE,
} from './characters.ts';
import { noHash, type Vocabulary, withLetter } from './vocabulary.ts';

/** What a token is made of. A word is a run of letters, a number a run of digits, a mark one other character. */
export const WORD = 1;
export const NUMBER = 2;
export const MARK = 3;

/** The token's first letter is a capital. */
export const CAPITAL = 1;
/** The token has two letters or more, all of them capitals. */
export const UPPER = 2;
/** White space stands before the token. */
export const SPACED = 4;
/** A line break stands before the token. */
export const LINE = 8;
/** A blank line stands before the token: it begins a block. Names and numbers do not run over it. */
export const BLOCK = 16;

/**
 * The tokens of a text, as columns: token `i` is `text.slice(start[i], end[i])`, of `kind[i]`, with `flags[i]`, and is the
 * word numbered `word[i]` in the vocabulary (0 where rules do not know it). White space is in no token, nor is the mark of a
 * note behind a number or a word in small letters (`250² cases`, `3 million¹ people`); every other character is in exactly one.
 */
export interface Tokens {
  readonly count: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly kind: Uint8Array;
  readonly flags: Uint8Array;
  readonly word: Int32Array;
}

const noteMark = new RegExp(`[⁰¹²³⁴-⁹${noteLetters}]+(?:, ?[⁰¹²³⁴-⁹${noteLetters}]+)*`, 'y');

/** Whether a UTF-16 code unit is a letter, one that is put above or below a letter, or half of a pair. */
export const isLetter = (code: number): boolean => classIn(characterOf(code)) === LETTER;

/** Whether a UTF-16 code unit is a capital of the Latin, Greek or Cyrillic alphabet. */
export const isCapital = (code: number): boolean => isCapitalIn(characterOf(code));

/**
 * Where the token that begins at `from` ends; the negative of where to go on where white space or a hyphen stands there. For
 * short texts that are looked at word by word (names of a lexicon): it cuts as `lex` does.
 */
export function tokenEnd(text: string, from: number): number {
  const first = characterOf(text.charCodeAt(from));
  const type = classIn(first);
  if (type !== LETTER && type !== DIGIT) return type === OTHER && foldedIn(first) !== 45 ? from + 1 : -(from + 1);
  let to = from + 1;
  while (to < text.length && classIn(characterOf(text.charCodeAt(to))) === type) to++;
  return to;
}

/** The columns with room for so many tokens, and what is in others. */
function columns(room: number, old?: Omit<Tokens, 'count'>) {
  const made = {
    start: new Uint32Array(room),
    end: new Uint32Array(room),
    kind: new Uint8Array(room),
    flags: new Uint8Array(room),
    word: new Int32Array(room),
  };
  if (old) for (const name of ['start', 'end', 'kind', 'flags', 'word'] as const) made[name].set(old[name]);
  return made;
}

/** How many characters a token of running text has at the least, white space behind it included; a text of marks has more tokens. */
const charactersOfToken = 4;

/** Cuts a text into tokens in one pass, in time linear in its length. */
export function lex(text: string, vocabulary: Vocabulary): Tokens {
  const { length } = text;
  let room = 16 + Math.ceil(length / charactersOfToken);
  let { start, end, kind, flags, word } = columns(room);
  let count = 0;
  let gap = BLOCK | LINE | SPACED;
  let lines = 0;
  for (let i = 0; i < length; ) {
    const from = i;
    const c = text.charCodeAt(i);
    let character = characterOf(c);
    const type = classIn(character);
    if (type === SPACE || type === NEWLINE) {
      gap |= SPACED;
      // A carriage return before a line feed is part of the same break.
      if (type === NEWLINE && !(c === 13 && text.charCodeAt(i + 1) === 10)) {
        lines++;
        gap |= lines > 1 ? BLOCK | LINE : LINE;
      }
      i++;
      continue;
    }
    if (count === room) {
      room *= 2;
      ({ start, end, kind, flags, word } = columns(room, { start, end, kind, flags, word }));
    }
    let flag = gap;
    let hash = withLetter(noHash, foldedIn(character));
    i++;
    if (type === LETTER) {
      const capital = isCapitalIn(character);
      let upper = capital;
      for (; i < length; i++) {
        character = characterOf(text.charCodeAt(i));
        if (classIn(character) !== LETTER) break;
        hash = withLetter(hash, foldedIn(character));
        if (upper && !isCapitalIn(character)) upper = false;
      }
      if (capital) flag |= CAPITAL;
      if (upper && i - from > 1) flag |= UPPER;
      kind[count] = WORD;
    } else if (type === DIGIT) {
      for (; i < length; i++) {
        character = characterOf(text.charCodeAt(i));
        if (classIn(character) !== DIGIT) break;
        hash = withLetter(hash, foldedIn(character));
      }
      kind[count] = NUMBER;
    } else kind[count] = MARK;
    start[count] = from;
    end[count] = i;
    flags[count] = flag;
    word[count] = vocabulary.findHashed(text, from, i, hash);
    gap = 0;
    lines = 0;
    const after = text.charCodeAt(i);
    if (after > 0xb0 && classIn(characterOf(after)) === OTHER && takesNote(text, from, i, type)) {
      noteMark.lastIndex = i;
      if (noteMark.test(text)) {
        i = noteMark.lastIndex;
        gap = SPACED;
      }
    }
    count++;
  }
  return {
    count,
    start: start.subarray(0, count),
    end: end.subarray(0, count),
    kind: kind.subarray(0, count),
    flags: flags.subarray(0, count),
    word: word.subarray(0, count),
  };
}

/**
 * True where raised characters behind a token mark a note: behind a number that makes no power of ten (`10⁶`), and behind
 * a word in small letters that is too long for a unit (`km²`).
 */
function takesNote(text: string, from: number, to: number, type: number): boolean {
  if (type === DIGIT) return text.slice(from, to) !== '10';
  return type === LETTER && to - from > 2 && !isCapital(text.charCodeAt(from));
}

/** The index of the first token that starts at or after `position`; `count` where there is none. */
export function tokenFrom(tokens: Tokens, position: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.start[middle]! < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
