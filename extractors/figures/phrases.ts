import type { Vocabulary } from '../../src/core/vocabulary.ts';
import { exists, glued, newBlock, quote, type View } from './view.ts';

/** One entry of a phrase table: what it says, and the exact spelling where case counts. */
interface Leaf<T> {
  readonly value: T;
  readonly exact: string | null;
}
interface Node<T> {
  readonly next: Map<number, Node<T>>;
  leaves: Leaf<T>[];
}

/** Words and signs of one or several tokens, each with what it says; looked up at a token, the longest first. */
export interface Phrases<T> {
  add(phrase: string, value: T, exact?: boolean): void;
  /** The longest phrase that begins at token `at`; it does not run over a blank line. */
  from(view: View, at: number): { readonly to: number; readonly value: T } | null;
  /** The longest phrase that ends before token `to`; `hanging`: at the end of the block before. */
  upTo(view: View, to: number, hanging?: boolean): { readonly from: number; readonly value: T } | null;
}

/** The pieces that the lexer cuts a phrase into. */
const piecesOf = (phrase: string): string[] => phrase.match(/[\p{L}\p{M}]+|\d+|[^\s\p{L}\p{M}\d]/gu) ?? [];

/** An empty table. Phrases are kept forwards and backwards, so that they can be sought on either side of a number. */
export function phrases<T>(vocabulary: Vocabulary): Phrases<T> {
  const forward: Node<T> = { next: new Map(), leaves: [] };
  const backward: Node<T> = { next: new Map(), leaves: [] };
  const put = (root: Node<T>, ids: readonly number[], leaf: Leaf<T>): void => {
    let node = root;
    for (const id of ids) {
      const known = node.next.get(id) ?? { next: new Map(), leaves: [] };
      node.next.set(id, known);
      node = known;
    }
    // What is spelt exactly is asked first.
    if (leaf.exact === null) node.leaves.push(leaf);
    else node.leaves.unshift(leaf);
  };
  return {
    add(phrase, value, exact = false) {
      const ids = piecesOf(phrase).map((piece) => vocabulary.add(piece));
      const leaf = { value, exact: exact ? phrase : null };
      put(forward, ids, leaf);
      put(backward, [...ids].reverse(), leaf);
    },
    from(view, at) {
      let node: Node<T> | undefined = forward;
      let best: { to: number; value: T } | null = null;
      for (let i = at; exists(view, i) && (i === at || !newBlock(view, i)); i++) {
        node = node.next.get(view.tokens.word[i]!);
        if (!node) break;
        const leaf = fitting(node.leaves, view, at, i + 1);
        if (leaf) best = { to: i + 1, value: leaf.value };
      }
      return best;
    },
    upTo(view, to, hanging = false) {
      let node: Node<T> | undefined = backward;
      let best: { from: number; value: T } | null = null;
      for (let i = to - 1; i >= 0 && (!newBlock(view, i + 1) || (hanging && i === to - 1)); i--) {
        node = node.next.get(view.tokens.word[i]!);
        if (!node) break;
        const leaf = fitting(node.leaves, view, i, to);
        if (leaf) best = { from: i, value: leaf.value };
      }
      return best;
    },
  };
}

/** The leaf that is spelt so, else the first that may be in any case: 5 `CUP` are Cuban pesos, 5 `cups` are measured. */
function fitting<T>(leaves: readonly Leaf<T>[], view: View, from: number, to: number): Leaf<T> | undefined {
  return leaves.find((leaf) => leaf.exact === null || quote(view, from, to).replace(/\s+/g, ' ') === leaf.exact);
}

/** True where token `at` stands alone to the left: spaced, or behind a bracket or quote. */
export const opens = (view: View, at: number): boolean => !glued(view, at) || /^[([{"'“‘«]$/.test(quote(view, at - 1));
