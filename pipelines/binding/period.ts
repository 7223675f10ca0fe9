import type { DateValue, FigureValue } from '../../src/core/value.ts';
import { isFiniteVerb } from './chunks.ts';
import { type Binding, isTime, type SentenceView } from './sentence.ts';
import type { Term } from './terms.ts';

const edtfOf = (term: Term | undefined): string | null => (term?.mention?.value as DateValue | undefined)?.edtf ?? null;

/** Words that may tie a date to what stands before it. */
const ties = new Set([
  'in',
  'on',
  'during',
  'since',
  'until',
  'till',
  'by',
  'from',
  'between',
  'through',
  'throughout',
  'at',
  'over',
  'for',
  'before',
  'after',
  'to',
  '(',
  'as',
]);

/**
 * Gives each figure of a sentence the period that the sentence ties it to: a date behind it in its clause, else the last
 * one before it, else the one that leads the sentence. What the sentence does not date stays null.
 */
export function findPeriods(s: SentenceView, bindings: readonly Binding[]): void {
  const { terms } = s;
  const lead = leadDate(terms, bindings[0]?.at ?? 0);
  for (const b of bindings) {
    if (b.period !== null) continue;
    b.period = periodAt(terms, dateBehind(s, b) ?? dateBefore(s, b) ?? (ownDateAhead(terms, b) ? undefined : lead));
  }
}

/**
 * The period that a date says of a figure. Before and after a date is not in it: `before 2010` is `../2010`, as `until 2010`
 * is, and `after 2010` is `2010/..`. The date itself keeps the value that it names.
 */
function periodAt(terms: readonly Term[], date: Term | undefined): string | null {
  const edtf = edtfOf(date);
  if (!edtf || edtf.includes('..')) return edtf;
  const at = terms.indexOf(date!);
  if (sinceEvent(terms, at)) return `${edtf.split('/')[0]}/..`;
  const by = terms[at - 1]?.tag === 'DT' ? at - 2 : at - 1;
  const word = terms[by]?.word;
  const prior = word === 'to' && /^(?:prior|previous)$/.test(terms[by - 1]?.word ?? '');
  const [start, end] = [edtf.split('/')[0], edtf.split('/').at(-1)];
  if (word === 'before' || prior) return `../${start}`;
  return word === 'after' ? `${end}/..` : edtf;
}

const isDate = (term: Term | undefined): boolean => term?.tag === 'DATE' && edtfOf(term) !== null;

/** A date in the first words of the sentence, before any figure: `From 2 January to 28 April 2024,`, `Operations in 2015`. */
function leadDate(terms: readonly Term[], before: number): Term | undefined {
  const at = terms.findIndex(isDate);
  // `the resolution of 29 June` is named by its date.
  const named = terms[at - 1]?.word === 'of' && !asOf(terms, at);
  return at >= 0 && at < before && at <= 6 && !named && !tellsOrigin(terms, at) ? terms[at] : undefined;
}

