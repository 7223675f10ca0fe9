/** Where a mention or claim stands, told so that it can be found again in another reading of the same document. */
export interface Standing {
  readonly target: 'mention' | 'fact';
  readonly id: string;
  /** A mention type or fact type; null where a review of before does not tell it. */
  readonly type: string | null;
  /** What was quoted: the words of a mention, the sentence of a claim. */
  readonly quote: string;
  /** The words of the mention, or of the claim's chief mention, and their place in the text. Null: not told. */
  readonly words: string | null;
  readonly at: number;
  readonly sentence: string | null;
  readonly sentenceAt: number;
}

/**
 * Finds what verdicts were given on in a newer reading of one document, by the words: same target and type, same quote and, of
 * claims, same chief words. Where they stand more than once, the one in the same sentence is meant, then the one that
 * has the id still, then the nearest in a sentence that is much alike; elsewhere the words may mean something else. Where
 * as many places are judged as there are, they keep their order, so that a text that moved does not shift verdicts by one.
 * Two places that were judged never end up on one.
 * @returns by `TARGET ID` of the place that was judged the id that it has now; null: it is nowhere
 */
export function reattach(judged: readonly Standing[], now: readonly Standing[]): Map<string, string | null> {
  const found = new Map<string, string | null>(judged.map((one) => [nameOf(one), null]));
  const places = [...new Map(judged.map((one) => [nameOf(one), one])).values()];
  const byWords = groupBy(now, wordsOf);
  const byName = new Map(now.map((one) => [nameOf(one), one]));
  const taken = new Set<string>();
  for (const group of groupBy(places, wordsOf).values()) {
    if (group[0]!.type === null || group[0]!.words === null) {
      for (const one of group) {
        const same = byName.get(nameOf(one));
        if (same && plain(same.quote) === plain(one.quote)) found.set(nameOf(one), same.id);
      }
      continue;
    }
    const candidates = byWords.get(wordsOf(group[0]!)) ?? [];
    // What stands in a sentence of the same words is settled first, and the rest by what is left.
    for (const [sentence, inSentence] of groupBy(group, sentenceOf)) {
      pair(
        inSentence,
        candidates.filter((one) => sentenceOf(one) === sentence),
      );
    }
    pair(group, candidates);
  }
  return found;

  function pair(all: readonly Standing[], candidates: readonly Standing[]): void {
    const open = all.filter((one) => found.get(nameOf(one)) === null).sort((a, b) => a.at - b.at);
    const free = candidates.filter((one) => !taken.has(nameOf(one))).sort((a, b) => a.at - b.at);
    const inOrder = open.length === free.length ? open.map((one, i) => [one, free[i]!] as const) : [];
    const nearest = open
      .flatMap((one) => free.map((candidate) => [one, candidate] as const))
      .sort((a, b) => distance(...a) - distance(...b));
    for (const [one, candidate] of [...inOrder, ...nearest]) {
      if (one.id !== candidate.id && !alike(one.sentence, candidate.sentence)) continue;
      if (found.get(nameOf(one)) !== null || taken.has(nameOf(candidate))) continue;
      found.set(nameOf(one), candidate.id);
      taken.add(nameOf(candidate));
    }
  }
}

const nameOf = ({ target, id }: Standing): string => `${target} ${id}`;

/** Breaks of lines are no words; another reading may set them otherwise. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

const sentenceOf = ({ sentence }: Standing): string | null => (sentence === null ? null : plain(sentence));

const wordsOf = ({ target, type, quote, words }: Standing): string =>
  JSON.stringify([target, type, plain(quote), words === null ? null : plain(words)]);

/** True where half of the words of the shorter sentence are in the other one, too: one that was cut or mended otherwise. */
function alike(one: string | null, other: string | null): boolean {
  const [a, b] = [one, other].map((text) => new Set(text?.toLowerCase().match(/[\p{L}\p{N}]+/gu)));
  const shared = [...a!].filter((word) => b!.has(word)).length;
  return shared > 0 && shared * 2 >= Math.min(a!.size, b!.size);
}

/** Items by what a function tells of them, in the order of their first. */
export function groupBy<T, Key>(list: readonly T[], keyOf: (item: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const item of list) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** How far off a place is: 0 where the id is the same, else by the place in its sentence where that is the same, then in the text. */
function distance(one: Standing, other: Standing): number {
  if (one.id === other.id) return -1;
  const inText = Math.abs(one.at - other.at);
  const same = one.sentence !== null && sentenceOf(one) === sentenceOf(other);
  const inSentence = Math.abs(one.at - one.sentenceAt - (other.at - other.sentenceAt));
  return same ? inSentence * 1e7 + inText : 1e14 + inText;
}
