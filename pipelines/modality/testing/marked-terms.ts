import { lex } from '../../../src/core/tokens.ts';
import type { FigureValue } from '../../../src/core/value.ts';
import { Vocabulary } from '../../../src/core/vocabulary.ts';
import { type Term, termsOf } from '../../binding/terms.ts';

const vocabulary = new Vocabulary();

/** The terms of a sentence, numbers as figures, and which of them stands in double square brackets. */
export function markedTerms(marked: string): { terms: Term[]; at: number } {
  const start = marked.indexOf('[[');
  const text = marked.replace('[[', '').replace(']]', '');
  const covers = [...text.matchAll(/\$?\d[\d,]*%?/g)].map((match) => ({
    kind: 'figure' as const,
    mention: {
      type: 'figure' as const,
      start: match.index,
      end: match.index + match[0].length,
      rules: [],
      evidence: [],
      entity: null,
      value: { kind: 'figure', unit: '1' } as FigureValue,
    },
  }));
  const terms = termsOf(text, lex(text, vocabulary), { start: 0, end: text.length }, covers);
  return { terms, at: terms.findIndex((term) => term.start === start) };
}
