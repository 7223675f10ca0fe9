import type { Guard } from './guards.ts';
import { charAt, exists, isMark, isNumber, isWord, newBlock, newLine, quote, type View, width } from './view.ts';

/** Points that lead to a page, at least; an omission has three. */
const fewestPoints = 4;
/** How far before a decimal pair the word `Coordinates` or a place on the globe ends. */
const pairReach = 6;

const degree = /[°º]/;
const minute = /^[′'’″"”]/;

/** Refuses page numbers behind leaders (`Agenda . . . . . 14`) and places on the globe (`33°30′21″N`, `36.2696°E`). */
export const laidOut: Guard = (v, _grammar, { coreFrom: at, coreTo: to, numeral, unit }) => {
  if (numeral.form !== 'digits') return null;
  if (numeral.plain && leads(v, at) && (newLine(v, to) || !exists(v, to))) return 'page';
  if (unit?.unit === 'deg' && compass(v, to) && degree.test(charAt(v, to - 1))) return 'coordinates';
  return onGlobe(v, at, to) ? 'coordinates' : null;
};

/** True where a row of points leads up to token `at`. */
function leads(v: View, at: number): boolean {
  let i = at - 1;
  while (isMark(v, i) && /[.…·]/.test(charAt(v, i))) i--;
  return v.text.slice(v.tokens.start[i + 1], v.tokens.start[at]).replace(/[^.…·]/g, '').length >= fewestPoints;
}

/** True for the degrees, minutes and seconds of a latitude or longitude, and for the second half of a decimal pair. */
function onGlobe(v: View, at: number, to: number): boolean {
  if (newBlock(v, to)) return pair(v, at);
  const sign = charAt(v, to);
  if (degree.test(sign)) return isNumber(v, to + 1) ? minute.test(charAt(v, to + 2)) : compass(v, to + 1);
  // Minutes and seconds stand behind degrees.
  if (minute.test(sign) && (degree.test(charAt(v, at - 1)) || minute.test(charAt(v, at - 1)))) return true;
  return pair(v, at) || pair(v, to + 1);
}

const compass = (v: View, i: number): boolean =>
  isWord(v, i) && /^(?:[NSEW]|north|south|east|west)$/i.test(quote(v, i));

/** `33.505716; 36.269635` behind a place on the globe: both have at least three places behind the point. */
function pair(v: View, at: number): boolean {
  const long = (i: number): boolean =>
    isNumber(v, i) && width(v, i) >= 3 && charAt(v, i - 1) === '.' && isNumber(v, i - 2);
  const first = (end: number): boolean => long(end - 1) && /[;,/]/.test(charAt(v, end));
  if (!isNumber(v, at) || !long(at + 2) || !first(at - 1)) return false;
  for (let i = at - 5; i > at - 5 - pairReach && i >= 0; i--)
    if (degree.test(charAt(v, i)) || compass(v, i) || /^coordinates$/i.test(quote(v, i))) return true;
  return false;
}
