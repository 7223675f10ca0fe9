import type { Block, NoteLink } from '../src/core/document.ts';
import type { Span } from '../src/core/span.ts';

/** The mark that a note begins with, in the superscript form that readers give it. */
const ownMark = /^[⁰¹²³⁴-⁹]{1,3}/;
/** What no text without marks has. */
const raised = /[⁰¹²³⁴-⁹]/;
/** A mark in running text; behind three digits it is no power. Counter-examples: `5 km²`, `10³`, `m³`. */
const marks = /(?<![⁰¹²³⁴-⁹]|(?<!\d,?\d)\d|\b[cdkm]?m|\bft|\bmi)[⁰¹²³⁴-⁹]{1,3}(?![⁰¹²³⁴-⁹])/gu;

/**
 * Links the marks of notes in running text with their notes: those that the file itself ties to them (`known`), and the
 * others by their numbers. Of the marks with a note's number it belongs to the nearest one
 * before it that has no note yet (numbers begin anew on a page or in a chapter, and notes stand behind what they are to);
 * where none is before it, to the next one behind. A note without a mark, or a mark without a note, has no link.
 * Linear in the length of the text.
 * @returns in the order of the marks
 */
export function linkNotes(text: string, blocks: readonly Block[], known: readonly NoteLink[] = []): NoteLink[] {
  const marked = new Set(known.map(({ start }) => start));
  const noted = new Set(known.map(({ note }) => note.start));
  const waiting = new Map<string, Span[]>();
  const early = new Map<string, Span[]>();
  const links: NoteLink[] = [...known];
  for (const block of blocks) {
    const written = text.slice(block.start, block.end);
    if (block.kind !== 'footnote') {
      if (!raised.test(written)) continue;
      for (const found of written.matchAll(marks)) {
        const at = block.start + found.index;
        if (marked.has(at)) continue;
        const span = { start: at, end: at + found[0].length };
        const note = early.get(found[0])?.pop();
        if (note) links.push({ ...span, note: { start: note.start, end: note.end } });
        else keep(waiting, found[0], span);
      }
      continue;
    }
    if (noted.has(block.start)) continue;
    const [mark] = ownMark.exec(written) ?? [];
    if (!mark) continue;
    const span = waiting.get(mark)?.pop();
    if (span) links.push({ ...span, note: { start: block.start, end: block.end } });
    else keep(early, mark, block);
  }
  return links.sort((a, b) => a.start - b.start);
}

function keep(lists: Map<string, Span[]>, mark: string, span: Span): void {
  const list = lists.get(mark);
  if (list) list.push(span);
  else lists.set(mark, [span]);
}
