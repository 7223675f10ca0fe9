import { BLOCK, CAPITAL, LINE, type Tokens } from '../../src/core/tokens.ts';
import type { Vocabulary } from '../../src/core/vocabulary.ts';
import type { Lexicon, LexiconHit } from './lexicon.ts';
import { breaksLine } from './reading.ts';
import { HEAD, type Tables } from './tables.ts';

/**
 * Leaves out names of the lexicon that the text around them speaks against: weak names where the document names neither the
 * body otherwise, nor its owners, nor any that it is named beside; houses in which something happens; two names on two lines of a heading that
 * together look like a third; names that a dash runs through; and names that are the end of another body's, which a word
 * before them tells apart (`State` Border Service, `International` Stabilization Force).
 * @param houses ids of the bodies that are called by the house they sit in
 */
export function certainOf(houses: readonly string[], lexicon: Lexicon, vocabulary: Vocabulary, tables: Tables) {
  const house = new Set(houses);
  const apart = new Set(tables.apart.map((word) => vocabulary.add(word)));
  const the = vocabulary.add('the');
  const comma = vocabulary.add(',');
  const where = new Set(['in', 'at', 'to', 'from', 'near', 'outside', 'inside'].map((word) => vocabulary.add(word)));

  function isPlace({ from, to, bodies }: LexiconHit, text: string, tokens: Tokens): boolean {
    if (!bodies.some((body) => house.has(body.id))) return false;
    const before = from > 0 && tokens.word[from - 1] === the ? from - 2 : from - 1;
    if (before >= 0 && where.has(tokens.word[before]!)) return true;
    return to + 1 < tokens.count && tokens.word[to] === comma && /^\p{Lu}/u.test(text.slice(tokens.start[to + 1]));
  }

  return (hits: LexiconHit[], text: string, tokens: Tokens): LexiconHit[] => {
    const named = new Set<string>();
    const ends = new Set<number>();
    const starts = new Set<number>();
    for (const { from, to, form, bodies } of hits) {
      ends.add(to);
      starts.add(from);
      if (form === 'name' || form === 'acronym') for (const body of bodies) named.add(body.id);
    }

    function falls({ from, to }: LexiconHit): boolean {
      for (let i = from + 1; i < to; i++) {
        if (text.charAt(tokens.start[i]!) === '—') return true;
        if ((tokens.flags[i]! & LINE) === 0 || !ends.has(i) || !starts.has(i)) continue;
        if (breaksLine(text, tokens, i)) return true;
      }
      return false;
    }

    /** Another body's name ends with this one; shapes find the whole of it by the head word. */
    function isCut({ from, to, form }: LexiconHit): boolean {
      if (form === 'acronym' || from === 0 || ends.has(from) || !apart.has(tokens.word[from - 1]!)) return false;
      if ((tokens.flags[from - 1]! & CAPITAL) === 0 || (tokens.flags[from]! & BLOCK) !== 0) return false;
      if (breaksLine(text, tokens, from)) return false;
      for (let i = from; i < to; i++) if ((tables.bits(tokens.word[i]!) & HEAD) !== 0) return true;
      return false;
    }

    return hits.flatMap((hit) => {
      if (falls(hit) || isCut(hit) || isPlace(hit, text, tokens)) return [];
      if (hit.form !== 'weak') return [hit];
      const bodies = hit.bodies.filter((body) =>
        [body.id, ...body.beside, ...lexicon.owners(body)].some((id) => named.has(id)),
      );
      return bodies.length > 0 ? [{ ...hit, bodies }] : [];
    });
  };
}
