import type { Readable } from '../../src/core/extractor.ts';
import type { Finding } from '../../src/core/mention.ts';
import { tokenFrom } from '../../src/core/tokens.ts';
import { type OperationName, readName, readQuoted } from './name.ts';

/** Several operations are named: a head word in the plural before the first of them, a quotation mark between. */
const plural =
  /\b(?:operations|exercises|drills|campaigns|raids|manoeuvres|maneuvers|programmes|programs|projects)\s\(?["“„«']?$/i;
const opening = /["“„«']/;
const closing = /["”“»']/;
/** The most names of a list. */
const most = 12;

/** Where a name of a list stands: tokens `[from, name.to)`. */
export interface Listed {
  readonly from: number;
  readonly name: OperationName;
}

/**
 * The names that follow one behind a plural (`the operations “Granit”, “Baltika-19” and “Zaslon”`): in quotes, or each with its edition.
 * @param first a name that another rule found
 * @param never words that are no name
 */
export function namesBehind(document: Readable, first: Finding, never: ReadonlySet<number>): Listed[] {
  const { text, tokens } = document;
  if (!plural.test(text.slice(Math.max(0, first.start - 16), first.start))) return [];
  const found: Listed[] = [];
  const at = (i: number): string => (i < tokens.count ? text.slice(tokens.start[i]!, tokens.end[i]!) : '');
  let i = tokenFrom(tokens, first.end);
  while (found.length < most) {
    if (closing.test(at(i))) i++;
    const joint = i;
    if (at(i) === ',') i++;
    if (at(i) === 'and') i++;
    if (i === joint) break;
    const quoted = opening.test(at(i));
    const name = quoted ? readQuoted(text, tokens, i + 1) : readName(text, tokens, i, 3, never);
    if (!name || (quoted ? !closing.test(at(name.to)) : name.edition === null)) break;
    found.push({ from: quoted ? i + 1 : i, name });
    i = name.to;
  }
  return found;
}
