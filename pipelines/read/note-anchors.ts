import type { NoteLink, ReadDocument } from '../../src/core/document.ts';
import type { Span } from '../../src/core/span.ts';

/**
 * The marks of notes and the notes that the source itself ties together (a link to an anchor, the label of a note in
 * Markdown). What they look like says less: numbers begin anew, and a mark behind a number looks like a power.
 */
export class NoteAnchors {
  readonly #marks: (Span & { readonly key: string })[] = [];
  readonly #places = new Map<string, number>();

  /** A mark of the note with this key. */
  mark(key: string, start: number, end: number): void {
    this.#marks.push({ key, start, end });
  }

  /** Where the text of the thing with this key begins: in the first block that ends behind this place. The first time counts. */
  place(key: string, at: number): void {
    if (!this.#places.has(key)) this.#places.set(key, at);
  }

  /** The document with its marks linked to their notes; a mark whose key leads to no note has no link. */
  link(document: ReadDocument): ReadDocument {
    const { blocks } = document;
    const notes: NoteLink[] = [];
    for (const { key, start, end } of this.#marks) {
      const at = this.#places.get(key);
      if (at === undefined) continue;
      let [low, high] = [0, blocks.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (blocks[middle]!.end > at) high = middle;
        else low = middle + 1;
      }
      const block = blocks[low];
      if (block?.kind !== 'footnote' || (block.start <= start && start < block.end)) continue;
      notes.push({ start, end, note: { start: block.start, end: block.end } });
    }
    return notes.length > 0 ? { ...document, notes } : document;
  }
}
