import type { Reading } from './figure.ts';
import { capital, charAt, glued, isDash, isNumber, isWord, newBlock, quote, type View } from './view.ts';

/** `Lantern-2018, -2019 and -2020`: years with a hyphen each, joined to a name with one. Nothing below nothing is meant. */
export function isEdition(v: View, { numeral, coreFrom, sign, unit }: Reading): boolean {
  const year = (i: number): boolean =>
    isNumber(v, i) && /^(?:19|20)\d\d$/.test(quote(v, i)) && isDash(v, i - 1) && glued(v, i);
  if (sign > 0 || unit || !year(numeral.from)) return false;
  let at = coreFrom;
  for (let joint = true; joint; ) {
    let back = at - 1;
    while (charAt(v, back) === ',' || /^and$/.test(quote(v, back))) back--;
    joint = back < at - 1 && year(back) && !newBlock(v, at);
    if (joint && glued(v, back - 1)) return isWord(v, back - 2) && capital(v, back - 2);
    at = back - 1;
  }
  return false;
}
