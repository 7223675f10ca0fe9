/** A stretch of tokens `[from, to)`. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Of names that overlap the longest is kept, of equally long ones the one that comes first in the list; those inside it
 * become its parts, the longest first met, none of them overlapping another.
 * @returns the names in the order of the text
 */
export function longest<Name extends Stretch>(names: readonly Name[]): { name: Name; parts: Name[] }[] {
  const order = [...names].sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: { name: Name; parts: Name[] }[] = [];
  // Names that overlap in a chain are settled together; chains are short, so that the whole takes linear time.
  for (let i = 0; i < order.length; ) {
    let end = order[i]!.to;
    let next = i + 1;
    while (next < order.length && order[next]!.from < end) end = Math.max(end, order[next++]!.to);
    const chain = order.slice(i, next).sort((a, b) => b.to - b.from - (a.to - a.from));
    kept.push(...settle(chain).sort((a, b) => a.name.from - b.name.from));
    i = next;
  }
  return kept;
}

/** @param chain names by falling length */
function settle<Name extends Stretch>(chain: readonly Name[]): { name: Name; parts: Name[] }[] {
  const kept: { name: Name; parts: Name[] }[] = [];
  for (const name of chain) {
    const over = kept.find((other) => other.name.from < name.to && name.from < other.name.to);
    if (!over) kept.push({ name, parts: [] });
    else if (contains(over.name, name) && length(name) < length(over.name)) {
      if (!over.parts.some((part) => part.from < name.to && name.from < part.to)) over.parts.push(name);
    }
  }
  for (const { parts } of kept) parts.sort((a, b) => a.from - b.from);
  return kept;
}

const length = ({ from, to }: Stretch): number => to - from;
const contains = (outer: Stretch, inner: Stretch): boolean => outer.from <= inner.from && inner.to <= outer.to;
