import { isAscii, isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { encodingByLetters } from './letter-fit.ts';

/** A file's characters and how they were read. */
export interface Decoded {
  /** Without a byte order mark. */
  readonly text: string;
  /** A name that iconv-lite knows: `utf-8`, `utf-16le`, `windows-1251`… */
  readonly encoding: string;
  /** False where neither a mark nor a declaration nor the bytes themselves settle it. */
  readonly certain: boolean;
}

const view = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * Turns bytes into characters. In this order: a byte order mark; valid UTF-8, which other encodings hit only by a rare
 * accident; UTF-16 by where its zero bytes stand; what the file declares; UTF-8 with a few bad bytes (a file that was
 * cut off or pasted together); else the likeliest encoding with one byte a letter, which stays a guess.
 * @param declared the encoding that an HTML page names for itself
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  const buffer = view(bytes);
  const marked = byMark(buffer);
  if (marked) return marked;
  const wide = utf16Order(buffer);
  if (wide) return { text: iconv.decode(buffer, wide), encoding: wide, certain: false };
  if (isAscii(buffer)) return { text: buffer.toString('latin1'), encoding: 'utf-8', certain: true };
  if (isUtf8(buffer)) return { text: buffer.toString('utf8'), encoding: 'utf-8', certain: true };
  if (declared && !/^utf-?8$/i.test(declared) && iconv.encodingExists(declared)) {
    return { text: iconv.decode(buffer, declared), encoding: declared.toLowerCase(), certain: true };
  }
  if (mostlyUtf8(buffer)) return { text: buffer.toString('utf8'), encoding: 'utf-8', certain: false };
  const guess = singleByte(buffer.subarray(0, 256 * 1024));
  return { text: iconv.decode(buffer, guess), encoding: guess, certain: false };
}

/** The encoding that a web page names in its first two kilobytes, where browsers look for it. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = view(bytes).subarray(0, 2048).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
}

function byMark(buffer: Buffer): Decoded | null {
  const marks = [
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ] as const;
  const found = marks.find(([, mark]) => mark.every((byte, i) => buffer[i] === byte));
  if (!found) return null;
  const [encoding, mark] = found;
  return { text: iconv.decode(buffer.subarray(mark.length), encoding), encoding, certain: true };
}

/**
 * UTF-16 without a mark: of the letters of most scripts one byte of the two is nearly always the same (0 for Latin, 4
 * for Cyrillic), and spaces put zeros among them; the other byte is hardly ever zero.
 */
export function utf16Order(buffer: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(buffer.length - (buffer.length % 2), 8192);
  if (length < 8) return null;
  const zeros = [0, 0];
  const highs = [0, 0];
  for (let i = 0; i < length; i++) {
    const byte = buffer[i]!;
    if (byte === 0) zeros[i & 1]!++;
    if (byte === 0 || byte === 4 || byte === 0x20) highs[i & 1]!++;
  }
  const half = length / 2;
  for (const [high, name] of [[1, 'utf-16le'] as const, [0, 'utf-16be'] as const]) {
    if (highs[high]! >= 0.9 * half && zeros[high]! >= 0.05 * half && zeros[1 - high]! <= 0.02 * half) return name;
  }
  return null;
}

/** True where sequences of two and more bytes that are good UTF-8 outnumber the stray bytes by far. */
function mostlyUtf8(buffer: Buffer): boolean {
  const text = buffer.subarray(0, 1024 * 1024).toString('utf8');
  let bad = 0;
  let good = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) bad++;
    else if (code > 0x7f) good++;
  }
  return good > 0 && good >= 20 * bad;
}

/**
 * An encoding with one byte a letter. In Cyrillic text letters above 0x7F stand in whole words, in others alone among ASCII
 * letters; most letters are small, and the small ones lie in the upper half of the range in windows-1251, in the lower half
 * in KOI8-R, and in two parts in the one of DOS. Between the others the letters of the languages decide, then chardet's
 * statistics.
 */
function singleByte(sample: Buffer): string {
  const cyrillic = cyrillicOf(sample);
  if (cyrillic) return cyrillic;
  const byLetters = encodingByLetters(sample);
  if (byLetters) return byLetters;
  const best = analyse(sample).find((match) => /^windows-125\d$/i.test(match.name));
  // Of the encodings whose languages are not known here, by their letters, chardet must be sure.
  return best && best.confidence >= 60 && /[3568]$/.test(best.name) ? best.name.toLowerCase() : 'windows-1252';
}

/** The part of the bytes that stands in runs of three and more, of those that belong to an alphabet above ASCII. */
function inRuns(sample: Buffer, belongs: (byte: number) => boolean): number {
  let count = 0;
  let run = 0;
  for (const byte of sample) {
    run = belongs(byte) ? run + 1 : 0;
    if (run === 3) count += 3;
    else if (run > 3) count++;
  }
  return count;
}

function cyrillicOf(sample: Buffer): string | null {
  let all = 0;
  let high = 0;
  let upper = 0;
  let [dosFirst, dosLast] = [0, 0];
  for (const byte of sample) {
    if (byte >= 0x80) all++;
    if (byte >= 0xc0) high++;
    if (byte >= 0xe0) upper++;
    if (byte >= 0xa0 && byte <= 0xaf) dosFirst++;
    if (byte >= 0xe0 && byte <= 0xef) dosLast++;
  }
  // Small letters of both halves of the alphabet, which headings in capitals make fewer.
  const dos = inRuns(sample, (byte) => (byte >= 0x80 && byte <= 0xaf) || (byte >= 0xe0 && byte <= 0xf1));
  if (dos >= 0.5 * all && dosFirst >= 0.2 * all && dosLast >= 0.1 * all) return 'cp866';
  if (high === 0 || inRuns(sample, (byte) => byte >= 0xc0) < 0.5 * high) return null;
  return upper >= 0.5 * high ? 'windows-1251' : 'koi8-r';
}
