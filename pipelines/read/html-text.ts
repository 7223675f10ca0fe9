import { parseFragment } from 'parse5';
import type { TextBuilder } from '../../src/core/text-builder.ts';
import { isText } from './html-tree.ts';
import { addNormal, plainText } from './normal.ts';

const reference = /&(?:#x?[0-9a-f]+|[a-z][a-z0-9]*);?/iy;

/** A character reference as the parser reads it: what it stands for, and how many characters of the source it takes. */
interface Decoded {
  readonly text: string;
  readonly length: number;
}
const decoded = new Map<string, Decoded | null>();

/**
 * What a candidate for a reference stands for; null where it is text. Old names need no semicolon, and what follows them
 * is text: `&notit;` is `¬it;`.
 */
function decode(found: string): Decoded | null {
  const known = decoded.get(found);
  if (known !== undefined) return known;
  const [node] = parseFragment(found).childNodes;
  const value = node && isText(node) ? node.value : found;
  let made: Decoded | null = null;
  if (value !== found) {
    const first = value.codePointAt(0)! > 0xffff ? 2 : 1;
    const rest = value.slice(first);
    // Two characters stand for one reference only where they are not there in the source.
    const follows = rest !== '' && found.endsWith(rest);
    made = { text: follows ? value.slice(0, first) : value, length: found.length - (follows ? rest.length : 0) };
  }
  if (decoded.size < 5000) decoded.set(found, made);
  return made;
}

/**
 * Adds the value of an HTML text node and maps it character for character to the raw characters that it was read from:
 * over character references (`&amp;`), line ends of two characters, and stray tags that the parser dropped in between.
 * @param source where the raw characters begin in the source, and what they are; null where it has none
 */
export function addHtmlText(builder: TextBuilder, value: string, source: { start: number; raw: string } | null): void {
  if (!source || source.raw === value) {
    addNormal(builder, value, source ? source.start : null);
    return;
  }
  const { start, raw } = source;
  let i = 0;
  let from = 0;
  let offset = 0;
  const flush = (to: number): void => {
    if (to > from) addNormal(builder, value.slice(from, to), start + from + offset);
  };
  for (let j = 0; j < value.length; ) {
    if (raw[i] === value[j] && raw[i] !== '&') {
      i++;
      j++;
      continue;
    }
    flush(j);
    reference.lastIndex = i;
    const found = raw[i] === '&' ? reference.exec(raw)?.[0] : undefined;
    const known = found === undefined ? null : decode(found);
    if (known && value.startsWith(known.text, j)) {
      addReference(builder, known.text, start + i, known.length);
      i += known.length;
      j += known.text.length;
    } else if (raw[i] === '&' && value[j] === '&') {
      builder.add('&', start + i);
      i++;
      j++;
    } else if (raw[i] === '<') {
      const close = raw.indexOf('>', i);
      i = close < 0 ? raw.length : close + 1;
    } else if (raw[i] === '\r' || raw[i] === '\0') i++;
    else {
      // The parser put something else here; the rest is mapped as a whole.
      const rest = plainText(value.slice(j));
      builder.add(builder.endsInSpace ? rest.trimStart() : rest, start + i, Math.max(0, raw.length - i));
      return;
    }
    from = j;
    offset = i - j;
  }
  flush(value.length);
}

/** What a reference stands for, in its normal form. */
function addReference(builder: TextBuilder, text: string, source: number, length: number): void {
  const plain = plainText(text);
  if (plain.trim()) builder.add(plain, source, length);
  else if (plain && !builder.endsInSpace) builder.add(' ', source, length);
}
