import { type UnitNote, unitNoteIn } from '../../extractors/figures/unit-notes.ts';
import type { Block } from '../../src/core/document.ts';
import type { Evidence } from '../../src/core/evidence.ts';
import type { Finding } from '../../src/core/mention.ts';
import type { Span } from '../../src/core/span.ts';
import type { FigureValue } from '../../src/core/value.ts';
import { bindingWords } from './lexicon.ts';
import { isMoney } from './sentence.ts';
import { type Entry, type Row, type Table, type TableContext, wordsOf } from './table-rows.ts';

/**
 * Reads the figures of a table as its notes say: `(Thousands of United States dollars)` over it, `US$ million` in the head of a
 * column, `(per cent)` behind a label. The column's own word stands before that of the row, and both before the table's.
 * Amounts in brackets are less than zero. What was read so says so in its evidence. Null for a figure whose column is not
 * known where some columns are read in another way.
 */
export function readAmounts(
  table: Table,
  above: readonly Block[],
  context: TableContext,
): Map<Finding, Finding | null> {
  const { text } = context;
  const note = noteAbove([...above, ...table.titles], text);
  const entries = table.rows.flatMap((row) =>
    row.entries.map((entry) => ({ row, entry, own: noteOf(entry, row, note, text) })),
  );
  const whole = entries.some(({ entry, own }) => isAmount(entry.figure) || (own?.unit && /^[A-Z]{3}$/.test(own.unit)));
  const read = new Map<Finding, Finding | null>();
  const apart = table.heads.some((head) => ownNote(wordsOf(text, head)) !== null || isCounted(wordsOf(text, head)));
  for (const { entry, own } of entries) {
    if (apart && entry.heads.length === 0 && isBare(text, entry.figure)) {
      read.set(entry.figure, null);
      continue;
    }
    const others = entries.filter((one) => one.entry.column !== null && one.entry.column === entry.column);
    const mixed = table.celled && others.some((one) => bracketed(text, one.entry) === null);
    const sign = bracketed(text, entry) !== null && (mixed || whole) && looksLikeAmount(text, entry, own);
    const used = isBare(text, entry.figure) ? own : null;
    if (!sign && !used) continue;
    read.set(entry.figure, rewritten(entry.figure, used, sign));
  }
  return read;
}

const isAmount = (figure: Finding): boolean => isMoney(figure.value as FigureValue);

/** A number without a unit or magnitude of its own. */
const isBare = (text: string, figure: Finding): boolean =>
  (figure.value as FigureValue).unit === '1' &&
  !/thousand|million|billion|trillion|hundred|dozen|m[ln]n?\b|\bbn\b|\d[kmb]\b/i.test(
    text.slice(figure.start, figure.end),
  );

/** The nearest note above the rows. A sentence is none, nor is what stands behind one. */
function noteAbove(above: readonly Span[], text: string): UnitNote | null {
  for (const block of above.toReversed()) {
    const words = wordsOf(text, block);
    const share = /^percentages? (?:of|share)\b/i.exec(words);
    const note = unitNoteIn(words) ?? (share && { unit: '%', factor: 1, said: share[0] });
    if (note) return note;
    if (/[.;]$/.test(words)) return null;
  }
  return null;
}

const percent = /\bper ?cent(?:age)?s?\b|%/i;

/** The note that holds for one figure; null where nothing says its unit, or its head or label says that it is a count. */
function noteOf({ heads }: Entry, { label }: Row, whole: UnitNote | null, text: string): UnitNote | null {
  const words = heads.map((head) => wordsOf(text, head));
  const said = words.map(ownNote).findLast((one) => one !== null) ?? null;
  const column = said ?? (isCounted(words.at(-1) ?? '') ? 'count' : null);
  if (column === 'count') return null;
  const own = column ?? ownNote(label) ?? (isCounted(label) ? 'count' : null);
  if (own === 'count') return null;
  if (!own || !whole || own.unit === '%') return own ?? whole;
  // `(thousands)` over the table and `US$` over the column, or the other way round, make one note.
  if (own.unit === null)
    return whole.factor === 1 ? { ...whole, factor: own.factor, said: `${own.said}, ${whole.said}` } : own;
  return own.factor === 1 && whole.unit === null
    ? { ...own, factor: whole.factor, said: `${own.said}, ${whole.said}` }
    : own;
}

/** The note in a head or label; one that speaks of a share without more is in per cent, unless it counts, too: `Number (%)`. */
function ownNote(words: string): UnitNote | null {
  const share = percent.exec(words);
  if (share && isCounted(words)) return null;
  return unitNoteIn(words) ?? (share && { unit: '%', factor: 1, said: share[0] });
}

/** True where words say that what they head is counted one by one: `Number of posts`, `Staff`. */
function isCounted(words: string): boolean {
  const { table_counts } = bindingWords();
  return (
    /^(?:total )?(?:number|no\.|count)\b/i.test(words) || table_counts.has(words.replace(/^total /i, '').toLowerCase())
  );
}

/** The words between the brackets that a figure fills with nothing else, or null. */
function bracketed(text: string, { figure, cell }: Entry): string | null {
  const outside = cell === figure ? { start: figure.start - 1, end: figure.end + 1 } : cell;
  return /^\(\s*([^()\p{L}]*\d[^()\p{L}]*)\)[*†]?$/u.exec(wordsOf(text, outside))?.[1] ?? null;
}

/** A mark of a note or a year in brackets is no amount: thousands set apart, decimals, a unit. */
const looksLikeAmount = (text: string, { figure }: Entry, note: UnitNote | null): boolean =>
  /\d[., \u00a0\u2009\u202f'’]\d/.test(text.slice(figure.start, figure.end)) ||
  (figure.value as FigureValue).unit !== '1' ||
  (note !== null && !/^(?:19|20)\d\d$/.test(text.slice(figure.start, figure.end)));

/** A figure with another sign or unit, and why. */
function rewritten(figure: Finding, note: UnitNote | null, negative: boolean): Finding {
  const value = figure.value as FigureValue;
  const factor = (note?.factor ?? 1) * (negative ? -1 : 1);
  const times = (number: number | null): number | null =>
    number === null ? null : Number((number * factor).toPrecision(12));
  const evidence: Evidence[] = [...figure.evidence];
  if (note) {
    const by = note.factor === 1 ? '' : `, times ${note.factor.toLocaleString('en')}`;
    evidence.push({
      name: 'unit',
      weight: 0,
      note: `read in ${note.unit ?? 'units'}${by}: the table says “${note.said}”`,
    });
  }
  if (negative) evidence.push({ name: 'sign', weight: 0, note: 'an amount in brackets in a table is less than zero' });
  const [min, max] = negative ? [times(value.max), times(value.min)] : [times(value.min), times(value.max)];
  return { ...figure, evidence, value: { ...value, min, max, unit: note?.unit ?? value.unit } };
}
