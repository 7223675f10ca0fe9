import { nounPhraseFrom } from './chunks.ts';
import { type Binding, type Counted, isCount, isShare, type SentenceView } from './sentence.ts';

/**
 * `half of the population, or 2.5 million, needs food`, `40 per cent of staff (or 1,200)`: the same share said as a number, so
 * that it counts what the share is of. Not where the number has a noun of its own (`or 120 ships`).
 */
export function restated(s: SentenceView, b: Binding): Counted | null {
  const { terms } = s;
  if (!isCount(b.value) || terms[b.at - 1]?.word !== 'or' || !/^[,(]$|^-$/.test(terms[b.at - 2]?.tag ?? ''))
    return null;
  const closed = !terms[b.at + 1] || /^(?:[,;.)]|-)$/.test(terms[b.at + 1]!.tag);
  const share = s.before.at(-1);
  if (!closed || nounPhraseFrom(terms, b.at + 1) || !share?.counted || !isShare(share.value)) return null;
  return share.to === b.at - 2 ? { counted: share.counted, to: b.at + 1, head: share.head, like: share } : null;
}
