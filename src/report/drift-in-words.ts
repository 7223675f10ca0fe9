import { type Change, type Drift, enoughDocuments, isSame } from './drift.ts';
import type { Comparison } from './report-model.ts';
import { stabilityInWords } from './stability-index.ts';
import { counted, numberInWords } from './words.ts';

/** A measure with as many digits as its unit bears: `0.94`, `12%`, `35.2`. */
export function measureInWords(value: number, unit: Change['unit']): string {
  if (unit === 'mean') return value.toFixed(3);
  if (unit === 'share') return `${(100 * value).toFixed(1)}%`;
  return value.toFixed(1);
}

/** The change of the two numbers as they are shown, with its sign: `+2.8`; where these are the same, `+0.0`. */
export function signedInWords({ before, after, unit }: Pick<Change, 'before' | 'after' | 'unit'>): string {
  const shown = (value: number) => Number.parseFloat(measureInWords(value, unit)) / (unit === 'share' ? 100 : 1);
  const size = measureInWords(Math.abs(shown(after) - shown(before)), unit);
  return `${after < before && Number.parseFloat(size) > 0 ? '−' : '+'}${size}`;
}

/** Whether a change is beyond chance, and from which size it would be. */
export function verdictInWords(change: Change): string {
  if (isSame(change)) return 'no change';
  if (change.uniform) return 'not tested: the same in each document before, and now';
  if (change.beyond === null) return 'not enough to tell';
  const from = measureInWords(change.beyond, change.unit);
  return change.isBeyond ? `beyond chance (from ±${from} on)` : `may be chance (up to ±${from})`;
}

/** `problems: 0.2 before, 0.9 now, +0.7, beyond chance (from ±0.4 on)`. */
export const changeInWords = (change: Change): string =>
  `${change.what}: ${measureInWords(change.before, change.unit)} before, ${measureInWords(change.after, change.unit)} now, ` +
  `${signedInWords(change)}, ${verdictInWords(change)}`;

/** What came of a comparison, in sentences; one alone where there is too little to tell. */
export function driftSentences({ about, why, shared, drift }: Comparison): string[] {
  if (drift === null) return [`Not compared: ${why}`];
  const { before, after } = drift.documents;
  const left =
    shared === 0 ? '' : `, without ${numberInWords(shared)} that ${shared === 1 ? 'is' : 'are'} in this report, too`;
  const compared = `Compared with ${about}${left}: ${counted(before, 'document')} before, ${numberInWords(after)} now.`;
  if (Math.min(before, after) < enoughDocuments)
    return [`${compared} Not enough to tell a change from chance: it takes ${enoughDocuments} on both sides.`];
  const beyond = drift.changes.filter(({ isBeyond }) => isBeyond);
  const found =
    beyond.length === 0
      ? 'No change is beyond chance.'
      : `Beyond chance: ${beyond.map((change) => `${change.what} (${signedInWords(change)})`).join(', ')}.`;
  return [compared, found, ...stability(drift)];
}

function stability({ stability: { mentions, claims } }: Drift): string[] {
  const told = [
    mentions === null ? null : `of mentions ${stabilityInWords(mentions)}`,
    claims === null ? null : `of claims ${stabilityInWords(claims)}`,
  ].filter((part) => part !== null);
  return told.length === 0 ? [] : [`Population stability index of confidence: ${told.join(', ')}.`];
}

/** How changes are tested, for whoever wants to know. */
export const driftMethod =
  'A change is beyond chance where it is larger than Student’s t-test (1908) allows for ratios over documents, with variances by the ' +
  'jackknife (Tukey 1958), at 5% for all measures together (Bonferroni). The population stability index (Lewis 1994) ' +
  'is a size and no test: by the usual rule of thumb hardly any change below 0.1, a large one above 0.25.';
