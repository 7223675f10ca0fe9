import { pastAge } from './ages.ts';
import {
  type Chunk,
  clauseStart,
  isFiniteVerb,
  isNoun,
  isVerb,
  nounPhraseFrom,
  placePhrase,
  withOf,
  withOthers,
  wordsOf,
} from './chunks.ts';
import { headOf, perBase } from './phrasing.ts';
import { type Binding, type Counted, isCount, isShare, type SentenceView } from './sentence.ts';
import type { Term } from './terms.ts';

/** `over 180,000 violations of migration law`, with what belongs to the phrase. */
export function nounPhrase(s: SentenceView, b: Binding): Counted | null {
  const { terms } = s;
  if (isShare(b.value) && !isNoun(terms[b.at + 1]) && !/^JJ/.test(terms[b.at + 1]?.tag ?? '')) return null;
  let from = b.at + 1;
  if (isShare(b.value) && /^p\.a\.?$/.test(terms[from]?.word ?? '')) return null;
  // `a 44-country survey`
  if (terms[from]?.tag === '-' && terms[from]!.start === terms[b.at]!.end) from++;
  while (/^(?:more|other|additional|further|new|such)$/.test(terms[from]?.text ?? '') && from < b.at + 3) from++;
  const phrase = withoutState(s, nounPhraseFrom(terms, from));
  if (!phrase || isVerbOf(s, b, phrase)) return null;
  if (terms[phrase.from]!.word === 'others' || terms[phrase.from]!.word === 'thanks') return null;
  const owner = ownerIn(s, phrase);
  if (owner) return { counted: wordsOf(s.text, terms, owner), to: phrase.to, head: headOf(s, owner) };
  const subject = !objectOf(s, b.at);
  let whole: Chunk = withOthers(terms, withOf(terms, phrase), subject);
  const bare = wordsOf(s.text, terms, whole);
  const placed = withPlace(s, whole, b.at);
  const contrast = isContrast(s, placed, whole.to);
  whole = tellingPart(s, contrast ? { from: whole.from, to: placePhrase(terms, whole.to)!.to } : placed);
  whole = { from: whole.from, to: pastAge(terms, withReceivers(s, whole)) };
  const per = perBase(s, whole.to);
  const counted = wordsOf(s.text, terms, whole) + (per ? ` ${per.words}` : '');
  return { counted, to: per?.to ?? whole.to, head: headOf(s, phrase), ...(contrast ? { bare } : {}) };
}

/** What is given to persons: who they are tells which is meant. Counter-example: `doses to Ruritania`. */
const grants = /^(?:scholarship|fellowship|grant|loan|stipend|bursary|bursarie|visa|pension|award|permit)s?$/;

/** The term behind `to students from African countries`, where those receive what a figure counts: common nouns in the plural only. */
function withReceivers({ terms }: SentenceView, { to }: Chunk): number {
  if (terms[to]?.tag !== 'TO' || !grants.test(terms[to - 1]!.word)) return to;
  const phrase = nounPhraseFrom(terms, to + 1);
  if (!phrase || terms[phrase.to - 1]!.tag !== 'NNS') return to;
  const from = terms[phrase.to]?.word === 'from' ? nounPhraseFrom(terms, phrase.to + 1) : null;
  return from?.to ?? phrase.to;
}

/** `took six soldiers hostage`: what became of them is no part of what they are. */
function withoutState({ terms }: SentenceView, phrase: Chunk | null): Chunk | null {
  if (!phrase || phrase.to - phrase.from < 2 || !/^(?:hostage|prisoner|captive)$/.test(terms[phrase.to - 1]!.word))
    return phrase;
  return terms[phrase.to - 2]!.tag.endsWith('S') ? { from: phrase.from, to: phrase.to - 1 } : phrase;
}

/** `27 needed repair`, `of which 1,340 concerned customs rules`: a past form that is the verb of a noun left out. */
function isVerbOf({ terms }: SentenceView, b: Binding, phrase: Chunk): boolean {
  if (!isCount(b.value) || !/^VB[DN]$/.test(terms[phrase.from]!.tag)) return false;
  const single = terms[phrase.to - 1]!.tag === 'NN' && phrase.to - phrase.from === 2 && (b.value.min ?? 0) > 1;
  return single || (terms[b.at - 1]?.word === 'which' && terms[b.at - 2]?.word === 'of');
}

