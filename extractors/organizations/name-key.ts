import { fold } from '../../src/core/fold.ts';
import { joinedPrefixes } from '../../src/core/name-automaton.ts';
import { NUMBER, type Tokens, WORD } from '../../src/core/tokens.ts';
import type { Vocabulary } from '../../src/core/vocabulary.ts';
import { joins, type Reading } from './reading.ts';
import { stem } from './stem.ts';
import type { Tables } from './tables.ts';

/** What a name says, without the order and spelling in which it says it. */
export interface NameKey {
  /** Its words, stemmed and sorted; bodies and places named in it stand as `@id` and `#id`. */
  readonly words: readonly string[];
  /** The words as one text, equal for names that say the same. */
  readonly text: string;
  /** The bodies and states that own it. */
  readonly owners: readonly string[];
  /** Its head word, stemmed, or an empty text. */
  readonly head: string;
  /** Its words up to the first tail, in their order, owners left out: what a short form of it keeps. */
  readonly core: string;
}

const small = new Set('of for on in to the a an and & under at with by s de la du des'.split(' '));

/** Makes the function that gives the key of the name at tokens `[from, to)`. */
export function keysOf(
  tables: Tables,
  vocabulary: Vocabulary,
): (reading: Reading, from: number, to: number) => NameKey {
  /** By its first stem: a phrase of stems, and the phrase that stands for it. */
  const synonyms = new Map<string, { from: readonly string[]; to: readonly string[] }[]>();
  for (const [first, ...others] of tables.synonyms) {
    const to = first!.split(' ').map(stem);
    for (const other of others) {
      const from = other.split(' ').map(stem);
      synonyms.set(from[0]!, [...(synonyms.get(from[0]!) ?? []), { from, to }]);
    }
  }
  const letters = new Map(tables.letters.map(([short, long]) => [short, fold(long).split(' ').map(stem)] as const));

  function unify(words: string[]): string[] {
    for (let i = 0; i < words.length; i++) {
      for (const { from, to } of synonyms.get(words[i]!) ?? []) {
        if (from.every((word, k) => words[i + k] === word)) words.splice(i, from.length, ...to);
      }
    }
    return words;
  }

  /** The longest of the names that begin at a token which lies within `[from, to)` and is not all of it. */
  function inside<Hit extends { readonly from: number; readonly to: number }>(
    hits: readonly Hit[] | undefined,
    from: number,
    to: number,
  ): Hit | undefined {
    return hits?.findLast((hit) => hit.to <= to && (hit.from > from || hit.to < to));
  }

  function keyOf(reading: Reading, from: number, to: number): NameKey {
    const { tokens, text } = reading;
    const words: string[] = [];
    const owners: string[] = [];
    const core: string[] = [];
    let head = '';
    let tailed = false;
    for (let i = from; i < to; ) {
      const body = inside(reading.bodiesFrom.get(i), from, to);
      if (body) {
        owners.push(`@${body.bodies[0]!.id}`);
        i = body.to;
        continue;
      }
      const there = reading.placeFrom.get(i);
      const place = there && inside([there], from, to);
      if (place) {
        if (place.place.kind === 'state') owners.push(`#${place.place.id}`);
        else words.push(`#${place.place.id}`);
        i = place.to;
        continue;
      }
      if (head !== '' && tables.tail(tokens.word[i]!)) tailed = true;
      const kind = tokens.kind[i];
      let word = wordAt(text, tokens, i, vocabulary);
      // The prefixes that the automaton joins are joined here too.
      if (joinedPrefixes.has(word) && i + 2 < to && joins(reading, i + 1)) {
        i += 2;
        word += wordAt(text, tokens, i, vocabulary);
        word = vocabulary.wordOf(vocabulary.idOf(word)) || word;
      }
      if ((kind === WORD || kind === NUMBER) && !small.has(word)) {
        const read = letters.get(word)?.filter((part) => !small.has(part)) ?? [stem(word)];
        words.push(...read);
        if (!tailed) core.push(...read);
        // The last head word before the first tail: `Security Council Committee on…` is a committee.
        if (tables.head(tokens.word[i]!) && (head === '' || !tailed)) head = read[0]!;
      }
      i++;
    }
    const unique = [...new Set([...unify(words), ...owners])].sort();
    return { words: unique, text: unique.join(' '), owners, head, core: core.join(' ') };
  }

  return keyOf;
}

function wordAt(text: string, tokens: Tokens, i: number, vocabulary: Vocabulary): string {
  const id = tokens.word[i]!;
  return id === 0 ? fold(text.slice(tokens.start[i], tokens.end[i])) : vocabulary.wordOf(id);
}
