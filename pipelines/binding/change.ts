import { type Chunk, isDeterminer, isFiniteVerb, isNoun, isVerb, nounPhraseFrom, withOf } from './chunks.ts';
import { countedBy, nounPhraseBefore, pastQuantity } from './phrasing.ts';
import { type Binding, type Counted, isTime, type SentenceView } from './sentence.ts';

/** What changes, where the figure is one end of a change or its size: `from four to six`, `by 80 per cent`. */
export function fromTo(s: SentenceView, b: Binding): Counted | null {
  const word = s.terms[b.at - 1]?.word;
  const second = word === 'to' || word === 'against' ? secondValue(s, b, word) : null;
  if (second) return second;
  if (word === 'from') return downFrom(s, b) ?? startOfChange(s, b);
  if (word === 'by') return sizeOfChange(s, b);
  return word === 'to' ? endOfChange(s, b) : null;
}

/** `from 11% to 7%`, `4,800 against 4,120 a year earlier`: the second value takes what the first one counts. */
function secondValue(s: SentenceView, b: Binding, word: string): Counted | null {
  const first = s.before.at(-1);
  if (!first?.counted || first.value.unit !== b.value.unit || b.at - first.to > 6) return null;
  const starts = s.terms[first.at - 1]?.word === 'from' || word === 'against';
  return starts ? { counted: first.counted, to: b.at + 1, head: first.head } : null;
}

