import { dateInWords } from '../report/date-in-words.ts';
import { boundsInWords } from '../report/words.ts';
import type { Claim } from './claim.ts';
import { pointOf, relateNumbers } from './numbers.ts';
import { scopesOf } from './scope.ts';
import { claimWords } from './words.ts';

/** How two claims stand to each other. */
export const relationKinds = ['same', 'rounded', 'updated', 'narrower', 'wider', 'different', 'conflicting'] as const;
export type RelationKind = (typeof relationKinds)[number];

export interface Relation {
  readonly relation: RelationKind;
  /** In words, without a full stop. */
  readonly reason: string;
}

/** The reason for `same` where nothing tells two claims apart: either bears the relations of both. */
export const saysTheSame = 'the same number of the same thing';

/** Below this a claim was not read surely enough to contradict another one. */
const leastConfidence = 0.7;

/**
 * Tells how claim `a` stands to claim `b`, with the reason: `narrower` means that `a` is of a part of what `b` is of.
 * `updated` says that the later of the two gives another number of a running total. Null where the texts do not say enough
 * to tell: that is not `same`, and far from `conflicting`, which only exact or bounded numbers can be that exclude each
 * other while everything else is certainly the same.
 */
export function relate(a: Claim, b: Claim): Relation | null {
  if (a.unit !== b.unit) return { relation: 'different', reason: 'they are in different units' };
  const scopes = scopesOf(a, b);
  const apart = scopes.find(({ is }) => is === 'different');
  if (apart) return { relation: 'different', reason: apart.why };
  const numbers = relateNumbers(a, b);
  const narrower = scopes.filter(({ is }) => is === 'narrower');
  const wider = scopes.filter(({ is }) => is === 'wider');
  const open = scopes.filter(({ is }) => is === 'unsure');
  if (a.modality !== b.modality) return saidOtherwise(a, b, numbers === 'same' && narrower.length + wider.length === 0);
  // One number given twice, once with a place or a stage, is one claim.
  const silences = [...narrower, ...wider].every(({ silent }) => silent);
  if (numbers === 'same' && silences) {
    const told = [...narrower, ...wider, ...open].map(({ why }) => why).join('; ');
    return { relation: 'same', reason: told === '' ? saysTheSame : `the same number; ${told}` };
  }
  if (narrower.length > 0 && wider.length > 0)
    return { relation: 'different', reason: [...narrower, ...wider].map(({ why }) => why).join('; ') };
  const [scope] = [...narrower, ...wider];
  if (scope)
    return scopedBy(
      scope.is as 'narrower' | 'wider',
      [...narrower, ...wider].map(({ why }) => why),
      a,
      b,
    );
  if (numbers === 'rounded' && open.length === 0)
    return { relation: 'rounded', reason: `${words(a)} and ${words(b)} are one number, said more and less exactly` };
  const update = open.length === 0 ? updateOf(a, b) : null;
  if (update) return update;
  if (numbers !== 'exclude' || open.length > 0 || !areCertain(a, b)) return null;
  return { relation: 'conflicting', reason: `${words(a)} and ${words(b)} of the same thing exclude each other` };
}

const words = (claim: Claim): string => boundsInWords(claim);

/** What is planned, denied or estimated does not contradict what is said to be so. */
function saidOtherwise(a: Claim, b: Claim, sameNumber: boolean): Relation | null {
  const how = `one is ${a.modality}, the other ${b.modality}`;
  return sameNumber
    ? { relation: 'different', reason: `the same number, but ${how}` }
    : { relation: 'different', reason: how };
}

/** A narrower number that is larger than the wider one is of something else, or of another time. */
function scopedBy(is: 'narrower' | 'wider', reasons: readonly string[], a: Claim, b: Claim): Relation | null {
  const [part, whole] = is === 'narrower' ? [a, b] : [b, a];
  const tooLarge = part.min !== null && whole.max !== null && part.min > whole.max;
  return tooLarge ? null : { relation: is, reason: reasons.join('; ') };
}

/** The later number of a total that was not yet whole when the earlier one was given; null where it is none. */
function updateOf(a: Claim, b: Claim): Relation | null {
  if (a.at === null || b.at === null || a.at === b.at || a.unit === '%') return null;
  const [earlier, later] = a.at < b.at ? [a, b] : [b, a];
  const notOver = earlier.days.last !== null && earlier.at! < earlier.days.last;
  const running = earlier.running || later.asOf || notOver;
  const grows = pointOf(later) >= pointOf(earlier);
  const revised = later.corrected || earlier.provisional;
  if (!revised && !(running && grows)) return null;
  const why = revised ? 'the later one is corrected or final' : 'the earlier one was still running';
  return {
    relation: 'updated',
    reason: `from ${words(earlier)} (${dateInWords(earlier.at!)}) to ${words(later)} (${dateInWords(later.at!)}): ${why}`,
  };
}

/** Whether two claims of one scope are so surely of one thing that only one of them can be right. */
function areCertain(a: Claim, b: Claim): boolean {
  const both = [a, b];
  if (
    a.modality !== 'asserted' ||
    a.unit === '%' ||
    both.some(({ part, confidence }) => part || confidence < leastConfidence)
  )
    return false;
  const { head, action } = a.key;
  if (claimWords().vague.has(head)) return false;
  const named = a.operation !== null && !a.severalYears && (a.edition ?? b.edition) !== null;
  if (named) return a.documentId !== b.documentId || action !== null;
  // Without an operation many things may be counted by such words in such a place: only large sums of whole months or years.
  const long = a.days.first !== null && a.days.last !== null && a.days.first !== a.days.last;
  const large = both.every((claim) => pointOf(claim) >= 100);
  const [low, high] = [pointOf(a), pointOf(b)].sort((x, y) => x - y) as [number, number];
  return a.documentId !== b.documentId && a.place !== null && long && large && high <= 2 * low && action !== null;
}
