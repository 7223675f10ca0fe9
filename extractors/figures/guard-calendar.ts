import type { Reading } from './figure.ts';
import { isNoun, isPlural, namesMany } from './guard-labels.ts';
import type { Guard, Memory } from './guards.ts';
import { changes } from './ranges.ts';
import type { Tables } from './tables.ts';
import {
  capital,
  charAt,
  exists,
  glued,
  isDash,
  isMark,
  isNumber,
  isWord,
  newBlock,
  quote,
  type View,
  width,
  wordAt,
} from './view.ts';

/** Refuses days, years and times of day, as far as the neighbouring words show them. The rest is left to the dates. */
export const inCalendar: Guard = (v, { tables }, r, memory) => {
  if (r.unit?.kind === 'duration' && tables.cues.ago.has(wordAt(v, r.to)) && !newBlock(v, r.to)) return 'date';
  if (hourOfDay(v, r) || pointedHour(v, tables, r, memory)) return 'time';
  if (r.unit || r.numeral.form !== 'digits') return null;
  return clock(v, tables, r) ?? day(v, tables, r) ?? year(v, tables, r, memory);
};

/** `at 1620 hours`: four digits that a clock shows, where a time is told. */
const hourOfDay = (v: View, { coreFrom: from, numeral, bounded }: Reading): boolean =>
  !bounded &&
  numeral.plain &&
  /^(?:[01]\d|2[0-3])[0-5]\d$/.test(quote(v, from)) &&
  /^(?:hours|hrs)$/i.test(quote(v, from + 1)) &&
  /^(?:at|by|from|until|till|to|and|before|after|between)$/i.test(quote(v, from - 1));

/** `9.30` and `14.00` as a clock shows them, to five minutes. */
const isHour = (v: View, at: number): boolean =>
  exists(v, at + 2) && /^(?:[01]?\d|2[0-3])\.[0-5][05]$/.test(quote(v, at, at + 3));

/** Words that say before a decimal number that something was measured: `stood at 9.30`, `the price at 14.50`. */
const measured =
  /^(?:stands?|stood|valued?|values|estimated|set|remain(?:s|ed)?|priced?|prices|clos(?:e|ed|ing)|put|peaked|averaged?|rates?|index|indices|ratios?|scored?|scores|levels?|trad(?:ed|ing)|sold|quoted|coefficient|magnitude|reading)$/i;

/**
 * `at 9.30`, `between 14.00 and 15.30`, `from 10.00 to 13.00`: an hour, unless words beside it say what was measured. A
 * decimal number that is lost this way is better than an hour that counts.
 */
function pointedHour(v: View, tables: Tables, r: Reading, memory: Memory): boolean {
  const { coreFrom: from, coreTo: to, numeral, second } = r;
  if (numeral.form !== 'digits' || numeral.scale !== 1 || !isHour(v, numeral.from)) return false;
  if (second && !isHour(v, second.from)) return false;
  const told = r.unit?.kind === 'duration' && /^(?:hours|hrs)$/i.test(quote(v, to - 1));
  if (
    (r.unit && !told) ||
    (isNoun(v, tables, to) && !/^(?:today|tomorrow|yesterday|sharp|daily|local|hours|hrs|each)$/.test(quote(v, to)))
  )
    return false;
  const lead = /^between$/i.test(quote(v, r.from)) ? r.from : r.from - 1;
  const onward = memory.hourEnd === from - 1 && /^(?:to|and|or|until|till|-|–)$/.test(quote(v, from - 1));
  const said = /^(?:at|from|until|till|between)$/i.test(quote(v, lead)) && !newBlock(v, from);
  if (!onward && !said) return false;
  for (let i = lead - 1; i > lead - 4 && isWord(v, i); i--)
    if (measured.test(quote(v, i)) || changes.test(quote(v, i))) return false;
  memory.hourEnd = told && !second ? to : numeral.to;
  return true;
}

/** `9.00 am`, `3 p.m.`, `from 10 to 11.30 a.m.` */
function clock(v: View, tables: Tables, r: Reading): string | null {
  let at = r.coreTo;
  const joined = wordAt(v, at) === tables.word.to || wordAt(v, at) === tables.word.and;
  if (joined && isNumber(v, at + 1)) at += isNumber(v, at + 3) && glued(v, at + 3) ? 4 : 2;
  const word = wordAt(v, at);
  if (newBlock(v, at) || !tables.cues.clock.has(word)) return null;
  return width(v, at) > 1 || (charAt(v, at + 1) === '.' && /^m$/i.test(quote(v, at + 2))) ? 'time' : null;
}

const isMonth = (v: View, tables: Tables, i: number): boolean =>
  capital(v, i) && tables.cues.months.has(wordAt(v, i)) && isWord(v, i);

