import { BLOCK, CAPITAL, MARK, NUMBER, SPACED, type Tokens, UPPER, WORD } from '../../src/core/tokens.ts';

/** A name read from tokens `[from, to)`: `series` is where it ends without its edition. */
export interface OperationName {
  readonly to: number;
  readonly seriesTo: number;
  /** The edition written in full, or null. */
  readonly edition: string | null;
  /** The tokens `[from, to)` of the sub-operation behind a dash, where there is one. */
  readonly sub?: { readonly from: number; readonly to: number };
}

/** The dashes that join a name to its edition or to a sub-operation, by their codes: they are asked of every name. */
const dashes: ReadonlySet<number> = new Set([...'-‐‑–—'].map((dash) => dash.charCodeAt(0)));
/** Those that make one word of two. */
const hyphens: ReadonlySet<number> = new Set([...'-‐‑'].map((hyphen) => hyphen.charCodeAt(0)));
/** Roman numerals to XXXIX: enough for editions, and no ordinary word (`I` alone is a pronoun). */
const roman = /^(?=[IVX])(?!I$)X{0,3}(?:IX|IV|V?I{0,3})$/;

const word = (text: string, tokens: Tokens, i: number): string => text.slice(tokens.start[i]!, tokens.end[i]!);

const isDash = (text: string, tokens: Tokens, i: number): boolean =>
  tokens.kind[i] === MARK && dashes.has(text.charCodeAt(tokens.start[i]!));

const isSpaced = (tokens: Tokens, i: number): boolean => (tokens.flags[i]! & SPACED) !== 0;

const isHyphen = (text: string, tokens: Tokens, i: number): boolean =>
  tokens.kind[i] === MARK && hyphens.has(text.charCodeAt(tokens.start[i]!));

/** Two-digit years are of this century up to 69, as POSIX reads them. */
const fullYear = (digits: string): string =>
  digits.length === 2 ? `${Number(digits) < 70 ? '20' : '19'}${digits}` : digits;

/** Asked of every word of every name, so by its length first. */
const isRoman = (text: string, tokens: Tokens, at: number): boolean => {
  const length = tokens.end[at]! - tokens.start[at]!;
  if (length > 6 || (length > 1 && (tokens.flags[at]! & UPPER) === 0)) return false;
  return roman.test(word(text, tokens, at));
};

/**
 * Reads an edition at token `at`: `-21`, `- 2015`, ` 2012`, ` III`. Null where there is none; a number of three digits or
 * a year before 1990 is no edition.
 */
export function readEdition(text: string, tokens: Tokens, at: number): { to: number; edition: string } | null {
  let i = at;
  const dashed = i < tokens.count && isDash(text, tokens, i);
  if (dashed) i++;
  if (i >= tokens.count) return null;
  if (tokens.kind[i] === NUMBER) {
    const digits = word(text, tokens, i);
    const year = digits.length === 4 && digits >= '1990' && digits < '2100';
    // Without a dash only a whole year is an edition: `Operation Unity 12` may count something.
    if (year || (dashed && digits.length <= 2)) return { to: i + 1, edition: fullYear(digits) };
    // `Operation Granit 2.0`: numbered as programs are.
    const version = !dashed && /^\d\.0(?![\d.]*\d)/.exec(text.slice(tokens.start[i]!, tokens.start[i]! + 8));
    return version ? { to: i + 3, edition: version[0] } : null;
  }
  if (!dashed && tokens.kind[i] === WORD && isRoman(text, tokens, i))
    return { to: i + 1, edition: word(text, tokens, i) };
  return null;
}

/** Small words behind a number of two digits that say that it counts nothing (`Steadfast Defender 24 is`). */
const countsNothing = /^(?:is|was|has|as|its|this)$/;
/** What is counted: a noun in the plural, or another word for many. */
const counted =
  /^(?:[a-z]+s|people|men|women|children|persons|police|per|percent|million|billion|thousand|hundred|more|other|of)$/;

/**
 * Reads a year of two digits without a dash at token `at` (`Steadfast Defender 24`), as exercises have it. Null where the number
 * counts what stands behind it, or goes on.
 */
export function readBareYear(text: string, tokens: Tokens, at: number): { to: number; edition: string } | null {
  if (at >= tokens.count || tokens.kind[at] !== NUMBER || (tokens.flags[at]! & (SPACED | BLOCK)) !== SPACED)
    return null;
  const digits = word(text, tokens, at);
  if (!/^[1-9]\d$/.test(digits)) return null;
  if (/^(?:[.,:/-]?\d|%|[-–—]\p{L})/u.test(text.slice(tokens.end[at]!, tokens.end[at]! + 2))) return null;
  const next = at + 1 < tokens.count && tokens.kind[at + 1] === WORD ? word(text, tokens, at + 1) : '';
  if (counted.test(next) && !countsNothing.test(next)) return null;
  return { to: at + 1, edition: fullYear(digits) };
}

/**
 * Reads a capitalised name of up to `most` words at token `at`, with small words inside (`Shield of the South`), a
 * sub-operation behind a spaced dash (`Kanal - Western Barrier`) and an edition. Words of `never` end it.
 */
