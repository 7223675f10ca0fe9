import type { FigureValue } from '../../src/core/value.ts';
import { clauseStart, isAuxiliary, isFiniteVerb, isNoun, isVerb } from './chunks.ts';
import { beforeDate, edtfOf, isDate, isDatelineDay } from './date-words.ts';
import { samePeriodAt } from './same-period.ts';
import { type Binding, isShare, type SentenceView } from './sentence.ts';
import type { Term } from './terms.ts';

/** True where a date tells another thing than when something was so: where it is from, or what it is compared with. */
export const tellsAnother = (s: SentenceView, at: number): boolean =>
  isDatelineDay(s.terms, at) || tellsOrigin(s, at) || modifies(s, at) !== null || isBase(s, at) || namesText(s, at);

/** `the 2009 agreement`, `the 1951 Convention` */
const namesText = ({ terms, words }: SentenceView, at: number): boolean =>
  [1, 2, 3].some(
    (n) =>
      words.dated_texts.has(terms[at + n]?.word ?? '') &&
      terms.slice(at + 1, at + n).every((t) => /^(?:NN|JJ)/.test(t.tag)),
  );

/** `The Commission, established in 1992, comprises 11 States`: the date is that of what stands between the commas. */
function tellsOrigin({ terms, words }: SentenceView, at: number): boolean {
  if (terms[at + 1]?.tag !== ',') return false;
  const from = terms.findLastIndex((t, i) => i < at && /^[,;]$/.test(t.tag));
  // `Established by the State in 2004, it has 700 members`
  const opens = from < 0 && /^VB[DN]$|^NNP$|^JJ$/.test(terms[0]!.tag) && !terms.slice(0, at).some(isAuxiliary);
  return (from > 0 || opens) && words.origins.has(terms[from + 1]!.word);
}

/**
 * The term that ends the noun which a date with a participle tells the origin of: `the agreement signed in 2009`, `the fund
 * set up by the Government in 2012`; null where it tells none. A subject before its own verb (`The sides signed in 2009 the
 * two treaties`) is none.
 */
function modifies({ terms, words }: SentenceView, at: number): number | null {
  let from = beforeDate(terms, at) - 1;
  // `by the Government`
  for (let i = from; i > from - 7 && i > 0 && /^(?:NN|JJ|DT|IN|POS)/.test(terms[i]!.tag); i--)
    if (terms[i]!.word === 'by') from = i - 1;
  if (terms[from]?.word === 'up' && terms[from - 1]?.word === 'set') from--;
  const participle = terms[from];
  if (!participle || !words.origins.has(participle.word)) return null;
  if (!/^VB[DN]$/.test(participle.tag) || !isNoun(terms[from - 1])) return null;
  let start = from - 1;
  while (start > 0 && (/^(?:NN|JJ|DT|PRP\$|POS|FIG)/.test(terms[start - 1]!.tag) || terms[start - 1]!.word === 'of'))
    start--;
  const opener = terms[start - 1];
  // `since the centre opened on 3 May`: a clause.
  const joins = /^(?:since|after|before|until|when|as|because|if|that|while|once)$/.test(opener?.word ?? '');
  const object = opener !== undefined && !joins && (/^(?:IN|TO)$/.test(opener.tag) || isVerb(opener));
  // `launched in 2015 by the Ministry has …`
  let behind = at + 1;
  if (terms[behind]?.word === 'by') behind++;
  while (behind > at + 1 && /^(?:NN|JJ|DT|POS)/.test(terms[behind]?.tag ?? '')) behind++;
  if (terms[behind]?.tag === 'RB') behind++;
  return object || isVerb(terms[behind]) ? from - 1 : null;
}

/**
 * True where the date behind a figure tells the age of what it counts, beside a verb that says what there is of it: `has 12
 * ships built in 1995`; but `12 ships were built in 1995`, `There were 12 ships built in 1995`.
 */
export function isAge(s: SentenceView, b: Binding, at: number): boolean {
  const { terms, words } = s;
  const noun = modifies(s, at);
  if (noun === null || noun < b.at || !words.makings.has(terms[noun + 1]!.word)) return false;
  return !terms.slice(clauseStart(terms, b.at), b.at).some((t) => t.tag === 'EX');
}

