import type { FigureValue } from '../../src/core/value.ts';
import { fromTo } from './change.ts';
import {
  clauseStart,
  isDeterminer,
  isFiniteVerb,
  isNoun,
  isVerb,
  nounPhraseFrom,
  subjectStart,
  withOf,
} from './chunks.ts';
import { countedBy, nounPhraseBefore, pastQuantity } from './phrasing.ts';
import { type Binding, type Counted, isCount, isShare, isTime, type SentenceView } from './sentence.ts';
import { categoriesOf } from './tagger.ts';
import type { Term } from './terms.ts';

/** `public investment stood at 4.3 per cent of GDP`: a share or sum behind a verb of state is its subject's. */
export function stateOf(s: SentenceView, b: Binding): Counted | null {
  if (isCount(b.value)) return null;
  let at = b.at - 1;
  while (/^(?:at|to|only|just|now)$/.test(s.terms[at]?.word ?? '')) at--;
  return /^(?:stood|stands|reached|totalled|totaled|amounted|rose|fell|grew|dropped|declined|remained|is|was)$/.test(
    s.terms[at]?.word ?? '',
  )
    ? subjectOf(s, b)
    : null;
}

/**
 * `people in poverty make up 8.6 per cent of the population`: which part of it. What accounts for a share is no part:
 * `the stations account for 30 per cent of the power`.
 */
export function makesUp(s: SentenceView, b: Binding): Counted | null {
  const { terms } = s;
  if (!isShare(b.value) || terms[b.at + 1]?.word !== 'of') return null;
  let at = b.at - 1;
  while (/^(?:only|just|about|now|already)$/.test(terms[at]?.word ?? '')) at--;
  const up = terms[at]?.word === 'up' ? at - 1 : at;
  const joins = up < at ? /^(?:makes?|made)$/ : /^(?:constitutes?|constituted)$/;
  if (terms[up]?.kind !== 'word' || !joins.test(terms[up]!.word)) return null;
  const noun = terms.findLast((t, i) => i < up && t.tag !== 'RB' && !isVerb(t));
  // `Women make up`: the first word of a sentence reads as a name.
  const common = noun && (/^NNS?$/.test(noun.tag) || categoriesOf(noun.word)[0] === 'NNS');
  return common ? subjectBefore(s, b, up) : null;
}

/** What is said to have the value: `the total bed capacity is about 100,000`, `the rate fell from 11% to 7%`. */
export function subjectOf(s: SentenceView, b: Binding): Counted | null {
  const { terms, words } = s;
  const changed = fromTo(s, b) ?? reaching(s, b) ?? fromInBracket(s, b);
  if (changed) return changed;
  // A figure with a verb behind it is a subject itself.
  if (isFiniteVerb(terms[b.at + 1])) return null;
  for (let verb = b.at - 1; verb >= 0 && verb > b.at - 8; verb--) {
    const term = terms[verb]!;
    if (isValueVerb(s, verb)) return subjectBefore(s, b, verb) ?? sameSubject(s, b);
    if (
      !/^(?:RB|IN|TO|DT|JJ|JJR|VBN|CD|DATE|FIG|,)$/.test(term.tag) &&
      !words.quantity_nouns.has(term.word) &&
      term.word !== 'record'
    )
      return null;
  }
  return null;
}

/** `water per head has halved (from 3,500 cubic metres to 1,630)`: the subject of the verb before the bracket. */
function fromInBracket(s: SentenceView, b: Binding): Counted | null {
  const { terms, words } = s;
  if (terms[b.at - 1]?.word !== 'from' || terms[b.at - 2]?.tag !== '(') return null;
  const verb = terms.findLastIndex((t, i) => i < b.at - 2 && words.value_verbs.has(t.word) && isVerb(t));
  return verb > 0 && !terms.slice(verb, b.at).some((t) => t.tag === 'FIG' && !isTime(t.mention!.value as FigureValue))
    ? subjectBefore(s, b, verb)
    : null;
}