export function readName(
  text: string,
  tokens: Tokens,
  at: number,
  most: number,
  never: ReadonlySet<number>,
): OperationName | null {
  let i = at;
  let words = 0;
  const capital = (k: number) =>
    k < tokens.count &&
    tokens.kind[k] === WORD &&
    (tokens.flags[k]! & CAPITAL) !== 0 &&
    (k === at || (tokens.flags[k]! & BLOCK) === 0) &&
    !(tokens.word[k] !== 0 && never.has(tokens.word[k]!)) &&
    !(k > at && isRoman(text, tokens, k));
  while (words < most && capital(i)) {
    words++;
    i++;
    // Two words joined by a hyphen are one (`Flash-Weka`).
    if (
      i + 1 < tokens.count &&
      isHyphen(text, tokens, i) &&
      !isSpaced(tokens, i) &&
      !isSpaced(tokens, i + 1) &&
      capital(i + 1)
    )
      i += 2;
  }
  if (words === 0) return null;
  const name: Pick<OperationName, 'seriesTo'> & { to: number; sub?: OperationName['sub'] } = { to: i, seriesTo: i };
  // A dash with a name behind it is a sub-operation; the series is what stands before it.
  const spaced = (k: number) => k < tokens.count && isSpaced(tokens, k);
  if (i + 1 < tokens.count && isDash(text, tokens, i) && spaced(i) && spaced(i + 1) && capital(i + 1)) {
    let k = i + 1;
    while (k < i + 4 && capital(k)) {
      k++;
      if (k + 1 < tokens.count && text[tokens.start[k]!] === '-' && capital(k + 1)) k++;
    }
    name.sub = { from: i + 1, to: k };
    name.to = k;
  }
  const edition = readEdition(text, tokens, name.to);
  return edition ? { ...name, to: edition.to, edition: edition.edition } : { ...name, edition: null };
}

/** Reads whatever words stand between quotes, five at the most, with their edition; the name must have a capital. */
export function readQuoted(text: string, tokens: Tokens, at: number, anyCase = false): OperationName | null {
  let i = at;
  let capitals = 0;
  while (i < tokens.count && i - at < 9 && !/["“”„«»'‘’)]/.test(word(text, tokens, i))) {
    const edition = i > at ? (readEdition(text, tokens, i) ?? readBareYear(text, tokens, i)) : null;
    if (edition) {
      const closed = edition.to < tokens.count && /["“”„«»'‘’)]/.test(word(text, tokens, edition.to));
      if (closed && (capitals > 0 || anyCase))
        return { to: edition.to, ...partsOf(text, tokens, at, i), edition: edition.edition };
    }
    if ((tokens.flags[i]! & (CAPITAL | UPPER)) !== 0) capitals++;
    else if (tokens.kind[i] === WORD && !anyCase && i === at) return null;
    i++;
  }
  if (anyCase || capitals === 0 || i === at || i - at > 6) return null;
  return { to: i, ...partsOf(text, tokens, at, i), edition: null };
}

/** The series and the sub-operation of words in quotes: a dash between spaces parts them (`“Kanal – Western Barrier”`). */
function partsOf(text: string, tokens: Tokens, from: number, to: number): Pick<OperationName, 'seriesTo' | 'sub'> {
  for (let i = from + 1; i + 1 < to; i++) {
    const spaced = (k: number) => (tokens.flags[k]! & SPACED) !== 0;
    if (isDash(text, tokens, i) && spaced(i) && spaced(i + 1) && (tokens.flags[i + 1]! & CAPITAL) !== 0)
      return { seriesTo: i, sub: { from: i + 1, to } };
  }
  return { seriesTo: to };
}

/**
 * A name of a known series that goes on behind a hyphen without spaces (`Kanal-Patrol`): what stands behind is the
 * sub-operation. Null where nothing like it does, or it has an edition already.
 */
export function withHyphened(text: string, tokens: Tokens, name: OperationName): OperationName | null {
  const at = name.seriesTo;
  const capital = (k: number) => tokens.kind[k] === WORD && (tokens.flags[k]! & CAPITAL) !== 0;
  if (name.sub || name.edition !== null || at + 1 >= tokens.count || !isHyphen(text, tokens, at)) return null;
  if ((tokens.flags[at]! & SPACED) !== 0 || (tokens.flags[at + 1]! & SPACED) !== 0 || !capital(at + 1)) return null;
  const to = at + 2;
  const edition = readEdition(text, tokens, to);
  return { ...name, sub: { from: at + 1, to }, to: edition?.to ?? to, edition: edition?.edition ?? null };
}

/** The name of a known series at the beginning of a word with a hyphen in it, as far as the hyphen. */
export function beforeHyphen(text: string, tokens: Tokens, from: number, name: OperationName): OperationName | null {
  for (let i = from + 1; i + 1 < name.seriesTo; i++) {
    if (!isHyphen(text, tokens, i) || (tokens.flags[i]! & SPACED) !== 0) continue;
    return { ...name, seriesTo: i, sub: { from: i + 1, to: name.seriesTo } };
  }
  return null;
}
