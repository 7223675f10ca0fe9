import type { Check } from '../../src/core/check.ts';
import type { Block } from '../../src/core/document.ts';
import type { Fact } from '../../src/core/fact.ts';
import type { Mention } from '../../src/core/mention.ts';
import { type Figure, figuresOf } from './figure.ts';
import { checkPercentages } from './percentages.ts';
import { checkSums } from './sums.ts';
import { checkTotals } from './totals.ts';

export { arithmeticEvidence, withArithmetic } from './evidence.ts';

/** What is reckoned with. */
export interface ArithmeticContext {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly mentions: readonly Mention[];
  readonly facts: readonly Fact[];
}

/**
 * Does every sum that a document gives the numbers for: parts and lists against their wholes, percentages against their
 * counts, totals of tables against their rows. Only what was said to belong together is checked, with the room that
 * rounding, `about` and `over` leave.
 */
export function checkArithmetic({ text, blocks, mentions, facts }: ArithmeticContext): Check[] {
  const figures = figuresOf(facts, mentions);
  const inTables = new Set<Figure>();
  const checks = checkTotals(text, blocks, figures);
  for (const rows of blocks) if (rows.kind === 'table-row') collect(figures, rows, inTables);
  for (const sentence of bySentence(figures.filter((figure) => !inTables.has(figure))))
    checks.push(...checkSums(text, sentence), ...checkPercentages(text, sentence));
  const seen = new Set<string>();
  return checks.filter(({ id }) => !seen.has(id) && seen.add(id)).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Adds the figures of a row; both are in the order of the text, so that the first is found by halving. */
function collect(figures: readonly Figure[], row: Block, into: Set<Figure>): void {
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (figures[middle]!.mention.start < row.start) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < figures.length && figures[i]!.mention.end <= row.end; i++) into.add(figures[i]!);
}

/** Figures by the sentence that states them. */
function bySentence(figures: readonly Figure[]): Figure[][] {
  const groups = new Map<number, Figure[]>();
  for (const figure of figures) {
    const group = groups.get(figure.fact.start);
    if (group) group.push(figure);
    else groups.set(figure.fact.start, [figure]);
  }
  return [...groups.values()];
}
