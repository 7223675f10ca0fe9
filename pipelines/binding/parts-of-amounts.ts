import type { Finding } from '../../src/core/mention.ts';
import type { FigureContext } from './context.ts';
import { bySentence, figureOf, withWholes } from './wholes.ts';

/** Fewer amounts add up to another one by chance. */
const fewest = 3;
/** How many sentences lie between a total and the amounts that it is made of. */
const reach = 2;

/** True for an amount of money or stuff that is told exactly. */
const isAmount = (figure: Finding): boolean => {
  const { unit, min, qualifier } = figureOf(figure);
  return !/^(?:1|%)$/.test(unit ?? '1') && min !== null && qualifier === 'exact';
};

/**
 * Finds the total of the amounts that a sentence sets out: `$112,100 under section 2, $5,800 under section 28 and $65,100 under
 * section 34`, where `$183,000` stands in a sentence close by. All amounts of the sentence in one unit must add up to it, to
 * the last of it. Takes figures in the order of the text and gives them back so.
 */
export function withPartsOfAmounts(figures: readonly Finding[], { sentences }: FigureContext): Finding[] {
  const told = bySentence(figures.filter(isAmount), sentences);
  const wholes = new Map<Finding, Finding>();
  for (const [at, amounts] of told) {
    const [first] = amounts;
    const alike = amounts.every((f) => figureOf(f).unit === figureOf(first!).unit && figureOf(f).partOf == null);
    if (amounts.length < fewest || !alike) continue;
    const sum = amounts.reduce((all, f) => all + figureOf(f).min!, 0);
    const isTotal = (f: Finding) =>
      figureOf(f).unit === figureOf(first!).unit && Math.abs(figureOf(f).min! - sum) < 1e-6 * sum;
    for (let near = at - reach; near <= at + reach && !wholes.has(first!); near++) {
      const total = near === at ? undefined : told.get(near)?.find(isTotal);
      if (total) for (const amount of amounts) wholes.set(amount, total);
    }
  }
  return withWholes(figures, (figure) => wholes.get(figure));
}