/** True where the date behind a figure is that of another thing than the one it counts. */
export function ofAnotherThing(s: SentenceView, b: Binding, at: number): boolean {
  const noun = modifies(s, at);
  const own = noun !== null && s.terms.slice(b.at + 1, noun + 1).every((t) => /^(?:NN|JJ|CC|POS)/.test(t.tag));
  return own ? isAge(s, b, at) : tellsAnother(s, at);
}

/** `up 23 per cent on 2014`, `down from last year`, `rose over the previous month`: what a change is measured from. */
function isBase({ terms, words }: SentenceView, at: number): boolean {
  const same = samePeriodAt(terms, at);
  const by = same >= 0 ? beforeDate(terms, same) : beforeDate(terms, at);
  const word = terms[by]?.word;
  const edtf = edtfOf(terms[at]);
  // Nothing happens on a year.
  if (word === 'on' && same < 0) return /^\d{4}$/.test(edtf ?? '');
  const moved = terms
    .slice(Math.max(0, by - 8), by)
    .some((t) => words.moves.has(t.word) || (t.tag === 'FIG' && isShare(t.mention!.value as FigureValue)));
  // `a reduction of 34 per cent over the same period last year`
  if (same >= 0) return moved && /^(?:over|on|from)$/.test(word ?? '');
  if (!moved || edtf?.includes('/')) return false;
  if (word === 'from') return !/^(?:to|until|till|through|onwards?)$/.test(terms[at + 1]?.word ?? '');
  return word === 'over' && /^(?:the )?(?:previous|preceding|prior)\b/i.test(terms[at]!.text);
}

/** True where a figure is the other end of the change that figure `b` begins: `from 3 in 2009 to 5 in 2018`. */
export const isOtherEnd = (terms: readonly Term[], i: number, b: Binding): boolean =>
  terms[i]!.tag === 'FIG' &&
  /^(?:from|to|against|versus)$/.test(terms[i - 1]!.word) &&
  terms[i - 1]!.word !== terms[b.at - 1]?.word &&
  terms[i - 2]?.word !== 'equivalent' &&
  (terms[i]!.mention!.value as FigureValue).unit === b.value.unit;

/** `1.3 times as many as in 2020`, `as high as in May`: the date is that of what it is compared with. */
export const asManyAs = (terms: readonly Term[], i: number): boolean =>
  terms[i]!.word === 'as' && terms[i - 2]?.word === 'as' && /^(?:JJ|RB)/.test(terms[i - 1]!.tag);

/** `Compared with 2017, …`, `Unlike in 2016, …`: the time that what follows is held against. */
export function heldAgainst(terms: readonly Term[], at: number): boolean {
  let by = beforeDate(terms, at);
  if (terms[by]?.word === 'in') by--;
  const word = terms[by]?.word ?? '';
  return (
    /^(?:unlike|versus)$/.test(word) ||
    (/^(?:with|to)$/.test(word) &&
      /^(?:compared|comparison|contrast|opposed|relative)$/.test(terms[by - 1]?.word ?? ''))
  );
}

/** True where the words right before a date make it that of another figure. */
export const comparedWith = ({ terms, words }: SentenceView, i: number): boolean =>
  terms.slice(Math.max(0, i - 6), i).some((t) => words.compares.has(t.word));

/**
 * True where a date behind a figure is that of the next clause: it stands before the verb there (`… 45 persons and in 2019
 * it detained 30`), or the figure's own clause has one before the figure.
 */
export function ofNextClause({ terms, clauses: { of } }: SentenceView, b: Binding, at: number): boolean {
  if (of[at] === of[b.at]) return false;
  const opens = of.indexOf(of[at]!);
  const front = opens > b.at && !terms.slice(opens, at).some(isFiniteVerb);
  return front || terms.some((t, i) => i < b.at && of[i] === of[b.at] && isDate(t));
}

