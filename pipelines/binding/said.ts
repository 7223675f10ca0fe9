import type { Term } from './terms.ts';

/** The words and the tags of a sentence, each once. */
interface Said {
  readonly words: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
}

/** Many rules are asked for every figure and need a word that hardly any sentence has; so a sentence is looked through once. */
const known = new WeakMap<readonly Term[], Said>();

function saidIn(terms: readonly Term[]): Said {
  const said = known.get(terms);
  if (said) return said;
  const fresh = { words: new Set(terms.map(({ word }) => word)), tags: new Set(terms.map(({ tag }) => tag)) };
  known.set(terms, fresh);
  return fresh;
}

/** True where one of some words, in small letters, stands in a sentence. */
export function says(terms: readonly Term[], ...words: readonly string[]): boolean {
  const said = saidIn(terms).words;
  return words.some((word) => said.has(word));
}

/** True where a sentence has a term with a tag. */
export const hasTag = (terms: readonly Term[], tag: string): boolean => saidIn(terms).tags.has(tag);

/** The first term that ends behind a position of the text; -1 where none does. */
export function termAt(terms: readonly Term[], position: number): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (terms[middle]!.end <= position) low = middle + 1;
    else high = middle;
  }
  return low < terms.length ? low : -1;
}
