import type { FigureValue } from '../../src/core/value.ts';
import { labelBefore, ofBefore, worthBefore } from './before.ts';
import { isDeterminer, nounPhraseFrom, withOf, withOthers, wordsOf } from './chunks.ts';
import { elided } from './ellipsis.ts';
import { nounPhrase } from './noun-phrase.ts';
import { headOf } from './phrasing.ts';
import { type Binding, type Counted, isMoney, isTime, type SentenceView, unbound } from './sentence.ts';
import { stateOf, subjectOf } from './subject.ts';

/** A way in which a text says what a figure counts. */
export interface CountedRule {
  readonly name: string;
  readonly find: (s: SentenceView, b: Binding) => Counted | null;
}

/** In the order in which they are tried; the first that finds something stands. */
const rules: readonly CountedRule[] = [
  { name: 'worth', find: worthBefore },
  {
    name: 'value-of',
    find: (s, b) => (isMoney(b.value) && !nounPhraseFrom(s.terms, b.at + 1) ? ofBefore(s, b) : null),
  },
  { name: 'ahead', find: ahead },
  { name: 'times', find: times },
  { name: 'change-in', find: changeIn },
  { name: 'state', find: stateOf },
  { name: 'of-phrase', find: ofPhrase },
  { name: 'noun-phrase', find: nounPhrase },
  { name: 'money-in', find: moneyIn },
  { name: 'predicate', find: subjectOf },
  { name: 'elided', find: elided },
  { name: 'of-before', find: ofBefore },
  { name: 'label', find: labelBefore },
];

/** Finds what a figure counts, and writes it into the binding. Durations and ages are left alone. */
export function findCounted(s: SentenceView, b: Binding): void {
  if (isTime(b.value)) return;
  for (const rule of rules) {
    const found = rule.find(s, b);
    if (!found?.counted) continue;
    Object.assign(b, found, { how: rule.name });
    return;
  }
}

/** `53.2% and 23.9% of the cases`, `two or three parties`: the noun stands behind the last of them. */
function ahead(s: SentenceView, b: Binding): Counted | null {
  const next = s.terms[b.at + 1];
  const other = s.terms[b.at + 2];
  if (other?.tag !== 'FIG' || (next?.tag !== 'CC' && next?.tag !== ',')) return null;
  const value = other.mention!.value as FigureValue;
  if (value.unit !== b.value.unit) return null;
  const behind = unbound(b.at + 2, other.mention!, value);
  return ahead(s, behind) ?? ofPhrase(s, behind) ?? nounPhrase(s, behind);
}

/** `four times the budget` is a multiple of it; `has fallen almost four times` of what fell; else it is how often. */
function times(s: SentenceView, b: Binding): Counted | null {
  const { terms } = s;
  if (terms[b.at + 1]?.word !== 'times') return null;
  const phrase = nounPhraseFrom(terms, afterArticle(s, b.at + 2));
  if (!phrase) return subjectOf(s, b) ?? { counted: 'times', to: b.at + 2, head: 'time' };
  const whole = withOf(terms, phrase);
  return { counted: wordsOf(s.text, terms, whole), to: whole.to, head: headOf(s, phrase) };
}

/** `75 per cent decrease in seizures of hardware`: what changed. */
function changeIn(s: SentenceView, b: Binding): Counted | null {
  const { terms, words } = s;
  const phrase = nounPhraseFrom(terms, b.at + 1);
  if (!phrase || !words.change_nouns.has(terms[phrase.to - 1]!.word)) return null;
  const joint = terms[phrase.to]?.word;
  if (joint !== 'in' && joint !== 'of') return null;
  const inner = nounPhraseFrom(terms, afterArticle(s, phrase.to + 1));
  if (!inner) return null;
  b.action = terms[phrase.to - 1]!.text;
  const whole = withOf(terms, inner);
  return { counted: wordsOf(s.text, terms, whole), to: whole.to, head: headOf(s, inner) };
}

const afterArticle = (s: SentenceView, at: number): number => (isDeterminer(s.terms[at]) ? at + 1 : at);

/** `12% of the population`, `two of their associates`, `hundreds of people`. Pronouns are left to the elided ones. */
function ofPhrase(s: SentenceView, b: Binding): Counted | null {
  const { terms } = s;
  if (terms[b.at + 1]?.word !== 'of') return null;
  let from = afterArticle(s, b.at + 2);
  // `58 of the 93 cases`
  if (terms[from]?.tag === 'FIG') from++;
  const phrase = nounPhraseFrom(terms, from);
  if (!phrase || s.words.part_of_cues.has(terms[phrase.from]!.word)) return null;
  const whole = withOthers(terms, withOf(terms, phrase), false);
  return { counted: wordsOf(s.text, terms, whole), to: whole.to, head: headOf(s, phrase) };
}

/** `$119,400 in restitution`, `$135 million for humanitarian assistance`. */
function moneyIn(s: SentenceView, b: Binding): Counted | null {
  const { terms } = s;
  let at = b.at + 1;
  // `$5 billion a month in support`, `annually`
  while (/^(?:a|an|per|each|every|month|year|annually|monthly|every|annum)$/.test(terms[at]?.word ?? '')) at++;
  if (!isMoney(b.value) || !/^(?:in|for|as)$/.test(terms[at]?.word ?? '')) return null;
  const phrase = nounPhraseFrom(terms, afterArticle(s, at + 1));
  if (!phrase) return null;
  const whole = withOthers(terms, withOf(terms, phrase), false);
  return { counted: wordsOf(s.text, terms, whole), to: whole.to, head: headOf(s, phrase) };
}
