import type { Finding } from '../../src/core/mention.ts';
import { indexAt } from '../../src/core/span.ts';
import type { FigureValue } from '../../src/core/value.ts';
import type { FigureContext } from './context.ts';

/** How many blocks may stand between a headline and the paragraph that says it in full. */
const reach = 3;
/** Smaller counts are alike by chance. */
const least = 10;

/**
 * Gives a headline's figures the operation of the lead: a headline says first, without the name, what the paragraph that
 * names the operation says in full. Only a figure of the same value and unit before the first naming is taken for the same.
 */
export function withHeadline(figures: readonly Finding[], { blocks, operations }: FigureContext): Finding[] {
  const [first] = operations;
  if (!first) return [...figures];
  const lead = indexAt(blocks, first.start);
  const told = figures
    .filter((f) => indexAt(blocks, f.start) === lead)
    .map((f) => f.value as FigureValue)
    .filter((value) => value.operation === first.entity && (value.min ?? value.max ?? 0) >= least);
  return figures.map((figure) => {
    const value = figure.value as FigureValue;
    if (value.operation !== null || figure.end > first.start || lead - indexAt(blocks, figure.start) > reach)
      return figure;
    const same = told.find((t) => t.min === value.min && t.max === value.max && t.unit === value.unit);
    return same ? { ...figure, value: { ...value, operation: same.operation, edition: same.edition } } : figure;
  });
}
