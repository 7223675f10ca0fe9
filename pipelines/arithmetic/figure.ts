import type { Check, CheckKind } from '../../src/core/check.ts';
import type { Fact } from '../../src/core/fact.ts';
import type { Mention } from '../../src/core/mention.ts';
import { isMultiple } from '../../src/core/multiple.ts';
import type { FigureValue } from '../../src/core/value.ts';

/** A figure that is reckoned with: the fact that states it and the mention at its place. */
export interface Figure {
  readonly fact: Fact;
  readonly mention: Mention;
  readonly value: FigureValue;
}

/** The figures among facts that have a number and are no multiples, in the order of the text. */
export function figuresOf(facts: readonly Fact[], mentions: readonly Mention[]): Figure[] {
  const byId = new Map(mentions.map((mention) => [mention.id, mention]));
  const figures: Figure[] = [];
  for (const fact of facts) {
    const mention = byId.get(fact.mentions[0] ?? '');
    if (fact.type !== 'figure' || mention?.value?.kind !== 'figure' || isMultiple(mention)) continue;
    const value = mention.value as FigureValue;
    if (value.min !== null || value.max !== null) figures.push({ fact, mention, value });
  }
  return figures.sort((a, b) => a.mention.start - b.mention.start);
}

/** Writes a check of figures down, the one that is checked first. */
export function checkOf(
  kind: CheckKind,
  text: string,
  figures: readonly Figure[],
  outcome: Pick<Check, 'agrees' | 'note'>,
): Check {
  const start = Math.min(...figures.map(({ mention }) => mention.start));
  const end = Math.max(...figures.map(({ mention }) => mention.end));
  return {
    id: `${kind}-${figures[0]!.mention.start}-${figures[0]!.mention.end}`,
    kind,
    ...outcome,
    facts: figures.map(({ fact }) => fact.id),
    quotes: figures.map(({ mention }) => text.slice(mention.start, mention.end)),
    start,
    end,
  };
}

const format = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });

/** The number that a figure says, the lower one of a range. */
export const numberOf = ({ value }: Figure): number => value.min ?? value.max!;

/** A number as people write it. */
export const written = (value: number): string => format.format(Number(value.toPrecision(12)));

/** A figure's number with what bounds it: `over 180,000`. */
export function saidNumber({ min, max, qualifier, unit }: FigureValue): string {
  const low = min ?? max!;
  const high = max ?? min!;
  const number = low === high ? written(low) : `${written(low)} to ${written(high)}`;
  const before = qualifier === 'about' || qualifier === 'over' || qualifier === 'under' ? `${qualifier} ` : '';
  return `${before}${number}${unit === '%' ? '%' : ''}`;
}
