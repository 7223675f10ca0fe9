import { isNoun } from './chunks.ts';
import { edtfOf, isDate } from './date-words.ts';
import type { Binding, SentenceView } from './sentence.ts';
import type { Term } from './terms.ts';

/** True where a date behind a figure belongs to what the words between tell: a base, an aside, another thing to be done. */
export const ofNextWords = (s: SentenceView, figure: number, at: number): boolean =>
  ofNamedBase(s.terms, figure, at) || inWithClause(s.terms, figure, at) || ofNextDeed(s.terms, figure, at);

/** Nouns of a value that a change is measured from. */
const base = /^(?:highs?|lows?|levels?|peaks?|baselines?|base|records?|averages?|maximum|minimum|figures?|value)$/;

/** `by 23 per cent from the record high reached in March`: when the base was so. */
function ofNamedBase(terms: readonly Term[], figure: number, at: number): boolean {
  const from = terms.findLastIndex((t, i) => i < at && i > figure && t.word === 'from');
  return from > 0 && terms.slice(from + 1, at).some((t) => base.test(t.word)) && isDate(terms[at]);
}

/** `from four to six ships, with the fifth arriving in 2024`: the date is that of the participle behind `with`. */
function inWithClause(terms: readonly Term[], figure: number, at: number): boolean {
  const open = terms.findLastIndex((t, i) => i < at && i > figure && t.word === 'with' && terms[i - 1]!.tag === ',');
  // The tagger takes `the fifth arriving` for a noun.
  return open > 0 && terms.slice(open + 2, at).some((t) => t.kind === 'word' && /ing$/.test(t.word));
}

/** How far before a figure the verb stands that it is the object of. */
const nearby = 6;

/** `limit warming to 1.5 degrees, halve emissions by 2030`: the date is that of the next thing that is to be done. */
function ofNextDeed(terms: readonly Term[], figure: number, at: number): boolean {
  const asked = terms.findLastIndex((t, i) => i < figure && t.tag === 'VB');
  // `so that 30 million people, …, receive it by 2022`: what figures are the subject of is one deed.
  if (asked < 0 || figure - asked > nearby || terms.slice(asked, figure).some((t) => t.word === 'that')) return false;
  return terms.some(
    (t, i) =>
      i > figure && i < at - 2 && t.tag === ',' && /^VBP?$/.test(terms[i + 1]!.tag) && startsObject(terms[i + 2]),
  );
}

const startsObject = (term: Term | undefined): boolean => isNoun(term) || /^(?:DT|PRP\$|JJ)/.test(term?.tag ?? '');

/** `In 2019, compared with 2018, crimes fell from 1,240 to 1,100`: the first of the two is that of the year compared with. */
export function comparedYear({ terms }: SentenceView, b: Binding): string | null {
  if (terms[b.at - 1]?.word !== 'from' || !terms.some((t, i) => i > b.at && i < b.at + 8 && t.word === 'to'))
    return null;
  const compared = terms.findIndex((t, i) => i < b.at && /^(?:compared|comparison)$/.test(t.word));
  const at = compared < 0 ? -1 : terms.findIndex((t, i) => i > compared && i <= compared + 3 && isDate(t));
  return at > 0 && terms[at + 1]?.tag === ',' && at < b.at ? edtfOf(terms[at]) : null;
}
