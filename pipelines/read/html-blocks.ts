import type { BlockKind } from '../../src/core/document.ts';
import type { TextBuilder } from '../../src/core/text-builder.ts';
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
} from './html-tree.ts';
import { addNormal, superscript } from './normal.ts';

const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** What the walker is told about the page. */
export interface WalkOptions {
  /** True for the text nodes that are written; the others are passed over. */
  readonly includes: (node: HtmlText) => boolean;
  /** Where a text node begins in the source, and its raw characters; null where the source has none. */
  readonly sourceOf: (node: HtmlText) => { start: number; raw: string } | null;
}

/** Writes the text under a node into a builder: headings, paragraphs, items of lists, rows of tables, notes. */
export function writeBlocks(builder: TextBuilder, root: HtmlNode, options: WalkOptions): void {
  /** The kind that text of the open element makes; null where it must begin a block first. */
  let ready = false;
  let kind: BlockKind = 'paragraph';
  let level: number | undefined;
  let preserved = false;

  const text = (node: HtmlText): void => {
    if (!/\S/.test(node.value)) {
      if (ready) builder.space();
      return;
    }
    if (!options.includes(node)) return;
    if (!ready) builder.block(kind, level);
    ready = true;
    const source = options.sourceOf(node);
    if (!preserved) {
      addHtmlText(builder, node.value, source);
      return;
    }
    let from = 0;
    for (const line of node.value.split('\n')) {
      if (from > 0) builder.lineBreak();
      addNormal(builder, line, source && source.raw === node.value ? source.start + from : null);
      from += line.length + 1;
    }
  };

  const within = (node: HtmlElement, inner: BlockKind, innerLevel?: number): void => {
    const before = { kind, level };
    ready = false;
    kind = inner;
    level = innerLevel;
    children(node);
    ({ kind, level } = before);
    ready = false;
  };

  const children = (node: HtmlNode): void => {
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };

  const visit = (node: HtmlNode): void => {
    if (isText(node)) return text(node);
    if (!isElement(node)) return children(node);
    if (isSilent(node)) return;
    const name = node.tagName;
    if (name === 'br') return builder.lineBreak();
    if (name === 'sup') return raise(node);
    if (!blocks.has(name)) return children(node);
    if (/^h[1-6]$/.test(name)) return within(node, 'heading', Number(name[1]));
    if (name === 'table') return table(node);
    if (name === 'li' || name === 'dd') return item(node);
    if (name === 'blockquote') return within(node, 'quote');
    if (name === 'pre') {
      preserved = true;
      within(node, 'paragraph');
      preserved = false;
      return;
    }
    if (name === 'p' && kind === 'paragraph' && isAllBold(node)) return within(node, 'heading', 3);
    const inItem = kind === 'list-item' || kind === 'footnote' || kind === 'quote' || kind === 'table-row';
    within(node, inItem ? kind : 'paragraph');
  };

  /** Raised figures become superscripts, so that the mark of a note never runs together with a number. */
  const raise = (node: HtmlElement): void => {
    const only = singleText(node);
    const raised = only && superscript(only.value.replace(/^\s*\[|\]\s*$/g, ''));
    if (!only || !raised || !ready || !options.includes(only)) return children(node);
    const source = options.sourceOf(only);
    builder.add(raised, source?.start ?? null, source?.raw.length);
  };

  const item = (node: HtmlElement): void => {
    const id = attribute(node, 'id') ?? '';
    const note = /^(?:foot|end)note-(?!ref)[a-z-]*(\d+)$|^_?(?:ftn|edn|fn)[:-]?(\d+)$/i.exec(id);
    const mark = note && superscript(note[1] ?? note[2] ?? '');
    if (!mark) return within(node, 'list-item');
    builder.block('footnote');
    builder.add(`${mark} `, null);
    const before = kind;
    kind = 'footnote';
    ready = true;
    // The paragraphs of a note stay one block.
    noteText(node);
    kind = before;
    ready = false;
  };

  const noteText = (node: HtmlNode): void => {
    if (isText(node)) return text(node);
    if (isElement(node) && node.tagName === 'a' && /^#.*ref/i.test(attribute(node, 'href') ?? '')) return;
    if (isElement(node) && node.tagName === 'sup') return raise(node);
    if ('childNodes' in node) {
      for (const child of node.childNodes) {
        if (isElement(child) && blocks.has(child.tagName)) builder.space();
        noteText(child);
      }
    }
  };

  const table = (node: HtmlElement): void => {
    const rows = rowsOf(node);
    if (isLayout(rows)) return within(node, 'paragraph');
    for (const row of rows) {
      builder.block('table-row');
      kind = 'table-row';
      for (const cell of cellsOf(row)) {
        builder.cellBreak();
        const start = builder.length;
        ready = true;
        cellText(cell);
        builder.cell(start);
      }
      kind = 'paragraph';
      ready = false;
    }
  };

  const cellText = (node: HtmlNode): void => {
    if (isText(node)) return text(node);
    if (isElement(node) && node.tagName === 'br') return builder.space();
    if (isElement(node) && node.tagName === 'sup') return raise(node);
    if ('childNodes' in node && !isSilent(node)) {
      for (const child of node.childNodes) {
        if (isElement(child) && blocks.has(child.tagName)) builder.space();
        cellText(child);
      }
    }
  };

  visit(root);
  builder.endBlock();
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

function singleText(node: HtmlNode): HtmlText | null {
  if (isText(node)) return node;
  if (!('childNodes' in node) || node.childNodes.length !== 1) return null;
  return singleText(node.childNodes[0]!);
}

const rowsOf = (node: HtmlElement): HtmlElement[] =>
  node.childNodes.flatMap((child) => {
    if (!isElement(child)) return [];
    return child.tagName === 'tr' ? [child] : /^(?:tbody|thead|tfoot)$/.test(child.tagName) ? rowsOf(child) : [];
  });

const cellsOf = (row: HtmlElement): HtmlElement[] =>
  row.childNodes.flatMap((child) => (isElement(child) && /^t[dh]$/.test(child.tagName) ? [child] : []));

/** True for a table that only places things on the page: one cell a row, tables or lists or much text in its cells. */
function isLayout(rows: readonly HtmlElement[]): boolean {
  const cells = rows.flatMap(cellsOf);
  if (rows.every((row) => cellsOf(row).length < 2)) return true;
  return cells.some((cell) => holds(cell, /^(?:table|ul|ol|h[1-6]|article|section)$/) || textOf(cell).length > 1200);
}

const holds = (node: HtmlNode, names: RegExp): boolean =>
  'childNodes' in node &&
  node.childNodes.some((child) => isElement(child) && (names.test(child.tagName) || holds(child, names)));
