import { foldCode } from './fold.ts';
import type { Vocabulary } from './vocabulary.ts';

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

const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
const NEWLINE = 4;
const OTHER = 0;

/** Raised letters mark notes (`1,000ᵃ`, `Councilᵇ`): they are no part of the word or number that they touch. */
const noteLetters = 'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲ';
const noteMark = new RegExp(`[⁰¹²³⁴-⁹${noteLetters}]+(?:, ?[⁰¹²³⁴-⁹${noteLetters}]+)*`, 'y');

/** The class of every UTF-16 code unit; halves of surrogate pairs count as letters, so that they stay together. */
const classes: Uint8Array = (() => {
  const t = new Uint8Array(0x10000);
  for (let i = 0; i < t.length; i++) {
    const c = String.fromCharCode(i);
    if (i === 10 || i === 13 || i === 12 || i === 0x2028 || i === 0x2029) t[i] = NEWLINE;
    else if (/\s/.test(c) || i === 0x200b || i === 0xfeff) t[i] = SPACE;
    else if (noteLetters.includes(c)) t[i] = OTHER;
    else if (i < 128 ? /[A-Za-z]/.test(c) : (i >= 0xd800 && i <= 0xdfff) || /[\p{L}\p{M}]/u.test(c)) t[i] = LETTER;
    else if (i >= 48 && i <= 57) t[i] = DIGIT;
    else t[i] = OTHER;
  }
  return t;
})();

const capitals: Uint8Array = (() => {
  const t = new Uint8Array(0x10000);
  for (let i = 65; i <= 90; i++) t[i] = 1;
  for (let i = 0xc0; i < 0x590; i++) if (/\p{Lu}/u.test(String.fromCharCode(i))) t[i] = 1;
  for (let i = 0x1e00; i < 0x2000; i++) if (/\p{Lu}/u.test(String.fromCharCode(i))) t[i] = 1;
  return t;
})();

/** Whether a UTF-16 code unit is a letter, one that is put above or below a letter, or half of a pair. */
export const isLetter = (code: number): boolean => classes[code] === LETTER;

/** Whether a UTF-16 code unit is a capital of the Latin, Greek or Cyrillic alphabet. */
export const isCapital = (code: number): boolean => capitals[code] === 1;

/**
 * Where the token that begins at `from` ends; the negative of where to go on where white space or a hyphen stands there. For
 * short texts that are looked at word by word (names of a lexicon): it cuts as `lex` does.
 */
export function tokenEnd(text: string, from: number): number {
  const type = classes[text.charCodeAt(from)]!;
  if (type !== LETTER && type !== DIGIT)
    return type === OTHER && foldCode(text.charCodeAt(from)) !== 45 ? from + 1 : -(from + 1);
  let to = from + 1;
  while (to < text.length && classes[text.charCodeAt(to)] === type) to++;
  return to;
}

/** Room for the tokens of a text: as many as it has words, numbers and marks. */
function columns(text: string) {
  let room = 0;
  let before = SPACE;
  for (let i = 0; i < text.length; i++) {
    const type = classes[text.charCodeAt(i)]!;
    if (type === OTHER || (type !== before && (type === LETTER || type === DIGIT))) room++;
    before = type;
  }
  return {
    start: new Uint32Array(room),
    end: new Uint32Array(room),
    kind: new Uint8Array(room),
    flags: new Uint8Array(room),
    word: new Int32Array(room),
  };
}

/** Cuts a text into tokens in one pass, in time linear in its length. */
export function lex(text: string, vocabulary: Vocabulary): Tokens {
  const { start, end, kind, flags, word } = columns(text);
  let count = 0;
  let gap = BLOCK | LINE | SPACED;
  let lines = 0;
  for (let i = 0; i < text.length; ) {
    const from = i;
    const c = text.charCodeAt(i);
    const type = classes[c]!;
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
    let flag = gap;
    if (type === LETTER) {
      let upper = true;
      for (; i < text.length && classes[text.charCodeAt(i)] === LETTER; i++) {
        if (upper && capitals[text.charCodeAt(i)] === 0) upper = false;
      }
      if (capitals[c] === 1) flag |= CAPITAL;
      if (upper && i - from > 1) flag |= UPPER;
      kind[count] = WORD;
    } else if (type === DIGIT) {
      while (i < text.length && classes[text.charCodeAt(i)] === DIGIT) i++;
      kind[count] = NUMBER;
    } else {
      i++;
      kind[count] = MARK;
    }
    start[count] = from;
    end[count] = i;
    flags[count] = flag;
    word[count] = vocabulary.find(text, from, i);
    gap = 0;
    lines = 0;
    const after = text.charCodeAt(i);
    if (after > 0xb0 && classes[after] === OTHER && takesNote(text, from, i, type)) {
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
  return type === LETTER && to - from > 2 && capitals[text.charCodeAt(from)] === 0;
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
