import type { Reading } from './figure.ts';
import { charAt, isWord, newBlock, quote, type View } from './view.ts';

/** How many words around a number are looked at for what is warmed. */
const reach = 40;
/** No warming of the climate is greater than this. */
const greatest = 10;
const climate = /^(?:warming|warmer|temperatures?|climate|celsius|pre-?industrial|overheating)$/i;

/**
 * `a 2.5 degree rise in temperatures`, `at a 1.2-degree level` beside `global warming`: a few degrees of a warming are those
 * of Celsius, in which all the world tells them. Counter-examples: `turned by 5 degrees`; `temperatures of 90 degrees`, which
 * may be either scale's.
 */
export function isWarming(v: View, { numeral, second, sign, coreFrom, coreTo, unit }: Reading): boolean {
  const value = second?.value ?? numeral.value ?? greatest;
  if (unit?.unit !== 'deg' || sign < 0 || value <= 0 || value >= greatest) return false;
  const said = (i: number): boolean => isWord(v, i) && climate.test(quote(v, i));
  for (let i = coreFrom - 1; i > coreFrom - reach && !newBlock(v, i + 1); i--) if (said(i)) return true;
  for (let i = coreTo; i < coreTo + reach && !newBlock(v, i) && !/[.;]/.test(charAt(v, i)); i++)
    if (said(i)) return true;
  return false;
}
