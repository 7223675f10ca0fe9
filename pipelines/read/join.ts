import type { NoteLink, ReadDocument, RecognizedSpan } from '../../src/core/document.ts';
import { type Segment, SourceMap } from '../../src/core/source-map.ts';
import type { Span } from '../../src/core/span.ts';

/** What stands between two parts: the blank line that separates blocks. */
const seam = '\n\n';

/**
 * Puts documents that came in one file (a mail and what is attached to it) into one, in the order given. Their pages count
 * on; the source that the map leads back to is that of the parts, one after the other. A part without text adds only its
 * problems and furniture.
 * @param parts at least one; the first tells the hints
 */
export function joinDocuments(mediaType: string, parts: readonly ReadDocument[]): ReadDocument {
  const pieces: string[] = [];
  const segments: Segment[] = [];
  const rest = {
    pages: [] as ReadDocument['pages'][number][],
    blocks: [] as ReadDocument['blocks'][number][],
    furniture: [] as ReadDocument['furniture'][number][],
    problems: [] as ReadDocument['problems'][number][],
    notes: [] as NoteLink[],
    recognized: [] as RecognizedSpan[],
  };
  let at = 0;
  let source = 0;
  for (const part of parts) {
    const pagesBefore = rest.pages.length;
    if (part.text && at > 0) {
      pieces.push(seam);
      at += seam.length;
    }
    const start = at;
    const moved = <T extends Span>(span: T): T => ({ ...span, start: span.start + start, end: span.end + start });
    const onPage = <T extends { readonly page?: number | null }>(one: T): T =>
      typeof one.page === 'number' ? { ...one, page: one.page + pagesBefore } : one;
    for (const one of part.blocks)
      rest.blocks.push(one.cells ? { ...moved(one), cells: one.cells.map(moved) } : moved(one));
    for (const one of part.pages) rest.pages.push({ ...moved(one), number: one.number + pagesBefore });
    for (const one of part.furniture) rest.furniture.push(onPage(one));
    for (const one of part.problems)
      rest.problems.push(onPage(one.start === undefined ? one : { ...one, start: one.start + start }));
    for (const one of part.notes ?? []) rest.notes.push({ ...moved(one), note: moved(one.note) });
    for (const one of part.recognized ?? []) rest.recognized.push(moved(one));
    let end = 0;
    for (const one of part.map.segments) {
      segments.push({ ...one, start: one.start + start, source: one.source + source });
      end = Math.max(end, one.source + (one.sourceLength ?? one.length));
    }
    pieces.push(part.text);
    at += part.text.length;
    source += end;
  }
  const { notes, recognized, ...layers } = rest;
  return {
    mediaType,
    text: pieces.join(''),
    map: new SourceMap(segments),
    ...layers,
    hints: parts[0]!.hints,
    ...(notes.length > 0 ? { notes } : {}),
    ...(recognized.length > 0 ? { recognized } : {}),
  };
}
