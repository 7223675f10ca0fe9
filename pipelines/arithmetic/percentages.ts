import type { Check } from '../../src/core/check.ts';
import { checkOf, type Figure, numberOf, saidNumber, written } from './figure.ts';
import { commonDigit, meet, type Range, rangeOf } from './range.ts';
import { arithmeticWords, oneOf } from './words.ts';

/** What stands between a count and the percentage that says how much of a whole it is: `1,250 (25 per cent)`. */
const orShare =
  /^[^.;:()%]{0,60}?(?: \(|,? or |,? that is,? |,? i\.e\.,? |, (?:which is|making up|representing|accounting for) )(?:about |some |nearly |almost |over |just over )?$/i;

/** Checks shares against their counts, and changes against what changed, in one sentence. */
export function checkPercentages(text: string, sentence: readonly Figure[]): Check[] {
  const checks: Check[] = [];
  for (const [i, percentage] of sentence.entries()) {
    if (percentage.value.unit !== '%') continue;
    const check = checkShare(text, sentence, i) ?? checkChange(text, sentence, i);
    if (check) checks.push(check);
  }
  return checks;
}

function checkShare(text: string, sentence: readonly Figure[], at: number): Check | null {
  const share = sentence[at]!;
  const behind = text.slice(share.mention.end, share.mention.end + 40);
  // Of another whole, or the size of a change.
  if (
    waysOfChange().either.test(behind.slice(0, 25)) ||
    /^\)?,? of (?!(?:the total|them|these|those|all of them)\b)/i.test(behind)
  )
    return null;
  const count = countBeside(text, sentence, at);
  const whole = count && sentence.find(({ mention }) => mention.id === count.value.partOf);
  if (!whole || count.value.unit === '%' || numberOf(whole) <= 0) return null;
  const [part, all] = rangesOf(count, whole);
  const exact = (100 * numberOf(count)) / numberOf(whole);
  const agrees = meet({ low: (100 * part.low) / all.high, high: (100 * part.high) / all.low }, percentRange(share));
  const note = `${saidNumber(count.value)} of ${saidNumber(whole.value)} are ${percent(exact)}, ${agrees ? 'which fits' : 'not'} ${saidNumber(share.value)}`;
  return checkOf('share', text, [share, count, whole], { agrees, note });
}

/** The count that a percentage stands behind (`48 of the 96 boats (50 per cent)`) or before (`25 per cent (1,250)`). */
function countBeside(text: string, sentence: readonly Figure[], at: number): Figure | null {
  const share = sentence[at]!;
  const [earlier, before, behind] = [sentence[at - 2], sentence[at - 1], sentence[at + 1]];
  if (before && orShare.test(text.slice(before.mention.end, share.mention.start)))
    return earlier && earlier.value.partOf === before.mention.id ? earlier : before;
  return behind && / \($/.test(text.slice(share.mention.end, behind.mention.start)) ? behind : null;
}

/** The words that tell of a rise, of a fall, and of either, made once they are asked for. */
let ways: { readonly up: RegExp; readonly down: RegExp; readonly either: RegExp } | undefined;

function waysOfChange(): NonNullable<typeof ways> {
  const { up, down } = arithmeticWords();
  const any = (list: readonly string[]) => new RegExp(String.raw`\b(?:${oneOf(list)})\b`, 'i');
  ways ??= { up: any(up), down: any(down), either: any([...up, ...down]) };
  return ways;
}

const otherBase =
  /^ (?:more|less|fewer|higher|lower) than (?!(?:in|at|the (?:previous|same|preceding|year)|a year|last)\b)/i;

/**
 * `rose by 8.5 per cent, from 2,903 to 3,150`: the percentage against the two numbers that stand right beside each other,
 * joined by `from … to …`, with a word of change beside the percentage.
 */
function checkChange(text: string, sentence: readonly Figure[], at: number): Check | null {
  const size = sentence[at]!;
  // Measured against something else than the other number.
  if (otherBase.test(text.slice(size.mention.end, size.mention.end + 50))) return null;
  const pairs = [
    [sentence[at + 1], sentence[at + 2]],
    [sentence[at - 2], sentence[at - 1]],
  ] as const;
  for (const [first, last] of pairs) {
    if (!first || !last || first.value.unit === '%' || first.value.unit !== last.value.unit || numberOf(first) <= 0)
      continue;
    if (
      !/\bfrom (?:about |some |over )?$/i.test(text.slice(Math.max(0, first.mention.start - 12), first.mention.start))
    )
      continue;
    if (!/^[^.;:]{0,40}? to (?:about |some |over )?$/.test(text.slice(first.mention.end, last.mention.start))) continue;
    const apart =
      first.mention.start > size.mention.start
        ? text.slice(size.mention.end, first.mention.start)
        : text.slice(last.mention.end, size.mention.start);
    if (apart.length > 60 || tellsMore(apart)) continue;
    const near = text.slice(Math.max(size.fact.start, size.mention.start - 70), size.mention.end + 20);
    const way = wayOf(near);
    if (way === 0) continue;
    const [from, to] = rangesOf(first, last);
    const changeOf = (a: number, b: number) => (100 * way * (b - a)) / a;
    const ends = [changeOf(from.high, to.low), changeOf(from.low, to.high)];
    const exact = changeOf(numberOf(first), numberOf(last));
    const agrees = meet({ low: Math.min(...ends), high: Math.max(...ends) }, percentRange(size));
    const note = `from ${saidNumber(first.value)} to ${saidNumber(last.value)} is ${exact < 0 ? 'the other way, ' : ''}${percent(Math.abs(exact))}, ${agrees ? 'which fits' : 'not'} ${saidNumber(size.value)}`;
    return checkOf('change', text, [size, first, last], { agrees, note });
  }
  return null;
}

/** Whether words between a percentage and the numbers tell of something else: of another change, or in another clause. */
const tellsMore = (words: string): boolean =>
  /[.;:]|\b(?:while|whereas|and|but)\b/i.test(words) ||
  waysOfChange().either.test(words.replace(/\b(?:up|down) from /i, ''));

/** Where two counts may lie, rounded to the last digit that they share. */
function rangesOf(a: Figure, b: Figure): [Range, Range] {
  const digit = commonDigit([a.value, b.value]);
  return [rangeOf(a.value, digit)!, rangeOf(b.value, digit)!];
}

/** A share is rounded, or what stands behind its last digit is cut off: 14 per cent are 13.5 to nearly 15. */
function percentRange({ value }: Figure): Range {
  const digit = commonDigit([value]);
  const range = rangeOf(value, digit)!;
  return value.qualifier === 'exact' ? { low: range.low + digit / 2, high: range.high - digit / 1000 } : range;
}

/** 1 where the words tell of a rise, -1 of a fall, 0 where of neither or both. */
function wayOf(words: string): number {
  const { up, down } = waysOfChange();
  return Number(up.test(words)) - Number(down.test(words));
}

const percent = (value: number): string => `${written(Math.round(100 * value) / 100)}%`;
