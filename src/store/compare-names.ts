import { DamerauLevenshteinDistance, JaroWinklerDistance } from 'natural/lib/natural/distance/index.js';
import { stem } from '../../extractors/organizations/stem.ts';
import { fold } from '../core/fold.ts';
import type { WordsCompared } from '../core/linked.ts';

/** Words that names of one body put in or leave out. */
const small = new Set('of for on in to the a an and & under at with by from against s de la du des'.split(' '));

/**
 * Two words this much alike by Jaro and Winkler (1 for the same), and this few letters apart, are spellings of one (`centre`,
 * `center`); `eastern` and `western`, `international` and `internal` are not.
 */
const sameWord = 0.93;
const mostApart = 2;

/** The words of a name that tell it from others, folded. */
const wordsOf = (name: string): string[] =>
  (fold(name).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !small.has(word));

/**
 * How alike two words are: 1 with one stem, else by their letters. Numbers and words of places are the same or not, since
 * `10th` and `11th`, `Niger` and `Nigeria` differ in all that counts.
 */
function likeness(first: string, second: string, places: ReadonlySet<string>): number {
  if (first === second) return 1;
  if (/\d/.test(first + second) || places.has(first) || places.has(second)) return 0;
  if (stem(first) === stem(second)) return 1;
  if (Math.min(first.length, second.length) < 4 || DamerauLevenshteinDistance(first, second) > mostApart) return 0;
  const alike = JaroWinklerDistance(first, second);
  return alike >= sameWord ? alike : 0;
}

/**
 * Compares two names word by word, in any order: each word is paired with the one of the other name that is most like it, by
 * stem or by Jaro-Winkler distance. The score is twice the likeness of the pairs over all words (Dice's coefficient, with
 * the likeness for 1), so 1 for names of the same words and 0 for nothing in common.
 * @param places words of places' names, folded
 */
export function compareNames(first: string, second: string, places: ReadonlySet<string>): WordsCompared {
  const [a, b] = [wordsOf(first), wordsOf(second)];
  const pairs = a
    .flatMap((left, i) => b.map((right, k) => ({ left, right, i, k, like: likeness(left, right, places) })))
    .filter(({ like }) => like > 0)
    .sort((x, y) => y.like - x.like || x.i - y.i || x.k - y.k);
  const [takenA, takenB] = [new Set<number>(), new Set<number>()];
  const taken = pairs.filter(({ i, k }) => {
    if (takenA.has(i) || takenB.has(k)) return false;
    takenA.add(i);
    takenB.add(k);
    return true;
  });
  taken.sort((x, y) => x.i - y.i);
  const total = a.length + b.length;
  return {
    score: total === 0 ? 0 : (2 * taken.reduce((sum, { like }) => sum + like, 0)) / total,
    common: taken.map(({ left, right }) => (left === right ? left : `${left}/${right}`)),
    onlyFirst: a.filter((_, i) => !takenA.has(i)),
    onlySecond: b.filter((_, k) => !takenB.has(k)),
  };
}