/** `the two countries’ sovereignty`: the countries are counted. */
function ownerIn(s: SentenceView, { from, to }: Chunk): Chunk | null {
  for (let i = from + 1; i < to; i++) {
    const plural = s.terms[i - 1]!.tag === 'NNS' || s.terms[i - 1]!.tag === 'NNPS';
    // `Experts’ Groups` is one name.
    const named = /^\p{Lu}/u.test(s.terms[i - 1]!.text) && /^\p{Lu}/u.test(s.terms[i + 1]?.text ?? '');
    if (/^['’]$/.test(s.terms[i]!.text) && plural && !named) return { from, to: i };
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
  const inside = terms[at - 1]?.word === 'from' || terms[phrase.to]!.word === 'across' || isWithin(terms, place);
  const joined = s.before.at(-1)?.how === 'noun-phrase' && terms[at - 1]?.tag === 'CC' && !existential;
  return existential || verbless || inside || (joined && isFiniteVerb(terms[place.to]))
    ? { from: phrase.from, to: place.to }
    : phrase;
}

/** `two bunkers within an ammunition dump` are in a place, `houses within the month` or `within the limits` are not. */
const isWithin = (terms: readonly Term[], { from, to }: Chunk): boolean =>
  terms[from]!.word === 'within' &&
  !/^(?:day|week|month|year|quarter|hour|minute|period|deadline|time|framework|scope|limit|budget|mandate|context|reach)s?$/.test(
    terms[to - 1]!.word,
  );

/**
 * `17 million people in Sylvania, 2.8 million in Ruritania`: where the next figure has no noun and a place of its own, the
 * places tell the two apart.
 */
function isContrast({ terms }: SentenceView, placed: Chunk, end: number): boolean {
  const place = placed.to === end ? placePhrase(terms, end) : null;
  if (!place || terms[end]!.word !== 'in' || !/^NNPS?$/.test(terms[place.to - 1]!.tag)) return false;
  let at = place.to;
  while (terms[at]?.tag === ',' || terms[at]?.tag === 'CC') at++;
  const next =
    at > place.to && terms[at]?.tag === 'FIG' && terms[at + 1]?.word === 'in' ? placePhrase(terms, at + 1) : null;
  return next !== null && /^NNPS?$/.test(terms[next.to - 1]!.tag);
}

/** Adds what tells which of the things are meant: `involved in combat operations`, `who have been given a determination`. */
export function tellingPart(s: SentenceView, phrase: Chunk): Chunk {
  const { terms, words } = s;
  let at = phrase.to;
  while (terms[at]?.tag === 'RB' || (terms[at]?.tag === 'CC' && terms[at + 1]?.tag === 'RB')) at++;
  // `areas of concern that I would like to mention`: what the speaker does with them tells nothing of them.
  const spoken = /^(?:i|we)$/.test(terms[at + 1]?.word ?? '');
  const relative =
    /^(?:who|that|which)$/.test(terms[at]?.word ?? '') &&
    !spoken &&
    terms.slice(0, phrase.from).some((t) => t.tag === 'EX');
  // `funds needed under the appeal`, but `27 dams needed repair`
  const needed = /^(?:needed|required)$/.test(terms[at]?.word ?? '') && terms[at + 1]?.tag === 'IN';
  if (!relative && !needed && !words.telling.has(terms[at]?.word ?? '')) return phrase;
  const to = clauseEnd(s, at + 1, relative);
  // `children aged under five` is read as an age.
  return to > at + 1 ? { from: phrase.from, to } : phrase;
}

/** The term at which a clause closes: a mark, another figure, a finite verb behind a participle's phrase. */
function clauseEnd(s: SentenceView, from: number, relative: boolean): number {
  let to = from;
  const open = (t: Term): boolean => !/^(?:[,;:.()]|-|FIG|DATE)$/.test(t.tag) && (relative || !isFiniteVerb(t));
  while (s.terms[to] && open(s.terms[to]!)) to++;
  while (to > from && /^(?:IN|CC|TO|DT)$/.test(s.terms[to - 1]!.tag)) to--;
  return to;
}
