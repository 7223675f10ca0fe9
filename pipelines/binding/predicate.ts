import {
  type Chunk,
  clauseStart,
  isDeterminer,
  isFiniteVerb,
  isNoun,
  isVerb,
  nounPhraseFrom,
  wordsOf,
} from './chunks.ts';
import { headOf, perBase } from './counted.ts';
import { type Binding, type Counted, isCount, isMoney, isShare, type SentenceView } from './sentence.ts';

/** The noun phrase that ends before term `to`: back over nouns, their modifiers, and `of`. Null where no noun ends there. */
export function nounPhraseBefore(s: SentenceView, to: number): Chunk | null {
  const { terms } = s;
  let end = to;
  // `case fatality ratio (CFR)`: the short form stays outside.
  if (terms[end - 1]?.tag === ')' && terms[end - 3]?.tag === '(') end -= 3;
  if (!isNoun(terms[end - 1])) return null;
  let from = end - 1;
  for (; from > 0; from--) {
    const term = terms[from - 1]!;
    const inside = isNoun(term) || /^(?:JJ|POS|CD|VBN|VBG)/.test(term.tag) || /^['’“”"‘]$/.test(term.tag);
    const joint = term.word === 'of' && isNoun(terms[from - 2]);
    const list = term.word === 'and' && isNoun(terms[from - 2]) && !isVerb(terms[end]);
    const article = isDeterminer(term) && terms[from - 2]?.word === 'of' && isNoun(terms[from - 3]);
    if (!inside && !joint && !list && !article) break;
  }
  while (from < end - 1 && /^(?:VBG|['’“”"‘,]|CC|IN)/.test(terms[from]!.tag)) from++;
  return { from, to: end };
}

const found = (s: SentenceView, b: Binding, phrase: Chunk): Counted => {
  const per = perBase(s, b.at + 1);
  const words = wordsOf(s.text, s.terms, phrase);
  return { counted: per ? `${words} ${per.words}` : words, to: per?.to ?? b.at + 1, head: headOf(s, phrase) };
};

/** The term before the figure, past an article. */
const previous = (s: SentenceView, at: number): number => (isDeterminer(s.terms[at - 1]) ? at - 2 : at - 1);

/** `applications worth more than three million euros`, `drugs valued at USD 5 million`. */
export function worthBefore(s: SentenceView, b: Binding): Counted | null {
  if (!isMoney(b.value)) return null;
  const at = previous(s, b.at);
  const word = s.terms[at]?.word;
  const end =
    word === 'worth' ? at : word === 'at' && /^(?:valued|estimated)$/.test(s.terms[at - 1]?.word ?? '') ? at - 1 : -1;
  const phrase = end > 0 ? nounPhraseBefore(s, end) : null;
  return phrase && found(s, b, phrase);
}

/** `an estimated retail value of more than $143 million`, with whose value it is; `a reduction of 34 per cent`. */
export function ofBefore(s: SentenceView, b: Binding): Counted | null {
  const { terms, words } = s;
  if (isCount(b.value)) return null;
  const at = previous(s, b.at);
  if (terms[at]?.word !== 'of') return null;
  const phrase = nounPhraseBefore(s, at);
  if (!phrase) return null;
  const head = terms[phrase.to - 1]!.word;
  if (words.quantity_nouns.has(head)) return null;
  // What follows says more than the noun before: `a contribution of $3 million for schools`.
  const joint = terms[isDeterminer(terms[phrase.from - 1]) ? phrase.from - 2 : phrase.from - 1];
  const own = found(s, b, phrase);
  if (!joint || !/^(?:with|having|at)$/.test(joint.word)) return own;
  const owner = nounPhraseBefore(s, terms.indexOf(joint));
  return owner ? { ...own, counted: `${own.counted} of ${wordsOf(s.text, terms, owner)}` } : own;
}

/** What is said to have the value: `the total bed capacity is about 100,000`, `the rate fell from 11% to 7%`. */
export function subjectOf(s: SentenceView, b: Binding): Counted | null {
  const { terms, words } = s;
  const joined = fromTo(s, b);
  if (joined) return joined;
  // A figure with a verb behind it is a subject itself.
  if (isFiniteVerb(terms[b.at + 1])) return null;
  let verb = b.at - 1;
  for (; verb >= 0 && verb > b.at - 8; verb--) {
    const term = terms[verb]!;
    if (words.value_verbs.has(term.word)) break;
    if (!/^(?:RB|IN|TO|DT|JJ|JJR|VBN|CD|DATE|FIG|,)$/.test(term.tag) && !words.quantity_nouns.has(term.word))
      return null;
  }
  if (verb < 0 || !words.value_verbs.has(terms[verb]?.word ?? '')) return null;
  return subjectBefore(s, b, verb);
}

/** The subject that ends before a verb, past its auxiliaries. */
export function subjectBefore(s: SentenceView, b: Binding, verb: number): Counted | null {
  const { terms, words } = s;
  let to = verb;
  while (to > 0 && (isVerb(terms[to - 1]) || /^(?:RB|TO)$/.test(terms[to - 1]!.tag))) to--;
  if (to === 0) return null;
  let from = clauseStart(terms, to - 1);
  while (from < to && (isDeterminer(terms[from]) || /^(?:CC|RB|IN|DATE|JJS)$/.test(terms[from]!.tag))) from++;
  // `the number of citizens involved in combat`: what stands behind the `of`.
  for (let i = from; i < to - 1 && i < from + 4; i++) {
    if (words.quantity_nouns.has(terms[i]!.word) && terms[i + 1]?.word === 'of')
      from = isDeterminer(terms[i + 2]) ? i + 3 : i + 2;
  }
  const last = terms.findLastIndex((t, i) => i >= from && i < to && t.tag === 'FIG');
  if (
    last >= 0 ||
    from >= to ||
    terms.slice(from, to).some((t) => t.tag === 'EX') ||
    !terms.slice(from, to).some(isNoun)
  )
    return null;
  return found(s, b, { from, to });
}

/** `increase the number of destroyers from four to six`: what changes stands before `from`. */
function fromTo(s: SentenceView, b: Binding): Counted | null {
  const { terms, words } = s;
  const other = s.before.at(-1);
  const word = terms[b.at - 1]?.word;
  // The second value takes what the first one was said to count.
  if (
    (word === 'to' || word === 'against') &&
    other?.counted &&
    other.value.unit === b.value.unit &&
    b.at - other.to <= 6
  ) {
    const start = terms[other.at - 1]?.word === 'from' || word === 'against';
    if (start) return { counted: other.counted, to: b.at + 1, head: other.head };
  }
  if (word !== 'from' && word !== 'by' && word !== 'to') return null;
  // `destroyers stationed in Rota from four`
  const object = word === 'from' ? objectBefore(s, b.at - 1) : null;
  if (object) return found(s, b, object);
  const phrase = nounPhraseBefore(s, b.at - 1);
  if (phrase && word !== 'by') {
    let { from } = phrase;
    for (let i = from; i < phrase.to - 1; i++) {
      if (words.quantity_nouns.has(terms[i]!.word) && terms[i + 1]?.word === 'of')
        from = isDeterminer(terms[i + 2]) ? i + 3 : i + 2;
    }
    return terms.some((t, i) => i > b.at && i < b.at + 8 && t.word === 'to') || word === 'to'
      ? found(s, b, { from, to: phrase.to })
      : null;
  }
  return null;
}

/** The object phrase, participle and all, that ends before term `to`. */
function objectBefore(s: SentenceView, to: number): Chunk | null {
  const { terms } = s;
  for (let i = to - 1; i > 0 && i > to - 12; i--) {
    if (terms[i - 1]!.word === 'of' && s.words.quantity_nouns.has(terms[i - 2]?.word ?? '')) return { from: i, to };
    if (isFiniteVerb(terms[i]) || terms[i]!.tag === ',') return null;
  }
  return null;
}

/** A label before the figure: `Voluntary returns: 198`, `retail value (5%)`, a row of a table. */
export function labelBefore(s: SentenceView, b: Binding): Counted | null {
  const { terms } = s;
  const mark = terms[b.at - 1]?.tag;
  if (mark === ':' || mark === '-' || mark === '(' || mark === ';') {
    // `cases have been reported in Lycée d'Adré site (966)`: not the site is counted.
    const before = mark === '(' ? nounPhraseBefore(s, b.at - 1) : null;
    const verb =
      before && /^(?:in|from|at)$/.test(terms[before.from - 1]?.word ?? '')
        ? terms.findIndex((t, i) => i < before.from && isFiniteVerb(t))
        : -1;
    const subject = verb > 0 ? subjectBefore(s, b, verb) : null;
    if (subject) return subject;
    const phrase = mark === ':' || mark === '-' ? wholeBefore(s, b.at - 1) : nounPhraseBefore(s, b.at - 1);
    return phrase && !isShare(b.value) ? found(s, b, phrase) : phrase && found(s, b, phrase);
  }
  const phrase = nounPhraseBefore(s, b.at);
  const verbless = !terms.slice(clauseStart(terms, b.at), b.at).some(isFiniteVerb);
  return phrase && (verbless || isShare(b.value)) ? found(s, b, phrase) : null;
}

/** Everything from the beginning of the clause to term `to`, where it is a noun phrase without a finite verb. */
function wholeBefore(s: SentenceView, to: number): Chunk | null {
  const from = clauseStart(s.terms, to);
  if (!isNoun(s.terms[to - 1]) && s.terms[to - 1]?.tag !== 'DATE') return nounPhraseBefore(s, to);
  const inner = nounPhraseFrom(s.terms, isDeterminer(s.terms[from]) ? from + 1 : from);
  if (!inner) return nounPhraseBefore(s, to);
  const stop = s.terms.findIndex((t, i) => i >= inner.to && i < to && (t.word === 'since' || t.tag === 'DATE'));
  return { from: inner.from, to: stop < 0 ? to : stop };
}
