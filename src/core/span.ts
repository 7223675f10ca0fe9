/** A half-open stretch `[start, end)` of a document's text, counted in UTF-16 code units as JavaScript strings are. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The number of code units in a span. */
export const lengthOf = (span: Span): number => span.end - span.start;

/** True where the two spans share at least one code unit; spans that only touch do not overlap. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** True where `outer` holds all of `inner`; a span contains itself. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Order for sorting: earlier first, and of those that start together the longer first. */
export const bySpan = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** The first of the spans, sorted and not overlapping each other, that overlaps a stretch; undefined where none does. Takes logarithmic time. */
export function firstOverlap<One extends Span>(spans: readonly One[], stretch: Span): One | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= stretch.start) low = middle + 1;
    else high = middle;
  }
  const over = spans[low];
  return over && overlaps(over, stretch) ? over : undefined;
}

/**
 * The index of the span that holds `position` in a sorted list of spans that do not overlap, or -1.
 * Takes logarithmic time.
 */
export function indexAt(spans: readonly Span[], position: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle]!;
    if (position < span.start) high = middle - 1;
    else if (position >= span.end) low = middle + 1;
    else return middle;
  }
  return -1;
}
