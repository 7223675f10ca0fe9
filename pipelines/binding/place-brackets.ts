import { type Chunk, isAuxiliary, isFiniteVerb, isVerb, nounPhraseFrom, withOf, wordsOf } from './chunks.ts';
import { headOf, nounPhraseBefore } from './phrasing.ts';
import { type Binding, type Counted, isCount, type SentenceView } from './sentence.ts';
import { subjectBefore } from './subject.ts';
import type { Term } from './terms.ts';

/** How this rule is called, for whoever gives such figures their place. */
export const bracketedPlaces = 'place-brackets';

/**
 * Numbers in brackets behind the names of a row: `Ruritania (45), Sylvania (30) and Kelm (12) sent experts`, `observers from
 * Ruritania (14) and Sylvania (9)`. They count the object of the verb behind the row, else what stands before it.
 */
export function inBrackets(s: SentenceView, b: Binding): Counted | null {
  if (!isCount(b.value)) return null;
  const row = rowAround(s.terms, b.at);
  return row && (objectBehind(s, row) ?? subjectOfRow(s, b, row));
}

/** True where a figure stands in such a row; what the row does not say it counts, it counts not: never the names. */
export const isInBrackets = (s: SentenceView, b: Binding): boolean =>
  isCount(b.value) && rowAround(s.terms, b.at) !== null;

/** A name with a figure in brackets behind it, whose bracket opens at a term. */
const isMember = (terms: readonly Term[], open: number): boolean =>
  terms[open]?.tag === '(' &&
  terms[open + 1]?.tag === 'FIG' &&
  terms[open + 2]?.tag === ')' &&
  /^NNPS?$/.test(terms[open - 1]?.tag ?? '');

/** The terms of two members or more, joined by commas and `and`; null where the figure stands in no such row. */
function rowAround(terms: readonly Term[], at: number): Chunk | null {
  if (!isMember(terms, at - 1)) return null;
  const joint = (i: number): boolean => /^(?:[,;]|CC|DT)$/.test(terms[i]?.tag ?? '');
  const name = (i: number): boolean => /^NNPS?$/.test(terms[i]?.tag ?? '') || terms[i]?.word === 'of';
  let [from, to, members] = [at - 1, at + 2, 1];
  const backOverName = (): void => {
    while (name(from - 1)) from--;
  };
  backOverName();
  for (let i = from - 1; joint(i) || terms[i]?.tag === ')'; ) {
    if (terms[i]!.tag !== ')') {
      i--;
      continue;
    }
    if (i - 2 >= from || !isMember(terms, i - 2)) break;
    from = i - 2;
    members++;
    backOverName();
    i = from - 1;
  }
  for (let i = to; joint(i); ) {
    while (joint(i)) i++;
    while (name(i)) i++;
    if (!isMember(terms, i)) break;
    to = i + 3;
    members++;
    i = to;
  }
  return members > 1 ? { from, to } : null;
}

/** `… (12) sent experts`: the object of the verb of which the row is the subject; none of a passive or with a number of its own. */
function objectBehind(s: SentenceView, { to }: Chunk): Counted | null {
  const { terms } = s;
  if (!isFiniteVerb(terms[to])) return null;
  let at = to;
  while (terms[at] && isAuxiliary(terms[at]!)) {
    if (/^(?:is|are|was|were|be|been|being)$/.test(terms[at]!.word)) return null;
    at++;
  }
  if (!isVerb(terms[at])) return null;
  const phrase = nounPhraseFrom(terms, at + 1);
  // `have visited the camps`: those are counted by nobody.
  if (!phrase || !/^NNP?S$/.test(terms[phrase.to - 1]!.tag)) return null;
  const whole = withOf(terms, phrase);
  return { counted: wordsOf(s.text, terms, whole), to: whole.to, head: headOf(s, phrase) };
}

/** `observers from …`, `Observers came from …`, `Experts by country: …`: what the row is a row of. */
function subjectOfRow(s: SentenceView, b: Binding, { from }: Chunk): Counted | null {
  const { terms } = s;
  let by = from - 1;
  while (/^DT$/.test(terms[by]?.tag ?? '')) by--;
  if (!terms[by] || (terms[by]!.tag !== ':' && !/^(?:from|by|in|to)$/.test(terms[by]!.word))) return null;
  const verb = by - 1;
  if (isVerb(terms[verb])) return subjectBefore(s, { ...b, at: by }, verb);
  // `took place in`
  if (terms[verb]?.word === 'place' && /^t(?:ake|akes|ook|aken)$/.test(terms[verb - 1]?.word ?? ''))
    return subjectBefore(s, { ...b, at: by }, verb - 1);
  const phrase = nounPhraseBefore(s, by);
  return phrase && { counted: wordsOf(s.text, terms, phrase), to: b.at + 1, head: headOf(s, phrase) };
}
