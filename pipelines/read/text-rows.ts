import type { Line } from './text-lines.ts';

/** A cell as it stands in the source: its stretches (a label may run over lines), and where it begins on its line. */
export interface TextCell {
  readonly parts: readonly (readonly [from: number, to: number])[];
  /** The columns of print that it covers. */
  readonly x0: number;
  readonly x1: number;
  /** How many tabs stand before it. */
  readonly tabs: number;
}

/** A line that is taken apart into cells. */
export interface TextRow {
  readonly cells: readonly TextCell[];
  readonly indent: number;
  /** How many cells at its start are no numbers: the label, perhaps with a number before it. 0 where it is no row of data. */
  readonly lead: number;
  /** True where all its numbers look like years. */
  readonly years: boolean;
}

const number =
  /^[(−–-]?\s?(?:US\$|[$€£]|USD|EUR|GBP)?\s?(?:\d{1,3}(?:[ ,.'’]\d{3})+|[1-9]\d*|0)(?:[.,]\d{1,3})?\s?%?\)?[*†ᵃᵇᶜ]?$/;
const nothing = /^(?:[–—-]|\.{2,3}|…|n\/?a|nil|\*)\.?$/i;
const year = /^(?:19|20)\d\d$/;

/** Takes a line apart at tabs and runs of spaces. */
export function rowOf(source: string, { from, to, indent }: Line): TextRow {
  const cells: TextCell[] = [];
  let x = indent;
  let tabs = 0;
  for (const { 0: piece, index } of source.slice(from, to).matchAll(/ ?\t[ \t]*| {2}[ \t]*|(?:(?! {2}| ?\t)[^\t])+/g)) {
    if (!/\S/.test(piece)) {
      for (const one of piece) {
        if (one === '\t') tabs++;
        x = one === '\t' ? x + 8 - (x % 8) : x + 1;
      }
      continue;
    }
    cells.push({ parts: [[from + index, from + index + piece.length]], x0: x, x1: x + piece.length, tabs });
    x += piece.length;
  }
  const texts = cells.map(({ parts: [part] }) => source.slice(...part!));
  return { cells, indent, ...dataIn(texts) };
}

/** How many cells are the label of a row of data (`Austria`, `1 | Austria`), 0 for other lines; and whether it is one of years. */
export function dataIn(texts: readonly string[]): Pick<TextRow, 'lead' | 'years'> {
  const lead = /^\d{1,3}[.)]?$/.test(texts[0] ?? '') && texts.length > 2 ? 2 : 1;
  const label = texts[lead - 1] ?? '';
  const rest = texts.slice(lead);
  const isData =
    /\p{L}/u.test(label) &&
    !/[:;]$|\.{3}/.test(label) &&
    rest.some((one) => number.test(one)) &&
    rest.every((one) => number.test(one) || nothing.test(one));
  return isData ? { lead, years: rest.every((one) => year.test(one)) } : { lead: 0, years: false };
}
