import { foldCode } from './fold.ts';

/*
 * What a UTF-16 code unit is, in one number, so that a text is read with one look into a table for each: its folded form in the
 * low 16 bits, above it its class and whether it is a capital.
 */

/** Something shown that is neither letter nor digit. */
export const OTHER = 0;
export const LETTER = 1 << 16;
export const DIGIT = 2 << 16;
export const SPACE = 3 << 16;
export const NEWLINE = 4 << 16;
const classBits = 7 << 16;
const capitalBit = 1 << 19;

/** Raised letters mark notes (`1,000ᵃ`, `Councilᵇ`): they are no part of the word or number that they touch. */
export const noteLetters = 'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲ';

const newline = String.raw`\n\f\r\u2028\u2029`;
/** What each class and the mark of a capital is given to; of capitals those of the Latin, Greek and Cyrillic alphabets. */
const kinds: readonly (readonly [number, RegExp])[] = [
  [NEWLINE, new RegExp(`[${newline}]+`, 'g')],
  [SPACE, new RegExp(`(?:(?![${newline}])[\\s\u200b])+`, 'g')],
  [LETTER, new RegExp(`(?:(?![${noteLetters}])[\\p{L}\\p{M}])+`, 'gu')],
  [DIGIT, /[0-9]+/g],
  [capitalBit, /(?:(?=[A-Z\u00c0-\u058f\u1e00-\u1fff])\p{Lu})+/gu],
];

const table: Int32Array = (() => {
  const codes = new Uint16Array(0x10000);
  const made = new Int32Array(codes.length);
  for (let code = 0; code < codes.length; code++) {
    codes[code] = code;
    made[code] = foldCode(code);
  }
  const [low, high] = [0xd800, 0xe000];
  // The halves of surrogate pairs count as letters, so that they stay together; the others are told in one pass each.
  for (let code = low; code < high; code++) made[code]! |= LETTER;
  for (const [from, to] of [
    [0, low],
    [high, codes.length],
  ] as const) {
    const all = new TextDecoder('utf-16le').decode(codes.subarray(from, to));
    for (const [kind, pattern] of kinds)
      for (const { 0: run, index } of all.matchAll(pattern))
        for (let i = 0; i < run.length; i++) made[from + index + i]! |= kind;
  }
  return made;
})();

/** Everything that is known of a code unit, for the questions below. */
export const characterOf = (code: number): number => table[code]!;
/** One of `LETTER`, `DIGIT`, `SPACE`, `NEWLINE` and `OTHER`. */
export const classIn = (character: number): number => character & classBits;
export const foldedIn = (character: number): number => character & 0xffff;
export const isCapitalIn = (character: number): boolean => (character & capitalBit) !== 0;
