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

/** Halves of surrogate pairs count as letters, so that they stay together. */
function classNumber(code: number, character: string): number {
  if (code === 10 || code === 13 || code === 12 || code === 0x2028 || code === 0x2029) return NEWLINE;
  if (/\s/.test(character) || code === 0x200b || code === 0xfeff) return SPACE;
  if (noteLetters.includes(character)) return OTHER;
  const letter =
    code < 128 ? /[A-Za-z]/.test(character) : (code >= 0xd800 && code <= 0xdfff) || /[\p{L}\p{M}]/u.test(character);
  if (letter) return LETTER;
  return code >= 48 && code <= 57 ? DIGIT : OTHER;
}

/** The alphabets whose capitals count: Latin, Greek and Cyrillic with their extensions. */
const cased = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 0xc0 && code < 0x590) || (code >= 0x1e00 && code < 0x2000);

const table: Int32Array = (() => {
  const made = new Int32Array(0x10000);
  for (let code = 0; code < made.length; code++) {
    const character = String.fromCharCode(code);
    const capital = cased(code) && /\p{Lu}/u.test(character) ? capitalBit : 0;
    made[code] = foldCode(code) | classNumber(code, character) | capital;
  }
  return made;
})();

/** Everything that is known of a code unit, for the questions below. */
export const characterOf = (code: number): number => table[code]!;
/** One of `LETTER`, `DIGIT`, `SPACE`, `NEWLINE` and `OTHER`. */
export const classIn = (character: number): number => character & classBits;
export const foldedIn = (character: number): number => character & 0xffff;
export const isCapitalIn = (character: number): boolean => (character & capitalBit) !== 0;
