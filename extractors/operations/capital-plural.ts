import type { Readable } from '../../src/core/extractor.ts';
import { BLOCK, CAPITAL, UPPER, WORD } from '../../src/core/tokens.ts';
import type { Listed } from './lists.ts';
import { type OperationName, readName, readQuoted } from './name.ts';

/** Words before the plural in running text; behind others (`Department of Operations Research and Analysis`) it is part of a name. */
const leading =
  /^(?:during|under|in|with|through|by|from|since|after|both|including|like|and|launched|conducted|called|named)$/i;

const opening = /["“„«]/;
const closing = /["”“»]/;

/**
 * The names behind a capitalised plural (`during Operations Granit and Baltika`, `Operations “Granit” and “Baltika” were held`):
 * each a capitalised name, or each in quotes, the last behind `and`.
 * None where the list is not closed, or another capital goes on behind it.
 * @param heads the plurals with a capital, by word number
 * @param never words that are no name
 */
export function namesOfPlural(document: Readable, heads: ReadonlySet<number>, never: ReadonlySet<number>): Listed[] {
  const { text, tokens } = document;
  const at = (i: number): string => (i < tokens.count ? text.slice(tokens.start[i]!, tokens.end[i]!) : '');
  const capital = (i: number): boolean => i < tokens.count && (tokens.flags[i]! & (CAPITAL | BLOCK)) === CAPITAL;
  const read = (i: number): OperationName | null => (capital(i) ? readName(text, tokens, i, 2, never) : null);
  const quotedAt = (i: number): OperationName | null => {
    const name = opening.test(at(i)) ? readQuoted(text, tokens, i + 1) : null;
    return name && closing.test(at(name.to)) ? name : null;
  };
  const found: Listed[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== WORD || (tokens.flags[i]! & (CAPITAL | UPPER)) !== CAPITAL || !heads.has(tokens.word[i]!))
      continue;
    const quoted = quotedAt(i + 1) !== null;
    if (!quoted && !leading.test(at(i - 1))) continue;
    const list: Listed[] = [];
    let closed = false;
    for (let next = i + 1; !closed; ) {
      const name = quoted ? quotedAt(next) : read(next);
      if (!name) break;
      list.push({ from: quoted ? next + 1 : next, name });
      closed = list.length > 1 && at(next - 1) === 'and';
      next = quoted ? name.to + 1 : name.to;
      if (closed) break;
      if (at(next) === ',') next++;
      if (at(next) === 'and') next++;
      if (next === (quoted ? name.to + 1 : name.to)) break;
    }
    if (closed && (quoted || !capital(list.at(-1)!.name.to))) found.push(...list);
  }
  return found;
}