/** `costs of $70 billion, possibly reaching $300 billion`: the same, later or at worst. */
function reaching({ terms, before }: SentenceView, b: Binding): Counted | null {
  let at = terms[b.at - 1]?.tag === 'TO' ? b.at - 2 : b.at - 1;
  const led = at === b.at - 1 ? /^reaching$/ : /^(?:rising|growing|climbing|increasing|falling|declining)$/;
  if (!led.test(terms[at]?.word ?? '')) return null;
  while (terms[at - 1]?.tag === 'RB') at--;
  const last = before.at(-1);
  if (terms[at - 1]?.tag !== ',' || !last?.counted || last.value.unit !== b.value.unit) return null;
  return { counted: last.counted, to: b.at + 1, head: last.head, like: last };
}

/** `reserves totalled $7.5 billion and increased to $32.2 billion`; `it was 35`: the subject of the value before. */
function sameSubject(s: SentenceView, b: Binding): Counted | null {
  const change = s.before.at(-1);
  // `exports rose by 12 per cent and reached $5 billion`
  const joined = change && s.terms.slice(change.at + 1, b.at).findIndex((t) => t.tag === 'CC') === 0;
  if (
    joined &&
    change.counted &&
    isShare(change.value) &&
    s.terms[change.at - 1]?.word === 'by' &&
    change.how === 'predicate'
  )
    return { counted: change.counted, to: b.at + 1, head: change.head };
  const last =
    s.before.findLast((o) => o.value.unit === b.value.unit && o.counted !== null) ??
    (s.before.length === 0 ? s.earlier : null);
  if (!last?.counted || last.value.unit !== b.value.unit || !/^(?:state|predicate)$/.test(last.how ?? '')) return null;
  return { counted: last.counted, to: b.at + 1, head: last.head, like: last };
}

/** A word that joins a value to what has it, used as a verb. */
const isValueVerb = (s: SentenceView, at: number): boolean => {
  const term = s.terms[at];
  if (!term || !s.words.value_verbs.has(term.word)) return false;
  return (
    isVerb(term) || s.terms[at - 1]?.tag === 'MD' || (s.terms[at - 1]?.tag === 'RB' && s.terms[at - 2]?.tag === 'MD')
  );
};

