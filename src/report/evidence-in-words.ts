import type { ConfidencePart, Evidence } from '../core/evidence.ts';
import type { Reading } from '../core/mention.ts';
import type { TrackRecords } from '../core/track-record.ts';
import { keyOf, trackInWords } from './track-record.ts';
import { visible } from './visible.ts';

/** What each part of a confidence is about. */
export const partInWords: Readonly<Record<ConfidencePart, string>> = {
  span: 'words and type',
  value: 'value',
  binding: 'what it is bound to',
};

/** The readings that lost: `Also read as: date “May 2018” (dates/month-year).` */
export const alternativesInWords = (alternatives: readonly Reading[]): string =>
  `Also read as: ${alternatives
    .map(({ type, text, rules }) => `${type} “${visible(text)}”${rules[0] ? ` (${rules[0]})` : ''}`)
    .join('; ')}.`;

/** A weight in log-odds, with its sign: `+2.20`, `-0.40`. */
export const weightInWords = (weight: number, minus = '-'): string =>
  `${weight < 0 ? minus : '+'}${Math.abs(weight).toFixed(2)}`;

/** What a piece of evidence says and how often its like was right, without its weight: `bound: … (right 74 of 91 times …)`. */
export function reasonInWords(evidence: Evidence, trackOf: TrackRecords): string {
  // Rules have a list of their own, with their records.
  const track = evidence.name === 'rule' ? null : keyOf(evidence).map((key) => trackInWords(trackOf(key)))[0];
  return `${evidence.name}: ${visible(evidence.note)}${track ? ` (${track})` : ''}`;
}

/** The same behind its weight. */
export const evidenceInWords = (evidence: Evidence, trackOf: TrackRecords): string =>
  `${weightInWords(evidence.weight)}  ${reasonInWords(evidence, trackOf)}`;
