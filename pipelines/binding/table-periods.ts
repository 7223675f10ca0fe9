import type { Block } from '../../src/core/document.ts';
import type { Finding } from '../../src/core/mention.ts';
import { contains, type Span } from '../../src/core/span.ts';
import type { DateValue } from '../../src/core/value.ts';
import type { Table, TableContext } from './table-rows.ts';
import { wordsOf } from './table-rows.ts';
import { within } from './within.ts';

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = `(?:${'january|february|march|april|may|june|july|august|september|october|november|december'}|(?:${monthNames.join('|')}|sept)\\b\\.?)`;
const months = new RegExp(`\\b${month}`, 'gi');
const year = /(?<![\d.,])(?:19|20)\d\d(?![\d.,]*\d)/g;
/** `2026/27`, `2026–2027`; with a hyphen only where it can be no month: `2026-27`, but not `2002-03`. */
const span = /(?<!\d)((?:19|20)\d\d)\s?([/–-])\s?(\d{4}|\d\d)(?!\d)/g;

const numberOf = (name: string): string =>
  String(monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1).padStart(2, '0');

/** True for words that are years or months and nothing else: `1993`, `2026/27`, `Jan.`, `March/April 1994`. */
export const isPeriod = (words: string): boolean =>
  /\p{L}|\d/u.test(words) &&
  words
    .replace(span, '')
    .replace(year, '')
    .replace(months, '')
    .replace(/[\s/–.,-]/g, '') === '';

/**
 * The one period that words over a column say: `1993`, `2026 estimates`, `2026/27`, `March/April 1994`; a month alone is one of
 * the year given. Null where they say none, or more than one.
 */
export function periodIn(words: string, ofYear: string | null): string | null {
  const spans = [...words.matchAll(span)];
  const rest = words.replace(span, ' ');
  const years = new Set(rest.match(year) ?? []);
  if (spans.length + years.size > 1) return null;
  if (spans.length === 1) return months.test(rest) && resets() ? null : spanOf(spans[0]!);
  const [said] = years.size === 1 ? years : [ofYear];
  const named = rest.match(months) ?? [];
  // `Q1 2020`, `first half of 2019`, `after 2015` are less or more than the year.
  if (/\bQ[1-4]\b|\bH[12]\b|quarter|half|week|(?:since|until|before|after|prior to|[<>≤≥])\s*\d/i.test(rest))
    return null;
  if (named.length === 0) return years.size === 1 ? said! : null;
  if (!said || named.length > 2 || /\d/.test(rest.replace(year, ''))) return null;
  const [from, to] = [numberOf(named[0]!), numberOf(named.at(-1)!)];
  return from === to ? `${said}-${from}` : from < to ? `${said}-${from}/${said}-${to}` : null;
}

/** A pattern with `g` remembers where it stopped. */
const resets = (): true => {
  months.lastIndex = 0;
  return true;
};

function spanOf([, from, mark, to]: RegExpMatchArray): string | null {
  const end = to!.length === 4 ? Number(to) : Math.floor(Number(from) / 100) * 100 + Number(to);
  const next = end === Number(from) + 1 || (to === '00' && Number(from) % 100 === 99);
  if (to!.length === 2 && (!next || (mark === '-' && Number(to) <= 12))) return null;
  return end > Number(from) ? `${from}/${end}` : null;
}

/** What a column's heads say of its period; undefined where they name no time at all. */
export function periodOfHeads(
  heads: readonly Span[],
  ofYear: string | null,
  { text, dates }: TableContext,
): string | null | undefined {
  const words = heads.map((head) => wordsOf(text, head)).join(' ');
  const said = periodIn(words, ofYear);
  if (said !== null) return said;
  const found = heads.flatMap((head) => within(dates, head)).map((date) => date.value as DateValue);
  if (found.length === 0 && !/\b(?:19|20)\d\d\b/.test(words))
    return words.match(months) && isPeriod(words) ? null : undefined;
  const [one] = found;
  const sure = found.length === 1 && one!.edtf && !one!.inferred.includes('year');
  return sure ? one!.edtf! : null;
}

