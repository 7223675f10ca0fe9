import { fold } from '../core/fold.ts';
import type { EntityType } from './names.ts';

/** Longer names are compared by their beginning. */
const longest = 300;

/** What stands before the name of an operation and is no part of it. */
const operationWords = /^(?:(?:the|special|preventive|joint|military)\s+)*(?:operation|exercise|campaign)s?\s+(?=\S)/;

/**
 * A name as names are compared: lower case, without accents, quotes, a leading article, or (of an operation) the word
 * that says that it is one. `“Operation Atalanta”` becomes `atalanta`.
 */
export function foldName(type: EntityType, name: string): string {
  const plain = fold(name)
    .replace(/["“”„«»‹›]|^'|'$/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^the (?=\S)/, '');
  return (type === 'operation' ? plain.replace(operationWords, '') : plain).slice(0, longest);
}

/** A reference to an edition of an operation taken apart: `nelegal-21` is `nelegal` and 2021. */
export function splitEdition(folded: string): { series: string; editions: string[] } | null {
  const match = /^(.*\S)[\s-]+(?:'?(\d{2})|(\d{4}))$/.exec(folded);
  if (!match) return null;
  const [, series = '', short, long] = match;
  return { series: series.replace(/[\s-]+$/, ''), editions: long ? [long] : [`20${short}`, short!] };
}

/** True for what is written like an acronym: `CSTO`, `OSCE/ODIHR`, `UN`, `BSEC-PABSEC`. */
export const isAcronym = (name: string): boolean =>
  /^\p{Lu}[\p{Lu}\p{N}&./-]{1,11}$/u.test(name) && /\p{Lu}.*\p{Lu}/u.test(name);
