import type { NumberWord } from './number-words.ts';
import type { Tables } from './tables.ts';
import { exists, glued, isDash, newBlock, type View, wordAt } from './view.ts';

/** What token `i` contributes to a number, or undefined. */
export const numberWordAt = (v: View, tables: Tables, i: number): NumberWord | undefined => {
  const word = wordAt(v, i);
  return word === 0 ? undefined : tables.numbers.words.get(word);
};

/** The token behind `i`, past a hyphen that joins the two (`twenty-five`, `two - thirds`); `i` itself where none does. */
export const pastHyphen = (v: View, i: number): number =>
  isDash(v, i) && exists(v, i + 1) && glued(v, i) === glued(v, i + 1) && !newBlock(v, i + 1) ? i + 1 : i;

/** A stretch of number words with its value. */
export interface WordsValue {
  readonly to: number;
  readonly value: number;
  /** True where the last word was one of the tens, which an ordinal may follow (`twenty-first`). */
  readonly openTens?: boolean;
}

/** Reads number words below a thousand: `three hundred and fifty`, `twenty-five`, `twelve`, `zero`. */
export function readBelowThousand(v: View, tables: Tables, at: number): WordsValue | null {
  const head = belowHundred(v, tables, at);
  if (!head) return null;
  const scale = numberWordAt(v, tables, pastHyphen(v, head.to));
  if (scale?.kind !== 'scale' || scale.value !== 100 || newBlock(v, head.to)) return head;
  const hundreds = { to: pastHyphen(v, head.to) + 1, value: head.value * 100 };
  return withRest(v, tables, hundreds);
}

/** Adds what follows a `hundred`: `and fifty`, `fifty`. */
export function withRest(v: View, tables: Tables, hundreds: WordsValue): WordsValue {
  const joined = wordAt(v, hundreds.to) === tables.word.and ? hundreds.to + 1 : hundreds.to;
  if (newBlock(v, hundreds.to) || newBlock(v, joined)) return hundreds;
  const rest = belowHundred(v, tables, joined);
  // `three hundred and two hundred` are two numbers.
  if (!rest || rest.value === 0 || numberWordAt(v, tables, rest.to)?.value === 100) return hundreds;
  if (numberWordAt(v, tables, pastHyphen(v, rest.to))?.kind === 'part' && joined > hundreds.to) return hundreds;
  return { ...rest, value: hundreds.value + rest.value };
}

function belowHundred(v: View, tables: Tables, at: number): WordsValue | null {
  const head = numberWordAt(v, tables, at);
  if (head?.kind === 'tens') {
    const next = pastHyphen(v, at + 1);
    const unit = numberWordAt(v, tables, next);
    if (unit?.kind === 'digit' && !newBlock(v, next)) return { to: next + 1, value: head.value + unit.value };
    return { to: at + 1, value: head.value, openTens: true };
  }
  if (head?.kind === 'digit' || head?.kind === 'teen' || head?.kind === 'zero')
    return { to: at + 1, value: head.value };
  return null;
}

/** Reads a part of one behind a number: `and a half`, `-and-a-half`, `and three quarters`, `½`. */
export function readAndPart(v: View, tables: Tables, at: number): WordsValue | null {
  const sign = numberWordAt(v, tables, at);
  if (sign?.kind === 'sign' && !newBlock(v, at)) return { to: at + 1, value: sign.value };
  const and = pastHyphen(v, at);
  const behind = pastHyphen(v, and + 1);
  if (wordAt(v, and) !== tables.word.and || newBlock(v, and) || newBlock(v, behind)) return null;
  const count = countOfParts(v, tables, behind);
  const part = numberWordAt(v, tables, count.to);
  if (part?.kind !== 'part' || newBlock(v, count.to)) return null;
  if (ofMagnitude(v, tables, count.to + 1)) return null;
  // `one hundred and thirty fifths`: what is more than one is no part of one.
  return count.value > 0 && part.several === count.value > 1 && count.value * part.value < 1
    ? { to: count.to + 1, value: count.value * part.value }
    : null;
}

/** `38 and three quarters of a thousand`: the part is one of the magnitude, and no part of the number before it. */
function ofMagnitude(v: View, tables: Tables, at: number): boolean {
  if (wordAt(v, at) !== tables.word.of || newBlock(v, at) || newBlock(v, at + 1)) return false;
  const article = [tables.word.a, tables.word.an].includes(wordAt(v, at + 1));
  return article && numberWordAt(v, tables, at + 2)?.kind === 'scale';
}

/** `a`, `one`, `three` before a part; 1 for nothing before a half. */
function countOfParts(v: View, tables: Tables, at: number): WordsValue {
  const word = wordAt(v, at);
  if (word === tables.word.a || word === tables.word.an) return { to: pastHyphen(v, at + 1), value: 1 };
  // `25 and half a thousand` are two numbers.
  if (word === tables.word.half) {
    const whole = [tables.word.a, tables.word.an].includes(wordAt(v, at + 1)) && !newBlock(v, at + 1);
    return { to: at, value: whole ? 0 : 1 };
  }
  const count = belowHundred(v, tables, at);
  return count ? { to: pastHyphen(v, count.to), value: count.value } : { to: at, value: 0 };
}

/** Reads the decimals that words spell out: `point zero three`, `point seventy-one`. */
export function readPoint(v: View, tables: Tables, at: number): WordsValue | null {
  if (wordAt(v, at) !== tables.word.point || newBlock(v, at)) return null;
  let digits = '';
  let to = at + 1;
  for (let next = belowHundred(v, tables, to); next && !newBlock(v, to); next = belowHundred(v, tables, to)) {
    digits += String(next.value);
    to = next.to;
  }
  return digits ? { to, value: Number(`0.${digits}`) } : null;
}
