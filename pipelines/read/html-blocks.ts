import type { BlockKind } from '../../src/core/document.ts';
import type { TextBuilder } from '../../src/core/text-builder.ts';
import { fractionAt } from './html-fractions.ts';
import { beginsNote, fragmentOf, markOf, namesOf } from './html-notes.ts';
import { isLayout, placesOf, rowsOf } from './html-tables.ts';
import { addHtmlText } from './html-text.ts';
import {
  attribute,
  type HtmlElement,
  type HtmlNode,
  type HtmlText,
  isElement,
  isSilent,
  isText,
  textOf,
  textsUnder,
} from './html-tree.ts';
import { addNormal, superscript } from './normal.ts';
import { NoteAnchors } from './note-anchors.ts';

const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** True for the names of elements that begin a block of their own. */
export const isBlock = (name: string): boolean => blocks.has(name);

/** What the walker is told about the page. */
export interface WalkOptions {
  /** True for the text nodes that are written; the others are passed over. */
  readonly includes: (node: HtmlText) => boolean;
  /** Where a text node begins in the source, and its raw characters; null where the source has none. */
  readonly sourceOf: (node: HtmlText) => { start: number; raw: string } | null;
}

/**
 * Writes the text under a node into a builder: headings, paragraphs, items of lists, rows of tables, notes.
 * @returns which marks and notes the links of the page tie together
 */