/** `the rate has fallen by 22 per cent — down from 21,253 to 16,531`: of what the clause before told. */
function downFrom({ terms, before }: SentenceView, b: Binding): Counted | null {
  const mark = terms[b.at - 3]?.tag ?? '';
  const told = before.findLast((o) => o.counted !== null && !isTime(o.value));
  if (!told || !/^(?:up|down)$/.test(terms[b.at - 2]?.word ?? '') || !/^(?:,|-|\()$/.test(mark)) return null;
  return { counted: told.counted!, to: b.at + 1, head: told.head };
}

/** `the number of destroyers stationed in Rota from four to six`: what changes stands before `from`. */
function startOfChange(s: SentenceView, b: Binding): Counted | null {
  const object = quantityBefore(s, b.at - 1);
  if (object) return countedBy(s, b, object);
  const goesOn = s.terms.some((t, i) => i > b.at && i < b.at + 8 && t.word === 'to');
  const phrase = goesOn ? thingBefore(s, b.at - 1) : null;
  return phrase && countedBy(s, b, phrase);
}

/** `reduce the rate to 7%` */
function endOfChange(s: SentenceView, b: Binding): Counted | null {
  const phrase = thingBefore(s, b.at - 1) ?? broughtTo(s, b.at - 1);
  return phrase && countedBy(s, b, phrase);
}

/** `brings the total aid given to Sylvania since 2001 to $40 million`: the object of the verb, without its date. */
function broughtTo(s: SentenceView, to: number): Chunk | null {
  const { terms } = s;
  for (let i = to - 1; i >= 0 && i > to - 20 && !/^(?:[,;:.(]|FIG)$/.test(terms[i]!.tag); i--) {
    if (!/^(?:bring|brings|brought|bringing|take|takes|took|taking|raise|raises|raised|raising)$/.test(terms[i]!.word))
      continue;
    const from = isDeterminer(terms[i + 1]) ? i + 2 : i + 1;
    let end = to;
    while (end > from && (terms[end - 1]!.tag === 'DATE' || terms[end - 1]!.tag === 'IN')) end--;
    return end > from + 1 && terms.slice(from, end).some(isNoun) ? { from: pastQuantity(s, from, end), to: end } : null;
  }
  return null;
}

/** `reduce emissions by 80 per cent`; where the thing is the subject, that is found by its verb. */
function sizeOfChange(s: SentenceView, b: Binding): Counted | null {
  const behind = s.words.change_verbs.has(s.terms[b.at - 2]?.word ?? '') ? objectBehind(s, b) : null;
  if (behind) return behind;
  const whole = objectOfChange(s, b.at - 1);
  if (whole) return countedBy(s, b, whole);
  const phrase = nounPhraseBefore(s, b.at - 1);
  if (!phrase) return null;
  // `and reduced mortality by 37 per cent`: the verb reads as a participle.
  const first = s.terms[phrase.from]!;
  const led = first.tag === 'VBN' && s.words.change_verbs.has(first.word) && phrase.to > phrase.from + 1;
  if (led)
    return /^(?:,|CC)$/.test(s.terms[phrase.from - 1]?.tag ?? ',')
      ? countedBy(s, b, { from: phrase.from + 1, to: phrase.to })
      : null;
  const verb = s.terms[isDeterminer(s.terms[phrase.from - 1]) ? phrase.from - 2 : phrase.from - 1];
  return verb && isVerb(verb) && s.words.change_verbs.has(verb.word) ? countedBy(s, b, phrase) : null;
}

/** How many terms the object of a change has at most. */
const longestObject = 14;

/** `would increase our aid to Sylvania by £20 million`: all that stands between the verb of change and `by`. */
function objectOfChange(s: SentenceView, by: number): Chunk | null {
  const { terms, words } = s;
  for (let i = by - 2; i >= 0 && i > by - longestObject && !/^(?:[,;:.()]|FIG|DATE|CC|-)$/.test(terms[i]!.tag); i--) {
    // `would increase`: the tagger may take it for a noun
    const verb = isVerb(terms[i]!) ? terms[i]!.tag !== 'VBN' : /^(?:MD|TO)$/.test(terms[i - 1]?.tag ?? '');
    if (!verb || (terms[i]!.tag === 'VBG' && !words.change_verbs.has(terms[i]!.word))) continue;
    const from = isDeterminer(terms[i + 1]) ? i + 2 : i + 1;
    const inner = words.change_verbs.has(terms[i]!.word) ? nounPhraseFrom(terms, from) : null;
    // A noun phrase alone is found with its article and mark; here another one hangs on it.
    if (!inner || inner.from !== from || inner.to >= by || !/^(?:IN|TO)$/.test(terms[inner.to]!.tag)) return null;
    return isNoun(terms[by - 1]) ? { from: pastQuantity(s, from, by), to: by } : null;
  }
  return null;
}

/** `reduce by 12 the number of posts`: the object behind the size. */
function objectBehind(s: SentenceView, b: Binding): Counted | null {
  if (!isDeterminer(s.terms[b.at + 1])) return null;
  const inner = nounPhraseFrom(s.terms, b.at + 2);
  if (!inner) return null;
  const whole = withOf(s.terms, inner);
  return countedBy(s, b, { from: pastQuantity(s, whole.from, whole.to), to: whole.to });
}

/** The noun phrase before a preposition, unless its noun is a verb of change in disguise (`could rise to`). */
function thingBefore(s: SentenceView, to: number): Chunk | null {
  const { terms, words } = s;
  const phrase = nounPhraseBefore(s, to);
  if (!phrase || (phrase.to - phrase.from === 1 && words.value_verbs.has(terms[phrase.from]!.word))) return null;
  const from = pastQuantity(s, phrase.from, phrase.to);
  // `to increase tree coverage`, where the verb reads as a noun
  const disguised = words.value_verbs.has(terms[from]!.word) && terms[from - 1]?.tag === 'TO' && from < phrase.to - 1;
  return { from: disguised ? from + 1 : from, to: phrase.to };
}

/** The whole phrase behind `number of`, participle and all, that ends before term `to`. */
function quantityBefore(s: SentenceView, to: number): Chunk | null {
  const { terms } = s;
  for (let i = to - 1; i > 0 && i > to - 12; i--) {
    if (terms[i - 1]!.word === 'of' && s.words.quantity_nouns.has(terms[i - 2]?.word ?? '')) return { from: i, to };
    if (isFiniteVerb(terms[i]) || terms[i]!.tag === ',') return null;
  }
  return null;
}
