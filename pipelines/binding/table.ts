import type { Block } from '../../src/core/document.ts';
import type { Finding } from '../../src/core/mention.ts';
import { contains, type Span } from '../../src/core/span.ts';
import type { DateValue, FigureValue } from '../../src/core/value.ts';
import { bindingWords } from './lexicon.ts';
import { type Binding, unbound } from './sentence.ts';
import { within } from './within.ts';

/** A line that is a label with figures behind it, and nothing else. */
interface Row {
  readonly block: number;
  readonly label: string;
  readonly figures: readonly Finding[];
  /** What heads the column of each figure, where the table's own cells say so. */
  readonly columns: readonly (string | null)[];
}

interface Context {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly dates: readonly Finding[];
}

/** How many blocks above a table its title may stand. */
const titleReach = 4;
/** How many rows above it a total may add up. */
const longestColumn = 200;
/** The most words that a row's label has. */
const longestLabel = 8;

/**
 * Binds the figures of tables: rows of a label and figures. A figure counts what the column's head and the row's label
 * say, or the table's title and the label. A row called `total` is the whole of the rows above that add up to it.
 */
export function bindTables(figures: readonly Finding[], context: Context): Binding[] {
  const rows = rowsOf(figures, context);
  const bindings: Binding[] = [];
  for (let from = 0; from < rows.length; ) {
    let to = from + 1;
    while (to < rows.length && rows[to]!.block - rows[to - 1]!.block <= 1) to++;
    for (const b of bindTable(rows.slice(from, to), context)) bindings.push(b);
    from = to;
  }
  return bindings;
}

function rowsOf(figures: readonly Finding[], { text, blocks, dates }: Context): Row[] {
  const rows: Row[] = [];
  let next = 0;
  for (const [block, span] of blocks.entries()) {
    const inside: Finding[] = [];
    for (; next < figures.length && figures[next]!.start < span.end; next++)
      if (contains(span, figures[next]!)) inside.push(figures[next]!);
    if (inside.length === 0) continue;
    const row = span.cells ? cellRow(text, blocks, block, inside) : lineRow(text, span, inside, dates);
    if (row) rows.push({ block, figures: inside, ...row });
  }
  return rows;
}

/** A row of plain text: up to eight words, then figures with nothing between and behind them. */
function lineRow(
  text: string,
  span: Span,
  figures: readonly Finding[],
  dates: readonly Finding[],
): Pick<Row, 'label' | 'columns'> | null {
  const label = text.slice(span.start, figures[0]!.start).trim();
  let end = figures[0]!.start;
  for (const figure of figures) {
    if (/[\p{L}\d.,;:]/u.test(text.slice(end, figure.start))) return null;
    end = figure.end;
  }
  const words = label.split(/\s+/);
  const plain =
    /^\p{Lu}[^.:;!?]*$/u.test(label) && words.length <= longestLabel && !/[\p{L}\d]/u.test(text.slice(end, span.end));
  const dated = within(dates, { start: span.start, end: figures[0]!.start }).length > 0;
  return plain && !dated ? { label, columns: figures.map(() => null) } : null;
}

/** A row whose cells the reader found: the first cell without a figure is the label, the first row the head. */
function cellRow(
  text: string,
  blocks: readonly Block[],
  at: number,
  figures: readonly Finding[],
): Pick<Row, 'label' | 'columns'> | null {
  const cells = blocks[at]!.cells!;
  let first = at;
  while (blocks[first - 1]?.cells) first--;
  const heads = blocks[first]!.cells!;
  const label = cells.find((cell) => !figures.some((f) => contains(cell, f)));
  const said = (span: Span | undefined): string | null =>
    span ? text.slice(span.start, span.end).replace(/\s+/g, ' ').trim() || null : null;
  const columns = figures.map((figure) => {
    const index = cells.findIndex((cell) => contains(cell, figure));
    // A head of numbers is a row of data; one of other cells than the row's stands over others.
    const head = first === at || heads.length !== cells.length ? null : said(heads[index]);
    return head !== null && /\p{L}/u.test(head) ? head : null;
  });
  return { label: said(label) ?? '', columns };
}