export function writeBlocks(builder: TextBuilder, root: HtmlNode, options: WalkOptions): NoteAnchors {
  const anchors = new NoteAnchors();
  /** How the notes are marked that links led to. */
  const marks = new Map<string, string>();
  /** False where text must begin a block first, of this kind and level. */
  let ready = false;
  let kind: BlockKind = 'paragraph';
  let level: number | undefined;
  let keepsLines = false;
  /** True behind a line break that nothing followed yet: a second one ends the block. */
  let broken = false;
  /** The last two characters of the open block, for what follows to be told from a number that it touches. */
  let said = '';
  /** What was written together with what stood before it. */
  const written = new Set<HtmlNode>();

  const begin = (as: BlockKind = kind): void => {
    if (!ready) builder.block(as, level);
    ready = true;
    broken = false;
  };

  const text = (node: HtmlText): void => {
    if (written.has(node)) return;
    if (!/\S/.test(node.value)) {
      if (ready) builder.space();
      said = ' ';
      return;
    }
    if (!options.includes(node)) return;
    begin();
    said = node.value.slice(-2);
    const source = options.sourceOf(node);
    if (keepsLines) lines(node.value, source);
    else addHtmlText(builder, node.value, source);
  };

  const lines = (value: string, source: { start: number; raw: string } | null): void => {
    let from = 0;
    for (const line of value.split('\n')) {
      if (from > 0) builder.lineBreak();
      addNormal(builder, line, source && source.raw === value ? source.start + from : null);
      from += line.length + 1;
    }
  };

  const lineBreak = (): void => {
    if (broken) ready = false;
    else if (ready) builder.lineBreak();
    broken = true;
  };

  const children = (node: HtmlNode): void => {
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };

  /** Writes what is under an element into blocks of its own. */
  const within = (node: HtmlElement, inner: BlockKind, innerLevel?: number): void => {
    const before = { kind, level };
    ready = false;
    kind = inner;
    level = innerLevel;
    children(node);
    ({ kind, level } = before);
    ready = false;
  };

  const visit = (node: HtmlNode): void => {
    if (isText(node)) text(node);
    else if (!isElement(node)) children(node);
    else if (!isSilent(node)) element(node);
  };

  const place = (node: HtmlElement): void => {
    for (const name of namesOf(node)) anchors.place(name, builder.length);
  };

  const element = (node: HtmlElement): void => {
    const name = node.tagName;
    place(node);
    if (name === 'br') lineBreak();
    else if (written.has(node) || fraction(node) || raise(node)) return;
    else if (name === 'sup' || name === 'sub') shifted(node);
    else if (!blocks.has(name)) children(node);
    else if (/^h[1-6]$/.test(name)) within(node, 'heading', Number(name[1]));
    else if (name === 'table') table(node);
    else if (name === 'li' || name === 'dd') item(node);
    else if (name === 'blockquote') within(node, 'quote');
    else if (name === 'p' && kind === 'paragraph' && isAllBold(node)) within(node, 'heading', 3);
    else {
      const before = keepsLines;
      keepsLines ||= name === 'pre';
      within(node, kind === 'heading' ? 'paragraph' : kind);
      keepsLines = before;
    }
  };

  /**
   * Writes the mark of a note as superscripts, so that it never runs together with a number. False where the element is
   * none, and nothing was written.
   */
  const raise = (node: HtmlElement): boolean => {
    const mark = markOf(node, ready ? said : '');
    const texts = mark ? textsUnder(node).filter((one) => /\S/.test(one.value)) : [];
    if (!mark || !texts.some(options.includes)) return false;
    const own = kind === 'footnote' || (!ready && kind === 'paragraph' && beginsNote(node));
    if (!ready) begin(own ? 'footnote' : kind);
    const leadsTo = own ? null : fragmentOf(node);
    for (const child of node.childNodes) if (isElement(child)) place(child);
    const [first, last] = [options.sourceOf(texts[0]!), options.sourceOf(texts.at(-1)!)];
    builder.add(mark, first?.start ?? null, first && last ? last.start + last.raw.length - first.start : undefined);
    said = mark.slice(-2);
    if (leadsTo !== null) {
      anchors.mark(leadsTo, builder.length - mark.length, builder.length);
      if (!marks.has(leadsTo)) marks.set(leadsTo, mark);
    }
    return true;
  };

  /** Writes a fraction and remembers what it is set with; false where the element begins none. */
  const fraction = (node: HtmlElement): boolean => {
    const found = fractionAt(node);
    const texts = found ? found.nodes.flatMap(textsUnder) : [];
    if (!found || !texts.every(options.includes)) return false;
    begin();
    if (/\d$/.test(said) && found.text.includes('/')) builder.space();
    const [first, last] = [options.sourceOf(texts[0]!), options.sourceOf(texts.at(-1)!)];
    builder.add(
      found.text,
      first?.start ?? null,
      first && last ? last.start + last.raw.length - first.start : undefined,
    );
    for (const one of found.nodes) written.add(one);
    said = found.text.slice(-2);
    return true;
  };

  /** A raised or lowered number is another number than the one that it touches. */
  const shifted = (node: HtmlElement): void => {
    if (ready && /\d$/.test(said) && /^\d/.test(textOf(node))) builder.space();
    children(node);
  };

  const item = (node: HtmlElement): void => {
    const note = /^(?:foot|end)note-(?!ref)[a-z-]*(\d+)$|^_?(?:ftn|edn|fn)[:-]?(\d+)$/i.exec(
      attribute(node, 'id') ?? '',
    );
    const linked = namesOf(node).flatMap((name) => marks.get(name) ?? [])[0];
    const mark = linked ?? (note && superscript(note[1] ?? note[2] ?? ''));
    if (!mark) {
      within(node, 'list-item');
      return;
    }
    builder.block('footnote');
    builder.add(`${mark} `, null);
    inOneBlock(node, 'footnote');
  };

  const table = (node: HtmlElement): void => {
    const rows = rowsOf(node);
    if (isLayout(rows)) {
      within(node, 'paragraph');
      return;
    }
    // The caption may stand anywhere under a table's tag, and is shown over it.
    for (const child of node.childNodes)
      if (isElement(child) && child.tagName === 'caption') within(child, 'paragraph');
    builder.table();
    for (const cells of placesOf(rows)) {
      builder.block('table-row');
      for (const { cell, column, columns, rows: down } of cells) {
        builder.cellBreak();
        const start = builder.length;
        inOneBlock(cell, 'table-row');
        builder.cell(start, { column, ...(columns > 1 ? { columns } : {}), ...(down > 1 ? { rows: down } : {}) });
      }
    }
  };

  /** Writes what is under a note or a cell into the block that is open, its paragraphs one after the other. */
  const inOneBlock = (node: HtmlElement, inner: BlockKind): void => {
    const before = kind;
    kind = inner;
    ready = true;
    inline(node);
    kind = before;
    ready = false;
  };

  /** What parts a block inside a note or cell from the text before it: the items of a list never make one sentence. */
  const apart = (child: HtmlElement): void => {
    if (child.tagName === 'li') builder.lineBreak();
    else builder.space();
  };

  const inline = (node: HtmlNode): void => {
    if (isText(node)) text(node);
    else if (isElement(node) && node.tagName === 'br') builder.space();
    else if (isElement(node) && (written.has(node) || fraction(node) || raise(node))) return;
    else if ('childNodes' in node && !isSilent(node) && !isWayBack(node)) {
      for (const child of node.childNodes) {
        if (isElement(child)) place(child);
        if (isElement(child) && blocks.has(child.tagName)) apart(child);
        inline(child);
      }
    }
  };

  visit(root);
  builder.endBlock();
  return anchors;
}

/** The arrow at the end of a note that leads back to its mark. */
function isWayBack(node: HtmlNode): boolean {
  if (!isElement(node) || node.tagName !== 'a') return false;
  const address = attribute(node, 'href') ?? '';
  const text = textOf(node);
  return /^#/.test(address) && !/[\p{L}\p{N}]/u.test(text) && (/ref/i.test(address) || /^[↑↩⤴⬆^]/.test(text));
}

/** A short paragraph that is bold from end to end and does not end as a sentence: a heading to the eye. */
function isAllBold(node: HtmlElement): boolean {
  const text = textOf(node);
  if (text.length === 0 || text.length > 200 || /[.,;:]$/.test(text) || !/\p{L}{2}/u.test(text)) return false;
  const bold = (one: HtmlNode): boolean => {
    if (isText(one)) return !/\S/.test(one.value);
    if (!isElement(one) || isSilent(one) || /^(?:strong|b|br)$/.test(one.tagName)) return true;
    return one.childNodes.every(bold);
  };
  return bold(node);
}
