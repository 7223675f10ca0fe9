import { confidenceWeights } from '../../pipelines/confidence/weights.ts';
import type { Evidence } from '../core/evidence.ts';
import type { Tally, TrackRecord, TrackRecords } from '../core/track-record.ts';
import { judgedParts } from '../store/judged-parts.ts';
import { lastVerdicts, type Reviewed } from '../store/reviewed.ts';
import { numberInWords } from './words.ts';

/** The records of rules: from the documents that the weights were learned from, and from reviews. */
export function trackRecords(reviewed: readonly Reviewed[]): TrackRecords {
  const { track } = confidenceWeights();
  const byReview = tallies(lastVerdicts(reviewed));
  return (rule) => {
    const judged = track[rule];
    return { judged: judged ? { right: judged[0], of: judged[1] } : null, reviewed: byReview.get(rule) ?? null };
  };
}

/**
 * How often each rule was right, by its id, and each way of binding, as `bound:WAY`. All rules that share a finding share the
 * verdict on it; but a verdict on what a figure is bound to is none on the rules that found its digits, and the other way round.
 */
export function tallies(verdicts: readonly Reviewed[]): ReadonlyMap<string, Tally> {
  // A figure is judged at its mention and at its claim; of one rule it counts once, by the later word.
  const byRule = new Map<string, Map<string, boolean>>();
  for (const one of verdicts) {
    const finding = `${one.documentId} ${isFigure(one) && one.chief ? one.chief : one.targetId}`;
    for (const [rule, wasRight] of rulesJudged(one)) {
      const judged = byRule.get(rule) ?? new Map<string, boolean>();
      byRule.set(rule, judged.set(finding, wasRight));
    }
  }
  const tally = (judged: ReadonlyMap<string, boolean>): Tally => ({
    right: [...judged.values()].filter(Boolean).length,
    of: judged.size,
  });
  return new Map([...byRule].map(([rule, judged]) => [rule, tally(judged)]));
}

/** True of the claim of a figure. */
const isFigure = ({ target, type }: Reviewed): boolean => target === 'fact' && type === 'figure';

function rulesJudged(one: Reviewed): Map<string, boolean> {
  const all = (rules: readonly string[], right: boolean) => rules.map((rule) => [rule, right] as const);
  // An event has no parts: what it is and what it is bound to are found by the same rules.
  if (one.target === 'fact' && !isFigure(one)) return new Map(all(one.rules, one.verdict === 'accept'));
  const { span, value, binding } = judgedParts(one);
  const ways = one.evidence.filter(({ part }) => part === 'binding').flatMap(keyOf);
  return new Map([
    ...((span ?? value) === undefined ? [] : all(one.rules, span !== false && value !== false)),
    ...(binding === undefined ? [] : all(ways, binding)),
  ]);
}

/** What the record of a piece of evidence is kept under, if it has one. */
export const keyOf = ({ name, kind }: Evidence): string[] =>
  kind === undefined ? [] : [name === 'rule' ? kind : `${name}:${kind}`];

/** `right 304 of 305 times in annotated documents and 12 of 13 times reviewed`; null where nobody has judged it. */
export function trackInWords({ judged, reviewed }: TrackRecord): string | null {
  const told = [judged && `${ratio(judged)} in annotated documents`, reviewed && `${ratio(reviewed)} reviewed`].filter(
    (words) => words !== null,
  );
  return told.length === 0 ? null : `right ${told.join(' and ')}`;
}

const ratio = ({ right, of }: Tally): string =>
  `${numberInWords(right)} of ${numberInWords(of)} ${of === 1 ? 'time' : 'times'}`;
