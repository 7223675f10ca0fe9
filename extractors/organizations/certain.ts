import { LINE, type Tokens } from '../../src/core/tokens.ts';
import type { Vocabulary } from '../../src/core/vocabulary.ts';
import type { Lexicon, LexiconHit } from './lexicon.ts';
import { breaksLine } from './reading.ts';

/**
 * Leaves out names of the lexicon that the text around them speaks against: weak names whose body, and whose owners,
 * the document does not name otherwise; houses in which something happens; two names on two lines of a heading that
 * together look like a third; names that a dash runs through.
 * @param houses ids of the bodies that are called by the house they sit in
 */
export function certainOf(houses: readonly string[], lexicon: Lexicon, vocabulary: Vocabulary) {
  const house = new Set(houses);
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

    return hits.flatMap((hit) => {
      if (falls(hit) || isPlace(hit, text, tokens)) return [];
      if (hit.form !== 'weak') return [hit];
      const bodies = hit.bodies.filter((body) => [body.id, ...lexicon.owners(body)].some((id) => named.has(id)));
      return bodies.length > 0 ? [{ ...hit, bodies }] : [];
    });
  };
}
