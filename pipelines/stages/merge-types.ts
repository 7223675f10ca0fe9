import { type Finding, type Mention, toMention } from '../../src/core/mention.ts';
import { bySpan, lengthOf, overlaps } from '../../src/core/span.ts';
import type { Found } from '../layers.ts';

/**
 * Which type gives way where findings of two types overlap and neither is longer: the later one of this list. A year in
 * the name of an operation, a number in the name of a body and a State in the name of a ministry belong to the name.
 */
const precedence: readonly (keyof Found)[] = ['operations', 'organizations', 'dates', 'figures', 'persons', 'places'];

/**
 * Puts the findings of all types together as mentions, in the order of the text. Names win over what stands inside them;
 * of a date and a figure that overlap the date wins.
 */
export function mergeTypes(found: Found): Mention[] {
  const all = precedence.flatMap((type, rank) => found[type].map((finding) => ({ finding, rank })));
  all.sort((a, b) => bySpan(a.finding, b.finding) || a.rank - b.rank);
  const kept: { finding: Finding; rank: number }[] = [];
  for (const next of all) {
    let wins = true;
    while (kept.length > 0 && wins) {
      const last = kept.at(-1)!;
      if (!overlaps(last.finding, next.finding)) break;
      if (beats(next, last)) kept.pop();
      else wins = false;
    }
    if (wins) kept.push(next);
  }
  return kept.map(({ finding }) => toMention(finding));
}

function beats(a: { finding: Finding; rank: number }, b: { finding: Finding; rank: number }): boolean {
  const [dateRank, figureRank] = [precedence.indexOf('dates'), precedence.indexOf('figures')];
  const numeric = (rank: number) => rank === dateRank || rank === figureRank;
  // Between names the longer wins; a name wins over a number inside it; a date over a figure.
  if (numeric(a.rank) || numeric(b.rank)) return a.rank < b.rank;
  const difference = lengthOf(a.finding) - lengthOf(b.finding);
  return difference > 0 || (difference === 0 && a.rank < b.rank);
}
