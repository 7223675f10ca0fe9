import type { FigureValue } from '../../src/core/value.ts';
import {
  type Chunk,
  clauseStart,
  isDeterminer,
  isFiniteVerb,
  isNoun,
  nounPhraseFrom,
  withOf,
  wordsOf,
} from './chunks.ts';
import { behindName } from './ellipsis.ts';
import { countedBy, nounPhraseBefore } from './phrasing.ts';
import { isBehindName } from './place-rows.ts';
import { type Binding, type Counted, isCount, isMoney, isShare, isTime, type SentenceView } from './sentence.ts';
import { opensSubject, subjectBefore } from './subject.ts';

/** The term before the figure, past an article or `only`. */
function previous({ terms }: SentenceView, at: number): number {
  const before = /^(?:only|just)$/.test(terms[at - 1]?.word ?? '') ? at - 1 : at;
  return isDeterminer(terms[before - 1]) ? before - 2 : before - 1;
}

/** Participles that join things to their value, and things to what they measure. */
const valued = /^(?:worth|totall?ing|costing)$/;
const measured = /^(?:covering|spanning|occupying|measuring|totall?ing|weighing)$/;

/** `applications worth more than three million euros`, `drugs valued at USD 5 million`, `an area covering 12 hectares`. */
export function worthBefore(s: SentenceView, b: Binding): Counted | null {
  if (isCount(b.value) || isShare(b.value)) return null;
  const at = previous(s, b.at);
  const word = s.terms[at]?.word ?? '';
  const money = isMoney(b.value);
  // `covering 12 hectares of forest`: the forest.
  const made = (money ? valued : measured).test(word) && (word === 'worth' || s.terms[b.at + 1]?.word !== 'of');
  const end = word === 'be' && s.terms[at - 1]?.word === 'to' ? at - 1 : word === 'at' ? at : null;
  const phrase = made ? nounPhraseBefore(s, at) : money && end !== null ? estimated(s, end) : null;
  return phrase && countedBy(s, b, phrase);
}

/** The thing that is valued at a sum: before the participle, or between the verb and `at` (`estimates the damage at $5 million`, `to be $5 million`). */
function estimated(s: SentenceView, at: number): Chunk | null {
  const { terms } = s;
  if (/^(?:valued|estimated)$/.test(terms[at - 1]?.word ?? '')) return nounPhraseBefore(s, at - 1);
  const verb = terms.findLastIndex((t, i) => i < at && i > at - longestThing && values.test(t.word));
  if (verb < 0) return null;
  const phrase = nounPhraseFrom(terms, isDeterminer(terms[verb + 1]) ? verb + 2 : verb + 1);
  const whole = phrase && withOf(terms, phrase);
  return whole?.to === at ? whole : null;
}

/** How far before `at` the verb of an estimate stands. */
const longestThing = 10;
const values = /^(?:(?:estimat|valu)(?:e|es|ed|ing)|assess(?:es|ed|ing)?|puts?|putting|plac(?:e|es|ed|ing))$/;

