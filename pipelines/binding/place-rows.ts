import { isFiniteVerb, nounPhraseFrom } from './chunks.ts';
import { type Binding, type Counted, isCount, type SentenceView } from './sentence.ts';
import { subjectBefore } from './subject.ts';

/**
 * A number behind a name in a row, whose noun was said once: `persons detained: Ruritania 120, Sylvania 56`, `in Ruritania
 * 1,200 persons were detained, in Sylvania 340`. The name is where or whose, and is never what is counted.
 */
export function placeRow(s: SentenceView, b: Binding): Counted | null {
  if (!isCount(b.value) || !isBehindName(s, b)) return null;
  const last = s.before.at(-1);
  const joined = last && s.terms.slice(last.to, b.at).every((t) => /^(?:[,;]|CC|DT|IN|NNPS?|VB[DZN]|RB)$/.test(t.tag));
  if (last?.counted && isCount(last.value) && joined)
    return { counted: last.counted, to: b.at + 1, head: last.head, like: last };
  return aboveColon(s, b);
}

/** True where names alone stand between a mark, preposition or beginning and the figure, and nothing that it counts behind it. */
export function isBehindName({ terms }: SentenceView, b: Binding): boolean {
  let at = b.at - 1;
  while (/^NNPS?$/.test(terms[at]?.tag ?? '')) at--;
  if (at === b.at - 1 || nounPhraseFrom(terms, b.at + 1)) return false;
  if (!/^(?:[,;.)]|CC)$/.test(terms[b.at + 1]?.tag ?? '.')) return false;
  while (/^(?:in|from|the)$/.test(terms[at]?.word ?? '')) at--;
  return at < 0 || /^(?:[,;:]|-|CC)$/.test(terms[at]!.tag);
}

/** `The number of persons detained was as follows: Ruritania 120`: what the words before the colon are about. */
function aboveColon(s: SentenceView, b: Binding): Counted | null {
  const colon = s.terms.findIndex((t, i) => i < b.at && t.text === ':');
  const verb = s.terms.findIndex((t, i) => i < colon && isFiniteVerb(t));
  return verb > 0 ? subjectBefore(s, { ...b, at: colon }, verb) : null;
}