/** `since the centre opened on 3 May`, `since the start of the programme in 2013`: the date begins what is told. */
function sinceEvent(terms: readonly Term[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 14; i--) {
    if (terms[i]!.word === 'since') return true;
    if (/^(?:FIG|DATE|[,;:.(])$/.test(terms[i]!.tag)) return false;
  }
  return false;
}

/** Words behind which a date is that of another figure or event: `compared with 2012`, `more than in 2012`. */
const ofAnother = /^(?:compared|comparison|than|versus|against|unlike|following|scheduled|due|originally)$/;

/** True where a figure is the other end of the change that figure `b` begins: `from 3 in 2009 to 5 in 2018`. */
const isOtherEnd = (terms: readonly Term[], i: number, b: Binding): boolean =>
  terms[i]!.tag === 'FIG' &&
  /^(?:from|to|against|versus)$/.test(terms[i - 1]!.word) &&
  terms[i - 1]!.word !== terms[b.at - 1]?.word &&
  terms[i - 2]?.word !== 'equivalent' &&
  (terms[i]!.mention!.value as FigureValue).unit === b.value.unit;

/** `1.3 times as many as in 2020`, `as high as in May`: the date is that of what it is compared with. */
const asManyAs = (terms: readonly Term[], i: number): boolean =>
  terms[i]!.word === 'as' && terms[i - 2]?.word === 'as' && /^(?:JJ|RB)/.test(terms[i - 1]!.tag);

/** Dates that need no preposition: `a year earlier`, `last month`, `two weeks ago`. */
const adverbial = /\b(?:earlier|ago|before|later|last|previous|preceding|this|yesterday|today)\b/i;

/**
 * True where a date behind a figure is that of the next clause: it stands before the verb there (`… 45 persons and in 2019
 * it detained 30`), or the figure's own clause has one before the figure.
 */
function ofNextClause({ terms, clauses: { of } }: SentenceView, b: Binding, at: number): boolean {
  if (of[at] === of[b.at]) return false;
  const opens = of.indexOf(of[at]!);
  const front = opens > b.at && !terms.slice(opens, at).some(isFiniteVerb);
  return front || terms.some((t, i) => i < b.at && of[i] === of[b.at] && isDate(t));
}

/** `1,204, the lowest since 1998`: the date tells how long it was otherwise, not when it was so. */
const isRecord = (terms: readonly Term[], from: number, at: number): boolean =>
  terms.slice(from + 1, at).some((t) => /^(?:JJS|RBS)$/.test(t.tag) || t.word === 'first') &&
  (terms[at - 1]!.word === 'since' || /^since\b/i.test(terms[at]!.text));

/** The first date behind the figure in its clause, where a preposition or bracket ties it. */
function dateBehind(s: SentenceView, b: Binding): Term | undefined {
  const { terms } = s;
  let passed = false;
  for (let i = b.at + 1; i < terms.length; i++) {
    const term = terms[i]!;
    passed ||= term.tag === 'FIG' && !isTime(term.mention!.value as FigureValue);
    if (/^[;:]$/.test(term.tag) || /^(?:which|who|whom|while|whereas|that)$/.test(term.word)) return undefined;
    if (ofAnother.test(term.word) || isOtherEnd(terms, i, b) || asManyAs(terms, i)) return undefined;
    // Behind a comma a new clause may begin, which has its own date.
    if (term.tag === ',' && clauseFollows(terms, i + 1)) return undefined;
    if (term.tag !== 'DATE') continue;
    // `1,523 crimes (2022: 1,678)`
    if (terms[i - 1]!.tag === '(' && terms[i + 1]?.tag === ':') return undefined;
    if (ofNextClause(s, b, i) || isRecord(terms, b.at, i)) return undefined;
    // `Since 2015 it has sent 45 cars, 30 of them in 2019`: the year is the last figure's.
    if (passed && leadDate(terms, b.at)) return undefined;
    const tied =
      ties.has(terms[i - 1]!.word) ||
      adverbial.test(term.text) ||
      asOf(terms, i) ||
      (terms[i - 1]!.tag === 'DT' && ties.has(terms[i - 2]?.word ?? ''));
    const numbered =
      terms[i - 1]!.tag === '(' && /^(?:resolution|resolutions|figure|CD)$/.test(terms[i - 3]?.word ?? '');
    return tied && !numbered ? term : undefined;
  }
  return undefined;
}

/** `as of 31 May`, `as at 31 May` */
const asOf = (terms: readonly Term[], at: number): boolean =>
  terms[at - 1]?.word === 'of' && terms[at - 2]?.word === 'as';

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
function dateBefore(s: SentenceView, b: Binding): Term | undefined {
  const { terms } = s;
  for (let i = b.at - 1; i >= 0 && i > b.at - farthest && terms[i]!.tag !== ';'; i--) {
    // `than in 2019 (2,100)`
    if (isDate(terms[i]) && i === b.at - 2 && terms[b.at - 1]!.tag === '(') return terms[i];
    if (isDate(terms[i]) && (inRelative(s, i, b.at) || comparedWith(terms, i) || tellsOrigin(terms, i))) continue;
    if (terms[i]!.tag === 'DATE' && edtfOf(terms[i]) === null) return terms[i];
    if (isDate(terms[i]) && (i === 0 || ties.has(terms[i - 1]!.word) || /^(?:-|,)$/.test(terms[i - 1]!.tag)))
      return terms[i];
  }
  return undefined;
}

/** Participles that tell where something is from, and not when what is told of it was so. */
const origin =
  /^(?:established|founded|created|formed|introduced|adopted|signed|ratified|launched|opened|built|born|elected|appointed|independent)$/;

/** `The Commission, established in 1992, comprises 11 States`: the date is that of what stands between the commas. */
function tellsOrigin(terms: readonly Term[], at: number): boolean {
  if (terms[at + 1]?.tag !== ',') return false;
  const from = terms.findLastIndex((t, i) => i < at && /^[,;]$/.test(t.tag));
  return from > 0 && origin.test(terms[from + 1]!.word);
}

/** True where term `i` stands in a relative clause that figure `at` stands outside of: `the mayors who in May were away`. */
function inRelative({ terms, clauses }: SentenceView, i: number, at: number): boolean {
  if (clauses.of[i] === clauses.of[at]) return false;
  const opens = terms.findIndex((_, k) => clauses.of[k] === clauses.of[i]);
  return opens > 0 && /^(?:who|whom|whose|which)$/.test(terms[opens]!.word) && terms[opens - 1]!.tag !== ';';
}

/** True where the words right before a date make it that of another figure. */
const comparedWith = (terms: readonly Term[], i: number): boolean =>
  terms.slice(Math.max(0, i - 6), i).some((t) => ofAnother.test(t.word));

/** True where a date without a value, or one behind a semicolon, is nearer than the one that leads the sentence. */
function ownDateAhead(terms: readonly Term[], b: Binding): boolean {
  for (let i = b.at - 1; i >= 0 && terms[i]!.tag !== ';'; i--)
    if (terms[i]!.tag === 'DATE') return edtfOf(terms[i]) === null;
  return false;
}

/** The period that a sentence sets for those behind it: `The reporting period is from 1 May to 31 May 2017.` */
export function periodSet(
  said: string,
  dates: readonly { readonly edtf?: string | null }[],
  phrases: ReadonlySet<string>,
): string | null {
  const text = said.toLowerCase();
  if (![...phrases].some((phrase) => text.includes(phrase))) return null;
  return dates.find(({ edtf }) => edtf?.includes('/') && !edtf.includes('..'))?.edtf ?? null;
}
