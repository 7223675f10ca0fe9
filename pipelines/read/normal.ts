import type { TextBuilder } from '../../src/core/text-builder.ts';
import { spacedWords } from './letter-spacing.ts';

/**
 * What is changed in running text, everywhere alike: white space of any kind and length becomes one space, characters
 * that show nothing are left out, ligatures and full-width forms become plain letters (as NFKC has them), hyphens of
 * Unicode become `-`, and control characters that are Windows-1252 in disguise become what they were meant to be; half a pair
 * of surrogates, which no database takes, becomes U+FFFD.
 * Everything else, quotation marks too, stays as it is.
 */
const odd =
  /[ \t-\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]{2,}|[\t-\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]|[\0-\x08\x0e-\x1f\x7f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\x80-\x9f\u2010\u2011\ufb00-\ufb06\uff01-\uff5e]/g;

/** The characters of Windows-1252 from 0x80 to 0x9F; a space where it has none. */
const windows1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** True where `odd` may find something; a loop over the characters, which costs a third of the expression. */
function mayBeOdd(text: string): boolean {
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 127) {
      if (code <= 32 && (code < 32 || before === 32)) return true;
    } else if (
      code <= 0xad ||
      (code >= 0x600 && (code < 0x2012 || (code >= 0x2028 && code <= 0x2064) || code >= 0x3000))
    ) {
      return true;
    }
    before = code;
  }
  return false;
}

/**
 * Adds text to the open block in its normal form, and keeps the map.
 * @param source where the text stands in the source, character for character; null for text that the source does not have
 */
export function addNormal(builder: TextBuilder, text: string, source: number | null): void {
  let done = 0;
  for (const word of spacedWords(text)) {
    addNormalWords(builder, text.slice(done, word[0]), source === null ? null : source + done);
    for (const at of word) builder.add(text[at]!, source === null ? null : source + at);
    done = word.at(-1)! + 1;
  }
  addNormalWords(builder, done === 0 ? text : text.slice(done), source === null ? null : source + done);
}

function addNormalWords(builder: TextBuilder, text: string, source: number | null): void {
  let from = 0;
  if (!mayBeOdd(text)) {
    addPlain(builder, text, 0, text.length, source);
    return;
  }
  odd.lastIndex = 0;
  for (let match = odd.exec(text); match; match = odd.exec(text)) {
    const at = match.index;
    const found = match[0];
    addPlain(builder, text, from, at, source);
    from = at + found.length;
    const plain = plainForm(found);
    const place = source === null ? null : source + at;
    if (plain !== ' ') {
      if (plain) builder.add(plain, place, found.length);
    } else if (!builder.endsInSpace) builder.add(' ', place, found.length);
  }
  addPlain(builder, text, from, text.length, source);
}

function addPlain(builder: TextBuilder, text: string, from: number, to: number, source: number | null): void {
  if (from < to && builder.endsInSpace && text.charCodeAt(from) === 32) from++;
  if (from >= to) return;
  const whole = from === 0 && to === text.length;
  builder.add(whole ? text : text.slice(from, to), source === null ? null : source + from);
}

function plainForm(found: string): string {
  const code = found.charCodeAt(0);
  if (/\s/.test(found[0]!) && code !== 0xfeff) return ' ';
  if (code === 0x2010 || code === 0x2011) return '-';
  if (code >= 0x80 && code <= 0x9f) return windows1252[code - 0x80]!.trim();
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd';
  return code >= 0xfb00 && code !== 0xfeff ? found.normalize('NFKC') : '';
}

/** Text in its normal form, white space at its ends as it is. */
export const plainText = (text: string): string => text.replace(odd, plainForm);

/** Text in its normal form as a string, for furniture and hints: no way back to the source is kept. */
export const normalText = (text: string): string => plainText(text).trim();

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raisedLetters = 'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲ';
const raisedSigns: Record<string, string> = { '-': '⁻', '−': '⁻', '–': '⁻', '+': '⁺' };

/** `12`, `1, 2`, `-3`: what marks notes or is an exponent. */
const digits = /^[-−–+]?\d{1,4}(?:\s*[,;]\s*\d{1,3})*$/;
/** What stands around a mark (`[1]`, `(1)`) or says that it is one (`note 1`). */
const dress = /^[[(]\s*|\s*[\])]$|^(?:notes?|fn|nb|n)\.?\s+(?=\d)/gi;

/**
 * The superscript form of a note's mark or an exponent (`12` -> `¹²`, `[a]` -> `ᵃ`, `1,2` -> `¹,²`), so that it never runs
 * together with the number before it. Null for what reads on as a word (`21st`).
 */
export function superscript(text: string): string | null {
  const bare = text.trim().replace(dress, '').trim().replace(dress, '');
  if (digits.test(bare))
    return bare.replace(/\d/g, (d) => raised[Number(d)]!).replace(/^[-−–+]/, (s) => raisedSigns[s]!);
  if (/^[a-j]$/.test(bare)) return raisedLetters[bare.charCodeAt(0) - 97]!;
  return null;
}
