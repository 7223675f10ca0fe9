import type { Span } from '../core/span.ts';

/** A part of a text with the words that were found marked. */
export interface Snippet extends Span {
  readonly pieces: readonly { readonly text: string; readonly hit: boolean }[];
}

/** The length of a snippet, in characters. */
const size = 280;

/**
 * The part of a text that holds most of some words, cut between words. Nothing of it is changed: the pieces together are
 * `text.slice(start, end)`.
 * @param words the forms to mark, as they stand in the text; case makes no difference
 */
export function snippetOf(text: string, words: readonly string[]): Snippet {
  const hits = hitsOf(text, words);
  const { start, end } = windowOf(text, hits);
  const pieces: { text: string; hit: boolean }[] = [];
  let at = start;
  for (const hit of hits) {
    if (hit.start < at || hit.end > end) continue;
    pieces.push({ text: text.slice(at, hit.start), hit: false }, { text: text.slice(hit.start, hit.end), hit: true });
    at = hit.end;
  }
  pieces.push({ text: text.slice(at, end), hit: false });
  return { start, end, pieces: pieces.filter((piece) => piece.text !== '') };
}

function hitsOf(text: string, words: readonly string[]): Span[] {
  if (words.length === 0) return [];
  const forms = [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** The stretch of `size` with most hits, the hits in its middle, widened to whole words. */
function windowOf(text: string, hits: readonly Span[]): Span {
  if (text.length <= size) return { start: 0, end: text.length };
  let best: readonly Span[] = [];
  for (const [first, hit] of hits.entries()) {
    const inside = hits.slice(first).filter((other) => other.end - hit.start <= size);
    if (inside.length > best.length) best = inside;
  }
  const from = best[0]?.start ?? 0;
  const to = best.at(-1)?.end ?? 0;
  const spare = Math.max(0, size - (to - from));
  const start = Math.min(Math.max(0, from - Math.floor(spare / 2)), text.length - size);
  return { start: wordStart(text, start), end: wordEnd(text, Math.max(to, start + size)) };
}

/** How far to look for the edge of a word; a word without end is cut. */
const reach = 30;

function wordStart(text: string, position: number): number {
  for (let at = position; at > 0 && at > position - reach; at--) if (/\s/.test(text[at - 1]!)) return at;
  return Math.max(0, position - reach);
}

function wordEnd(text: string, position: number): number {
  for (let at = position; at < text.length && at < position + reach; at++) if (/\s/.test(text[at]!)) return at;
  return Math.min(text.length, position + reach);
}