/** `an estimated retail value of more than $143 million`, with whose value it is; `a reduction of 34 per cent`. */
export function ofBefore(s: SentenceView, b: Binding): Counted | null {
  const { terms, words } = s;
  const at = previous(s, b.at);
  if (terms[at]?.word !== 'of') return null;
  const phrase = nounPhraseBefore(s, at);
  if (!phrase) return null;
  const head = terms[phrase.to - 1]!.word;
  // `a crew of 44`
  if (isCount(b.value)) return words.collective_nouns.has(head) ? countedBy(s, b, phrase) : null;
  // `a decrease of 66 per cent`: of what was told before.
  if (words.change_nouns.has(head)) {
    // `a growth of 7 per cent` has its value, and nothing happened to it.
    if (head !== 'growth') b.action = head;
    const told = s.before.findLast((o) => o.counted && isCount(o.value)) ?? s.earlier;
    if (told?.counted && phrase.to - phrase.from <= 2) {
      return { counted: told.counted, to: b.at + 1, head: told.head, like: told };
    }
  }
  if (words.quantity_nouns.has(head)) {
    // `its third Eurobond for an amount of $1 billion`
    const joint = isDeterminer(terms[phrase.from - 1]) ? phrase.from - 2 : phrase.from - 1;
    const meant = /^(?:for|with|in|to)$/.test(terms[joint]?.word ?? '') ? nounPhraseBefore(s, joint) : null;
    return meant && countedBy(s, b, meant);
  }
  // What follows says more than the noun before: `a contribution of $3 million for schools`.
  const joint = terms[isDeterminer(terms[phrase.from - 1]) ? phrase.from - 2 : phrase.from - 1];
  const own = countedBy(s, b, phrase);
  // `cash to the value of $500,000`
  if (joint?.word === 'to' && /^(?:value|tune)$/.test(head)) {
    const thing = nounPhraseBefore(s, terms.indexOf(joint));
    return thing && countedBy(s, b, thing);
  }
  if (isMoney(b.value) && means.test(head)) return withPurpose(s, b, own);
  if (!joint || !/^(?:with|having|at)$/.test(joint.word)) return own;
  const owner = nounPhraseBefore(s, terms.indexOf(joint));
  return owner ? { ...own, counted: `${own.counted} of ${wordsOf(s.text, terms, owner)}` } : own;
}

/** Money by a name that leaves open for what it is. */
const means = /^(?:funding|financing|assistance|aid|support|credit|loan|grant|contribution|investment|funds)$/;

/** `funding of $4 million for a two-year programme of repairs`: with what it is for, past how long that lasts. */
function withPurpose(s: SentenceView, b: Binding, own: Counted): Counted {
  const { terms } = s;
  if (own.to !== b.at + 1 || terms[own.to]?.word !== 'for') return own;
  let from = isDeterminer(terms[own.to + 1]) ? own.to + 2 : own.to + 1;
  if (terms[from]?.tag === 'FIG' && isTime(terms[from]!.mention!.value as FigureValue)) from++;
  const phrase = nounPhraseFrom(terms, from);
  const named = phrase && terms.slice(phrase.from, phrase.to).every((t) => /^NNPS?$/.test(t.tag));
  if (!phrase || named || /^(?:period|year|month|biennium|time|term)s?$/.test(terms[phrase.to - 1]!.word)) return own;
  const { to } = withOf(terms, phrase);
  return { ...own, counted: `${own.counted} ${wordsOf(s.text, terms, { from: own.to, to })}`, to };
}

/** `a tract of land larger than 2,000 kilometres`: what is measured stands right before the words of its bound. */
export function thanBefore(s: SentenceView, b: Binding): Counted | null {
  const bound = /^(?:larg|long|bigg|small|short|wid|tall|heavi|deep|high|low|great)er than\b/i.test(
    s.terms[b.at]!.text,
  );
  const phrase = bound && !isCount(b.value) ? nounPhraseBefore(s, b.at) : null;
  return phrase && countedBy(s, b, phrase);
}

/** `the police seized hashish 45 kg`: an amount behind the thing that the verb took; the verb says what happened to it. */
export function itemBefore(s: SentenceView, b: Binding): Counted | null {
  if (isCount(b.value) || isShare(b.value) || isMoney(b.value)) return null;
  const phrase = nounPhraseBefore(s, b.at);
  const verb = phrase ? s.terms[phrase.from - 1] : undefined;
  if (!phrase || !isFiniteVerb(verb) || s.words.value_verbs.has(verb!.word)) return null;
  b.action = verb!.text;
  return countedBy(s, b, phrase);
}

