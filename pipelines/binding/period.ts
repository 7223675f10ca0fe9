import { edtfOf, isUndated } from './date-words.ts';
import { dateBefore, dateBehind, leadDate, ownDateAhead } from './dates-around.ts';
import { comparedYear } from './dates-of-next-words.ts';
import { inParticipleBefore, inRelative } from './dates-of-others.ts';
import { ofOtherVerb } from './dates-of-verbs.ts';
import { isComparison } from './other-times.ts';
import { datesJoined, pairedPeriod } from './paired-dates.ts';
import { samePeriod, samePeriodAt } from './same-period.ts';
import type { Binding, SentenceView } from './sentence.ts';
import type { Term } from './terms.ts';
import { timeBefore } from './time-before.ts';
import { dateOfWho } from './who-clause.ts';

/**
 * Gives each figure of a sentence the period that the sentence ties it to: a date behind it in its clause, else the last
 * one before it, else the one that leads the sentence, else the one of the sentence before that its words take up. What the
 * sentence does not date stays null.
 */
export function findPeriods(s: SentenceView, bindings: readonly Binding[]): void {
  const { terms } = s;
  const lead = leadDate(s, bindings[0]?.at ?? 0);
  for (const b of bindings) {
    if (b.period !== null) continue;
    b.period = comparedYear(s, b);
    if (b.period !== null) continue;
    const led = lead ? terms.indexOf(lead) : -1;
    const aside = lead && (inParticipleBefore(terms, led, b.at) || inRelative(s, led, b.at));
    const leads = lead && !aside && !ownDateAhead(terms, b) && !ofOtherVerb(s, led, b.at);
    const date = dateOfWho(s, b) ?? dateBehind(s, b) ?? dateBefore(s, b) ?? (leads ? lead : undefined);
    if (!date) {
      b.period = timeBefore(s, b) ?? ofChangeTold(s, b);
      continue;
    }
    const at = terms.indexOf(date);
    // `3,450 crimes last year, against 4,120 a year earlier`: of another time than the one it is held against.
    if (at < b.at && isComparison(s, b)) continue;
    const dates = datesJoined(terms, at);
    if (samePeriodAt(terms, at) >= 0) b.period = samePeriod(terms, at, s.reporting);
    else b.period = dates.length > 1 ? pairedPeriod(s, b, dates, bindings) : periodAt(terms, at);
  }
}

/** `This represents a decrease of 66 per cent`: of the figure told right before, in that figure's time. */
function ofChangeTold({ terms, earlier }: SentenceView, b: Binding): string | null {
  const points = /^(?:this|that|it)$/.test(terms[0]?.word ?? '') && valued.test(terms[1]?.word ?? '');
  const told = points && earlier !== null && b.how === 'of-before' && b.like === earlier;
  return told && !terms.some((t, i) => t.tag === 'DATE' || isUndated(terms, i)) ? earlier.period : null;
}
const valued = /^(?:represent|constitute|mean|mark)(?:s|ed)$|^(?:is|was|meant)$/;

/**
 * The period that a date says of a figure. Before and after a date is not in it: `before 2010` is `../2010`, as `until 2010`
 * is, and `after 2010` is `2010/..`. The date itself keeps the value that it names.
 */
export function periodAt(terms: readonly Term[], at: number): string | null {
  const edtf = edtfOf(terms[at]);
  if (!edtf || edtf.includes('..')) return edtf;
  if (sinceEvent(terms, at)) return `${edtf.split('/')[0]}/..`;
  const by = terms[at - 1]?.tag === 'DT' ? at - 2 : at - 1;
  const word = terms[by]?.word;
  const prior = word === 'to' && /^(?:prior|previous)$/.test(terms[by - 1]?.word ?? '');
  const [start, end] = [edtf.split('/')[0], edtf.split('/').at(-1)];
  if (word === 'before' || prior) return `../${start}`;
  // `by the end of the century`: up to then; what is so `at the end of the century` is not so in all of it.
  if (isCentury(edtf) && narrowed.test(terms[at]!.text)) return word === 'by' ? `../${edtf}` : null;
  return word === 'after' ? `${end}/..` : edtf;
}

const isCentury = (edtf: string): boolean => /^-?\d\dXX$/.test(edtf);
const narrowed = /\b(?:end|close|beginning|start|middle|mid|early|late|later|half|turn)\b/i;

/** `since the centre opened on 3 May`, `since the start of the programme in 2013`: the date begins what is told. */
function sinceEvent(terms: readonly Term[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 14; i--) {
    if (terms[i]!.word === 'since') return true;
    if (/^(?:FIG|DATE|[,;:.(])$/.test(terms[i]!.tag)) return false;
  }
  return false;
}
