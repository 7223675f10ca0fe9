import type { Check } from '../../src/core/check.ts';
import { checkOf, type Figure, numberOf, saidNumber, written } from './figure.ts';
import { reckon } from './range.ts';
import { arithmeticWords, oneOf } from './words.ts';

/**
 * Checks wholes against their parts, sentence by sentence: parts that are bound as such, and lists behind a colon, dash,
 * bracket or `comprising`. Parts that are all of a whole must add up to it, parts that exclude each other must not be more.
 * What is only some of it (`including 651 … and 386 …`) is checked by nothing, unless it happens to add up.
 */
export function checkSums(text: string, sentence: readonly Figure[]): Check[] {
  const checks: Check[] = [];
  for (const [i, whole] of sentence.entries()) {
    if (whole.value.modality !== undefined && whole.value.modality !== 'asserted') continue;
    const bound = sentence.filter(({ value }) => value.partOf === whole.mention.id && value.unit === whole.value.unit);
    const listed = listBehind(text, sentence, i);
    const parts = bound.length >= 2 ? bound : listed;
    const check = parts.length >= 2 ? checkParts(text, whole, parts, listed.length > 0) : null;
    if (check) checks.push(check);
  }
  return checks;
}

function checkParts(text: string, whole: Figure, parts: readonly Figure[], listed: boolean): Check | null {
  const { agrees, tooMuch } = reckon(
    whole.value,
    parts.map(({ value }) => value),
  );
  const kinds = kindsOf(text, parts);
  // What is only some of a whole may fall short of it, and what is counted twice may be more.
  const certain = listed || isComplete(kinds) || (tooMuch && areApart(kinds));
  if (!agrees && !certain) return null;
  const terms = parts.map(({ value }) => saidNumber(value)).join(' + ');
  const sum = written(parts.reduce((all, part) => all + numberOf(part), 0));
  const note = `${terms} = ${sum}, ${agrees ? 'which fits' : 'not'} ${saidNumber(whole.value)}`;
  return checkOf('sum', text, [whole, ...parts], { agrees, note });
}

/** What stands between a whole and a list that is all of it: `350 persons were deported: 120 …`. */
const opens = () =>
  new RegExp(
    String.raw`^(?<what>[^.;:()–—]{0,80}?)(?<mark>:| \(| [–—] |,? (?:${oneOf(arithmeticWords().whole_lists)}))\s?(?:some |about )?$`,
    'i',
  );
/** What stands between the items of such a list. */
const between =
  /^[^.;:()]{0,70}?(?:,|,? and|,? plus|,? as well as) (?:the (?:remaining|other) |another |some |about )?$/i;
/** What stands behind the last item. */
const closes: Readonly<Record<string, RegExp>> = {
  '(': /^[^.;:()]{0,80}?\)/,
  ':': /^[^.;:()]{0,80}?[.;]?\s*$/,
  '–': /^[^.;:()]{0,80}?(?:[–—]|[.;]|$)/,
  ',': /^[^;:()]{0,80}?[.;,)]/,
};

/** The items of a list right behind a whole, of the same unit; empty where it is none, or may be of something else. */
function listBehind(text: string, sentence: readonly Figure[], at: number): Figure[] {
  const whole = sentence[at]!;
  const first = sentence[at + 1];
  const opening = first && opens().exec(text.slice(whole.mention.end, first.mention.start));
  if (!first || !opening) return [];
  const mark = opening.groups!.mark!.trim();
  const items = [first];
  for (const next of sentence.slice(at + 2)) {
    if (!between.test(text.slice(items.at(-1)!.mention.end, next.mention.start))) break;
    items.push(next);
  }
  const kind = /^[:(]$/.test(mark) ? mark : /^[–—]$/.test(mark) ? '–' : ',';
  const rest = text.slice(items.at(-1)!.mention.end, whole.fact.end);
  if (items.length < 2 || !closes[kind]!.test(rest)) return [];
  if (
    items.some(
      ({ value }) => value.unit !== whole.value.unit || (value.partOf ?? whole.mention.id) !== whole.mention.id,
    )
  )
    return [];
  // Behind a colon or in brackets something else may be told, too: only what counts the same thing is part of it.
  const alike = items.every(({ value }) => value.counted !== null && value.counted === whole.value.counted);
  return kind === ',' || alike || isComplete(kindsOf(text, items)) ? items : [];
}

/** The kinds that parts are named by, of the word lists: `women` of `33,000 women and children` is the first. */
const kindsOf = (text: string, parts: readonly Figure[]): string[] =>
  parts.map(({ mention, value }) => {
    const words = `${text.slice(mention.start, mention.end)} ${value.counted ?? ''}`.toLowerCase();
    const known = new Set([...arithmeticWords().apart, ...arithmeticWords().complete].flat());
    const behind = /^\s*(?:were |was )?([a-z-]+)/.exec(text.slice(mention.end, mention.end + 30))?.[1] ?? '';
    return known.has(behind) ? behind : (words.split(/[^a-z-]+/).find((word) => known.has(word)) ?? '');
  });

const inOneLine = (kinds: readonly string[], lines: readonly (readonly string[])[]): boolean =>
  new Set(kinds).size === kinds.length && lines.some((line) => kinds.every((kind) => line.includes(kind)));
const areApart = (kinds: readonly string[]): boolean => inOneLine(kinds, arithmeticWords().apart);
const isComplete = (kinds: readonly string[]): boolean =>
  arithmeticWords().complete.some((line) => line.length === kinds.length && inOneLine(kinds, [line]));
