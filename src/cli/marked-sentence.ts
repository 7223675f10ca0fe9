import { visible } from '../report/visible.ts';

/**
 * A sentence on one line with the words in question in double brackets; words that lie in another sentence, or have none, come
 * behind it.
 */
export function markedSentence({
  sentence,
  quote,
  offset,
}: {
  readonly sentence: string | null;
  readonly quote: string;
  readonly offset: number;
}): string {
  if (sentence === null || sentence === quote) return visible(quote);
  const inside = offset >= 0 && sentence.slice(offset, offset + quote.length) === quote;
  return visible(
    inside
      ? `${sentence.slice(0, offset)}[[${quote}]]${sentence.slice(offset + quote.length)}`
      : `${sentence} [[${quote}]]`,
  );
}
