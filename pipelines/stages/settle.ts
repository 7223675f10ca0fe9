import type { Finding } from '../../src/core/mention.ts';
import { bySpan, lengthOf, overlaps } from '../../src/core/span.ts';

/**
 * Settles overlaps between findings of one type: the longest wins, of equally long ones the surer (the higher sum of
 * evidence), of equally sure ones the first. Findings at the very same span are merged: their rules are kept together.
 * What comes back is in the order of the text and does not overlap. Takes time linear in the findings, but for sorting.
 */
export function settle(findings: readonly Finding[]): Finding[] {
  const sorted = [...findings].sort(bySpan);
  const settled: Finding[] = [];
  let cluster: Finding[] = [];
  let reach = -1;
  for (const finding of sorted) {
    // Findings that hang together by overlaps are settled among themselves; there are seldom more than a few.
    if (finding.start >= reach) {
      settled.push(...settleCluster(cluster));
      cluster = [];
    }
    cluster.push(finding);
    reach = Math.max(reach, finding.end);
  }
  settled.push(...settleCluster(cluster));
  return settled;
}

function settleCluster(cluster: readonly Finding[]): Finding[] {
  if (cluster.length < 2) return [...cluster];
  const weight = (f: Finding) => f.evidence.reduce((sum, e) => sum + e.weight, 0);
  const order = [...cluster].sort((a, b) => lengthOf(b) - lengthOf(a) || weight(b) - weight(a) || a.start - b.start);
  // In the order of the text and without overlaps, so that a rival is found by halving.
  const kept: Finding[] = [];
  for (const finding of order) {
    const at = firstBehind(kept, finding.end);
    const rival = kept[at - 1];
    if (!rival || !overlaps(rival, finding)) kept.splice(at, 0, finding);
    else if (rival.start === finding.start && rival.end === finding.end) {
      kept[at - 1] = { ...rival, rules: [...new Set([...rival.rules, ...finding.rules])] };
    }
  }
  return kept;
}

/** The index of the first finding that starts at or behind a position. */
function firstBehind(findings: readonly Finding[], position: number): number {
  let low = 0;
  let high = findings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (findings[middle]!.start < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