function bindTable(rows: readonly Row[], context: Context): Binding[] {
  const first = rows[0]!;
  const width = rows.reduce((most, row) => Math.max(most, row.figures.length), 0);
  const above = context.blocks.slice(Math.max(0, first.block - titleReach), first.block);
  const heads = headsOf(above.at(-1), width, context);
  const title = heads ? null : titleOf(above, context);
  const periods = periodsOf(above, width, context);
  const done = heads ? deedIn(titleOf(above.slice(0, -1), context)) : null;
  // One line alone with a label that is no total is a row only under a title.
  if (rows.length === 1 && !heads && first.columns.every((c) => c === null) && !isTotal(first.label)) return [];
  const bindings = rows.map((row) =>
    row.figures.map((figure, column) => {
      const b = unbound(0, figure, figure.value as FigureValue);
      const name = row.label.replace(/^total\b\s*/i, '');
      const head = row.columns[column] ?? heads?.[column] ?? title;
      b.counted = [head, heads && isTotal(row.label) ? '' : name].filter(Boolean).join(', ') || null;
      b.how = 'table';
      b.action = done;
      b.period = periods[column] ?? null;
      return b;
    }),
  );
  for (const [r, row] of rows.entries()) if (isTotal(row.label)) addUp(bindings, r);
  return bindings.flat();
}

/** What the title over the heads of columns says was done: `Migrants transferred to the centres`. */
function deedIn(title: string | null): string | null {
  const { result_verbs } = bindingWords();
  return title?.split(/\s+/).find((word, i) => i > 0 && /(?:ed|en)$/.test(word) && result_verbs.has(word)) ?? null;
}

const isTotal = (label: string): boolean => /^(?:grand )?total\b/i.test(label);

/** Gives the rows above a total their whole, column by column, where they add up to it. */
function addUp(rows: readonly Binding[][], total: number): void {
  for (const [column, whole] of rows[total]!.entries()) {
    let sum = 0;
    for (let r = total - 1; r >= Math.max(0, total - longestColumn); r--) {
      sum += rows[r]![column]?.value.min ?? Number.NaN;
      if (sum !== whole.value.min) continue;
      for (let part = r; part < total; part++) rows[part]![column]!.partOf = whole.figure;
      break;
    }
  }
}

/** The line above the rows as the heads of their columns, where it has one word for each. */
function headsOf(block: Block | undefined, width: number, { text }: Context): string[] | null {
  const words = block ? text.slice(block.start, block.end).trim().split(/\s+/) : [];
  return width > 1 && words.length === width && words.every((word) => /^\p{Lu}[\p{L}-]*$/u.test(word)) ? words : null;
}

/** The nearest block above that names something: three words or more that are no date and no sentence. */
function titleOf(above: readonly Block[], { text, dates }: Context): string | null {
  for (const block of above.toReversed()) {
    const [date] = within(dates, block);
    const said = text
      .slice(block.start, date?.start ?? block.end)
      .replace(/\s+/g, ' ')
      .trim();
    const name = said.replace(/(?:[\s,–-]|\b(?:on|or|as|at|after|since|from|in|of|until|to))+$/i, '');
    if (name.split(' ').length >= 3 && /^\p{Lu}/u.test(name) && !/[.!?(]$/.test(said)) return name;
  }
  return null;
}

/** The dates' values, where `since the centre opened (3 May 2013) to 28 March` is one: from the first to the second. */
function joined(dates: readonly Finding[], text: string): string[] {
  const values: string[] = [];
  for (const [i, date] of dates.entries()) {
    const { edtf } = date.value as DateValue;
    const before = dates[i - 1];
    const since = before && /\bsince\b[^.;:\d]*$/i.test(text.slice(Math.max(0, before.start - 60), before.start));
    const runs = before && /^[)\s]*(?:to|until|till|–|-)\s*$/.test(text.slice(before.end, date.start));
    if (since && runs) values.push(`${values.pop()!.split('/')[0]}/${edtf!.split('/').at(-1)}`);
    else values.push(edtf!);
  }
  return values;
}

/** The period of each column: one date above the rows is that of all, as many as there are columns are one each. */
function periodsOf(above: readonly Block[], width: number, { text, dates }: Context): (string | null)[] {
  // A head may go on in the line below, and its date with it.
  const whole = { start: above[0]?.start ?? 0, end: above.at(-1)?.end ?? 0 };
  const inside = joined(
    within(dates, whole).filter((d) => (d.value as DateValue).edtf !== null),
    text,
  );
  const edtf = inside.slice(-width);
  if (inside.length === 0) return [];
  return inside.length < width || width === 1 ? Array.from({ length: width }, () => edtf.at(-1)!) : edtf;
}