/** `200 were destroyed and in 2012 300`: a date that opens what is joined, with a figure right behind it, is that figure's. */
export function ofNextFigure(terms: readonly Term[], at: number): boolean {
  const next = terms[at + 1]?.tag === ',' ? at + 2 : at + 1;
  const by = beforeDate(terms, at);
  return /^(?:CC|,)$/.test(terms[by - 1]?.tag ?? '') && terms[by]!.tag === 'IN' && terms[next]?.tag === 'FIG';
}

/** `1,204, the lowest since 1998`: the date tells how long it was otherwise, not when it was so. */
export const isRecord = (terms: readonly Term[], from: number, at: number): boolean =>
  terms.slice(from + 1, at).some((t) => /^(?:JJS|RBS)$/.test(t.tag) || t.word === 'first') &&
  (terms[at - 1]!.word === 'since' || /^since\b/i.test(terms[at]!.text));

const nth = /^(?:first|second|third|fourth|fifth|sixth|last|latest|earliest|recent|one|another)$/;

/** `five meetings, the first in May 2024`: the date is that of one of them. */
export function ofOneOfThem(terms: readonly Term[], from: number, at: number): boolean {
  const mark = terms.findLastIndex((t, i) => i < at && i > from && /^(?:[,(]|-)$/.test(t.tag));
  if (mark < 0) return false;
  let one = mark + 1;
  while (/^(?:and|with|the|a|most)$/.test(terms[one]?.word ?? '')) one++;
  return one < at && nth.test(terms[one]!.word) && !isNoun(terms[one + 1]);
}

/** `bringing the total since 2001 to 5,000`: the date is that of the total behind it. */
export const ofTotalBehind = (terms: readonly Term[], at: number): boolean =>
  (edtfOf(terms[at])?.endsWith('/..') === true || terms[beforeDate(terms, at)]?.word === 'since') &&
  terms[at + 1]?.word === 'to' &&
  terms[at + 2]?.tag === 'FIG';

/** True where term `i` stands in a relative clause that figure `at` stands outside of: `the mayors who in May were away`. */
export function inRelative({ terms, clauses }: SentenceView, i: number, at: number): boolean {
  if (clauses.of[i] === clauses.of[at]) return false;
  const opens = terms.findIndex((_, k) => clauses.of[k] === clauses.of[i]);
  const { word, tag } = terms[opens]!;
  const relative = /^(?:who|whom|whose|which)$/.test(word) || (word === 'that' && tag === 'WDT');
  return opens > 0 && relative && terms[opens - 1]!.tag !== ';';
}

/** `360 million people need help, up 30 per cent since 2021`: the date tells from when on the change behind a figure is. */
export function ofChangeBehind(terms: readonly Term[], figure: number, at: number): boolean {
  if (terms[beforeDate(terms, at)]?.word !== 'since') return false;
  const change = terms.findLastIndex((t, i) => i < at && t.tag === 'FIG');
  return change > figure && /^(?:up|down)$/.test(terms[change - 1]!.word);
}

/**
 * `The mission, opened in 1992 with 8 staff, now has 150`: the date is that of the participle between the commas, and not of a
 * figure in the main clause behind them.
 */
export function inParticipleBefore(terms: readonly Term[], at: number, figure: number): boolean {
  const open = terms.findLastIndex((t, i) => i < at && /^[,;]$/.test(t.tag));
  const participle = terms[open + 1];
  if (open < 1 || !participle || !/^VB[ND]$/.test(participle.tag) || isAuxiliary(participle)) return false;
  const close = terms.findIndex((t, i) => i > at && i < figure && t.tag === ',');
  if (close < 0) return false;
  const verb = terms[close + 1]?.tag === 'RB' ? terms[close + 2] : terms[close + 1];
  return isFiniteVerb(verb) && !terms.slice(0, open).some(isFiniteVerb);
}

/** `45 settlers, sent home in May, were killed`: the date is that of the participle between the commas. */
export function inParticiple(terms: readonly Term[], figure: number, at: number): boolean {
  const comma = terms.findLastIndex((t, i) => i < at && i > figure && t.tag === ',');
  if (comma < 0 || terms[at + 1]?.tag !== ',' || !isFiniteVerb(terms[at + 2])) return false;
  return /^VB[ND]$/.test(terms[comma + 1]!.tag) && !isAuxiliary(terms[comma + 1]!);
}