/** The subject that ends before a verb, past its auxiliaries. */
export function subjectBefore(s: SentenceView, b: Binding, verb: number): Counted | null {
  const { terms } = s;
  let to = verb;
  // `the share of foreigners among those detained was`: the participle tells which.
  const tells = (i: number): boolean => terms[i]!.tag === 'VBN' && terms[i - 1]?.word === 'those';
  while (to > 0 && !tells(to - 1) && (isVerb(terms[to - 1]) || /^(?:RB|TO)$/.test(terms[to - 1]!.tag))) to--;
  if (to === 0) return null;
  // `a budget that is three times bigger`
  if (/^(?:that|which)$/.test(terms[to - 1]!.word)) {
    const meant = nounPhraseBefore(s, terms[to - 2]?.tag === ',' ? to - 2 : to - 1);
    // `the regime in Kelm, which is estimated at $5 million`: no name has a value.
    if (!meant || terms.slice(meant.from, meant.to).every((t) => t.tag === 'NNP')) return null;
    return countedBy(s, b, meant);
  }
  // `those who may leave is`: the second verb is the subject's.
  if (/^(?:who|which)$/.test(terms[to - 1]!.word) && terms.slice(to, verb + 1).filter(isFiniteVerb).length > 1)
    return withRelative(s, b, to, verb);
  while (to > 1 && terms[to - 1]!.tag === ',') to--;
  // `the number of victims (men - 120, women - 345) was 465`
  const bracket = terms[to - 1]!.tag === ')' ? terms.findLastIndex((t, i) => i < to && t.tag === '(') : -1;
  if (bracket > 0) to = bracket;
  // `the number of refugees, according to the Service, is`: who says so is no subject; nor what it is compared with.
  const aside = clauseStart(terms, to - 1);
  if (aside > 1 && terms[aside - 1]!.tag === ',' && /^(?:according|compared)$/.test(terms[aside]!.word)) to = aside - 1;
  let from = subjectStart(terms, to - 1);
  // `the searches which end in a seizure`, `those who may leave`: with what tells which.
  if (/^(?:who|which)$/.test(terms[from - 1]?.word ?? '')) {
    const meant = withRelative(s, b, from, to);
    if (meant) return meant;
  }
  // Another figure before the subject has its own clause.
  const last = terms.findLastIndex(
    (t, i) => i >= from && i < to && t.tag === 'FIG' && !isTime(t.mention!.value as FigureValue),
  );
  if (last >= 0) {
    const joint = terms.findIndex((t, i) => i > last && i < to && t.tag === 'CC');
    if (joint < 0) return null;
    from = joint + 1;
  }
  // `agencies report the number of citizens is 500`
  const reporting = terms.findLastIndex((t, i) => i >= from && i < to && isFiniteVerb(t));
  if (reporting >= 0) from = reporting + 1;
  while (from < to && opensSubject(terms[from]!)) from++;
  // `in Sylvania the number was 40`
  const scene = terms[from - 1]?.tag === 'IN' ? nounPhraseFrom(terms, from) : null;
  if (scene && scene.to < to - 1 && isDeterminer(terms[scene.to])) from = scene.to + 1;
  from = pastQuantity(s, from, to);
  // `expenditure in 2022 amounts to`
  if (terms[to - 1]?.tag === 'DATE' && terms[to - 2]?.tag === 'IN') to -= 2;
  const inside = terms.slice(from, to);
  if (!inside.some(isNoun) || inside.some((t) => t.tag === 'EX')) return null;
  if (s.words.part_cues.has(inside[0]!.word)) return null;
  // `that number has been reduced`: of what was told before.
  if (inside.length === 1 && (s.words.quantity_nouns.has(inside[0]!.word) || isThatLimit(s, from))) {
    const told = s.before.at(-1) ?? s.earlier;
    if (told && isThatLimit(s, from) && told.value.unit !== b.value.unit) return null;
    return told?.counted ? { counted: told.counted, to: b.at + 1, head: told.head, like: told } : null;
  }
  // Of a long subject the first noun phrase says most.
  const head = inside.length > longestSubject ? nounPhraseFrom(terms, from) : null;
  return countedBy(s, b, head ? withOf(terms, head) : { from, to });
}

/** The noun, or `those`, before the relative at `from - 1` with its clause up to `to`; null where that is too long. */
function withRelative(s: SentenceView, b: Binding, from: number, to: number): Counted | null {
  const those = s.terms[from - 2]?.word === 'those';
  const meant = those ? { from: from - 2, to: from - 1 } : nounPhraseBefore(s, from - 1);
  if (!meant || to - meant.from > longestSubject) return null;
  return countedBy(s, b, { from: pastQuantity(s, meant.from, to), to });
}

/** `this ceiling may be raised to 20 per cent`: the limit that was told before, of what it was told of. */
const isThatLimit = ({ terms }: SentenceView, at: number): boolean =>
  /^(?:this|that)$/.test(terms[at - 1]?.word ?? '') &&
  /^(?:ceiling|limit|cap|threshold|quota|percentage)$/.test(terms[at]!.word);

/** How many terms a subject may have. */
const longestSubject = 14;

/** What may stand before a subject's own words. */
export const opensSubject = (term: Term): boolean =>
  isDeterminer(term) ||
  /^(?:CC|RB|DATE|JJS|WRB|WDT)$/.test(term.tag) ||
  (term.tag === 'IN' && term.word !== 'per') ||
  term.word === 'those';
