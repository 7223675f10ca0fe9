import type { Starts } from './pattern-starts.ts';

/** How far a match may reach, and what it cannot do without; most tokens that a pattern may begin at have neither near them. */
export interface Extent {
  /** The most tokens of a match; infinite where that is not known. */
  readonly longest: number;
  /** Sets of words: every match has a token of each. */
  readonly needs: readonly ReadonlySet<number>[];
}

/** Of what takes no token: a mark in the notation, nothing at all. */
export const nothing: Extent = { longest: 0, needs: [] };

/** One token of some words; of a kind of token nothing is known but that it is one. */
export const oneToken = (words: Starts): Extent => ({ longest: 1, needs: needOf(words) });

/** The words that something begins with are needed, where nothing else begins it. */
export const needOf = (starts: Starts): ReadonlySet<number>[] =>
  typeof starts === 'object' && 'has' in starts ? [starts] : [];

/** Of pieces that follow each other. */
export const inSequence = (pieces: readonly Extent[]): Extent => ({
  longest: pieces.reduce((sum, { longest }) => sum + longest, 0),
  needs: pieces.flatMap(({ needs }) => needs),
});

/** Of pieces of which one is there: it needs the rarest of what one piece needs, or that of another. */
export function anyOf(pieces: readonly Extent[]): Extent {
  const longest = Math.max(...pieces.map((piece) => piece.longest));
  if (pieces.length === 1) return pieces[0]!;
  const rarest = pieces.map(({ needs }) => [...needs].sort((a, b) => a.size - b.size)[0]);
  const all = rarest.flatMap((need) => need ?? []);
  return { longest, needs: all.length === pieces.length ? [new Set(all.flatMap((need) => [...need]))] : [] };
}
