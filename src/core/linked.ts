import type { Evidence } from './evidence.ts';

/**
 * By which way a mention was linked to its entity, for the person who asks. It says nothing of how sure the mention is: what
 * speaks for and against it stands in other evidence.
 */
export const linkedBy = (entity: string, way: string): Evidence => ({
  name: 'link',
  weight: 0,
  note: `linked to ${entity} by ${way}`,
});

/** Words of two names that are compared: in both, in the first alone, in the second alone. */
export interface WordsCompared {
  /** 0 for nothing in common, 1 for the same. */
  readonly score: number;
  readonly common: readonly string[];
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
}

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ') || 'none';

/** `similarity 0.86: in common “committee”, “water”; only here “state”; only there none`. */
export const similarityInWords = ({ score, common, onlyFirst, onlySecond }: WordsCompared): string =>
  `similarity ${score.toFixed(2)}: in common ${quoted(common)}; only here ${quoted(onlyFirst)}; only there ${quoted(onlySecond)}`;
