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
  const byReview = new Map<string, { right: number; of: number }>();
  for (const { rules, evidence, verdict, target } of lastVerdicts(reviewed)) {
    const bound = target === 'fact' ? evidence.filter((item) => item.part === 'binding').flatMap(keyOf) : [];
    for (const rule of new Set([...rules, ...bound])) {
      const tally = byReview.get(rule) ?? { right: 0, of: 0 };
      byReview.set(rule, { right: tally.right + Number(verdict === 'accept'), of: tally.of + 1 });
    }
  }
  return (rule) => {
    const judged = track[rule];
    return { judged: judged ? { right: judged[0], of: judged[1] } : null, reviewed: byReview.get(rule) ?? null };
  };
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
