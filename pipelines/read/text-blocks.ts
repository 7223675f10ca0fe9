import type { BlockKind } from '../../src/core/document.ts';
import { type LineKind, lineKind } from './line-kinds.ts';
import type { Signed } from './line-signs.ts';
import { plainHeading } from './plain-headings.ts';
import { type Line, longestWrapped } from './text-lines.ts';
import { endsStopped, isFull, type Running, type Seam, seam } from './unwrap.ts';

/** A line of a block: how it follows the one before, and how many of its characters are the mark of a list or quote. */
export interface BlockLine {
  readonly line: Line;
  readonly seam: Seam;
  readonly mark: number;
}

/** A block as it stands in the source, before its inline markup is taken out. */
export interface TextBlock {
  kind: BlockKind;
  level?: number;
  readonly lines: BlockLine[];
  running: Running;
}

/**
 * Takes a run of lines that has no blank line in it apart into blocks. Rules (`---`) are left out.
 * @param signed lines whose mark is a sign
 * @param items lines that begin the items of an ordered list
 */
export function blocksOf(
  source: string,
  run: readonly Line[],
  width: number | null,
  signed: ReadonlyMap<number, Signed>,
  items: ReadonlySet<Line> = new Set(),
): TextBlock[] {
  const blocks: TextBlock[] = [];
  let open: TextBlock | null = null;
  for (let i = 0; i < run.length; i++) {
    const line = run[i]!;
    const before = i > 0 ? run[i - 1]! : null;
    const item = items.has(line);
    const shape: LineKind = item ? lineKind(source, line.from, line.to) : shapeAt(source, run, i, width, open, signed);
    if (shape.kind === 'rule') {
      if (open) underRule(source, open, source.slice(line.from, line.to));
      open = null;
      continue;
    }
    const how: Seam =
      open && before && goesOn(shape, open) && !turns(source, line, shape, open)
        ? follow(source, before, line, open, width)
        : 'new';
    if (how === 'new' || !open) {
      open = {
        kind: item ? 'list-item' : blockKind(source, line, shape, width),
        lines: [],
        running: { lines: 0, prose: false },
      };
      if (shape.level) open.level = shape.level;
      blocks.push(open);
    }
    open.lines.push({ line, seam: open.lines.length === 0 ? 'new' : how, mark: shape.mark });
    const next = run[i + 1];
    const long = line.to - line.from > (width === null ? 100 : longestWrapped);
    const prose: boolean = open.running.prose || long || (next !== undefined && isFull(source, line, next, width));
    open.running = { lines: how === 'join' ? open.running.lines + 1 : 1, prose };
    if (shape.kind === 'heading' || shape.kind === 'table') open = null;
  }
  for (const block of blocks) if (!items.has(block.lines[0]!.line)) asHeading(source, block);
  return blocks;
}

/** A rule under a single line makes a heading of it (`Aims` over `====`); one of stars may close what is bold above it. */
function underRule(source: string, block: TextBlock, rule: string): void {
  if (block.kind !== 'paragraph') return;
  const underlined = block.lines.length === 1 && /^(?:=+|-+)$/.test(rule);
  const closed = /^\*+$/.test(rule) && source.startsWith(rule, block.lines[0]!.line.from) && !block.running.prose;
  if (!underlined && !closed) return;
  block.kind = 'heading';
  block.level = rule[0] === '=' ? 1 : 2;
}

/** The kind of a line in its run: a mark that wrapping put at the start of a line by accident is text. */
function shapeAt(
  source: string,
  run: readonly Line[],
  i: number,
  width: number | null,
  open: TextBlock | null,
  signed: ReadonlyMap<number, Signed>,
): LineKind {
  const line = run[i]!;
  const sign = signed.get(line.from);
  if (sign === 'text') return { kind: 'text', mark: 0 };
  const shape: LineKind = sign ? { kind: 'bullet', mark: 0 } : lineKind(source, line.from, line.to);
  const before = i > 0 ? run[i - 1]! : null;
  if (shape.kind === 'text' || !before) return shape;
  if (shape.kind === 'footnote' && open?.kind !== 'footnote' && source[line.from] !== '[')
    return { kind: 'text', mark: 0 };
  const byAccident =
    (shape.kind === 'bullet' || shape.kind === 'number') &&
    open?.kind !== 'list-item' &&
    isFull(source, before, line, width) &&
    !endsStopped(source, before) &&
    source[before.to - 1] !== ',';
  return byAccident ? { kind: 'text', mark: 0 } : shape;
}

const goesOn = (shape: LineKind, open: TextBlock): boolean =>
  shape.kind === 'text' || (shape.kind === 'quote' && open.kind === 'quote');

/** True where a quoted line is of another mail, or of an answer to it: `>>` behind `>`. */
function turns(source: string, line: Line, shape: LineKind, open: TextBlock): boolean {
  if (shape.kind !== 'quote') return false;
  const last = open.lines.at(-1)!;
  const depth = (at: Line, mark: number): number => source.slice(at.from, at.from + mark).split('>').length;
  return depth(line, shape.mark) !== depth(last.line, last.mark);
}

/** Lines under a list mark are indented, which says nothing of a new paragraph. */
function follow(source: string, before: Line, line: Line, open: TextBlock, width: number | null): Seam {
  const inList = open.kind === 'list-item' || open.kind === 'footnote';
  const how = seam(source, inList ? { ...before, indent: line.indent } : before, line, open.running, width);
  const under = inList && line.indent > open.lines[0]!.line.indent;
  return under && how === 'new' && !endsStopped(source, before) ? 'join' : how;
}

/** A numbered line is an item of a list when it is short, and a numbered paragraph, as records have them, when not. */
function blockKind(source: string, line: Line, shape: LineKind, width: number | null): BlockKind {
  if (shape.kind === 'number') {
    const letter = /[a-zA-Z]/.test(source.slice(line.from, line.from + 2));
    return letter || line.to - line.from < 0.8 * (width ?? 125) ? 'list-item' : 'paragraph';
  }
  const kinds = {
    bullet: 'list-item',
    heading: 'heading',
    footnote: 'footnote',
    quote: 'quote',
    table: 'table-row',
  } as const;
  return shape.kind in kinds ? kinds[shape.kind as keyof typeof kinds] : 'paragraph';
}

/** Makes a heading of a paragraph that is bold as a whole, or that looks like one. */
function asHeading(source: string, block: TextBlock): void {
  const numbered = block.kind === 'list-item' && block.lines[0]!.mark === 0;
  if ((block.kind !== 'paragraph' && !numbered) || block.running.prose) return;
  const text = source.slice(block.lines[0]!.line.from, block.lines.at(-1)!.line.to);
  if (text.length > 400) return;
  const strong = /^(\*\*\*?|__)(?!\s)([\s\S]+?)\s*\1$/.exec(text)?.[2];
  if (strong && !strong.includes('**') && !/[.,;:!?]$/.test(strong)) {
    block.kind = 'heading';
    block.level = strong === strong.toUpperCase() ? 1 : 2;
    return;
  }
  const level = plainHeading(block.lines.length === 1 ? text : text.replace(/\s+/g, ' '));
  if (level === null || (block.lines.length > 1 && level > 1)) return;
  block.kind = 'heading';
  block.level = level;
}
