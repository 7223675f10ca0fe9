import { isDeterminer, isNoun, nounPhraseFrom, placePhrase, withOf, withOthers, wordsOf } from './chunks.ts';
import { afterArticle, headOf, perBase } from './phrasing.ts';
import { type Binding, type Counted, isMoney, type SentenceView } from './sentence.ts';

/** Nouns of those who receive, by their ending: `to victims`, `to developing countries`, `to partners`. */
const isPeople = (s: SentenceView, at: number): boolean =>
  /(?:[eo]rs?|ists?|ees?|ants?|ents?|ies|tims?|people|women|men|children|persons?|states?)$/.test(s.terms[at]!.word);

/** Heads of what money is paid into for a purpose. */
const pots = /^(?:fund|appeal|programme|program|plan|initiative|facility|project|budget)$/;

/**
 * What a sum is for: `$119,400 in restitution`, `$135 million for humanitarian assistance`, `$2 million to the Agency for a
 * camp`, `$5 million to be set aside for repairs`, `$100 billion annually to finance programmes`, `$3 million to the Trust
 * Fund`. Null where only the receiver or the place is told.
 */
export function moneyIn(s: SentenceView, b: Binding): Counted | null {
  const { terms } = s;
  if (!isMoney(b.value)) return null;
  const rate = perBase(s, b.at + 1);
  // `p.a.`, `a person`
  let at = rate?.to ?? b.at + 1;
  while (/^(?:a|an|per|each|every|annum|capita|person)$/.test(terms[at]?.word ?? '')) at++;
  const financed = financing(s, at);
  const behind = setAside(s, at) ?? receiver(s, at) ?? at;
  if (!financed && !/^(?:in|for|as|to)$/.test(terms[behind]?.word ?? '')) return null;
  const from = financed ?? afterArticle(s, behind + 1);
  const phrase = nounPhraseFrom(terms, from);
  if (!phrase || (!financed && !isPurpose(s, behind, phrase, behind > at))) return null;
  let whole = withOthers(terms, withOf(terms, phrase), false);
  // `capacity building in the banks`
  const scene = terms[whole.to - 1]!.tag === 'VBG' ? placePhrase(terms, whole.to) : null;
  if (scene) whole = { from: whole.from, to: scene.to };
  const words = wordsOf(s.text, terms, whole);
  return { counted: rate ? `${words} ${rate.words}` : words, to: whole.to, head: headOf(s, phrase) };
}

/** True where the phrase behind the preposition says for what the money is, and not to whom or where it goes. */
function isPurpose(
  s: SentenceView,
  at: number,
  phrase: { readonly from: number; readonly to: number },
  given: boolean,
): boolean {
  const { terms } = s;
  const { word } = terms[at]!;
  // `$7 million for the period`: when, and not for what.
  if (/^(?:periods?|year|month|biennium|quarter|time being|term)$/.test(terms[phrase.to - 1]!.word)) return false;
  const inside = terms.slice(phrase.from, phrase.to);
  const named = inside.some((t) => t.tag === 'NNP' || t.tag === 'NNPS');
  // `in the poorest countries`, `in Sylvania` tell where; `to the Ministry` tells who gets it, `to repairs` for what.
  if (word === 'in') return terms[at + 1]!.tag !== 'DT' && !/^\p{Lu}.*[^s]$/u.test(terms[phrase.from]!.text);
  if (word === 'to') {
    const into =
      pots.test(terms[phrase.to - 1]!.text.toLowerCase()) ||
      pots.test(inside.at(-1)!.text.split(/\s/).at(-1)!.toLowerCase());
    if (into && isDeterminer(terms[at + 1])) return true;
    // Behind `to` a bare noun may be a verb: `$6 million to support refugees`.
    const plain = isDeterminer(terms[at + 1]) || terms[phrase.from]!.tag === 'NNS';
    return plain && !named && !isPeople(s, phrase.to - 1);
  }
  // `$1 billion for Africa` tells for whom; `$1 billion to the Agency for the Kelm Centre` has told that already.
  return word !== 'for' || given || !inside.every((t) => /^NNPS?$/.test(t.tag));
}

/** `to the Agency for`: the term of the `for` behind a receiver with a name. */
function receiver(s: SentenceView, at: number): number | null {
  const { terms } = s;
  if (terms[at]?.word !== 'to') return null;
  const phrase = nounPhraseFrom(terms, afterArticle(s, at + 1));
  if (!phrase || !/^NNPS?$/.test(terms[phrase.to - 1]!.tag)) return null;
  let to = withOf(terms, phrase).to;
  if (terms[to]?.tag === '(' && terms[to + 2]?.tag === ')') to += 3;
  return terms[to]?.word === 'for' ? to : null;
}

/** `to be set aside for`, `is earmarked for`, `allocated for`: the term of the `for`. */
function setAside({ terms }: SentenceView, at: number): number | null {
  let to = at;
  while (/^(?:to|be|is|are|was|were|been|has|have|had|will|would|which|that|also)$/.test(terms[to]?.word ?? '')) to++;
  if (
    !/^(?:set|allocated|earmarked|reserved|provided|budgeted|appropriated|spent|used|intended|committed|disbursed)$/.test(
      terms[to]?.word ?? '',
    )
  )
    return null;
  if (terms[to]!.word === 'set' && terms[to + 1]?.word !== 'aside') return null;
  to += terms[to]!.word === 'set' ? 2 : 1;
  return terms[to]?.word === 'for' ? to : null;
}

/** `to finance adaptation programmes`: where the object begins of what the money pays. */
function financing(s: SentenceView, at: number): number | null {
  const { terms } = s;
  const verb = /^(?:finance|fund|cofinance|co-finance|subsidi[sz]e|bankroll)$/;
  if (terms[at]?.word !== 'to' || !verb.test(terms[at + 1]?.word ?? '')) return null;
  const from = afterArticle(s, at + 2);
  return isNoun(terms[from]) || /^(?:JJ|VB[GN])/.test(terms[from]?.tag ?? '') ? from : null;
}
