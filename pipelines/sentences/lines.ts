import { sentenceWords } from './words.ts';

/** A block whose lines are all shorter is an address, a title or a list, and not wrapped prose. */
const narrow = 60;
/** Text is wrapped where a line reaches about its width; a line that ends much earlier was ended on purpose. */
const loose = 0.7;

/**
 * The line breaks of a block that end what is said: in lists of short lines that no stop ends, and behind a line set like a
 * title that the next word would easily have fitted on, where a capital or a bracket begins the next one. Breaks of
 * wrapped prose end nothing.
 */
export function lineEnds(body: string): number[] {
  if (!body.includes('\n')) return [];
  const lines: { readonly start: number; readonly end: number }[] = [];
  let from = 0;
  for (let at = body.indexOf('\n'); at >= 0; at = body.indexOf('\n', from)) {
    lines.push({ start: from, end: at });
    from = at + 1;
  }
  lines.push({ start: from, end: body.length });
  const shown = lines
    .map(({ start, end }) => ({ start, end, text: body.slice(start, end).trim() }))
    .filter(({ text }) => text !== '');
  const widest = shown.reduce((most, { text }) => Math.max(most, text.length), 0);
  const list =
    widest < narrow &&
    shown.every(({ text }, i) => !/[.!?;:…]["”’)]*$/.test(text) && (i === shown.length - 1 || !runsOn(text)));
  if (list) return shown.slice(1).map(({ start }) => start);
  return shown.slice(0, -1).flatMap((line, i) => {
    const next = shown[i + 1]!.text;
    const word = /^\S+/.exec(next)![0].length;
    const ended = line.text.length + 1 + word < loose * widest && /^["“'‘([]*[\p{Lu}\d]/u.test(next);
    return ended && titled(line.text) && !runsOn(line.text) ? [shown[i + 1]!.start] : [];
  });
}

/** True where a line cannot be the end of anything: behind a comma, a hyphen, or a word like `of`. */
const runsOn = (line: string): boolean =>
  /[,-]$/.test(line) || sentenceWords().lead_on.has(/\p{L}*$/u.exec(line)![0].toLowerCase());

/** True where every longer word has a capital or is a number. */
const titled = (line: string): boolean =>
  (line.match(/[\p{L}\d][\p{L}\p{M}\d’'-]{3,}/gu) ?? []).every((word) => !/^\p{Ll}/u.test(word));
