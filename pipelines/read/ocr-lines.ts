import type { RecognizedWord } from './pdf-ocr.ts';
import { median } from './pdf-rows.ts';

/** A word that the recognition is less sure of is kept with its line and marked, or is a speck, stamp or signature. */
export const leastSure = 50;
/** The share of sure words from which on a line is one of text. */
const leastSureLine = 0.5;
/** White space in a line that parts cells, in heights of a line; and how many lines near by must have it at the same place. */
const cellGap = 1.5;
const leastAligned = 2;
const reach = 6;

/** The words of a page that are text, and how many marks were no text. */
export interface Legible {
  readonly words: readonly RecognizedWord[];
  readonly lost: number;
}

/**
 * Takes the words that are text: all of a line that is legible by half, for a word left out of a sentence makes another
 * sentence; of other lines only what is sure.
 */
export function legible(words: readonly RecognizedWord[]): Legible {
  const filled = words.filter((word) => word.text.trim() !== '');
  const usual = median(filled.filter(isSure).map((word) => word.height));
  const kept = linesOf(filled).flatMap((line) => {
    const legibleLine = line.filter(isSure).length >= leastSureLine * line.length;
    return line.filter(
      (word) =>
        isSure(word) || (legibleLine && /[\p{L}\p{N}]/u.test(word.text) && Math.abs(word.height - usual) < 0.6 * usual),
    );
  });
  return {
    words: kept,
    lost:
      filled.filter((word) => /[\p{L}\p{N}]/u.test(word.text)).length -
      kept.filter((word) => /[\p{L}\p{N}]/u.test(word.text)).length,
  };
}

export const isSure = (word: RecognizedWord): boolean => word.confidence >= leastSure;

/**
 * Where each word ends for those who read its line: at the next word, where the white space between them is no strip that
 * goes on in the lines above or below. Such a hole is a word that was not found, or a blot, and makes no table.
 */
export function endsOf(words: readonly RecognizedWord[]): number[] {
  const lines = linesOf(words);
  const holes = lines.map((line) =>
    line.flatMap(({ x1, height }, i) => {
      const next = line[i + 1];
      return next && next.x0 - x1 > cellGap * height ? [{ from: x1, to: next.x0, least: cellGap * height }] : [];
    }),
  );
  return lines.flatMap((line, at) =>
    line.map((word, i) => {
      const next = line[i + 1];
      if (!next) return word.x1;
      const touching = next.x0 - 0.2 * word.height;
      const near = holes.slice(Math.max(0, at - reach), at + reach + 1);
      const hole = holes[at]!.find((one) => one.from === word.x1 && one.to === next.x0);
      if (!hole) return Math.max(word.x0, Math.min(word.x1, touching));
      const aligned = near.filter((one) =>
        one.some(({ from, to }) => Math.min(to, hole.to) - Math.max(from, hole.from) > hole.least),
      ).length;
      return aligned > leastAligned ? word.x1 : touching;
    }),
  );
}

/** Words come line by line; a line ends where the next word stands further left or on another height. */
function linesOf(words: readonly RecognizedWord[]): RecognizedWord[][] {
  const lines: RecognizedWord[][] = [];
  for (const word of words) {
    const last = lines.at(-1)?.at(-1);
    const goesOn = last && word.x0 > last.x0 && Math.abs(word.baseline - last.baseline) < 0.6 * last.height;
    if (goesOn) lines.at(-1)!.push(word);
    else lines.push([word]);
  }
  return lines;
}