/** A label before the figure: `Voluntary returns: 198`, `retail value (5%)`, a row of a table. */
export function labelBefore(s: SentenceView, b: Binding): Counted | null {
  const { terms } = s;
  const mark = terms[b.at - 1]?.tag;
  // `for the following destinations: One left for Kelm`
  const acts = terms[b.at + 1]?.tag === 'VBN' && /^(?:IN|DT|PRP\$)$/.test(terms[b.at + 2]?.tag ?? '');
  if (mark === ':' && isCount(b.value) && (isFiniteVerb(terms[b.at + 1]) || acts)) return null;
  // `killed four men and a child; two more were injured`
  if (mark === ';' && /^(?:more|others?)$/.test(terms[b.at + 1]?.word ?? '')) return null;
  if (mark === ':' || mark === '-' || mark === '(' || mark === ';') {
    // `cases have been reported in Lycée d'Adré site (966)`: not the site is counted.
    const before = mark === '(' ? nounPhraseBefore(s, b.at - 1) : null;
    if (before && isAimedAt(s, before.from) && terms[b.at + 1]?.tag !== ')') return null;
    const verb =
      before && /^(?:in|from|at)$/.test(terms[before.from - 1]?.word ?? '')
        ? terms.findIndex((t, i) => i < before.from && isFiniteVerb(t))
        : -1;
    const subject = verb > 0 ? subjectBefore(s, b, verb) : null;
    if (subject) return subject;
    const phrase = mark === ':' || mark === '-' ? wholeBefore(s, b.at - 1) : nounPhraseBefore(s, b.at - 1);
    // `They seized hashish: 45 kg`
    const taken = phrase && !isCount(b.value) && !isMoney(b.value) ? terms[phrase.from - 1] : undefined;
    if (isFiniteVerb(taken) && !s.words.value_verbs.has(taken!.word)) b.action = taken!.text;
    return phrase && countedBy(s, b, phrase);
  }
  const phrase = nounPhraseBefore(s, b.at);
  // `that night twelve left`, `every day 40 die`: when it was, and not what is counted
  const when = phrase && timeNoun.test(terms[phrase.to - 1]!.word);
  if (when || (isCount(b.value) && isFiniteVerb(terms[b.at + 1]))) return null;
  // `Ruritania seized 12 kg of heroin, Sylvania 34`: of what unit is not said
  if (behindName(s, b) || (isCount(b.value) && isBehindName(s, b))) return null;
  const verbless = !terms.slice(clauseStart(terms, b.at), b.at).some(isFiniteVerb);
  return phrase && (verbless || isShare(b.value)) ? countedBy(s, b, phrase) : null;
}

/** Nouns that say when. */
const timeNoun =
  /^(?:days?|nights?|mornings?|evenings?|afternoons?|weeks?|months?|years?|weekend|dawn|dusk|noon|midnight|spring|summer|autumn|winter|hours?|minutes?|time)$/;

/** `to perform even its functions (34,000 for the one, 10,000 for the other)`: the object of what is to be done has no number. */
function isAimedAt({ terms }: SentenceView, phrase: number): boolean {
  let at = phrase - 1;
  while (isDeterminer(terms[at]) || terms[at]?.tag === 'RB') at--;
  return terms[at - 1]?.tag === 'TO' && terms[at]?.tag === 'VB';
}

/** Everything from the beginning of the clause to term `to`, where it is a noun phrase without a finite verb. */
function wholeBefore(s: SentenceView, to: number): Chunk | null {
  let from = clauseStart(s.terms, to);
  while (from < to && opensSubject(s.terms[from]!)) from++;
  if (!isNoun(s.terms[to - 1]) && s.terms[to - 1]?.tag !== 'DATE') return nounPhraseBefore(s, to);
  const inner = nounPhraseFrom(s.terms, isDeterminer(s.terms[from]) ? from + 1 : from);
  if (!inner) return nounPhraseBefore(s, to);
  const stop = s.terms.findIndex((t, i) => i >= inner.to && i < to && (t.word === 'since' || t.tag === 'DATE'));
  const end = stop < 0 ? to : stop;
  // `from circulation were withdrawn narcotic drugs - 67 kg`: the subject stands behind its verb.
  return s.terms.slice(inner.to, end).some(isFiniteVerb) ? nounPhraseBefore(s, end) : { from: inner.from, to: end };
}
