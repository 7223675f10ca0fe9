import { readUnitNote, unitNoteIn } from '../../extractors/figures/unit-notes.ts';
import type { Block } from '../../src/core/document.ts';
import type { Finding } from '../../src/core/mention.ts';
import type { FigureValue } from '../../src/core/value.ts';
import { bindingWords } from './lexicon.ts';
import { type Binding, unbound } from './sentence.ts';
import { readAmounts } from './table-amounts.ts';
import { isPeriod, periodsAbove, periodsOfCells } from './table-periods.ts';
import { type Entry, type Table, type TableContext, tablesOf, wordsOf } from './table-rows.ts';
import { addUp, isTotal } from './table-totals.ts';
import { within } from './within.ts';

/** How many blocks above a table its title may stand. */
const titleReach = 4;

/** What the tables of a text say: of figures, and which numbers are none. */
export interface Tabled {
  readonly bindings: Binding[];
  readonly none: ReadonlySet<Finding>;
}

/**
 * Binds the figures of tables: rows of a label and figures. A figure counts what the column's head and the row's label
 * say, or the table's title and the label. A row called `total` is the whole of the rows above that add up to it.
 */
export function bindTables(figures: readonly Finding[], context: TableContext): Tabled {
  const bindings: Binding[] = [];
  const none = new Set<Finding>();
  for (const table of tablesOf(figures, context)) {
    for (const figure of table.none) none.add(figure);
    for (const b of bindTable(table, context, none)) bindings.push(b);
  }
  return { bindings, none };
}

function bindTable(table: Table, context: TableContext, none: Set<Finding>): Binding[] {
  const { rows } = table;
  const [first] = rows;
  if (!first) return [];
  const width = rows.reduce((most, row) => Math.max(most, row.entries.length), 0);
  const above = blocksAbove(table, context);
  const heads = table.celled ? null : headsOf(above.at(-1), width, context);
  const headed = heads !== null || first.entries.some((entry) => nameOf(entry, context) !== null);
  const title = headed ? null : titleOf(above, context);
  const done = heads ? deedIn(titleOf(above.slice(0, -1), context)) : null;
  // One line alone with a label that is no total is a row only under a title.
  if (rows.length === 1 && !headed && !isTotal(first.label)) return [];
  const inLines = periodsAbove(above, width, context);
  const periods = table.celled ? periodsOfCells(table, above, context) : rows.map(() => inLines);
  const read = readAmounts(table, above, context);
  for (const [figure, as] of read) if (as === null) none.add(figure);
  const placed = rows.map((row, r) =>
    row.entries.map((entry, i) => {
      const figure = read.get(entry.figure) ?? entry.figure;
      const b = unbound(0, figure, figure.value as FigureValue);
      const label = isPeriod(row.label) ? '' : row.label.replace(/^(?:grand )?total\b\s*/i, '');
      const head = nameOf(entry, context) ?? heads?.[i] ?? title;
      const section = isTotal(row.label) ? null : row.section;
      b.counted =
        [head, section, heads && isTotal(row.label) ? '' : withoutNote(label)].filter(Boolean).join(', ') || null;
      b.how = 'table';
      b.action = done;
      b.period = periods[r]![i] ?? null;
      return { binding: b, column: entry.column };
    }),
  );
  for (const [r, row] of rows.entries()) if (isTotal(row.label)) addUp(placed, r);
  return placed.flat().flatMap(({ binding }) => (none.has(binding.figure) ? [] : binding));
}

/** The blocks over a table that may name it; those of the table before it do not. */
function blocksAbove({ first, celled }: Table, { blocks }: TableContext): Block[] {
  const above = blocks.slice(Math.max(0, first - titleReach), first);
  return celled ? above.slice(above.findLastIndex((block) => block.cells) + 1) : above;
}

/** What the heads of a figure's column name, without years and units: `Changes, Technical adjustments`. */
function nameOf({ heads }: Entry, { text }: TableContext): string | null {
  const said = heads.map((head) => withoutNote(wordsOf(text, head)));
  return said.filter((name) => /\p{L}/u.test(name) && !isPeriod(name)).join(', ') || null;
}

/** Words without the note on their unit: `Exports (US$ million)`, `Heroin, in kg`. A share is what is counted. */
function withoutNote(words: string): string {
  const whole = readUnitNote(words);
  if (whole) return whole.unit === '%' && /\p{L}/u.test(words) ? words : '';
  const bare = words.replace(/\s*[([]([^()[\]]+)[)\]]/g, (bracket) => (unitNoteIn(bracket) ? '' : bracket));
  return bare.replace(/,\s*([^,]+)$/, (tail, said: string) => (readUnitNote(said) ? '' : tail)).trim();
}

/** What the title over the heads of columns says was done: `Migrants transferred to the centres`. */
function deedIn(title: string | null): string | null {
  const { result_verbs } = bindingWords();
  return title?.split(/\s+/).find((word, i) => i > 0 && /(?:ed|en)$/.test(word) && result_verbs.has(word)) ?? null;
}

/** The line above the rows as the heads of their columns, where it has one word for each. */
function headsOf(block: Block | undefined, width: number, { text }: TableContext): string[] | null {
  const words = block ? text.slice(block.start, block.end).trim().split(/\s+/) : [];
  return width > 1 && words.length === width && words.every((word) => /^\p{Lu}[\p{L}-]*$/u.test(word)) ? words : null;
}

/** `Table 2.`, `Annex I:` before a title: the number of the table names nothing. */
const numbered =
  /^(?:table|annex|appendix|chart)\s+(?:\d{1,3}(?:\.\d{1,2})*|[IVX]+|[A-Z])[.:]?\s+(?:[–—-]\s+)?(?=\p{Lu})/iu;

/**
 * The nearest block above that names something: three words or more that are no date, no note on the unit and no sentence;
 * less where its number or unit shows that it is the title of a table.
 */
function titleOf(above: readonly Block[], { text, dates }: TableContext): string | null {
  for (const block of above.toReversed()) {
    const [date] = within(dates, block);
    const whole = wordsOf(text, { start: block.start, end: date?.start ?? block.end });
    const said = withoutNote(whole.replace(numbered, ''));
    const name = said.replace(/(?:[\s,–-]|\b(?:on|or|as|at|after|since|from|in|of|until|to))+$/i, '');
    const titles = said.length < whole.length || name.split(' ').length >= 3;
    if (titles && /^\p{Lu}/u.test(name) && !/[.!?(]$/.test(said) && !/[.!?]$/.test(whole)) return name;
  }
  return null;
}
