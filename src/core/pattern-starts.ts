/** Word ids, or a whole kind of token; `capital` is a word that begins with one. */
export type Start = ReadonlySet<number> | 'word' | 'capital' | 'number' | 'mark' | 'any';

/**
 * Which tokens something can begin with; a list means any of its parts. A pattern is tried only where its first element may
 * begin, which is what keeps a scan over a text linear.
 */
export type Starts = Start | readonly Start[];

/** All that any of them may begin with. */
export function unionOf(all: readonly Starts[]): Starts {
  const ids = new Set<number>();
  const kinds = new Set<Exclude<Start, ReadonlySet<number>>>();
  for (const start of all.flat() as Start[]) {
    if (typeof start === 'string') kinds.add(start);
    else for (const id of start) ids.add(id);
  }
  if (kinds.has('any')) return 'any';
  if (kinds.size === 0) return ids;
  return ids.size === 0 ? [...kinds] : [...kinds, ids];
}
