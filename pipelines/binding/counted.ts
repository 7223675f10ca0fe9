import type { FigureValue } from '../../src/core/value.ts';
import { labelBefore, ofBefore, worthBefore } from './before.ts';
import {
  type Chunk,
  clauseStart,
  isDeterminer,
  isFiniteVerb,
  isNoun,
  isVerb,
  nounPhraseFrom,
  placePhrase,
  withOf,
  withOthers,
  wordsOf,
} from './chunks.ts';
import { elided } from './ellipsis.ts';
import { headOf, perBase } from './phrasing.ts';
import { type Binding, type Counted, isMoney, isShare, isTime, type SentenceView, unbound } from './sentence.ts';
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

/** `over 180,000 violations of migration law`, with what belongs to the phrase. */
function nounPhrase(s: SentenceView, b: Binding): Counted | null {
  const { terms } = s;
  if (isShare(b.value) && !isNoun(terms[b.at + 1]) && !/^JJ/.test(terms[b.at + 1]?.tag ?? '')) return null;
  let from = b.at + 1;
  // `a 44-country survey`
  if (terms[from]?.tag === '-' && terms[from]!.start === terms[b.at]!.end) from++;
  while (/^(?:more|other|additional|further|new|such)$/.test(terms[from]?.text ?? '') && from < b.at + 3) from++;
  const phrase = nounPhraseFrom(terms, from);
  if (!phrase) return null;
  if (terms[phrase.from]!.word === 'others' || terms[phrase.from]!.word === 'thanks') return null;
  const owner = ownerIn(s, phrase);
  if (owner) return { counted: wordsOf(s.text, terms, owner), to: phrase.to, head: headOf(s, owner) };
  const subject = !objectOf(s, b.at);
  let whole: Chunk = withOthers(terms, withOf(terms, phrase), subject);
  whole = tellingPart(s, withPlace(s, whole, b.at));
  const per = perBase(s, whole.to);
  const counted = wordsOf(s.text, terms, whole) + (per ? ` ${per.words}` : '');
  return { counted, to: per?.to ?? whole.to, head: headOf(s, phrase) };
}

/** `the two countries’ sovereignty`: the countries are counted. */
function ownerIn(s: SentenceView, { from, to }: Chunk): Chunk | null {
  for (let i = from + 1; i < to; i++) {
    const plural = s.terms[i - 1]!.tag === 'NNS' || s.terms[i - 1]!.tag === 'NNPS';
    if (/^['’]$/.test(s.terms[i]!.text) && plural && !/^NNP/.test(s.terms[i + 1]?.tag ?? '')) return { from, to: i };
  }
  return null;
}

/** True where a verb or preposition stands before the figure, so that it is not the subject of its clause. */
function objectOf(s: SentenceView, at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const term = s.terms[i]!;
    if (s.words.before_figure.has(term.word) || /^(?:RB|DT|JJ|PRP\$|CC|,)/.test(term.tag)) continue;
    return isVerb(term) || term.tag === 'IN' || term.tag === 'TO';
  }
  return false;
}

/** Adds where the things are, when the sentence only says that they are there, or the verb comes after the place. */
function withPlace(s: SentenceView, phrase: Chunk, at: number): Chunk {
  const { terms } = s;
  const place = placePhrase(terms, phrase.to);
  if (!place) return phrase;
  const existential = terms.slice(Math.max(0, clauseStart(terms, at) - 24), at).some((t) => t.tag === 'EX');
  const verbless =
    !terms.slice(clauseStart(terms, at), at).some(isFiniteVerb) &&
    (isFiniteVerb(terms[place.to]) || (terms[place.to]?.tag === 'CC' && terms[place.to + 1]?.tag === 'FIG'));
  const inside = terms[at - 1]?.word === 'from' || terms[phrase.to]!.word === 'across';
  const joined = s.before.at(-1)?.how === 'noun-phrase' && terms[at - 1]?.tag === 'CC' && !existential;
  return existential || verbless || inside || (joined && isFiniteVerb(terms[place.to]))
    ? { from: phrase.from, to: place.to }
    : phrase;
}

/** Adds what tells which of the things are meant: `involved in combat operations`, `who have been given a determination`. */
function tellingPart(s: SentenceView, phrase: Chunk): Chunk {
  const { terms, words } = s;
  let at = phrase.to;
  while (terms[at]?.tag === 'RB' || (terms[at]?.tag === 'CC' && terms[at + 1]?.tag === 'RB')) at++;
  const relative =
    /^(?:who|that|which)$/.test(terms[at]?.word ?? '') && terms.slice(0, phrase.from).some((t) => t.tag === 'EX');
  if (!relative && !words.telling.has(terms[at]?.word ?? '')) return phrase;
  const to = clauseEnd(s, at + 1);
  // `children aged under five`: nothing is left of it without the age.
  return to > at + 1 ? { from: phrase.from, to } : phrase;
}

/** The term at which a clause closes: a mark, another figure, a finite verb behind a participle's phrase. */
function clauseEnd(s: SentenceView, from: number): number {
  let to = from;
  while (s.terms[to] && !/^(?:[,;:.()]|-|FIG)$/.test(s.terms[to]!.tag) && s.terms[to]!.tag !== 'DATE') to++;
  while (to > from && /^(?:IN|CC|TO|DT)$/.test(s.terms[to - 1]!.tag)) to--;
  return to;
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
