import type { TextBuilder } from '../../src/core/text-builder.ts';
import { addNormal } from './normal.ts';

const reference = /&(?:#x?[0-9a-f]+|[a-z][a-z0-9]*);?/iy;

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
    const found = reference.exec(raw)?.[0];
    if (
      raw[i] === '&' &&
      found &&
      !(value.startsWith(found, j) && value[j] === '&' && found !== '&amp;' && !found.endsWith(';'))
    ) {
      const length = /[\ud800-\udbff]/.test(value[j]!) ? 2 : 1;
      addReference(builder, value.slice(j, j + length), start + i, found.length);
      i += found.length;
      j += length;
    } else if (raw[i] === '&') {
      builder.add('&', start + i);
      i++;
      j++;
    } else if (raw[i] === '<') {
      const close = raw.indexOf('>', i);
      i = close < 0 ? raw.length : close + 1;
    } else if (raw[i] === '\r' || raw[i] === '\0') i++;
    else {
      // The parser put something else here; the rest is mapped as a whole.
      builder.add(value.slice(j), start + i, Math.max(0, raw.length - i));
      return;
    }
    from = j;
    offset = i - j;
  }
  flush(value.length);
}

/** A character that a reference stands for; white space is made plain as everywhere. */
function addReference(builder: TextBuilder, text: string, source: number, length: number): void {
  if (/\s/.test(text)) {
    if (!builder.endsInSpace) builder.add(' ', source, length);
  } else if (!/[\u00ad\u200b-\u200f\u2060\ufeff\u0000-\u001f]/.test(text))
    builder.add(text.normalize('NFKC') === text ? text : normalOf(text), source, length);
}

const normalOf = (text: string): string =>
  /[\ufb00-\ufb06\uff01-\uff5e\u2010\u2011]/.test(text) ? text.normalize('NFKC').replace(/\u2010/g, '-') : text;
