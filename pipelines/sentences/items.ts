import { occurrences } from '../../src/core/occurrences.ts';
import { sentenceWords } from './words.ts';

/** Further from the item before, a number with a full stop is no item that nothing ended. */
const farthest = 160;

const candidate = /(?<=^|\s)(?:(?<bullet>[•⁃▪●◦‣])|(?<mark>\d{1,2}|[a-z]|[ivx]{2,5})(?<close>\.\)|\.|\)))(?=\s*\S)/gu;
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/**
 * The items of lists that were set in one line, where no stop ends the item before: `1. The first 2. The second`. An item
 * counts where its number follows the one before, in the same style; a list begins with a block or behind a stop.
 * Items of a running sentence (`; (b) to request`) are none.
 */
export function itemStarts(body: string): number[] {
  const starts: number[] = [];
  const last = new Map<string, { readonly ordinal: number; readonly at: number; shown: boolean }>();
  for (const match of occurrences(candidate, body)) {
    const { bullet, mark, close } = match.groups!;
    const at = match.index;
    const before = body.slice(Math.max(0, at - 30), at).trimEnd();
    if (bullet) {
      if (before !== '') starts.push(at);
      continue;
    }
    if (!/\s/.test(body.charAt(at + match[0].length))) continue;
    const opens = before === '' || /[.!?:]["”’)]*$/.test(before);
    for (const [style, ordinal] of readings(mark!, close!)) {
      const previous = last.get(style);
      if (previous && previous.ordinal + 1 === ordinal && at - previous.at <= farthest && !leadsOn(before, style)) {
        if (!previous.shown) starts.push(previous.at);
        starts.push(at);
        last.set(style, { ordinal, at, shown: true });
      } else if (opens) last.set(style, { ordinal, at, shown: false });
    }
  }
  return [...new Set(starts)].filter((at) => at > 0).sort((a, b) => a - b);
}

/** A marker as a number, a letter and a Roman numeral, each with its style. */
function readings(mark: string, close: string): [string, number][] {
  if (/\d/.test(mark)) return [[`1${close}`, Number(mark)]];
  const roman: [string, number][] = romans.includes(mark) ? [[`i${close}`, romans.indexOf(mark) + 1]] : [];
  return mark.length > 1 ? roman : [...roman, [`a${close}`, mark.charCodeAt(0) - 96]];
}

/** True where the text before goes on to a number that ends a sentence, or to a further item of the same sentence. */
function leadsOn(before: string, style: string): boolean {
  if (/[,;]$|[,;] (?:and|or)$/.test(before)) return true;
  if (style !== '1.') return false;
  const [, pair, word] = /((?:[\p{L}.]+\s+)?([\p{L}.]*))$/u.exec(before.toLowerCase())!;
  const { lead_on: words } = sentenceWords();
  return words.has(word!) || words.has(pair!.replace(/\s+/g, ' '));
}
