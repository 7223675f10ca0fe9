import type { Reading } from './figure.ts';
import { namesMany } from './guard-labels.ts';
import type { Guard } from './guards.ts';
import { capital, charAt, isNumber, isWord, newBlock, newLine, quote, upper, type View, width } from './view.ts';

/** What streets are called, and what their names end in. */
const street =
  /^(?:avenue|ave|street|road|rd|boulevard|blvd|square|plaza|lane|drive|parkway|crescent|terrace|rue|place|quai|chemin|route|via|calle|ulitsa|prospekt|prospect|.*(?:stra(?:ss|ß)e|gasse|platz|allee|straat|gatan))$/i;
/** The words for streets that stand behind a name: `801 Second Avenue`. */
const closing = /^(?:Avenue|Ave|Street|Road|Rd|Boulevard|Blvd|Square|Plaza|Lane|Drive|Parkway|Crescent|Terrace)$/;

/** How many words the name of a street has at most. */
const streetName = 4;
/** How far before its post code a street stands. */
const addressReach = 10;

/** Refuses house numbers and post codes: `Wallnerstrasse 6, 1010 Vienna`, `801 Second Avenue, New York, NY 10017`. */
export const addressed: Guard = (v, { tables }, r) => {
  if (r.numeral.form !== 'digits' || !r.numeral.plain || r.unit || r.bounded || newBlock(v, r.coreTo)) return null;
  if (houseNumber(v, r)) return 'address';
  const { coreFrom: from, coreTo: to } = r;
  // `NY 10017`
  const state = isWord(v, from - 1) && upper(v, from - 1) && width(v, from - 1) === 2;
  if (state && width(v, from) === 5 && !newBlock(v, from) && (!isWord(v, to) || capital(v, to))) return 'address';
  const town = isWord(v, to) && capital(v, to) && !newLine(v, to) && !namesMany(v, tables, to);
  if (!town || width(v, from) < 4 || width(v, from) > 6) return null;
  // `1211 Geneva 10`
  const office = isNumber(v, to + 1) && width(v, to + 1) <= 2 && !isWord(v, to + 2);
  return office || behindStreet(v, from) ? 'address' : null;
};

/** `801 Second Avenue`, `12 Downing Street`; a street's name in capitals between. `Two` streets are several: `Avenues`. */
function houseNumber(v: View, { coreTo: to }: Reading): boolean {
  for (let i = to; i < to + streetName && isWord(v, i) && capital(v, i) && !newLine(v, i); i++)
    if (i > to && closing.test(quote(v, i))) return true;
  return false;
}

/** True where a street with its house number stands shortly before: `Rue de Varembé 9, 1202 Geneva`. */
function behindStreet(v: View, at: number): boolean {
  let house = false;
  for (let i = at - 1; i > at - addressReach && i >= 0 && !newBlock(v, i + 1); i--) {
    if (/[.;:]/.test(charAt(v, i))) return false;
    if (isNumber(v, i)) house = true;
    else if (house && isWord(v, i) && street.test(quote(v, i))) return true;
  }
  return false;
}
