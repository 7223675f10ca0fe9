import type { FigureValue } from '../../src/core/value.ts';
import { isFiniteVerb } from './chunks.ts';
import { asOf, beforeDate, edtfOf, isDate, isUndated } from './date-words.ts';
import { ofNextWords } from './dates-of-next-words.ts';
import * as others from './dates-of-others.ts';
import { ofOtherVerb } from './dates-of-verbs.ts';
import { datesComparison, inAside } from './other-times.ts';
import { hasTag } from './said.ts';
import { samePeriodAt } from './same-period.ts';
import { type Binding, isTime, type SentenceView } from './sentence.ts';
import type { Term } from './terms.ts';

/** How many terms from the beginning a date may stand that leads its sentence. */
const front = 6;

/** A date in the first words of the sentence, before any figure: `From 2 January to 28 April 2024,`, `Operations in 2015`. */
export function leadDate(s: SentenceView, before: number): Term | undefined {
  const { terms } = s;
  if (!hasTag(terms, 'DATE')) return undefined;
  const at = terms.findIndex((t, i) => isDate(t) && !others.tellsAnother(s, i) && !others.heldAgainst(terms, i));
  // `the resolution of 29 June` is named by its date.
  const named = terms[at - 1]?.word === 'of' && !asOf(terms, at) && samePeriodAt(terms, at) < 0;
  return at >= 0 && at < before && at <= front && !named && !others.inRelative(s, at, before) ? terms[at] : undefined;
}

/** Dates that need no preposition: `a year earlier`, `last month`, `two weeks ago`. */
const adverbial = /\b(?:earlier|ago|before|later|last|previous|preceding|this|yesterday|today)\b/i;

/** True where a preposition or bracket ties a date to what stands before it. */
export const isTied = ({ terms, words }: SentenceView, i: number): boolean =>
  words.date_ties.has(terms[i - 1]!.word) ||
  adverbial.test(terms[i]!.text) ||
  asOf(terms, i) ||
  samePeriodAt(terms, i) >= 0 ||
  (terms[i - 1]!.tag === 'DT' && words.date_ties.has(terms[i - 2]?.word ?? ''));

/** The first date behind the figure in its clause that is tied to it. A time that is not known is one, too. */
export function dateBehind(s: SentenceView, b: Binding): Term | undefined {
  const { terms, words } = s;
  let passed = false;
  for (let i = b.at + 1; i < terms.length; i++) {
    const term = terms[i]!;
    // `98 tons (in 2018 - 87 tons)`
    if (inAside(s, i, b.at)) continue;
    passed ||= term.tag === 'FIG' && !isTime(term.mention!.value as FigureValue);
    if (/^[;:]$/.test(term.tag) || /^(?:which|who|whom|whose|while|whereas|that)$/.test(term.word)) return undefined;
    if (words.compares.has(term.word) || others.asManyAs(terms, i)) return undefined;
    if (others.isOtherEnd(terms, i, b)) return undatedIn(terms, i);
    // Behind a comma a new clause may begin, which has its own date.
    if (term.tag === ',' && clauseFollows(terms, i + 1)) return undefined;
    const undated = isUndated(terms, i);
    if (term.tag !== 'DATE' && !undated) continue;
    // `1,523 crimes (2022: 1,678)`
    if (terms[i - 1]!.tag === '(' && terms[i + 1]?.tag === ':') return undefined;
    if (opensMember(terms, i)) return undefined;
    if (others.ofNextClause(s, b, i) || others.ofNextFigure(terms, i) || others.isRecord(terms, b.at, i))
      return undefined;
    // `Since 2015 it has sent 45 cars, 30 of them in 2019`: the year is the last figure's.
    if (passed && (leadDate(s, b.at) || leadUndated(terms, b.at))) return undefined;
    if (undated) return term;
    if (ofNextWords(s, b.at, i)) return undefined;
    if (others.ofChangeBehind(terms, b.at, i) || others.inParticiple(terms, b.at, i)) return undefined;
    if (others.ofAnotherThing(s, b, i) || others.ofOneOfThem(terms, b.at, i) || others.ofTotalBehind(terms, i))
      return undefined;
    const numbered =
      terms[i - 1]!.tag === '(' && /^(?:resolution|resolutions|figure|CD)$/.test(terms[i - 3]?.word ?? '');
    return isTied(s, i) && !numbered ? term : undefined;
  }
  return undefined;
}

