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
  const places = [...new Map(judged.map((one) => [nameOf(one), one])).values()].map(placed);
  const there = now.map(placed);
  const byWords = groupBy(there, ({ words }) => words);
  const byName = new Map(there.map((one) => [one.name, one]));
  const taken = new Set<string>();
  for (const [words, group] of groupBy(places, (one) => one.words)) {
    if (group[0]!.type === null || group[0]!.chief === null) {
      for (const one of group) {
        const same = byName.get(one.name);
        if (same && same.quote === one.quote) found.set(one.name, same.id);
      }
      continue;
    }
    const candidates = byWords.get(words) ?? [];
    const bySentence = groupBy(candidates, ({ sentence }) => sentence);
    // What stands in a sentence of the same words is settled first, and the rest by what is left.
    for (const [sentence, inSentence] of groupBy(group, (one) => one.sentence))
      pair(inSentence, bySentence.get(sentence) ?? []);
    pair(group, candidates);
  }
  return found;

  function pair(all: readonly Placed[], candidates: readonly Placed[]): void {
    const left = () => ({
      open: all.filter(({ name }) => found.get(name) === null).sort((a, b) => a.at - b.at),
      free: candidates.filter(({ name }) => !taken.has(name)).sort((a, b) => a.at - b.at),
    });
    const inOrder = left();
    if (inOrder.open.length === inOrder.free.length) settle(inOrder.open.map((one, i) => [one, inOrder.free[i]!]));
    // Only so many places around each are held against it; what takes all of these leaves others for the next round.
    for (let before = -1; before !== taken.size; ) {
      before = taken.size;
      const { open, free } = left();
      if (open.length === 0 || free.length === 0) return;
      settle(nearest(open, free));
    }
  }

  function settle(pairs: readonly (readonly [Placed, Placed])[]): void {
    for (const [one, candidate] of pairs) {
      if (found.get(one.name) !== null || taken.has(candidate.name)) continue;
      if (one.id !== candidate.id && !alike(one, candidate)) continue;
      found.set(one.name, candidate.id);
      taken.add(candidate.name);
    }
  }
}

/** A standing with what it is compared by, worked out once. */
interface Placed extends Pick<Standing, 'id' | 'type' | 'at' | 'sentenceAt'> {
  /** `TARGET ID`. */
  readonly name: string;
  /** Target, type, quote and chief words: only what shares these is compared. */
  readonly words: string;
  readonly quote: string;
  readonly chief: string | null;
  readonly sentence: string | null;
  /** The words of its sentence; made when they are asked for. */
  readonly sentenceWords: () => ReadonlySet<string>;
}

function placed(one: Standing): Placed {
  const { id, target, type, at, sentenceAt } = one;
  const sentence = one.sentence === null ? null : plain(one.sentence);
  const [quote, chief] = [plain(one.quote), one.words === null ? null : plain(one.words)];
  let words: ReadonlySet<string> | undefined;
  const sentenceWords = () => {
    words ??= new Set(sentence?.toLowerCase().match(/[\p{L}\p{N}]+/gu));
    return words;
  };
  const shared = JSON.stringify([target, type, quote, chief]);
  return { id, type, at, sentenceAt, name: nameOf(one), words: shared, quote, chief, sentence, sentenceWords };
}

/** How many places before and behind are held against one; all would be quadratic where a long text names one body throughout. */
const around = 50;

/** Pairs of what may be meant, the nearest first. Both lists are in the order of the text. */
function nearest(open: readonly Placed[], free: readonly Placed[]): (readonly [Placed, Placed])[] {
  const byId = new Map(free.map((one) => [one.id, one]));
  let next = 0;
  const pairs = open.flatMap((one) => {
    while (next < free.length && free[next]!.at < one.at) next++;
    const near = free.slice(Math.max(0, next - around), next + around);
    const same = byId.get(one.id);
    return [...(same && !near.includes(same) ? [same, ...near] : near)].map((other) => ({
      ...{ one, other, distance: distance(one, other) },
    }));
  });
  return pairs.sort((a, b) => a.distance - b.distance).map(({ one, other }) => [one, other]);
}

const nameOf = ({ target, id }: Pick<Standing, 'target' | 'id'>): string => `${target} ${id}`;

/** Breaks of lines are no words; another reading may set them otherwise. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** True where half of the words of the shorter sentence are in the other one, too: one that was cut or mended otherwise. */
function alike(one: Placed, other: Placed): boolean {
  if (one.sentence !== null && one.sentence === other.sentence) return /[\p{L}\p{N}]/u.test(one.sentence);
  const [a, b] = [one.sentenceWords(), other.sentenceWords()];
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared > 0 && shared * 2 >= Math.min(a.size, b.size);
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
function distance(one: Placed, other: Placed): number {
  if (one.id === other.id) return -1;
  const inText = Math.abs(one.at - other.at);
  const same = one.sentence !== null && one.sentence === other.sentence;
  const inSentence = Math.abs(one.at - one.sentenceAt - (other.at - other.sentenceAt));
  return same ? inSentence * 1e7 + inText : 1e14 + inText;
}
