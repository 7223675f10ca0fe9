import { isDeterminer, isFiniteVerb, nounPhraseFrom, withOf, wordsOf } from './chunks.ts';
import { stemOf } from './phrasing.ts';
import type { Topic } from './sentence.ts';
import type { Term } from './terms.ts';

/**
 * What a sentence is about, where that is more than one thing: the plural subject before its first verb (`Between 1990 and
 * 2005 our glaciers lost …`), for the `of them` of the sentence behind it. Null where there is none.
 */
export function topicOf(text: string, terms: readonly Term[]): Topic | null {
  const verb = terms.findIndex(isFiniteVerb);
  for (let i = 0; i < verb; i++) {
    if (isDeterminer(terms[i]) || terms[i]!.kind !== 'word') continue;
    const phrase = nounPhraseFrom(terms, i);
    if (!phrase) continue;
    const head = terms[phrase.to - 1]!;
    if (/^NNP?S$/.test(head.tag) && head.kind === 'word' && terms[phrase.to]?.word !== 'that')
      return { counted: wordsOf(text, terms, withOf(terms, phrase)), head: stemOf(head.word) };
    i = phrase.to - 1;
  }
  return null;
}
