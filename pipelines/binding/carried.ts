import { indexAt } from '../../src/core/span.ts';
import type { FigureContext } from './context.ts';
import { hasPointer } from './pointers.ts';
import { type Binding, isShare } from './sentence.ts';

/** The last figure that counted something, and the number of its sentence. */
export interface Carried {
  readonly binding: Binding;
  /** The one that it is a part of, or whose noun it takes over. */
  readonly whole: Binding | null;
  readonly sentence: number;
}

/** The figure whose noun a chain of figures without one takes over. */
function rootOf(binding: Binding): Binding {
  let root = binding;
  while (root.how === 'elided' && root.like) root = root.like;
  return root;
}

/** How many sentences on a noun is still understood. */
const reach = 2;

/**
 * What the figures of a sentence may take over from a figure before it: within its paragraph, and from the one above only
 * where the sentence says so (`Of these, …`).
 */
export function carriedTo(
  i: number,
  carried: Carried | null,
  { text, sentences, blocks }: FigureContext,
): Binding | null {
  if (!carried || i - carried.sentence > reach) return null;
  const sentence = sentences[i]!;
  const above = indexAt(blocks, sentence.start) - indexAt(blocks, sentences[carried.sentence]!.start);
  const pointed = above === 1 && hasPointer('takes_up', text.slice(sentence.start, sentence.end));
  if (above !== 0 && !pointed) return null;
  // `The remaining 600` are the rest of the whole.
  const rest = /^(?:the )?remaining\b/i.test(text.slice(sentence.start, sentence.end));
  return rest && carried.whole ? carried.whole : carried.binding;
}

/** The last of a sentence's figures that counts something, with the number of the sentence; null where none does. */
export function lastCounted(bindings: readonly Binding[], sentence: number): Carried | null {
  // Things rather than shares of them are understood.
  const binding = bindings.findLast((b) => b.counted && !isShare(b.value)) ?? bindings.findLast((b) => b.counted);
  if (!binding) return null;
  return { binding, whole: bindings.find((b) => b.figure === binding.partOf) ?? rootOf(binding), sentence };
}