/** `29 June`, `June 29`, `10, 11 and 12 December`, `15 to 23 May`. */
function day(v: View, tables: Tables, r: Reading): string | null {
  const { coreFrom: from, coreTo: to } = r;
  if (!r.numeral.plain || (r.numeral.value ?? 0) > 31) return null;
  let before = from - 1;
  if (charAt(v, before) === '.' && glued(v, before)) before--;
  if (isMonth(v, tables, before) && !newBlock(v, from)) {
    // `On 24 March 12 people were killed`: the month has its day in front.
    if (hasDay(v, before) && namesMany(v, tables, to)) return null;
    // `In September 11 people were killed`, but `the September 11 attacks`, `on September 11 terrorists`.
    const whole = tables.cues.whole_month.has(wordAt(v, before - 1));
    return whole && isPlural(v, tables, to) ? null : 'date';
  }
  if (charAt(v, to) === ',' && isNumber(v, to + 1) && width(v, to + 1) === 4 && !glued(v, to + 1)) return 'date';
  if (isMonth(v, tables, to)) return 'date';
  // Forwards over other days up to the month.
  for (let i = to; i < to + 9 && !newBlock(v, i); i++) {
    if (isMonth(v, tables, i)) return 'date';
    const word = wordAt(v, i);
    const joint = isMark(v, i) || word === tables.word.and || word === tables.word.to || word === tables.word.of;
    if (!joint && !(isNumber(v, i) && width(v, i) <= 2)) return null;
  }
  return null;
}

/** True where the day of a month stands in front of it: `24 March`, `24th of March`. */
function hasDay(v: View, month: number): boolean {
  if (newBlock(v, month)) return false;
  const at = /^of$/i.test(quote(v, month - 1)) ? month - 2 : month - 1;
  const number = isWord(v, at) && glued(v, at) ? at - 1 : at;
  return isNumber(v, number) && /^(?:[1-9]|[12]\d|3[01])$/.test(quote(v, number)) && !glued(v, number);
}

/** A bare number from 1500 to 2099 is a year, unless the words say that it counts. */
function year(v: View, tables: Tables, r: Reading, memory: Memory): string | null {
  const { coreFrom: from, coreTo: to } = r;
  const value = r.numeral.value ?? 0;
  if (!r.numeral.plain || width(v, from) !== 4 || value < 1500 || value > 2099) return null;
  const before = wordAt(v, from - 1);
  if (isDash(v, to) && isNumber(v, to + 1)) return 'year';
  if (before === tables.word.of && wordAt(v, from - 2) === tables.word.total) return null;
  if (shareBehind(v, to) || besideFigure(v, tables, from, to, memory)) return null;
  // `2026 estimates`, `2024 expenditure`
  if (!newBlock(v, to) && tables.cues.after_year.has(wordAt(v, to))) return 'year';
  const counted = pluralBehind(v, tables, to);
  if (r.bounded) return counted ? null : 'year';
  if (value > 2050 || value < 1800) return counted || !tables.cues.before_year.has(before) ? null : 'year';
  if (!counted || newBlock(v, from)) return 'year';
  // `In 2018 2000 persons were detained`: the first is the year.
  if (/^(?:19|20)\d\d$/.test(quote(v, from - 1)) && tables.cues.before_year.has(wordAt(v, from - 2))) return null;
  return tables.cues.before_year.has(before) || capital(v, from - 1) || !isWord(v, from - 1) ? 'year' : null;
}

/** True where a plural stands among the three words behind, with nothing between that closes the phrase. */
function pluralBehind(v: View, tables: Tables, to: number): boolean {
  for (let i = to; i < to + 3 && isNoun(v, tables, i); i++) if (isPlural(v, tables, i)) return true;
  return false;
}

/** How far before a number the figure stands that it is joined to. */
const joinedReach = 7;

/** `3965 Kosovars and 1932 East Timorese`: joined to a figure that counts, and followed by what it counts itself. */
function besideFigure(v: View, tables: Tables, from: number, to: number, memory: Memory): boolean {
  const gap = from - 1 - memory.figureEnd;
  if (memory.figureEnd < 0 || gap < 1 || from - memory.figureEnd > joinedReach) return false;
  if (wordAt(v, from - 1) !== tables.word.and || newBlock(v, from)) return false;
  for (let i = memory.figureEnd; i < from - 1; i++) if (!isWord(v, i) || isMonth(v, tables, i)) return false;
  return namesMany(v, tables, to);
}

/** `1989 (95%)`: the share beside it shows that it counts. */
const shareBehind = (v: View, to: number): boolean =>
  charAt(v, to) === '(' && isNumber(v, to + 1) && [to + 2, to + 4].some((i) => charAt(v, i) === '%');
