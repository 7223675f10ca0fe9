import type { Finding } from '../../src/core/mention.ts';
import { bySpan, lengthOf, overlaps } from '../../src/core/span.ts';

/**
 * Settles overlaps between findings of one type: the longest wins, of equally long ones the surer (the higher sum of
 * evidence), of equally sure ones the first. Findings at the very same span are merged: their rules are kept together.
 * What comes back is in the order of the text and does not overlap.
 */
export function settle(findings: readonly Finding[]): Finding[] {
  const weight = (f: Finding) => f.evidence.reduce((sum, e) => sum + e.weight, 0);
  const order = [...findings].sort((a, b) => lengthOf(b) - lengthOf(a) || weight(b) - weight(a) || a.start - b.start);
  const byStart: Finding[] = [];
  for (const finding of order) {
    const at = firstEndingAfter(byStart, finding.start);
    const neighbour = byStart[at];
    if (!neighbour || !overlaps(neighbour, finding)) byStart.splice(at, 0, finding);
    else if (neighbour.start === finding.start && neighbour.end === finding.end) {
      byStart[at] = { ...neighbour, rules: [...new Set([...neighbour.rules, ...finding.rules])] };
    }
  }
  return byStart.sort(bySpan);
}

/** The index of the first kept finding that ends after `position`; kept findings are sorted and do not overlap. */
function firstEndingAfter(kept: readonly Finding[], position: number): number {
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (kept[middle]!.end <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
