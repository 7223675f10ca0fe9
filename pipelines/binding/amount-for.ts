import { nounPhraseFrom, withOf, wordsOf } from './chunks.ts';
import { afterArticle, headOf, perBase } from './phrasing.ts';
import { type Binding, type Counted, isMoney, type SentenceView } from './sentence.ts';

/** What a sum is set aside for a while of, which is no purpose: `for the period from 1 July`. */
const spans = /^(?:period|year|month|biennium|quarter|time|term|day|week)s?$/;

/**
 * `appropriated an amount of $33 million (gross), equivalent to $2 million per month, for the Mission`: the amount says nothing
 * but for whom it is. The sum that is equivalent to it is for the same.
 */
export function amountFor(s: SentenceView, b: Binding): Counted | null {
  const { terms } = s;
  if (!isMoney(b.value)) return null;
  const noun = terms[b.at - 2];
  const amount = terms[b.at - 1]?.word === 'of' && /^(?:amount|sum|total)$/.test(noun?.word ?? '') ? noun! : null;
  const last = s.before.at(-1);
  const same = !amount && isEquivalent(s, b.at) && last?.how === 'amount-for' ? terms[last.at - 2]! : null;
  if (!amount && !same) return null;
  const rate = perBase(s, b.at + 1);
  const at = afterAsides(s, b.at + 1);
  const phrase = terms[at]?.word === 'for' ? nounPhraseFrom(terms, afterArticle(s, at + 1)) : null;
  if (!phrase || spans.test(terms[phrase.to - 1]!.word)) return null;
  const whole = withOf(terms, phrase);
  const words = [(amount ?? same)!.text, ...(rate ? [rate.words] : []), 'for', wordsOf(s.text, terms, whole)];
  return { counted: words.join(' '), to: b.at + 1, head: headOf(s, phrase) };
}

const isEquivalent = ({ terms }: SentenceView, at: number): boolean =>
  terms[at - 1]?.tag === 'TO' && terms[at - 2]?.word === 'equivalent';

/** The term behind a bracket, a rate and an equivalent sum between commas. */
function afterAsides(s: SentenceView, from: number): number {
  const { terms } = s;
  for (let at = from; ; ) {
    const start = at;
    const close = terms[at]?.tag === '(' ? terms.findIndex((t, i) => i > at && t.tag === ')') : -1;
    if (close > 0) at = close + 1;
    at = perBase(s, at)?.to ?? at;
    if (terms[at]?.tag === ',' && terms[at + 3]?.tag === 'FIG' && isEquivalent(s, at + 3)) at += 4;
    if (terms[at]?.tag === ',' && terms[at + 1]?.word === 'for') at++;
    if (at === start) return at;
  }
}

/** `they earn $300 per month`: a sum with nothing but its base; the base is kept, so that nobody reads it as a sum. */
export function bareRate(s: SentenceView, b: Binding): Counted | null {
  const rate = isMoney(b.value) ? perBase(s, b.at + 1) : null;
  return rate && rate.words !== 'each' ? { counted: rate.words, to: rate.to, head: null } : null;
}
