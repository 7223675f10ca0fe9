import { confidenceWeights } from '../../pipelines/confidence/weights.ts';
import type { Evidence } from '../core/evidence.ts';
import type { Tally, TrackRecord, TrackRecords } from '../core/track-record.ts';
import { lastVerdicts, type Reviewed } from '../store/reviewed.ts';
import { numberInWords } from './words.ts';

/**
 * The records of rules: from the documents that the weights were learned from, and from reviews. Each rule of a mention or
 * claim shares its verdict; a correction counts as wrong.
 */
export function trackRecords(reviewed: readonly Reviewed[]): TrackRecords {
  const { track } = confidenceWeights();
  const byReview = tallies(lastVerdicts(reviewed), ({ rules, evidence, target }) => [
    ...rules,
    ...(target === 'fact' ? evidence.filter((item) => item.part === 'binding').flatMap(keyOf) : []),
  ]);
  return (rule) => {
    const judged = track[rule];
    return { judged: judged ? { right: judged[0], of: judged[1] } : null, reviewed: byReview.get(rule) ?? null };
  };
}

/** How often each rule was right, by its id. @param rulesOf the rules that share the verdict on a finding */
export function tallies(
  verdicts: readonly Reviewed[],
  rulesOf: (one: Reviewed) => readonly string[],
): ReadonlyMap<string, Tally> {
  const byRule = new Map<string, Tally>();
  for (const one of verdicts)
    for (const rule of new Set(rulesOf(one))) {
      const { right, of } = byRule.get(rule) ?? { right: 0, of: 0 };
      byRule.set(rule, { right: right + Number(one.verdict === 'accept'), of: of + 1 });
    }
  return byRule;
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
