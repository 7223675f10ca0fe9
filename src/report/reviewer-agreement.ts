import { contradict } from '../store/disputes.ts';
import { lastOfEach, type Reviewed } from '../store/reviewed.ts';
import type { Correction } from '../store/reviews.ts';
import { counted, numberInWords } from './words.ts';

const verdicts = ['accept', 'reject', 'correct'] as const;
type Verdict = (typeof verdicts)[number];

/** Something that two reviewers judged differently. */
export interface Disagreement extends Pick<Reviewed, 'documentId' | 'documentName' | 'target' | 'targetId' | 'quote'> {
  /** In the order of the two reviewers. */
  readonly verdicts: readonly [Verdict, Verdict];
  /** What each says to be right, where both correct one field in two ways or one corrects what the other does not. */
  readonly corrections: readonly [Correction | null, Correction | null];
}

/** How far two reviewers agree on what both of them judged. */
export interface Agreement {
  readonly reviewers: readonly [string, string];
  /** How many mentions and claims both judged, and on how many they do not contradict each other; see `contradict`. */
  readonly both: number;
  readonly same: number;
  /** On how many both correct, and one field in two ways: verdicts of one kind that contradict each other. */
  readonly apart: number;
  /**
   * Cohen's kappa (1960) of the kinds of verdict alone (accept, reject, correct): agreement beyond what their own shares of these
   * would give by chance; 1 is full, 0 is chance. Null where both gave one kind throughout, since chance then explains it all.
   */
  readonly kappa: number | null;
  readonly disagreements: readonly Disagreement[];
}

/**
 * The agreement of each two reviewers who judged something in common, those with most in common first. Verdicts without a
 * reviewer's name are left out, since nobody knows whose they are.
 * @param reviewed single verdicts, the oldest first; what each reviewer said in all of a thing counts
 */
export function agreementsOf(reviewed: readonly Reviewed[]): Agreement[] {
  const byReviewer = new Map<string, Map<string, Reviewed>>();
  for (const one of lastOfEach(reviewed)) {
    if (one.reviewer === null) continue;
    const own = byReviewer.get(one.reviewer) ?? new Map<string, Reviewed>();
    byReviewer.set(one.reviewer, own.set(`${one.documentId} ${one.target} ${one.targetId}`, one));
  }
  const names = [...byReviewer.keys()].sort();
  return names
    .flatMap((a, i) => names.slice(i + 1).map((b) => agreement(a, b, byReviewer.get(a)!, byReviewer.get(b)!)))
    .filter(({ both }) => both > 0)
    .sort((x, y) => y.both - x.both);
}

function agreement(
  a: string,
  b: string,
  first: ReadonlyMap<string, Reviewed>,
  second: ReadonlyMap<string, Reviewed>,
): Agreement {
  const pairs = [...first].flatMap(([key, one]) => {
    const other = second.get(key);
    return other ? [{ one, other, verdicts: [one.verdict, other.verdict] as const }] : [];
  });
  const both = pairs.length;
  const opposed = pairs.filter(({ one, other }) => contradict(one, other));
  const ofOneKind = pairs.filter(({ verdicts: [a, b] }) => a === b).length;
  const same = both - opposed.length;
  const share = (side: 0 | 1, verdict: Verdict) =>
    pairs.filter((pair) => pair.verdicts[side] === verdict).length / both;
  const byChance = verdicts.reduce((sum, verdict) => sum + share(0, verdict) * share(1, verdict), 0);
  return {
    reviewers: [a, b],
    both,
    same,
    apart: ofOneKind - same,
    kappa: both === 0 || byChance > 1 - 1e-9 ? null : (ofOneKind / both - byChance) / (1 - byChance),
    disagreements: opposed.map(({ one, other, verdicts: given }) => {
      const { documentId, documentName, target, targetId, quote } = one;
      const corrections = [one.correction, other.correction] as const;
      return { documentId, documentName, target, targetId, quote, verdicts: given, corrections };
    }),
  };
}

/**
 * One sentence on it: `A and B both judged 40 things and contradict each other on 4, on 1 of these by correcting one field in two
 * ways; Cohen’s kappa of accept, reject and correct: 0.71.`
 */
export function agreementInWords({ reviewers: [a, b], both, same, apart, kappa }: Agreement): string {
  const opposed = both - same;
  const on = opposed === 0 ? 'do not contradict each other' : `contradict each other on ${numberInWords(opposed)}`;
  const fields = apart === 0 ? '' : `, on ${numberInWords(apart)} of these by correcting one field in two ways`;
  const beyond =
    kappa === null
      ? 'all verdicts are of one kind, so that kappa says nothing'
      : `Cohen’s kappa of accept, reject and correct: ${kappa.toFixed(2)}`;
  return `${a} and ${b} both judged ${counted(both, 'thing')} and ${on}${fields}; ${beyond}.`;
}
