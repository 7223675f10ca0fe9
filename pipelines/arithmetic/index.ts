import type { Check } from '../../src/core/check.ts';
import type { Block } from '../../src/core/document.ts';
import type { Fact } from '../../src/core/fact.ts';
import type { Mention } from '../../src/core/mention.ts';
import { within } from '../binding/within.ts';
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
  const checks = checkTotals(text, blocks, figures);
  const placed = figures.map(({ mention }) => mention);
  const inTables = new Set(blocks.flatMap((block) => (block.kind === 'table-row' ? within(placed, block) : [])));
  for (const sentence of bySentence(figures.filter(({ mention }) => !inTables.has(mention))))
    checks.push(...checkSums(text, sentence), ...checkPercentages(text, sentence));
  const seen = new Set<string>();
  return checks.filter(({ id }) => !seen.has(id) && seen.add(id)).sort((a, b) => a.start - b.start || a.end - b.end);
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
