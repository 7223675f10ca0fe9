import { occurrences } from '../../src/core/occurrences.ts';

/** A stretch of lines `[from, to)` with a strip of white space before column `x`. */
export interface Cut {
  readonly from: number;
  readonly to: number;
  readonly x: number;
}

/** What stands on both sides of a strip: columns of prose, something else (a table, an address), or it can't be told. */
export type Judgement = 'columns' | 'unsure' | 'other';

/** Lines with words on both sides that make columns. */
const leastLines = 4;
/** A column of prose is not narrower, in characters. */
const narrowest = 20;
/** Strips that are looked at on a page, the likeliest first. */
const mostStrips = 8;

/**
 * The strips of white space of a page, the one beside which most lines begin first.
 * @param known where other pages have one; these come before all others
 */
export function gutters(lines: readonly string[], known: readonly number[]): Cut[] {
  const votes = new Map<number, number>();
  for (const line of lines) {
    if (!line.includes('  ')) continue;
    for (const { 0: found, index } of occurrences(wideSpace, line)) {
      const x = index + found.length;
      if (x >= narrowest) votes.set(x, (votes.get(x) ?? 0) + 1);
    }
  }
  const likely = [...votes].filter(([, count]) => count >= leastLines).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const strips = new Set([...known, ...likely.slice(0, mostStrips).map(([x]) => x)]);
  return [...strips].flatMap((x) => stretches(lines, x));
}

const wideSpace = / {2,}(?=\S)/g;

type Place = 'blank' | 'left' | 'right' | 'both' | 'across';

function placeOf(line: string, x: number): Place {
  if (line === '') return 'blank';
  if (line.includes('\t') || /\S/.test(line.slice(x - 2, x))) return 'across';
  const left = /\S/.test(line.slice(0, x));
  if (line.length <= x) return 'left';
  return left ? 'both' : 'right';
}

/** Where lines stand beside the strip and none runs across it. */
function stretches(lines: readonly string[], x: number): Cut[] {
  const places = lines.map((line) => placeOf(line, x));
  const cuts: Cut[] = [];
  for (let i = 0; i < places.length; i++) {
    if (places[i] !== 'both') continue;
    let end = i;
    while (end < places.length && places[end] !== 'across') end++;
    const from = firstOf(places, i);
    const to = endOf(places, i, end);
    if (to > from) cuts.push({ from: isRunningLine(places, from) ? from + 1 : from, to, x });
    i = end;
  }
  return cuts;
}

/** The stretch begins with the lines that touch its first line: one column may begin higher than the other. */
function firstOf(places: readonly Place[], at: number): number {
  while (at > 0 && (places[at - 1] === 'left' || places[at - 1] === 'right')) at--;
  return at;
}

/** A line alone at the head of a page, before a blank one, is its running head. */
const isRunningLine = (places: readonly Place[], at: number): boolean =>
  places[at + 1] === 'blank' && places.slice(0, at).every((one) => one === 'blank');

/**
 * The stretch ends with its last line on the right and what stands below that on the left alone, unless the left column had
 * ended before; a line alone at the foot of a page is its running foot.
 */
function endOf(places: readonly Place[], from: number, end: number): number {
  let last = end - 1;
  while (last > from && places[last] !== 'both' && places[last] !== 'right') last--;
  const foot = places[last - 1] === 'blank' && places.slice(last + 1).every((one) => one === 'blank');
  if (foot) return last - 1;
  if (places[last] === 'right') return last + 1;
  while (last + 1 < end && (places[last + 1] === 'left' || places[last + 2] === 'left')) last++;
  return last + 1;
}

/**
 * Judges what stands on both sides of a strip.
 * @param known true where the document has columns beside it elsewhere
 */
export function judge(lines: readonly string[], x: number, known: boolean): Judgement {
  const both = lines.filter((line) => placeOf(line, x) === 'both').length;
  if (both < (known ? 1 : leastLines)) return 'other';
  const sides = [lines.map((line) => line.slice(0, x).trimEnd()), lines.map((line) => line.slice(x))].map(looksOf);
  if (sides.some((side) => !side.wordy)) return 'other';
  const prose = sides.every(({ runsOn, pairs }) => runsOn >= Math.max(2, 0.2 * pairs));
  if (known) return 'columns';
  if (prose) return areRows(lines, x) ? 'unsure' : 'columns';
  return sides.every(({ runsOn }) => runsOn > 0) ? 'unsure' : 'other';
}

/** How one side looks: whether it is words in lines of some length, and how many of its lines run on into the next. */
function looksOf(lines: readonly string[]): { wordy: boolean; runsOn: number; pairs: number } {
  const filled = lines.map((line) => line.trim()).filter(Boolean);
  const text = filled.join(' ');
  const words = text.match(/\p{L}{2,}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const signs = text.match(/\S/g)?.length ?? 1;
  const width = filled.map((line) => line.length).sort((a, b) => a - b)[filled.length >> 1] ?? 0;
  let pairs = 0;
  let runsOn = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const [line, next] = [lines[i]!.trim(), lines[i + 1]!.trim()];
    if (!line || !next) continue;
    pairs++;
    if (/[\p{L}\p{N},-]$/u.test(line) && /^\p{Ll}/u.test(next) && line.length >= 0.6 * width) runsOn++;
  }
  const wordy = words >= 3 * filled.length && width >= narrowest && letters >= 0.7 * signs;
  return { wordy, runsOn, pairs };
}

/** Groups between blank lines that make rows of a table: at the head of nearly each of them both sides begin anew. */
function areRows(lines: readonly string[], x: number): boolean {
  const heads = lines.filter((line, i) => line !== '' && (i === 0 || lines[i - 1] === ''));
  const anew = heads.filter((line) => {
    const sides = [line.slice(0, x), line.slice(x)].map((side) => side.trim());
    return sides.every((side) => /^[^\p{Ll}\s]/u.test(side));
  });
  return heads.length >= 3 && anew.length >= 0.8 * heads.length;
}