/** The dates' values, where `since the centre opened (3 May 2013) to 28 March` is one: from the first to the second. */
function joined(dates: readonly Finding[], text: string): string[] {
  const values: string[] = [];
  for (const [i, date] of dates.entries()) {
    const { edtf } = date.value as DateValue;
    const before = dates[i - 1];
    const since = before && /\bsince\b[^.;:\d]*$/i.test(text.slice(Math.max(0, before.start - 60), before.start));
    const runs = before && /^[)\s]*(?:to|until|till|–|-)\s*$/.test(text.slice(before.end, date.start));
    if (since && runs) values.push(`${values.pop()!.split('/')[0]}/${edtf!.split('/').at(-1)}`);
    else values.push(edtf!);
  }
  return values;
}

/** `Vienna, 3 March 2020`: a line, or the last of a head's lines, that dates the document and not the table. */
const isDateline = (text: string, block: Block, dates: readonly Finding[]): boolean => {
  const date = dates.at(-1);
  return (
    date !== undefined &&
    (date.value as DateValue).precision === 'day' &&
    /(?:^|\n)(?:\p{Lu}[\p{L}’'. -]{1,40},\s*)$/u.test(text.slice(block.start, date.start)) &&
    date.end === block.end
  );
};

/**
 * The period of each column of lines without cells: one date above the rows is that of all, as many as there are columns in
 * the line over them are one each. Anything else leaves it open.
 */
export function periodsAbove(above: readonly Block[], width: number, { text, dates }: TableContext): (string | null)[] {
  const last = above.at(-1);
  const line = last ? wordsOf(text, last).replace(/^\p{L}+\s(?=\d)/u, '') : '';
  const heads = line.split(' ');
  if (width > 1 && heads.length === width && heads.every(isPeriod)) return heads.map((head) => periodIn(head, null));
  const datelines = above.filter((block) => isDateline(text, block, within(dates, block)));
  // A head may go on in the line below, and its date with it.
  const inside = within(dates, { start: above[0]?.start ?? 0, end: last?.end ?? 0 }).filter((date) => {
    const { edtf, said } = date.value as DateValue;
    // `said today` dates the words and not what they tell.
    return edtf !== null && said !== null && !datelines.some((line) => contains(line, date));
  });
  const values = joined(inside, text);
  if (width > 1 && values.length >= width) return values.slice(-width);
  // Else the nearest line with a date has one for all; `2024 expenditure 2025 appropriation` leaves open which column has which.
  for (const block of above.toReversed()) {
    if (datelines.includes(block)) continue;
    const own = new Set(inside.filter((date) => contains(block, date)).map((date) => (date.value as DateValue).edtf!));
    const years = new Set(wordsOf(text, block).match(year) ?? []);
    if (own.size === 0 && years.size === 0) continue;
    const [one] = own;
    const more = width > 1 && [...years].some((said) => !one?.includes(said));
    return own.size === 1 && !more ? Array.from({ length: width }, () => one!) : [];
  }
  return [];
}

/** The year that the nearest line above names, where it is one; months in the heads are its months. A sentence names none. */
export function yearAbove(above: readonly Span[], { text }: TableContext): string | null {
  for (const block of above.toReversed()) {
    const words = wordsOf(text, block);
    const years = new Set(words.match(year) ?? []);
    if (/[.:;]$/.test(words) || years.size > 1) return null;
    if (years.size === 1) return [...years][0]!;
  }
  return null;
}

/** The period of each figure of a table with cells: that of its column, else of its row, else of all. */
export function periodsOfCells(table: Table, above: readonly Block[], context: TableContext): (string | null)[][] {
  const lines = above.filter((block) => !isDateline(context.text, block, within(context.dates, block)));
  const ofYear = yearAbove([...lines, ...table.titles], context);
  const columns = table.rows.map((row) => row.entries.map(({ heads }) => periodOfHeads(heads, ofYear, context)));
  const anyDated = columns.some((row) => row.some((one) => one !== undefined));
  const [whole = null] = anyDated ? [] : periodsAbove(above, 1, context);
  return table.rows.map((row, r) => {
    const words = row.labels.map((label) => wordsOf(context.text, label)).find(isPeriod);
    const own = words === undefined ? undefined : periodIn(words, ofYear);
    return columns[r]!.map((column) => (own === undefined ? (column ?? whole) : column === undefined ? own : null));
  });
}
