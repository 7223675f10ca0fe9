/**
 * The way from the clean text back to the source. The source of a text or HTML file is its decoded characters; of a PDF
 * or DOCX it is the text items in file order, one after the other; of a mail its subject, its body
 * and the sources of what is attached. A segment says that `length` characters of the text
 * from `start` on were taken from the source at `source`. Characters that no segment holds were added (a space for a
 * line break, the blank line between blocks).
 */
export interface Segment {
  readonly start: number;
  readonly length: number;
  readonly source: number;
  /** The length in the source where it differs (a ligature, an entity such as `&amp;`). */
  readonly sourceLength?: number;
}

/** A list of segments in the order of the text, and questions to it. Immutable. */
export class SourceMap {
  readonly segments: readonly Segment[];

  constructor(segments: readonly Segment[]) {
    this.segments = segments;
  }

  /** The source offset of a position of the text; for an added character, that of the nearest character before it. */
  toSource(position: number): number {
    let low = 0;
    let high = this.segments.length - 1;
    let best: Segment | undefined;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const segment = this.segments[middle]!;
      if (segment.start <= position) {
        best = segment;
        low = middle + 1;
      } else high = middle - 1;
    }
    if (!best) return 0;
    const sourceLength = best.sourceLength ?? best.length;
    if (best.sourceLength !== undefined && best.sourceLength !== best.length) {
      return position >= best.start + best.length ? best.source + sourceLength : best.source;
    }
    return best.source + Math.min(position - best.start, sourceLength);
  }
}