/** `from 13,000 to zero over the past five years`: the unknown time is that of both ends. */
function undatedIn(terms: readonly Term[], from: number): Term | undefined {
  for (let i = from; i < terms.length && !/^[,;:.]$/.test(terms[i]!.tag); i++) if (isUndated(terms, i)) return terms[i];
  return undefined;
}

/** True where a time that is not known leads the sentence: `Since the start of the operation, 500 …`. */
const leadUndated = (terms: readonly Term[], before: number): boolean =>
  terms.some((_, i) => i < before && i <= front && isUndated(terms, i));

/** True where `and` opens a clause with a verb of its own before the date: `…, and in May 2020 another … was made`. */
function clauseFollows(terms: readonly Term[], at: number): boolean {
  if (terms[at]?.tag !== 'CC') return false;
  for (let i = at + 1; i < terms.length && !/^[,;.]$/.test(terms[i]!.tag); i++) {
    if (terms[i]!.tag === 'FIG') return false;
    if (isFiniteVerb(terms[i]) || isDate(terms[i])) return true;
  }
  return false;
}

/** How many terms a date may stand before the figure it dates. */
const farthest = 25;

/** The nearest date before the figure, not past a semicolon and not in `who …` or another inner clause. */
export function dateBefore(s: SentenceView, b: Binding): Term | undefined {
  const { terms, words } = s;
  for (let i = b.at - 1; i >= 0 && i > b.at - farthest && terms[i]!.tag !== ';'; i--) {
    const term = terms[i]!;
    if (isUndated(terms, i) && !inAside(s, i, b.at)) return term;
    // `than in 2019 (2,100)`
    if (isDate(term) && i === b.at - 2 && terms[b.at - 1]!.tag === '(') return term;
    if (isDate(term) && notBefore(s, i, b)) continue;
    // `in the first quarter of 2019 by 3 per cent, in the second by 4`: of a time that was not written out
    if (isOtherOne(terms, i)) return term;
    if (term.tag === 'DATE' && edtfOf(term) === null) return term;
    if (!isDate(term)) continue;
    const tie = terms[beforeDate(terms, i)];
    const tied = i === 0 || (tie && words.date_ties.has(tie.word)) || /^(?:-|,)$/.test(terms[i - 1]!.tag);
    // `its 2019 edition led to`
    const names = /^(?:edition|round|phase|stage)$/.test(terms[i + 1]?.word ?? '');
    if (tied || names || opensClause(terms, i) || samePeriodAt(terms, i) >= 0) return term;
  }
  return undefined;
}

/** `in the second by`: the next of the times told before, without its noun. */
const isOtherOne = (terms: readonly Term[], at: number): boolean =>
  /^(?:second|third|fourth|latter)$/.test(terms[at]!.word) &&
  terms[at - 1]?.word === 'the' &&
  terms[at - 2]?.word === 'in' &&
  /^(?:by|it|they|,)$/.test(terms[at + 1]?.word ?? '') &&
  terms.slice(0, at).some(isDate);

/** `; this year 60 will be trained and next year 90`, `; the following day, 5`: a date that needs no preposition opens a clause. */
const opensClause = (terms: readonly Term[], at: number): boolean =>
  /^(?:;|CC)$/.test(terms[beforeDate(terms, at)]?.tag ?? '') &&
  /^(?:the )?(?:this|last|next|following|previous|preceding)\b/i.test(terms[at]!.text);

/** `(in 2018 – 9, in 2017 – 7)`: the date of the next figure in a list. */
const opensMember = (terms: readonly Term[], at: number): boolean =>
  terms[beforeDate(terms, at) - 1]?.tag === ',' &&
  /^[-:]$/.test(terms[at + 1]?.tag ?? '') &&
  terms[at + 2]?.tag === 'FIG';

/** True where a date before a figure is that of something else. */
const notBefore = (s: SentenceView, i: number, b: Binding): boolean =>
  inAside(s, i, b.at) ||
  datesComparison(s, i) ||
  others.inRelative(s, i, b.at) ||
  others.inParticipleBefore(s.terms, i, b.at) ||
  others.comparedWith(s, i) ||
  others.tellsAnother(s, i) ||
  ofOtherVerb(s, i, b.at);

/** True where a date without a value, or one behind a semicolon, is nearer than the one that leads the sentence. */
export function ownDateAhead(terms: readonly Term[], b: Binding): boolean {
  for (let i = b.at - 1; i >= 0 && terms[i]!.tag !== ';'; i--)
    if (terms[i]!.tag === 'DATE') return edtfOf(terms[i]) === null;
  return false;
}
