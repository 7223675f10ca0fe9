import type { Finding } from '../../src/core/mention.ts';
import { bySpan, overlaps, type Span } from '../../src/core/span.ts';
import type { FigureContext } from './context.ts';
import type { Cover } from './terms.ts';

/** The index of the first span that starts at or after `position`, in a list sorted by start. Logarithmic. */
export function firstFrom(spans: readonly Span[], position: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The spans of a sorted list that lie inside another span. */
export function within<T extends Span>(spans: readonly T[], outer: Span): T[] {
  const found: T[] = [];
  for (let i = firstFrom(spans, outer.start); i < spans.length && spans[i]!.start < outer.end; i++) {
    if (spans[i]!.end <= outer.end) found.push(spans[i]!);
  }
  return found;
}

/** True where one of a sorted list of spans, which do not overlap each other, overlaps the given one. */
export function touches(spans: readonly Span[], span: Span): boolean {
  const next = firstFrom(spans, span.start);
  const before = spans[next - 1];
  return (spans[next] !== undefined && overlaps(spans[next], span)) || (before !== undefined && overlaps(before, span));
}

/** True where the span stands inside one of a sorted list and does not begin it: a number inside a name. */
export function standsInside(spans: readonly Span[], span: Span): boolean {
  const before = spans[firstFrom(spans, span.start) - 1];
  return before !== undefined && before.end >= span.end;
}

/** A mention as it covers its words. */
export interface PlacedCover extends Cover, Span {}

/** The mentions that stand as one term, sorted; where two overlap, the kind named first stands: figures, dates, operations, bodies. */
export function coversOf(figures: readonly Finding[], c: FigureContext): PlacedCover[] {
  const kept: PlacedCover[] = [];
  for (const [kind, list] of [
    ['figure', figures],
    ['date', c.dates],
    ['operation', c.operations],
    ['organization', c.organizations],
  ] as const) {
    const free = list.filter((mention) => !touches(kept, mention));
    for (const mention of free) kept.push({ kind, mention, start: mention.start, end: mention.end });
    kept.sort(bySpan);
  }
  return kept;
}

/** The longest stretch that is bound as one sentence: what is longer is a table or a list without marks. */
const longest = { characters: 4000, covers: 40 };

/** Cuts a sentence that is too long for one into stretches, at white space and never inside a cover. */
export function stretchesOf(text: string, sentence: Span, covers: readonly Span[]): Span[] {
  const stretches: Span[] = [];
  let { start } = sentence;
  for (;;) {
    const beyond = covers[firstFrom(covers, start) + longest.covers]?.start ?? sentence.end;
    let end = Math.min(sentence.end, start + longest.characters, beyond);
    if (end === sentence.end) break;
    const space = text.lastIndexOf(' ', end);
    if (space > start + (end - start) / 2) end = space;
    const cut = covers[firstFrom(covers, end) - 1];
    if (cut && cut.end > end) end = cut.start > start ? cut.start : cut.end;
    stretches.push({ start, end });
    start = end;
  }
  stretches.push({ start, end: sentence.end });
  return stretches;
}
