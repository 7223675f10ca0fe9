import type { Numeral } from './numeral.ts';
import type { Tables } from './tables.ts';
import { newBlock, type View, wordAt } from './view.ts';
import { numberWordAt, pastHyphen } from './words.ts';

/** Magnitudes behind token `at`: `million`, `hundred thousand`, `dozen`; 1 where none stands there. */
export function readScale(v: View, tables: Tables, at: number): { to: number; scale: number } {
  let to = at;
  let scale = 1;
  for (;;) {
    const next = pastHyphen(v, to);
    const word = numberWordAt(v, tables, next);
    const ofScale = word?.kind === 'scale' || (word?.kind === 'dozen' && scale === 1);
    const dozens = word?.kind === 'many' && word.value === 12 && scale === 1;
    if (!word || !(ofScale || dozens) || newBlock(v, to) || newBlock(v, next)) return { to, scale };
    scale *= word.value;
    to = next + 1;
  }
}

/** `dozens`, `hundreds of thousands`, `tens of millions`. */
export function readMany(v: View, tables: Tables, at: number): Numeral | null {
  const head = numberWordAt(v, tables, at);
  if (head?.kind !== 'many') return null;
  let value = head.value;
  let to = at + 1;
  for (let next = numberWordAt(v, tables, to + 1); next?.kind === 'many'; next = numberWordAt(v, tables, to + 1)) {
    if (wordAt(v, to) !== tables.word.of || newBlock(v, to) || newBlock(v, to + 1)) break;
    value *= next.value;
    to += 2;
  }
  if (head.only === 'many' && to === at + 1) return null;
  if (head.only === 'of' && wordAt(v, to) !== tables.word.of) return null;
  return { from: at, to, value, form: 'many', scale: value, plain: false };
}
